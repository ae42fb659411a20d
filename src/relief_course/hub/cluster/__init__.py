"""The same training session on a Kubernetes cluster: one container for each volunteer in place of a Unix user.

Zero to JupyterHub runs the hub and starts the volunteers' containers; ``deploy/README.md`` tells how. The walls are
what each container mounts: a volunteer sees the quizzes and the feedback to read, and of the hand-ins a folder of the
volunteer's own. Whose folder it is, the hub says.
"""
