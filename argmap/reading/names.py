"""What may be a name: the rules for IDs and references, and what is said about words that break them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from argmap.reading.complaint import SYNTAX, UNSAFE, Complaint, Remedy
from argmap.reading.shapes import Word
from argmap.vocabulary.verbs import RESERVED

INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""Characters that show nothing and change how what stands beside them is shown."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_QUOTED = re.compile("[\"'`“”„‘’«»<\\[(]+(?P<name>[^\"'`“”„‘’«»>\\])]+)[\"'`“”„‘’«»>\\])]+")
_NO_NAME_CHARACTERS = re.compile(r"[^\w]+")

_ONE_SCRIPT = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "KATAKANA-HIRAGANA": "CJK", "IDEOGRAPHIC": "CJK"}


def checked(word: Word, complaints: list[Complaint]) -> Word:
    """The word as the name it is read as. Adds a complaint for each rule of names that it breaks."""
    if word.text.isascii() and word.text not in RESERVED and "." not in word.text:
        return word
    return Word(".".join(_checked_part(part, word, complaints) for part in word.text.split(".")), word.start, word.end)


def _checked_part(part: str, word: Word, complaints: list[Complaint]) -> str:
    if part in RESERVED:
        complaints.append(_reserved(part, word))
        return part
    if part.isascii():
        return part
    known = len(complaints)
    visible = INVISIBLE.sub("", part)
    if visible != part:
        complaints.append(_invisible(word))
    name = unicodedata.normalize("NFC", visible)
    if name != visible and len(complaints) == known:
        message = f"`{name}` is written with letters and accents apart"
        remedy = _rewritten(word, unicodedata.normalize("NFC", word.text), safe=True)
        complaints.append(
            Complaint(SYNTAX, word.start, word.end, message, ("names are in Unicode's composed form, NFC",), remedy)
        )
    complaint = _odd_character(name, word) or _mixed_scripts(name, word)
    if complaint is not None and len(complaints) == known:
        complaints.append(complaint)
    return name


def _reserved(part: str, word: Word) -> Complaint:
    offered = ".".join(f"{name}_" if name == part else name for name in word.text.split("."))
    message = f"`{part}` is a word of the language and cannot be a name"
    return Complaint(SYNTAX, word.start, word.end, message, (), _rewritten(word, offered))


def _invisible(word: Word) -> Complaint:
    codes = ", ".join(sorted({f"U+{ord(letter):04X}" for letter in INVISIBLE.findall(word.text)}))
    shown = INVISIBLE.sub("", word.text)
    message = f"an invisible character ({codes}) stands in the name `{shown}`"
    remedy = Remedy(f"write `{shown}`", word.start, word.end, shown)
    return Complaint(UNSAFE, word.start, word.end, message, (), remedy, in_name=True)


def _odd_character(name: str, word: Word) -> Complaint | None:
    for place, letter in enumerate(name):
        if letter == "_" or (letter.isascii() and letter.isalnum()) or letter.isalpha():
            continue
        kind = "digits in names are 0 to 9" if letter.isnumeric() else "a name has letters, digits and `_`"
        offered = suggested_name(name)
        where = f"`{letter}` cannot stand in a name" if place else f"`{letter}` cannot begin a name"
        return Complaint(SYNTAX, word.start, word.end, where, (kind,), _rewritten(word, offered))
    return None


def script_of(letter: str) -> str:
    """The script of a letter: the first word of its Unicode name, with Hiragana, Katakana and CJK as one."""
    first = unicodedata.name(letter, "UNNAMED").partition(" ")[0]
    return _ONE_SCRIPT.get(first, first)


def _mixed_scripts(name: str, word: Word) -> Complaint | None:
    letters = [letter for letter in name if letter.isalpha()]
    scripts = Counter(map(script_of, letters))
    if len(scripts) < 2:
        return None
    (usual, _), (odd, _) = scripts.most_common(2)
    letter = next(letter for letter in letters if script_of(letter) == odd)
    message = f"`{name}` mixes scripts: `{letter}` is {_shown(odd)} among {_shown(usual)} letters"
    note = "a name keeps to one script, so that two names that look alike are alike"
    return Complaint(UNSAFE, word.start, word.end, message, (note,), in_name=True)


def _shown(script: str) -> str:
    return script if script == "CJK" else script.capitalize()


def _rewritten(word: Word, offered: str, *, safe: bool = False) -> Remedy:
    return Remedy(f"write `{offered}`", word.start, word.end, offered, safe)


def is_name(text: str) -> bool:
    """Whether the text is a name without a fault, dots not allowed."""
    if _PLAIN.fullmatch(text):
        return text not in RESERVED
    complaints: list[Complaint] = []
    if not text or "." in text or not re.fullmatch(r"[^\W\d]\w*", text):
        return False
    checked(Word(text, 0, len(text)), complaints)
    return not complaints


def is_reference(text: str) -> bool:
    """Whether the text is a name, or a name of an imported map (`prefix.name`)."""
    parts = text.split(".")
    return len(parts) <= 2 and all(is_name(part) for part in parts)


def suggested_name(text: str) -> str:
    """The name that comes nearest to some text: other characters become `_`."""
    composed = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    plain = "".join(
        str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter for letter in composed
    )
    letters = "".join(
        letter if letter.isalpha() or letter == "_" or (letter.isascii() and letter.isalnum()) else " "
        for letter in plain
    )
    name = "_".join(letters.split())
    if not name:
        return "name"
    if name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if name in RESERVED else name


def bad_name(word: Word, *, dotted: bool) -> Complaint:
    """What is wrong with a word that stands where a name must; `dotted` says whether `prefix.name` may stand there."""
    text = word.text
    if INVISIBLE.search(text) and is_reference(INVISIBLE.sub("", text)):
        return _invisible(word)
    if text in RESERVED:
        return _reserved(text, word)
    quoted = _QUOTED.fullmatch(text)
    if quoted and is_reference(quoted["name"]):
        message = f"the name `{quoted['name']}` stands between other signs"
        return Complaint(SYNTAX, word.start, word.end, message, (), _rewritten(word, quoted["name"], safe=True))
    parts = text.split(".")
    if len(parts) > 1 and all(is_name(part) for part in parts):
        if not dotted:
            message = f"the name `{text}` is declared here and takes no dot"
            return Complaint(
                SYNTAX,
                word.start,
                word.end,
                message,
                ("a dot means a name of an imported map",),
                _rewritten(word, suggested_name(text)),
            )
        message = f"`{text}` has {len(parts) - 1} dots, a name at most one"
        note = "a dot stands between an import and one of its names; what that map imports is imported here too"
        return Complaint(SYNTAX, word.start, word.end, message, (note,))
    offered = suggested_name(text) if not dotted else ".".join(suggested_name(part) for part in parts[:2] if part)
    remedy = _rewritten(word, offered) if offered != "name" and offered != text else None
    if text[:1].isdigit() and is_name(suggested_name(text)) and not _NO_NAME_CHARACTERS.search(text):
        return Complaint(SYNTAX, word.start, word.end, f"the name `{text}` begins with a digit", (), remedy)
    found = re.search(r"[^\w.]" if dotted else r"[^\w]", text)
    if found:
        letter = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        message = f"`{letter}` cannot stand in a name"
    else:
        message = f"`{text}` is no name"
    return Complaint(
        SYNTAX, word.start, word.end, message, ("a name has letters, digits and `_`, and no digit in front",), remedy
    )
