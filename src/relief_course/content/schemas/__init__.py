"""The shapes of everything in ``data/``."""
