"""Reading ``data/<language>/``: the entries of ``data/`` in another language.

What a translation was made from is its ``of``: once the English says something else, the translation is left out, so
that nobody reads an old warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .language_layer import Layer
from .languages import LANGUAGES
from .prose_members import hash_of, prose_of
from .schemas.translation import ROLES, TranslationSignature
from .yaml_source import Problem, not_known

if TYPE_CHECKING:
    from .library import Reader

SIGNATURES = "signatures.yaml"
_NO_TEXTS = ("id", "of", "decide")
"""Members of a translation that no reader of a page sees."""
_TAG = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


@dataclass(frozen=True)
class Translation:
    """One entry in another language.

    Args:
        language: its tag.
        name: the entry’s file and id: ``glossary/plea``.
        texts: each text in English and in the language.
        hash: what a signature names; it changes with the words of either language.
        signed_by: who signed it as it stands, and when; empty as long as a signature is missing.
        decide: what a translator or an attorney must still settle.
        stale: what is told if the English says something else by now, else None.
    """

    language: str
    name: str
    texts: tuple[tuple[str, str], ...]
    hash: str
    signed_by: str
    decide: str
    stale: Problem | None


@dataclass
class Translations:
    """Lays every language over the entries that a reader reads. ``found`` holds each translation."""

    reader: Reader
    found: list[Translation] = field(default_factory=list)
    _signatures: dict[str, tuple[TranslationSignature, ...]] = field(default_factory=dict)

    def lay_over(self, name: str, entries: dict) -> None:
        """Put what other languages say beside the English of a file’s entries.

        Args:
            name: the English file, below ``data/``; its translation has the same name below ``data/<language>/``.
            entries: what it holds, by id; an entry that is translated is replaced.
        """
        if not self.reader.sources[name].value:
            return
        for language in LANGUAGES:
            if self._is_there(f"{language}/{name}"):
                for where, other in _members(self.reader.read(f"{language}/{name}", object)):
                    self._lay_one(language, name, where, other, entries)

    def check_folders(self) -> None:
        """Tell of a folder that is no language’s, of a file that translates nothing, of a signature under nothing."""
        for folder in sorted((self.reader.root / "data").iterdir()):
            if folder.name in LANGUAGES:
                self._check_files(folder)
                self._check_signatures(folder.name)
            elif _TAG.fullmatch(folder.name):
                known = ", ".join(f"{tag} ({language.name})" for tag, language in LANGUAGES.items())
                self._tell_file(folder, f"{folder.name!r} is no language of this course; there are: {known}")

    def _check_files(self, folder: Path) -> None:
        for path in sorted(folder.rglob("*.yaml")):
            name = path.relative_to(folder).as_posix()
            if name != SIGNATURES and f"{folder.name}/{name}" not in self.reader.sources:
                self._tell_file(path, f"there is no data/{name} for it to translate")

    def _check_signatures(self, language: str) -> None:
        translated = {one.name for one in self.found if one.language == language}
        for position, one in enumerate(self._signed(language)):
            if one.entry not in translated:
                self.reader.tell(f"{language}/{SIGNATURES}", (position, "entry"), not_known(one.entry, translated))

    def _lay_one(self, language: str, name: str, where: tuple, other: object, entries: dict) -> None:
        file = f"{language}/{name}"
        own = self._id_of(file, where, other, entries)
        if own is None:
            return
        english, texts = entries[own], {key: text for key, text in other.items() if key not in _NO_TEXTS}
        made_from = hash_of(prose_of(english))
        if "of" not in other:
            self.reader.tell(file, where, f'{own!r} does not say what it was made from; write of: "{made_from}"')
        draft = Layer(language)
        draft.over(english, texts)
        for inside, text in draft.problems:
            self.reader.tell(file, (*where, *inside), text)
        key = f"{Path(name).with_suffix('').as_posix()}/{own}"
        both = hash_of([made_from, *(words for _, words in draft.texts)])
        signed_by = self._signed_by(language, key, both)
        stale = None if other.get("of") == made_from else self._stale(file, (*where, "of"), own, made_from)
        decide = str(other.get("decide") or "")
        self.found.append(Translation(language, key, tuple(draft.texts), both, signed_by, decide, stale))
        if not stale:
            entries[own] = Layer(language, signed_by).over(english, texts)

    def _id_of(self, file: str, where: tuple, other: object, entries: dict) -> str | None:
        """Return the id of the entry that is translated, or None if there is none, which is told."""
        own = other.get("id") if isinstance(other, dict) else None
        if isinstance(own, str) and own in entries:
            return own
        self.reader.tell(file, (*where, "id"), not_known(own, entries) if isinstance(own, str) else "'id' is missing")
        return None

    def _stale(self, file: str, where: tuple, own: str, made_from: str) -> Problem:
        language = LANGUAGES[file.split("/")[0]].name
        source = self.reader.sources[file]
        text = (
            f"{own!r} was made from an older English text and is left out; once the {language} says what the English "
            f'says now, write of: "{made_from}"'
        )
        return Problem(source.shown, source.line(where), text)

    def _signed(self, language: str) -> tuple[TranslationSignature, ...]:
        file = f"{language}/{SIGNATURES}"
        if language not in self._signatures:
            shape = tuple[TranslationSignature, ...]
            self._signatures[language] = (self.reader.read(file, shape) if self._is_there(file) else None) or ()
        return self._signatures[language]

    def _signed_by(self, language: str, name: str, both: str) -> str:
        mine = {one.role: one for one in self._signed(language) if (one.entry, one.hash) == (name, both)}
        return (
            "; ".join(f"{role} {mine[role].by}, {mine[role].on}" for role in ROLES) if len(mine) == len(ROLES) else ""
        )

    def _is_there(self, file: str) -> bool:
        return (self.reader.root / "data" / file).is_file()

    def _tell_file(self, path: Path, text: str) -> None:
        self.reader.problems.append(Problem(path.relative_to(self.reader.root), 1, text))


def _members(raw: object) -> Iterator[tuple[tuple, object]]:
    """Yield each entry of a file with its place: a list holds several, a mapping is one."""
    if isinstance(raw, tuple):
        yield from (((position,), one) for position, one in enumerate(raw))
    elif raw is not None:
        yield (), raw
