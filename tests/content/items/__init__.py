"""The lint of questions: what gives a key away, or asks two things at once."""
