"""List what the prose lint finds: ``python -m tests.content.prose [FILE…]``."""

import sys
from pathlib import Path

from .passages import files
from .report import problems

wanted = [Path(word) for word in sys.argv[1:]] or files()
found = [line for path in wanted for line in problems(path)]
print("\n".join(found) or "Nothing found.")
sys.exit(bool(found))
