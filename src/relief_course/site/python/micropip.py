"""Stands for the installer of Pyodide: the site has every package that a page needs, so there is nothing to install."""


async def install(*names: object, **options: object) -> None:
    """Install nothing."""
