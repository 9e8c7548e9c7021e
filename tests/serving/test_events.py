"""News, and who hears it."""

import json
import threading
from itertools import islice

from argmap.serving.events import Channel, send


def messages_in(events: list[bytes]) -> list[dict[str, object]]:
    return [json.loads(event.split(b"\ndata: ")[1]) for event in events]


def test_who_comes_late_hears_the_latest_of_each_kind() -> None:
    channel = Channel()
    for number in (1, 2, 3):
        channel.tell("version", {"version": number})
    channel.tell("notice", {"notice": ""})
    assert messages_in(list(islice(channel.stream(), 2))) == [{"version": 3}, {"notice": ""}]


def test_who_comes_back_hears_what_was_missed_alone() -> None:
    channel = Channel()
    channel.tell("findings", {"findings": []})
    first = next(channel.stream())
    channel.tell("version", {"version": 1})
    heard = first.split(b"\n")[0].removeprefix(b"id: ").decode()
    assert messages_in(list(islice(channel.stream(heard), 1))) == [{"version": 1}]


def test_what_another_server_told_counts_for_nothing() -> None:
    channel = Channel()
    channel.tell("version", {"version": 1})
    for strange in ("00000000-1", "1", "", "x-y", "-" * 50, "9" * 5000):
        assert messages_in(list(islice(channel.stream(strange), 1))) == [{"version": 1}]


def test_saying_the_same_again_tells_nothing() -> None:
    channel = Channel()
    channel.tell("notice", {"notice": "broken"})
    channel.tell("notice", {"notice": "broken"})
    assert channel.news_after(1, 0) == []


def test_a_message_is_one_line_whatever_is_in_it() -> None:
    channel = Channel()
    channel.tell("notice", {"notice": "a\n\ndata: forged\r\n\u2028\udc80"})
    (event,) = islice(channel.stream(), 1)
    assert event.count(b"\n") == 3
    assert event.endswith(b"\n\n")
    assert messages_in([event])[0]["notice"] == "a\n\ndata: forged\r\n\u2028\udc80"


def test_a_page_that_nothing_is_told_hears_a_heart_beat() -> None:
    assert next(Channel().stream(heart_beat=0)).startswith(b":")


def test_a_page_that_is_gone_is_dropped() -> None:
    channel = Channel()

    def write(_: bytes) -> None:
        raise BrokenPipeError

    send(channel.stream(heart_beat=0), write)


def test_closing_sends_all_pages_away() -> None:
    channel = Channel()
    pages = [threading.Thread(target=send, args=(channel.stream(), lambda _: None)) for _ in range(5)]
    for page in pages:
        page.start()
    channel.close()
    for page in pages:
        page.join(30)
        assert not page.is_alive()
