"""All rules, in the order of the Act's sections; ``data/law/coverage.yaml`` lists the same ids."""

from __future__ import annotations

from importlib import import_module

from .rule import Rule

SECTIONS = (
    "ina_101",
    "csa",
    "ina_204",
    "ina_208",
    "ina_209",
    "ina_212",
    "ina_235",
    "ina_236",
    "ina_237",
    "ina_238",
    "ina_240",
    "ina_240a",
    "ina_240b",
    "ina_241",
    "ina_242",
    "cat",
    "ina_244",
    "ina_245",
    "ina_249",
    "ina_316",
    "cfr_8",
    "further_statuses",
)
"""The folders, in that order."""

RULES: tuple[Rule, ...] = tuple(
    rule for section in SECTIONS for rule in import_module(f".{section}", __package__).RULES
)
