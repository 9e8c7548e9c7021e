"""How surely anchors are found: right ones at random places of real texts, and subtly wrong ones.

    python benchmarks/anchors.py FOLDER [--seed N] [--rounds N]

For each text of the folder 40 right anchors (of one and of two parts, some across a page's end, some in letter-spaced
lines) and 20 wrong ones (a negation dropped, a digit changed, parts swapped, a word replaced or left out, the words of
another text). Prints what was found and what was wrongly accepted, and how long 1,000 anchors take.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from argmap.passages import Match, NotFound, Place, SourceText, find, plain_text
from argmap.passages.letter_spacing import word_edges

RIGHT, WRONG = 40, 20
NEGATION = re.compile(r"not|no|never|without|neither|nor|cannot|un\w{4,}|non\w{3,}|in(?:ability|capable|sufficient\w*)")


@dataclass(frozen=True)
class Word:
    """A word as a reader would copy it, and its place in the text."""

    written: str
    place: Place

    @property
    def letters(self) -> str:
        """The letters and digits of the word, without case."""
        return re.sub(r"[\W_]", "", self.written.casefold())


def words_of(source: SourceText) -> list[Word]:
    """The words of the running text, line-end hyphens joined and letter-spacing undone, without page furniture."""
    text = source.as_meant.text
    words: list[Word] = []
    for found in re.finditer(r"\S+(?:(?<=\w[-\u00ad])\s*\n\s*\S+)*", text):
        start, end = found.span()
        in_word = re.search(r"\w.*\w|\w", found[0], re.DOTALL)
        if in_word and source.letter_spacing.line_with(start, end - 1) is None:
            place = Place(start + in_word.start(), start + in_word.end())
            words.append(Word(re.sub(r"-\s*\n\s*", "", found[0]), place))
    for start, end in source.letter_spacing.lines:
        offsets = [offset for offset in range(start, end) if text[offset].isalnum()]
        letters = "".join(text[offset] for offset in offsets)
        edges = sorted(word_edges(letters.casefold(), source.letter_spacing.vocabulary))
        for first, last in pairwise(edges):
            words.append(Word(letters[first:last], Place(offsets[first], offsets[last - 1] + 1)))
    return sorted(words, key=lambda word: word.place)


def letters(words: list[Word]) -> str:
    """The letters of `words`, one after the other."""
    return "".join(word.letters for word in words)


def written(words: list[Word]) -> str:
    """The words as a reader would copy them."""
    return " ".join(word.written for word in words)


def retyped(anchor: str, chance: random.Random) -> str:
    """The anchor with other quotes, dashes and case, as another keyboard would have it."""
    if chance.random() < 0.5:
        anchor = anchor.translate(str.maketrans("’‘“”—", "''\"\"-"))
    return anchor.upper() if chance.random() < 0.1 else anchor


def right_anchors(source: SourceText, words: list[Word], chance: random.Random) -> list[tuple[str, Place]]:
    """Anchors of random passages, as a careful writer makes them, each with the place of its passage.

    The opening words are so many that they stand once in the text, the closing words so many that they do not stand
    between the opening and their place.
    """
    blocks = [cut for cut in source.cuts if "\n" in source.content[max(0, cut[0] - 2) : cut[1] + 2]]
    breaks = [
        number
        for number, (one, other) in enumerate(pairwise(words), start=1)
        if any(one.place.end <= start < other.place.start for start, _ in blocks)
    ]
    sure = [word.letters in source.letter_spacing.vocabulary and len(word.letters) > 3 for word in words]
    spacing = source.letter_spacing
    spaced = [place for place, word in enumerate(words) if spacing.line_with(word.place.start, word.place.end - 1)]
    running, printed = letters(words), re.sub(r"[\W_]", "", source.content.casefold())

    def recurs(first: int, end: int) -> bool:
        wanted = letters(words[first:end])
        return running.count(wanted) > 1 or printed.count(wanted) > 1

    anchors: list[tuple[str, Place]] = []
    while len(anchors) < RIGHT:
        length = chance.randint(3, 7)
        if len(anchors) < 10 and breaks:
            first = chance.choice(breaks) - chance.randint(1, length - 1)
        elif len(anchors) < 18 and spaced:
            first = chance.choice(spaced) - chance.choice((0, 0, length - 1, 1))
        else:
            first = chance.randrange(len(words))
        if not 0 <= first < len(words) - 160:
            continue
        end = first + length
        while recurs(first, end) and end < first + 20:
            end += 1
        closing = end + chance.randint(0, 120)
        last = closing + chance.randint(2, 5)
        while letters(words[end:last]).count(letters(words[closing:last])) > 1 and last < closing + 20:
            last += 1
        edges = {first, end - 1} if len(anchors) % 2 else {first, end - 1, closing, last - 1}
        if recurs(first, end) or any(edge in spaced and not sure[edge] for edge in edges):
            continue
        if len(anchors) % 2:
            anchor, place = written(words[first:end]), Place(words[first].place.start, words[end - 1].place.end)
        else:
            anchor = f"{written(words[first:end])} … {written(words[closing:last])}"
            place = Place(words[first].place.start, words[last - 1].place.end)
        anchors.append((retyped(anchor, chance), place))
    return anchors


def wrong_anchors(
    source: SourceText, words: list[Word], others: list[Word], chance: random.Random
) -> list[tuple[str, str]]:
    """Wrong anchors, each with the name of its fault."""
    plain = [word.written for word in words]
    negated = [i for i, w in enumerate(plain) if NEGATION.fullmatch(w.casefold().strip(".,;:”"))]
    numbered = [i for i, w in enumerate(plain) if re.search(r"\d", w)]

    def around(places: list[int]) -> tuple[list[str], int]:
        while True:
            place, before = chance.choice(places), chance.randint(0, 4)
            if place - before >= 0 and place + 6 < len(plain):
                return plain[place - before : place + 6], before

    def negation_dropped() -> str:
        cut, place = around(negated)
        while place == 0 and not re.match(
            r"un|non|in", cut[0].casefold()
        ):  # what stands after "not" stands in the text
            cut, place = around(negated)
        word = re.sub(r"^(?:un|non-?|in)(?=\w{4})", "", cut[place].casefold())
        return " ".join(cut[:place] + ([word] if word != cut[place].casefold() else []) + cut[place + 1 :])

    def digit_changed() -> str:
        cut, place = around(numbered)
        digits = [at for at, character in enumerate(cut[place]) if character.isdigit()]
        at = chance.choice(digits)
        shorter = "" if len(digits) > 1 else "7"
        changed = chance.choice([str((int(cut[place][at]) + chance.randint(1, 9)) % 10), shorter, cut[place][at] + "5"])
        return " ".join([*cut[:place], cut[place][:at] + changed + cut[place][at + 1 :], *cut[place + 1 :]])

    def parts_swapped() -> str:
        first, gap = chance.randrange(len(plain) - 90), chance.randint(1, 60)
        return " ".join(plain[first + 5 + gap : first + 10 + gap]) + " … " + " ".join(plain[first : first + 5])

    def word_replaced() -> str:
        first = chance.randrange(len(plain) - 9)
        cut = plain[first : first + 7]
        cut[chance.randint(1, 5)] = chance.choice(plain)
        return " ".join(cut)

    def word_missing() -> str:
        first, place = chance.randrange(len(plain) - 9), chance.randint(1, 5)
        return " ".join(plain[first : first + place] + plain[first + place + 1 : first + 7])

    def words_of_another() -> str:
        first = chance.randrange(len(others) - 8)
        return " ".join(word.written for word in others[first : first + 6])

    makers: list[Callable[[], str]] = [
        negation_dropped, negation_dropped, digit_changed, parts_swapped, word_replaced, word_missing, words_of_another,
    ]  # fmt: skip
    anchors: list[tuple[str, str]] = []
    texts = letters(words), re.sub(r"[\W_]", "", source.content.casefold())
    while len(anchors) < WRONG:
        maker = makers[len(anchors) % len(makers)]
        anchor = maker()
        parts = [re.sub(r"[\W_]", "", part.casefold()) for part in anchor.split("…")]
        # by chance the text may say just that somewhere, and then it is no wrong anchor
        is_there = any(re.search(".*".join(map(re.escape, parts)), text) for text in texts)
        if all(parts) and (not is_there or maker in (negation_dropped, digit_changed)):
            anchors.append((maker.__name__, anchor))
    return anchors


def main() -> None:
    """Evaluate the texts of the folder named on the command line."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--seed", type=int, default=3)
    arguments.add_argument("--rounds", type=int, default=1)
    arguments.add_argument("--show", action="store_true", help="print the anchors that fail")
    options = arguments.parse_args()
    files = sorted(file for file in options.folder.iterdir() if file.suffix in {".txt", ".md", ".html", ".pdf"})
    sources = {file.name: SourceText(plain_text(file.suffix, file.read_bytes())) for file in files}
    words = {name: words_of(source) for name, source in sources.items()}
    names = list(sources)
    for name, source in sources.items():
        right = found = accepted = wrong = 0
        anchors: list[str] = []
        for number in range(options.rounds):
            chance = random.Random(f"{name} {options.seed + number}")
            for anchor, place in right_anchors(source, words[name], chance):
                result = find(source, anchor)
                right += 1
                found += result == Match(place)
                anchors.append(anchor)
                if options.show and result != Match(place):
                    print("  MISSED", repr(anchor), place, result)
            other = words[chance.choice([one for one in names if one != name] or names)]
            for fault, anchor in wrong_anchors(source, words[name], other, chance):
                result = find(source, anchor)
                wrong += 1
                accepted += not isinstance(result, NotFound)
                if options.show and not isinstance(result, NotFound):
                    print("  ACCEPTED", fault, repr(anchor), result)
        thousand = (anchors * (1000 // len(anchors) + 1))[:1000]
        began = time.perf_counter()
        fresh = SourceText(source.content)
        for anchor in thousand:
            find(fresh, anchor)
        seconds = time.perf_counter() - began
        print(f"{name}: {found} of {right} right anchors found at their place,", end=" ")
        print(f"{accepted} of {wrong} wrong ones accepted, 1,000 anchors in {seconds:.2f} s")


if __name__ == "__main__":
    main()
