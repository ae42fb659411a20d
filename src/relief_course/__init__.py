"""A course for legal-clinic volunteers: what a drug conviction does to a noncitizen, and which relief remains."""

__version__ = "0.1.0"
