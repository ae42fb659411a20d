"""What a learner gets back after grading."""
