"""Walkthroughs: their checks, what the rules find on each path, their pages, and the same case as a play for three."""
