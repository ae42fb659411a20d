"""Stands for JupyterLite's installer: the site has every package that a page needs, so there is nothing to install."""

from micropip import install

__all__ = ["install"]
