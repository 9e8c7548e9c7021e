"""A vocabulary: the lexicons and schemes that maps are read with, the package's own and a project's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.vocabulary.entries import MalformedEntryError
from argmap.vocabulary.lexicons import LEXICONS, Lexicon, lexicon_from
from argmap.vocabulary.schemes import SCHEMES, Scheme, scheme_from


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicons and schemes there are, under their names."""

    lexicons: Mapping[str, Lexicon]
    schemes: Mapping[str, Scheme]

    def extended(self, lexicons: Mapping[str, object], schemes: Mapping[str, object]) -> Vocabulary:
        """The vocabulary with more entries, as a table holds them; raises MalformedEntryError.

        An entry cannot replace one that is there: what a map says would then hang on where it is read.
        """
        _refuse_known("lexicon", lexicons, self.lexicons)
        _refuse_known("scheme", schemes, self.schemes)
        more_lexicons = {name: lexicon_from(name, entry) for name, entry in lexicons.items()}
        more_schemes = {name: scheme_from(name, entry) for name, entry in schemes.items()}
        return Vocabulary({**self.lexicons, **more_lexicons}, {**self.schemes, **more_schemes})


def _refuse_known(sort: str, names: Iterable[str], known: Mapping[str, object]) -> None:
    for name in names:
        if name in known:
            raise MalformedEntryError(f"the {sort} `{name}` comes with argmap; choose another name for yours")


STANDARD = Vocabulary(LEXICONS, SCHEMES)
"""The vocabulary that comes with the package."""
