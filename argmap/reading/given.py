"""The attributes given to one statement, checked against its sort and turned into the model's values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.model.claim import Likelihood
from argmap.model.document import Fault
from argmap.model.reference import Citation, Reference, Waiver
from argmap.reading.complaint import ATTRIBUTE, SYNTAX, VALUE, Complaint, Remedy
from argmap.reading.explain_heads import UNREADABLE
from argmap.reading.likelihoods import likelihood_of
from argmap.reading.parse import Parsed
from argmap.reading.shapes import Attribute, Cited, Joined, Relating, Waived, Word
from argmap.reading.values import complaint_of
from argmap.reading.wording import listed, with_article
from argmap.text.span import Span
from argmap.text.text import Text
from argmap.vocabulary.keys import CLAIM, KEYS, QUESTION, REPEATABLE
from argmap.vocabulary.vocabulary import Vocabulary

WITHOUT_STANDING = frozenset({"qualifies", "restates", "answers"})
"""The verbs of relations that have no standing of their own to be expected."""


@dataclass(slots=True)
class Setting:
    """What a statement is read in: the file, its map's ID and lexicon, the prefixes it imports, its faults so far.

    `vocabulary` holds the lexicons that there are.
    """

    text: Text
    map: str
    lexicon: str | None
    prefixes: frozenset[str]
    faults: list[Fault]
    vocabulary: Vocabulary


class Given:
    """The attributes of one statement. Those that are wrong are left out, and named in `broken_keys`."""

    __slots__ = ("_by_key", "_setting", "_sort", "_verb", "broken_keys", "offset")

    def __init__(self, parsed: Parsed, offset: int, setting: Setting) -> None:
        self.offset = offset
        self._setting = setting
        self._sort = parsed.sort
        self._verb = parsed.head.verb if isinstance(parsed.head, Relating) else ""
        self._by_key: dict[str, list[Attribute]] = {}
        broken = list(parsed.broken_keys)
        for attribute in parsed.attributes:
            complaint = self._complaint_of(attribute)
            if complaint is None:
                self._by_key.setdefault(attribute.key, []).append(attribute)
            else:
                self.complain(complaint)
                if attribute.key not in self._by_key and attribute.key in KEYS.get(self._sort, ()):
                    broken.append(attribute.key)
        self.broken_keys = tuple(broken)

    def complain(self, complaint: Complaint) -> None:
        """Add a complaint about this statement to the faults of the file."""
        self._setting.faults.append(complaint.fault(self._setting.text, self.offset))

    def span(self, start: int, end: int) -> Span:
        """A place in the file, from places in the statement."""
        return Span(self._setting.text, start + self.offset, end + self.offset)

    def _complaint_of(self, attribute: Attribute) -> Complaint | None:
        key, value = attribute.key, attribute.value
        if self._sort != UNREADABLE:
            if key not in KEYS[self._sort]:
                return _untaken(self._sort, attribute)
            first = self._by_key.get(key)
            if first is not None and key not in REPEATABLE[self._sort]:
                return _repeated(attribute, first[0])
        if key == "expect" and self._verb in WITHOUT_STANDING:
            return _no_standing(self._verb, attribute)
        if not isinstance(value, Word):
            return None
        return complaint_of(self._sort, key, value, self._setting.vocabulary.lexicons)

    def prose(self, key: str) -> str | None:
        """The value of a key that stands once, or None."""
        found = self._by_key.get(key)
        return found[0].value.text if found and isinstance(found[0].value, Word) else None

    def place_of(self, key: str) -> Span | None:
        """Where the value of a key that stands once is written, or None."""
        found = self._by_key.get(key)
        value = found[0].value if found else None
        return self.span(value.start, value.end) if isinstance(value, Word) else None

    def proses(self, key: str) -> tuple[str, ...]:
        """The values of a key that may be repeated."""
        found = self._by_key.get(key, ())
        return tuple(attribute.value.text for attribute in found if isinstance(attribute.value, Word))

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes."""
        return self.proses("note")

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags, parted by commas where they were written."""
        tags = self.prose("tags")
        return tuple(tag.strip() for tag in tags.split(",") if tag.strip()) if tags else ()

    def reference(self, word: Word) -> Reference:
        """The word as a reference. The map's own prefix is a fault, and is dropped."""
        name = word.text
        if "." in name:
            prefix, _, rest = name.partition(".")
            if prefix == self._setting.map and prefix not in self._setting.prefixes:
                message = f"`{prefix}.` is this map itself, whose names stand without a prefix"
                remedy = Remedy(f"write `{rest}`", word.start, word.end, rest)
                self.complain(Complaint(SYNTAX, word.start, word.end, message, (), remedy))
                name = rest
        return Reference(name, Span(self._setting.text, word.start + self.offset, word.end + self.offset))

    def references(self, key: str) -> tuple[Reference, ...]:
        """The names that a key's values are."""
        found = self._by_key.get(key, ())
        return tuple(self.reference(attribute.value) for attribute in found if isinstance(attribute.value, Word))

    def joined(self, key: str) -> list[tuple[Attribute, Joined]]:
        """The steps written under `because` or `against`."""
        found = self._by_key.get(key, ())
        return [(attribute, attribute.value) for attribute in found if isinstance(attribute.value, Joined)]

    def answered(self) -> list[tuple[Attribute, Reference]]:
        """The questions that the claim answers."""
        found = self._by_key.get("answers", ())
        return [
            (attribute, self.reference(attribute.value)) for attribute in found if isinstance(attribute.value, Word)
        ]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations."""
        found = self._by_key.get("cite")
        if not found:
            return ()
        return tuple(self._citation(it, it.value) for it in found if isinstance(it.value, Cited))

    def _citation(self, attribute: Attribute, cited: Cited) -> Citation:
        anchor = cited.anchor
        return Citation(
            self.reference(cited.source),
            cited.locator,
            anchor.text if anchor else None,
            self.span(attribute.start, attribute.end),
            self.span(anchor.start, anchor.end) if anchor else None,
        )

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers; one without a reason has an empty one."""
        found = self._by_key.get("waive")
        if not found:
            return ()
        return tuple(
            Waiver(attribute.value.check, attribute.value.reason, self.span(attribute.start, attribute.end))
            for attribute in found
            if isinstance(attribute.value, Waived)
        )

    def check_names(self) -> None:
        """Look at every name and likelihood for the sake of their faults, where no value is made of them."""
        self.likelihood()
        for attributes in list(self._by_key.values()):
            for attribute in attributes:
                if isinstance(attribute.value, Joined):
                    for premise in attribute.value.premises:
                        self.reference(premise)
                elif isinstance(attribute.value, Cited):
                    self.reference(attribute.value.source)

    def likelihood(self) -> Likelihood | None:
        """The likelihood, None where there is none or where it is wrong."""
        found = self._by_key.get("likelihood")
        if not found or not isinstance(found[0].value, Word):
            return None
        likelihood = likelihood_of(found[0].value, self._setting.lexicon, self._setting.vocabulary.lexicons)
        if isinstance(likelihood, Complaint):
            self.complain(likelihood)
            self.broken_keys = (*self.broken_keys, "likelihood")
            return None
        return replace(likelihood, span=self.place_of("likelihood"))


def _untaken(sort: str, attribute: Attribute) -> Complaint:
    key, keys = attribute.key, KEYS[sort]
    end = attribute.start + len(key)
    notes = [f"{with_article(sort)} takes {listed(keys, 'and')}"]
    if sort == QUESTION and key in ("because", "against", "answers"):
        notes.insert(0, "a question has no reasons: claims answer it, with `answers:` or the verb `answers`")
    elif sort == "relation" and key in ("because", "against"):
        notes.insert(0, "give the reason as a claim of its own that supports or attacks a premise of the step")
    elif key in KEYS[CLAIM]:
        notes.insert(0, f"`{key}` stands on claims")
    return Complaint(ATTRIBUTE, attribute.start, end, f"`{key}` is no attribute of {with_article(sort)}", tuple(notes))


def _no_standing(verb: str, attribute: Attribute) -> Complaint:
    note = f"{listed(sorted(WITHOUT_STANDING), 'and')} have no standing"
    message = f"`expect` is no attribute of a relation with `{verb}`"
    return Complaint(ATTRIBUTE, attribute.start, attribute.start + len("expect"), message, (note,))


def _repeated(attribute: Attribute, first: Attribute) -> Complaint:
    key = attribute.key
    end = attribute.start + len(key)
    aside = ("the first one stands here, and counts", first.start, first.start + len(key))
    return Complaint(VALUE, attribute.start, end, f"`{key}` is given twice", (), None, aside=aside)
