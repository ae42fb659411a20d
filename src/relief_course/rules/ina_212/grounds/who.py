"""Whom the grounds of inadmissibility and deportability are about."""

from __future__ import annotations

from ...conditions import holds
from ...ina_101.a3_noncitizen import NONCITIZEN

IS_NONCITIZEN = holds(NONCITIZEN, "The person is a noncitizen.", "The person is a US citizen or national.")
