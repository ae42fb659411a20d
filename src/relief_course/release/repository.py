"""What git knows of the course’s folder: whether all is committed, when that was, and what an older release held."""

from __future__ import annotations

import subprocess
from pathlib import Path


class RefusedError(Exception):
    """There is no release; the message is one sentence for a person: what is wrong, and what to do."""


def refuse_uncommitted(root: Path) -> None:
    """Do nothing where git holds all that the folder holds.

    Raises:
        RefusedError: something is not committed, or git knows nothing of the folder.
    """
    changed = git(root, "status", "--porcelain").splitlines()
    if changed:
        first, more = changed[0][3:], f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise RefusedError(f"Not everything is committed ({first}{more}): commit it or take it away, then try again.")


def committed_at(root: Path) -> int:
    """Return the time of the last commit, in seconds since 1970.

    Raises:
        RefusedError: git knows nothing of the folder.
    """
    return int(git(root, "log", "-1", "--format=%ct"))


def files_at(root: Path, tag: str, folder: str) -> dict[str, str]:
    """Return the text of each YAML file of a folder as it stood at a tag, by its path.

    Raises:
        RefusedError: the tag is not here.
    """
    names = git(root, "ls-tree", "-r", "--name-only", tag, "--", folder, missing=tag).splitlines()
    return {name: git(root, "show", f"{tag}:{name}") for name in names if name.endswith(".yaml")}


def git(root: Path, *words: str, missing: str = "") -> str:
    """Return what git prints.

    Args:
        root: the course’s folder.
        words: git’s own words.
        missing: the tag that is probably missing when git fails.

    Raises:
        RefusedError: git failed, or is not installed.
    """
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        raise RefusedError("A release needs git, which was not found: install it, then try again.") from None
    if done.returncode and missing:
        raise RefusedError(f"The tag {missing} of the release before is not here: run `git fetch --tags`.")
    if done.returncode:
        raise RefusedError(f"{root} is not a git repository with a commit: a release is made from a clone.")
    return done.stdout
