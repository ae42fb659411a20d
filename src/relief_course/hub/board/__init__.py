"""The live board: where the room is, which questions it misses, who is stuck; and the door, with buttons.

It is a service of the hub. Volunteers' own servers report to it, each with its own token, so nobody speaks for another
and the board reads nobody's files.
"""
