"""nbgrader's gradebook, written and read many submissions at a time."""
