"""What is said of anchors whose text is not at hand."""

from argmap.analysis.analysis import Analysis
from argmap.checks.run import run_checks
from argmap.model.argument_map import ArgumentMap
from argmap.model.lock import Lock, LockEntry
from argmap.reading import read
from tests.checks.maps import check_named, messages

MAP = 'source s: S\n  text: s.txt\n\nevidence e: E\n  cite: s, p. 1, "the words"\n  cite: s, p. 2, "more words"\n'


def entry(anchor: str, text_hash: str = "a") -> LockEntry:
    return LockEntry("s.txt", anchor, text_hash, 0, 1, "p")


def messages_with_lock(*entries: LockEntry) -> list[str]:
    lock = Lock({(one.text, one.anchor): one for one in entries})
    argument_map = ArgumentMap((read("m.arg", MAP),), locks={"m.arg": lock})
    return [found.finding.message for found in run_checks(Analysis(argument_map), [check_named("SRC003")])]


def test_without_a_lock_every_anchor_is_reported() -> None:
    assert messages_with_lock() == ["this anchor was not yet looked up in `s.txt`"] * 2


def test_what_the_lock_has_is_silent_and_what_it_lacks_is_reported() -> None:
    assert len(messages_with_lock(entry("the words"))) == 1
    assert messages_with_lock(entry("the words"), entry("more words")) == []


def test_a_lock_that_speaks_of_two_texts_of_one_name_is_reported() -> None:
    found = messages_with_lock(entry("the words"), entry("more words", "b"))
    assert found == ["the anchors of `s.txt` were verified against different texts of that name"] * 2


def test_where_the_text_is_at_hand_it_decides() -> None:
    assert messages("SRC003", f"# s.txt: Here are the words and more words.\n{MAP}") == []
