"""Who takes part: class lists, ids, and what the gradebook knows of each person."""
