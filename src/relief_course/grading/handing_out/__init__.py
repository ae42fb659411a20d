"""Handing out assignments: through nbgrader's exchange, or as one zip file."""
