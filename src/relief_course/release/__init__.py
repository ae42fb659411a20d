"""A release of the course for everybody: what is in it, what must hold before it, and how it is put in place.

Left out of the learner’s wheel, as the room that builds the site is.
"""
