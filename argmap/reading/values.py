"""What the value of an attribute may be: dates, grades, words of closed lists, addresses, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from argmap.reading.complaint import VALUE, Complaint, Remedy
from argmap.reading.shapes import Word
from argmap.reading.wording import listed, shortened, with_article
from argmap.vocabulary.dates import DATE_FORMS, period
from argmap.vocabulary.grades import CREDIBILITY, RELIABILITY
from argmap.vocabulary.keys import CHOICES, CLAIM, EXPECTATIONS, RELATION, STATUSES
from argmap.vocabulary.lexicons import LEXICONS, Lexicon
from argmap.vocabulary.near import edit_distance, near_names

MOST_WORDS_OF_SUMMARY = 40
RELATION_EXPECTATIONS = EXPECTATIONS[:3]

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?(?P<bare>10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_SPACES = re.compile(r"\s+")

Rule = Callable[[str, Word], Complaint | None]
"""A rule of a key: from the key and its value to what is wrong with the value."""


def complaint_of(sort: str, key: str, value: Word, lexicons: Mapping[str, Lexicon] = LEXICONS) -> Complaint | None:
    """What is wrong with the value of a key on a statement of that sort, None when nothing is.

    `lexicons` are those there are.
    `likelihood` is not judged here: its words depend on the map's lexicon.
    """
    if key == "status":
        return _one_of(STATUSES.get(sort, STATUSES[CLAIM]), f"status of {with_article(sort)}")(key, value)
    if key == "expect":
        return _one_of(RELATION_EXPECTATIONS if sort == RELATION else EXPECTATIONS, "standing")(key, value)
    if key == "lexicon":
        return _one_of(lexicons)(key, value)
    rule = _RULES.get(key)
    return rule(key, value) if rule else None


def wrong(value: Word, message: str, *notes: str, write: str | None = None, safe: bool = False) -> Complaint:
    """A complaint about a whole value; `write` is what to type instead."""
    remedy = Remedy(f"write `{write}`", value.start, value.end, write, safe) if write is not None else None
    return Complaint(VALUE, value.start, value.end, message, notes, remedy)


def _one_of(choices: Iterable[str], noun: str | None = None) -> Rule:
    words = tuple(choices)

    def rule(key: str, value: Word) -> Complaint | None:
        if value.text in words:
            return None
        message = f"`{shortened(value.text)}` is no {noun or key}"
        write, safe = _near(value.text, words)
        return wrong(value, message, f"`{key}` takes {listed(words)}", write=write, safe=safe)

    return rule


def _near(text: str, words: tuple[str, ...]) -> tuple[str | None, bool]:
    """The word that was meant, if it can be told, and whether it is safe to write it: only case or blanks differ."""
    plain = _SPACES.sub(" ", text.casefold().replace("_", " ").replace("-", " ")).strip()
    for word in words:
        if word.casefold() == plain or word.replace("_", " ") == plain:
            return word, True
    near = near_names(plain, words, 1) if 2 < len(plain) <= 60 else []
    return (near[0] if near and edit_distance(plain, near[0]) <= 2 else None), False


def _grade(key: str, value: Word) -> Complaint | None:
    grades, other, digit = (
        (RELIABILITY, "credibility", False) if key == "reliability" else (CREDIBILITY, "reliability", True)
    )
    text = value.text
    if text in grades:
        return None
    first, last = next(iter(grades)), list(grades)[-1]
    note = (
        f"`{key}` takes one {'digit' if digit else 'letter'}, `{first}` ({grades[first]}) to `{last}` ({grades[last]})"
    )
    if text.upper() in grades:
        return wrong(value, f"`{text}` is no grade of {key}", note, write=text.upper(), safe=True)
    both = re.fullmatch(r"([A-Fa-f])([1-6])", text)
    if both:
        own = both[2] if digit else both[1].upper()
        where = "a claim" if other == "credibility" else "its source"
        return wrong(value, f"`{text}` is two grades in one", f"the other one is the `{other}` of {where}", write=own)
    return wrong(value, f"`{shortened(text)}` is no grade of {key}", note)


def _date(key: str, value: Word) -> Complaint | None:
    text = value.text
    if period(text) is not None:
        return None
    first, dots, last = text.partition("..")
    if dots and period(first.strip()) and not last.strip():
        return wrong(value, f"the range `{text}` has no end", "write the last year, month or day after `..`")
    if dots and period(last.strip()) and not first.strip():
        return wrong(value, f"the range `{text}` has no beginning", "write the first year, month or day before `..`")
    if dots and period(first) and period(last):
        return wrong(value, f"the range `{text}` ends before it begins", write=f"{last}..{first}")
    mended = _mended_date(text)
    if mended:
        return wrong(value, f"`{shortened(text)}` is not how dates are written here", DATE_FORMS, write=mended)
    return wrong(value, f"`{shortened(text)}` is no date", DATE_FORMS)


def _mended_date(text: str) -> str | None:
    """The date that a writer meant who used other signs, such as `2011/05/18` or `2008-2010`."""
    parts = [part for part in re.split(r"[\s./–-]+", text.replace("..", " .. ")) if part]
    year, rest = (parts[0], parts[1:]) if parts else ("", [])
    if not re.fullmatch(r"~?[0-9]{4}", year):
        return None
    if len(rest) == 1 and re.fullmatch(r"[0-9]{4}", rest[0]):
        offered = f"{year}..{rest[0]}"
    elif 1 <= len(rest) <= 2 and all(re.fullmatch(r"[0-9]{1,2}", part) for part in rest):
        offered = "-".join((year, *(part.zfill(2) for part in rest)))
    else:
        return None
    return offered if period(offered) else None


def _language(key: str, value: Word) -> Complaint | None:
    if _LANGUAGE.fullmatch(value.text):
        return None
    return wrong(
        value, f"`{shortened(value.text)}` is no language tag", "write a BCP 47 tag such as `en`, `de` or `en-GB`"
    )


def _address(key: str, value: Word) -> Complaint | None:
    text = value.text
    if _ADDRESS.fullmatch(text):
        return None
    if re.fullmatch(r"(?:www\.)[^\s/]+\.[^\s]+", text):
        return wrong(value, f"`{shortened(text)}` does not say how it is fetched", write=f"https://{text}")
    if re.search(r"\s", text):
        return wrong(value, "a blank stands in the address", "write `%20` for a blank")
    return wrong(value, f"`{shortened(text)}` is no web address", "an address begins with `https://` or `http://`")


def _doi(key: str, value: Word) -> Complaint | None:
    text = value.text
    if _DOI.fullmatch(text):
        return None
    inner = _DOI.fullmatch(re.sub(r"^doi:\s*", "", text, flags=re.IGNORECASE))
    if inner:
        return wrong(value, f"`{shortened(text)}` has more than the DOI", write=inner["bare"], safe=True)
    return wrong(value, f"`{shortened(text)}` is no DOI", "a DOI looks like `10.1000/182`")


def _file_name(key: str, value: Word) -> Complaint | None:
    text = value.text
    parts = re.split(r"[/\\]", text)
    if ".." in parts or parts[0] == "" or re.match(r"[A-Za-z]:", text) or "\0" in text:
        note = "the file is looked up in the text folders; name it by its path inside one of them"
        return wrong(value, f"`{shortened(text)}` leaves the text folders", note)
    return None


def _scheme(key: str, value: Word) -> Complaint | None:
    if _SCHEME.fullmatch(value.text):
        return None
    offered = "_".join(re.findall(r"[a-z0-9]+", value.text.casefold()))
    note = "a scheme's name is in lower case with underscores, such as `expert_opinion`"
    if _SCHEME.fullmatch(offered) and len(offered) <= 40:
        return wrong(value, f"`{shortened(value.text)}` is not how schemes are named", note, write=offered, safe=True)
    return wrong(value, f"`{shortened(value.text)}` is no scheme's name", note)


def _summary(key: str, value: Word) -> Complaint | None:
    count = len(value.text.split())
    if count <= MOST_WORDS_OF_SUMMARY:
        return None
    return wrong(value, f"the summary has {count} words, the bottom line at most {MOST_WORDS_OF_SUMMARY}")


_RULES: dict[str, Rule] = {
    **{key: _one_of(choices) for key, choices in CHOICES.items()},
    "held": _one_of(CHOICES["held"], "answer to whether the text is held"),
    "reliability": _grade,
    "credibility": _grade,
    **dict.fromkeys(("date", "as_of", "horizon", "cut_off"), _date),
    "language": _language,
    "url": _address,
    "doi": _doi,
    "text": _file_name,
    "scheme": _scheme,
    "summary": _summary,
}
