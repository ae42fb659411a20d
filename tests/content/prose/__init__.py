"""The prose lint: what every text of the course must be. ``python -m tests.content.prose`` lists all that it finds."""
