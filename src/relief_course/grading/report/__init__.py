"""``relief report``: what a class knows, what it still believes, and who met the standard of which quiz.

It never says who may screen clients: a supervising attorney decides that.
"""
