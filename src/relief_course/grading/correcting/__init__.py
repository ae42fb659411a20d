"""Keys corrected after grading, and the scores that change by it."""
