"""The instructor's edition: each lesson with its notes and practice keys, and what is taught where."""
