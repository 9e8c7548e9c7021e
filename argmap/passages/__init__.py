"""Finding an anchored passage in a source text, letter by letter, however the text was scanned."""

from argmap.passages.find import WIDEST_GAP, find
from argmap.passages.hashes import letter_place, passage_hash, text_hash
from argmap.passages.place import Ambiguous, Match, NotFound, Place
from argmap.passages.plain_text import plain_text
from argmap.passages.source_text import SourceText
from argmap.passages.unreadable import MissingPdfReaderError, UnreadableSourceError

__all__ = [
    "WIDEST_GAP",
    "Ambiguous",
    "Match",
    "MissingPdfReaderError",
    "NotFound",
    "Place",
    "SourceText",
    "UnreadableSourceError",
    "find",
    "letter_place",
    "passage_hash",
    "plain_text",
    "text_hash",
]
