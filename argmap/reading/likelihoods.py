"""Likelihoods as writers type them: a word of the map's lexicon, a number, or a range."""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.model.claim import Likelihood
from argmap.reading.complaint import Complaint
from argmap.reading.shapes import Word
from argmap.reading.values import wrong
from argmap.reading.wording import listed, shortened
from argmap.vocabulary.lexicons import LEXICONS, Lexicon
from argmap.vocabulary.near import near_names

_NUMBER = re.compile(r"[0-9]++(?:\.[0-9]++)?|\.[0-9]++")
_PER_CENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?)\s*(?:%|per ?cent)")
_FORMS = "write a word of the lexicon, a number such as `0.7`, or a range such as `0.55..0.8`"


def likelihood_of(
    value: Word, lexicon: str | None, lexicons: Mapping[str, Lexicon] = LEXICONS
) -> Likelihood | Complaint:
    """The likelihood that a value stands for in a map of that lexicon (None: in any lexicon), or what is wrong.

    `lexicons` are those there are.
    """
    text = value.text
    names = [lexicon] if lexicon else list(lexicons)
    for name in names:
        if text in lexicons[name].bands:
            return Likelihood(text, *lexicons[name].bands[text])
    first, dots, last = (part.strip() for part in text.partition(".."))
    if _NUMBER.fullmatch(first) and (not dots or _NUMBER.fullmatch(last)):
        return _numbers(value, float(first), float(last) if dots else None)
    if dots and (_NUMBER.fullmatch(first) or _NUMBER.fullmatch(last)):
        side = "end" if not last else "beginning" if not first else "number at one end"
        return wrong(value, f"the range `{shortened(text)}` has no {side}", _FORMS)
    return _unknown_word(value, names, lexicons)


def _numbers(value: Word, lower: float, upper: float | None) -> Likelihood | Complaint:
    if not (0 <= lower <= 1 and (upper is None or 0 <= upper <= 1)):
        return wrong(value, f"`{shortened(value.text)}` is outside 0 to 1", _FORMS)
    if upper is None:
        return Likelihood(value.text, lower, lower)
    if lower > upper:
        ends = value.text.partition("..")
        mended = f"{ends[2].strip()}..{ends[0].strip()}"
        return wrong(value, f"the range `{value.text}` ends before it begins", write=mended)
    return Likelihood(value.text, lower, upper)


def _unknown_word(value: Word, names: list[str], lexicons: Mapping[str, Lexicon]) -> Complaint:
    text = value.text
    shown = shortened(text)
    per_cent = _PER_CENT.fullmatch(text)
    if per_cent and float(per_cent[1]) <= 100:
        offered = f"{round(float(per_cent[1]) / 100, 6):g}"
        return wrong(value, f"`{shown}` is written in per cent", _FORMS, write=offered, safe=True)
    words = list(dict.fromkeys(word for name in names for word in lexicons[name].bands))
    lexicon = f"of `{names[0]}`" if len(names) == 1 else "of any lexicon"
    plain = " ".join(re.split(r"[\s_-]+", text[:200].casefold()))
    if plain in words:
        return wrong(value, f"`{shown}` is not written as in its lexicon", write=plain, safe=True)
    elsewhere = [name for name, other in lexicons.items() if plain in other.bands and name not in names]
    near = near_names(plain, words) if len(plain) <= 60 else []
    notes = [f"it is a word of {listed(elsewhere)}"] if elsewhere else []
    notes.append(f"near words are {listed(near)}" if near else f"its words are {listed(words)}")
    return wrong(value, f"`{shown}` is no likelihood {lexicon}", *notes, write=near[0] if near else None)
