"""The Controlled Substances Act: the federal schedules."""

from __future__ import annotations

from .s102_controlled_substance import CONTROLLED_SUBSTANCE

RULES = (CONTROLLED_SUBSTANCE,)
