"""Collecting hand-ins of any kind, each made clean on its way to ``submitted/``."""
