"""``python -m relief_course`` is the command ``relief``."""

from .cli import main

main(prog_name="relief")
