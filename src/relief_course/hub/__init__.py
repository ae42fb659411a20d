"""A training session on one machine: a JupyterHub, with a Unix user for each volunteer. Linux only."""
