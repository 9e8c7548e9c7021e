"""The page in a browser: what a reader does by mouse, by fingers and by keyboard."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.explorer.data import explorer_data
from argmap.explorer.page import page_with
from tests.browser import OpenPage, axe_violations
from tests.explorer.readings import SMALL, page_of, paper, reading
from tests.hostile import CANARY, hostile_map

playwright = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
Page = playwright.Page

Opened = Callable[..., "Page"]


@pytest.fixture
def small(tmp_path: Path, open_page: OpenPage) -> Opened:
    """Open the page of the small map, at a fragment."""
    return opener(tmp_path, open_page, page_of(reading(SMALL)))


@pytest.fixture
def marten(tmp_path: Path, open_page: OpenPage) -> Opened:
    """Open the page of one of the papers, at a fragment."""
    return opener(tmp_path, open_page, page_of(paper("marten2011")))


def opener(folder: Path, open_page: OpenPage, content: bytes) -> Opened:
    file = folder / "map.html"
    file.write_bytes(content)

    def opened(fragment: str = "", **size: int) -> Page:
        page = open_page(f"{file.as_uri()}{fragment}", **{"width": 1440, "height": 900, **size})
        page.wait_for_selector("html[data-ready]")
        return page

    return opened


def arrive(page: Page) -> None:
    """Wait until the page shows what its address says: the browser tells it of a new address in its own time."""
    address = page.evaluate("location.hash")
    page.wait_for_selector(f"html[data-route={json.dumps(address, ensure_ascii=False)}]")


def shown(page: Page) -> set[str]:
    """What the cards in the picture say, in short where they have a short form."""
    arrive(page)
    labels: list[str] = page.evaluate(
        """() => { const { claims } = JSON.parse(document.getElementById("data").textContent);
        return [...document.querySelectorAll(".card")].map(card => claims[card.dataset.claim])
          .map(claim => claim.short || claim.text); }"""
    )
    return set(labels)


def card(page: Page, words: str) -> "playwright.Locator":
    return page.locator(f'.card[aria-label*="{words}"]')


def view_box(page: Page) -> list[float]:
    return [float(each) for each in (page.get_attribute("#canvas", "viewBox") or "").split()]


def panel(page: Page) -> str:
    arrive(page)
    return page.inner_text("#claim")


def title(page: Page) -> str:
    arrive(page)
    return page.inner_text("#view-title")


def await_panel(page: Page, words: str) -> None:
    """Wait until the panel holds the words: it is filled only when the browser tells of the new address."""
    page.locator("#claim", has_text=words).wait_for()


def focused(page: Page) -> str:
    label: str = page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.id")
    return label


def test_it_starts_with_the_questions_and_theses_at_a_size_that_can_be_read(marten: Opened) -> None:
    page = marten()
    assert {"Can Russia–NATO cooperation become permanent?", "Military programmes will not lock it in soon"} <= shown(
        page
    )
    assert len(shown(page)) <= 12
    body = page.eval_on_selector("#canvas .card text", "text => text.getBoundingClientRect().height")
    assert body > 9


def test_dragging_moves_the_picture(small: Opened) -> None:
    page = small()
    before = view_box(page)
    page.mouse.move(500, 700)
    page.mouse.down()
    page.mouse.move(560, 740, steps=4)
    page.mouse.up()
    after = view_box(page)
    assert after[0] < before[0]
    assert after[1] < before[1]
    assert after[2:] == before[2:]


def test_a_drag_that_begins_on_a_card_chooses_nothing(small: Opened) -> None:
    page = small()
    card(page, "Ties bind").hover()
    page.mouse.down()
    page.mouse.move(700, 640, steps=5)
    page.mouse.up()
    assert page.locator(".card.chosen").count() == 0


def test_the_wheel_zooms_about_the_pointer(small: Opened) -> None:
    page = small()
    box = card(page, "Ties bind").bounding_box()
    assert box
    page.mouse.move(box["x"], box["y"])
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(50)
    larger = card(page, "Ties bind").bounding_box()
    assert larger
    assert larger["width"] > 1.3 * box["width"]
    assert abs(larger["x"] - box["x"]) < 3


def test_two_fingers_zoom(small: Opened) -> None:
    page = small()
    before = view_box(page)
    page.eval_on_selector(
        "#canvas",
        """canvas => {
          const fire = (type, id, x) => canvas.dispatchEvent(
            new PointerEvent(type, {pointerId: id, clientX: x, clientY: 400, button: 0, bubbles: true}));
          fire("pointerdown", 1, 500); fire("pointerdown", 2, 600);
          fire("pointermove", 2, 700); fire("pointerup", 1, 500); fire("pointerup", 2, 700);
        }""",
    )
    assert view_box(page)[2] < 0.6 * before[2]


def test_keys_zoom_fit_and_move(small: Opened) -> None:
    page = small()
    page.focus("#canvas")
    start = view_box(page)
    page.keyboard.press("+")
    assert view_box(page)[2] < start[2]
    page.keyboard.press("-")
    page.keyboard.press("ArrowRight")
    assert view_box(page)[0] > start[0]
    page.keyboard.press("0")
    page.keyboard.press("0")
    assert view_box(page)[2] == pytest.approx(start[2], rel=0.3)


def test_search_marks_counts_and_goes_from_match_to_match(small: Opened) -> None:
    page = small()
    page.keyboard.press("/")
    assert focused(page) == "query"
    page.keyboard.type("TRADE")
    assert page.inner_text("#found") == "2"
    assert page.inner_text("#status") == "2 matches; Enter goes to the next"
    assert card(page, "Armies trade much").get_attribute("class") == "card found"
    page.keyboard.press("Enter")
    assert page.inner_text("#found") == "1 of 2"
    await_panel(page, "Armies trade much.")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Enter")
    assert page.inner_text("#found") == "1 of 2"
    page.keyboard.press("Escape")
    assert page.locator(".card.found").count() == 0
    assert focused(page).startswith("The map")


def test_search_passes_over_case_and_accents_and_says_when_nothing_is_found(
    tmp_path: Path, open_page: OpenPage
) -> None:
    page = opener(tmp_path, open_page, page_of(reading("map m: M\n\nthesis t: Évian was signed.\n")))()
    page.fill("#query", "EVIAN")
    assert page.inner_text("#found") == "1"
    page.fill("#query", "nowhere")
    assert page.inner_text("#status") == "no match"


def test_a_match_that_is_folded_away_is_brought_into_the_picture(marten: Opened) -> None:
    page = marten()
    assert "US officials on aircraft sales to Iraq" not in shown(page)
    page.fill("#query", "aircraft sales to Iraq")
    page.keyboard.press("Enter")
    assert "US officials on aircraft sales to Iraq" in shown(page)


def test_folding_hides_what_bears_on_a_card_and_counts_it(small: Opened) -> None:
    page = small()
    assert {"Armies trade much.", "Officers talk often."} <= shown(page)
    place = card(page, "Ties bind").bounding_box()
    card(page, "Ties bind").focus()
    page.keyboard.press(" ")
    page.wait_for_timeout(300)
    assert shown(page) == {"Do ties bind?", "Ties bind"}
    assert page.locator(".handle.folded text").all_text_contents() == ["+6"]
    assert card(page, "Ties bind").get_attribute("aria-expanded") == "false"
    assert card(page, "Ties bind").bounding_box() == pytest.approx(place, abs=4)  # the ring of the focus is wider
    assert focused(page).startswith("Ties bind")
    page.keyboard.press(" ")
    assert {"Armies trade much.", "Officers talk often.", "Armies quarrel."} <= shown(page)
    page.keyboard.press(" ")
    page.keyboard.press("Shift+ ")
    assert {"Ten visits were seen in 2010.", "They have been calm."} <= shown(page)


def test_the_number_on_a_card_unfolds_it(marten: Opened) -> None:
    page = marten()
    before = len(shown(page))
    page.locator(".handle.folded").first.click()
    assert len(shown(page)) > before


def test_folded_gaps_are_closed(marten: Opened) -> None:
    page = marten("#view=whole")
    whole = page.evaluate("document.querySelector('#canvas .lines').getBBox().width")
    page.goto(page.url.replace("whole", "overview"))
    arrive(page)
    assert page.evaluate("document.querySelector('#canvas .lines').getBBox().width") < whole / 2


def test_what_breaks_a_step_only_together_is_joined_and_folded_together(tmp_path: Path, open_page: OpenPage) -> None:
    content = "map m: M\n\nthesis t: Top.\n  because: a as link\n\nclaim a: A.\n\nclaim b: B.\n\nclaim c: C.\n\n"
    page = opener(tmp_path, open_page, page_of(reading(f"{content}b & c undercuts link\n")))("#view=whole")
    lines = page.locator(".line")
    assert (lines.count(), page.locator(".dot").count()) == (5, 2)
    assert page.locator(".line path[marker-end*=undercut]").count() == 1
    page.click("#tab-outline")
    page.locator("#outline", has_text="breaks a step, with others: B.").wait_for()
    assert "for: A." in page.inner_text("#outline")
    card(page, "B.").click()
    arrive(page)
    assert page.locator(".line.joined").count() == 3
    card(page, "Top").focus()
    page.keyboard.press(" ")
    assert shown(page) == {"Top."}
    assert (lines.count(), page.locator(".dot").count()) == (0, 0)


def test_no_card_lies_on_another(marten: Opened) -> None:
    for fragment in ("", "#view=whole", "#view=thesis:marten2011.no_lockin", "#view=around:marten2011.trust_building"):
        boxes = marten(fragment).eval_on_selector_all(
            ".card",
            """cards => cards.map(card => { const box = card.getBoundingClientRect();
            return [box.left, box.top, box.right, box.bottom]; })""",
        )
        for place, (left, top, right, low) in enumerate(boxes):
            for other in boxes[:place]:
                assert left >= other[2] - 1 or other[0] >= right - 1 or top >= other[3] - 1 or other[1] >= low - 1


def test_filters_dim_what_does_not_match_and_can_show_nothing_else(small: Opened) -> None:
    page = small("#view=whole")
    page.locator("#filters summary", has_text="Kind").click()
    page.locator("#filters label", has_text="counterclaim").click()
    assert page.inner_text("#matches") == "1 claim matches."
    assert card(page, "Armies quarrel").get_attribute("class") == "card"
    assert "dim" in (card(page, "Armies trade").get_attribute("class") or "")
    page.click("#show-only")
    assert shown(page) == {"Armies quarrel."}
    page.click("#reset-view")
    page.click("#clear-filters")
    assert page.locator(".card.dim").count() == 0
    assert len(shown(page)) == 9


@pytest.mark.parametrize(
    ("group", "value", "matches"),
    [("Standing", "falls", 3), ("Held by", "the doubters", 1), ("Section", "Second part", 7), ("Source", "On ties", 2)],
)
def test_claims_can_be_filtered_by_what_they_are(small: Opened, group: str, value: str, matches: int) -> None:
    page = small("#view=whole")
    page.locator("#filters summary", has_text=group).click()
    for label in page.locator("#filters label", has_text=value).all():
        label.click()
    assert page.inner_text("#matches").startswith(f"{matches} claim")


def test_the_panel_says_what_a_claim_says_where_and_why(small: Opened) -> None:
    page = small("#claim=small.ties")
    told = panel(page)
    for words in (
        "Ties between armies bind for long.",
        "likely (55–80%)",
        "falls: unsupported",
        "One reason is given for it:",
        "This reason fails.",
        "Trade is costly.",
        "So it does not count.",
        "Without costly it would stand.",
        "answers Do ties bind?",
        "small.arg, line",
    ):
        assert words in told, words
    page.click("#claim a:has-text('Armies trade much')")
    await_panel(page, "It is a premise, taken as given here.")
    told = panel(page)
    assert "p. 3" in told
    assert "trade in arms has grown" in told
    assert page.url.endswith("claim=small.trade")


def test_the_panel_says_what_falls_with_a_claim(small: Opened) -> None:
    told = panel(small("#claim=small.costly"))
    assert "If it had not been written:" in told
    assert "Ties bind would stand" in told
    assert "breaks the step to Ties bind" in told


def test_every_view_has_a_link_that_opens_it(marten: Opened) -> None:
    page = marten()
    for anchor in page.locator("#view-list a").all():
        anchor.click()
        arrive(page)
        assert anchor.get_attribute("aria-current") == "page" or page.locator("#view-list a[aria-current]").count() == 1
        assert page.locator("#canvas > g").count() >= 1
        href = page.locator("#view-list a[aria-current]").get_attribute("href")
        assert page.url.endswith(href or "?")
        again = marten(href)
        assert title(again) == title(page)
        again.close()


def test_back_and_forward_go_through_views_and_claims(small: Opened) -> None:
    page = small()
    card(page, "Ties bind").click()
    page.click("#view-list a:has-text('Every claim')")
    card(page, "Nothing bears on this").click()
    page.go_back()
    page.go_back()
    assert title(page) == "Overview"
    await_panel(page, "Ties between armies")
    page.go_forward()
    assert title(page) == "Every claim"


def test_an_address_of_nothing_opens_the_first_view(small: Opened) -> None:
    for fragment in (
        "#view=nothing",
        "#view=thesis:small.absent",
        "#claim=%E0%A4%A",
        "#claim=<script>",
        "#view=dispute:a:b",
    ):
        assert title(small(fragment)) == "Overview"


def test_a_still_picture_leads_to_its_claims_and_is_told_in_words(marten: Opened) -> None:
    page = marten("#view=vulnerability")
    card(page, "More interested actors").first.click()
    await_panel(page, "entrenched")
    page.click("#view-words summary")
    assert "What each thesis cannot stand without" in page.inner_text("#view-words pre")


def test_the_whole_page_is_used_by_keyboard_alone(small: Opened) -> None:
    page = small()
    page.focus("#canvas")
    page.keyboard.press("Tab")
    assert focused(page).startswith("Do ties bind?")
    page.keyboard.press("ArrowDown")
    assert focused(page).startswith("Ties bind")
    page.keyboard.press("ArrowDown")
    first = focused(page)
    page.keyboard.press("ArrowRight")
    assert focused(page) != first
    page.keyboard.press("ArrowUp")
    assert focused(page).startswith("Ties bind")
    page.keyboard.press("Enter")
    await_panel(page, "Ties between armies")
    assert focused(page).startswith("Ties bind")
    page.keyboard.press("Tab")
    assert focused(page) == "Zoom in"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    assert focused(page).startswith("The map")


FOCUS = """() => {
  const at = document.activeElement;
  if (at === document.body || !at.isConnected) return "lost";
  const box = at.getBoundingClientRect();
  const isSeen = box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  const ring = at.querySelector(":scope > .ring");
  const style = getComputedStyle(ring ?? at);
  const isMarked = ring ? style.stroke !== "none" : style.outlineStyle !== "none" || at.matches("#query");
  const faults = [isSeen ? "" : "out of sight", isMarked ? "" : "not marked"].filter(Boolean);
  return faults.length ? `${faults.join(", ")}: ${at.outerHTML.slice(0, 80)}` : "";
}"""


def pressed(page: Page, *pressed_keys: str) -> str:
    """What has the focus after each of the keys, which is in sight and marked after every one."""
    for key in pressed_keys:
        page.keyboard.press(key)
        page.wait_for_timeout(260)
        assert page.evaluate(FOCUS) == "", key
    return focused(page)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_focus_is_never_lost_on_a_walk_by_keyboard(marten: Opened, width: int) -> None:
    page = marten(width=width, height=800)
    stops = 0
    while pressed(page, "Tab") != "canvas" and not focused(page).startswith("The map"):
        stops += 1
        assert stops < 70
    assert "question" in pressed(page, "Tab")
    top = pressed(page, "ArrowDown")
    assert "thesis" in top
    before = len(shown(page))
    assert pressed(page, " ").split(";")[0] == top.split(";")[0]
    assert len(shown(page)) != before
    assert pressed(page, "Shift+ ").split(";")[0] == top.split(";")[0]
    assert pressed(page, "Enter").split(";")[0] == top.split(";")[0]
    assert pressed(page, "Enter") == "claim"
    told = panel(page)
    link = pressed(page, "Tab", "Tab", "Tab", "Tab", "Tab")
    assert link != "claim"
    assert pressed(page, "Enter") in ("claim", link)
    assert panel(page) != told
    assert ";" in pressed(page, "Escape")
    assert pressed(page, "/") == "query"
    page.keyboard.type("aircraft")
    assert pressed(page, "Enter", "Enter") == "query"
    assert pressed(page, "Escape").startswith("The map")
    assert ";" in pressed(page, "Tab", "ArrowUp", "ArrowLeft", "ArrowRight", "ArrowDown", "Home")


def test_the_focus_stays_in_the_list_of_views_and_filters(marten: Opened) -> None:
    page = marten()
    page.locator("#view-list a", has_text="Every claim").focus()
    pressed(page, "Tab", "Shift+Tab", "Enter")
    assert page.evaluate("document.activeElement.textContent") == "Every claim"
    page.locator("#filters summary").first.focus()
    pressed(page, "Enter", "Tab", " ")
    assert page.locator("#show-only").is_visible()
    page.focus("#clear-filters")
    pressed(page, "Enter")
    assert "lost" not in page.evaluate(FOCUS)
    page.locator("#canvas").focus()
    pressed(page, "Tab", " ")
    page.focus("#reset-view")
    assert pressed(page, "Enter").startswith("The map")


def test_the_views_are_left_by_keyboard_on_a_narrow_screen(marten: Opened) -> None:
    page = marten(width=390, height=800)
    page.focus("#open-views")
    pressed(page, "Enter", "Tab")
    page.locator("#view-list a", has_text="Timeline").focus()
    assert pressed(page, "Escape") == "open-views"
    assert not page.is_visible("#views")
    pressed(page, "Enter")
    page.locator("#view-list a", has_text="Timeline").focus()
    assert pressed(page, "Enter").startswith("A picture of the map")


def test_tab_leaves_no_part_of_the_page_out_and_holds_nobody(small: Opened) -> None:
    page = small()
    seen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "document.activeElement === document.body ? 'end' : document.activeElement.outerHTML.slice(0, 60)"
            )
        )
        if seen[-1] == "end" or seen.count(seen[-1]) > 1:
            break
    joined = "".join(seen)
    for part in (
        'class="skip"',
        'id="query"',
        'id="open-keys"',
        'id="canvas"',
        'class="card"',
        'id="zoom-in"',
        'id="tab-claim"',
    ):
        assert part in joined, part
    assert len(seen) < 80


def test_home_goes_to_the_first_card_that_can_be_chosen_past_those_that_lead_on(
    tmp_path: Path, open_page: OpenPage
) -> None:
    page = opener(tmp_path, open_page, page_of(paper("dispute")))()
    assert page.locator(".card").first.evaluate("card => card.tagName") == "a"
    cards = page.locator("g.card")
    cards.last.focus()
    page.keyboard.press("Home")
    assert focused(page) == cards.first.get_attribute("aria-label")


def test_the_list_of_keys_opens_and_closes(small: Opened) -> None:
    page = small()
    page.keyboard.press("?")
    assert page.is_visible("#keys")
    page.keyboard.press("Escape")
    assert not page.is_visible("#keys")
    page.click("#open-keys")
    page.click("#keys button")
    assert not page.is_visible("#keys")


def test_the_map_can_be_read_in_words(small: Opened) -> None:
    page = small()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#outline", has_text="Do ties bind?").wait_for()
    words = page.inner_text("#outline")
    assert re.search(
        r"Do ties bind\?\s+answered by: Ties bind \(falls: unsupported\)\s+for, with others: Armies trade much\.", words
    )
    assert "against: Armies quarrel. (falls: defeated)" in words
    assert "breaks a step: Trade is costly." in words
    page.click("#outline a:has-text('Armies quarrel')")
    await_panel(page, "Armies quarrel.")


def test_a_finding_leads_to_its_claim(tmp_path: Path, open_page: OpenPage) -> None:
    analysis = reading(f"{SMALL}\nabsent supports alone\n")
    page = opener(tmp_path, open_page, page_of(analysis))()
    page.click("#tab-findings")
    finding = page.locator("#findings li", has_text="absent")
    assert "error" in finding.inner_text()
    finding.locator("a", has_text="Go to alone").click()
    await_panel(page, "Nothing bears on this.")


def test_many_findings_of_one_check_are_opened_on_demand_below_graver_ones(marten: Opened) -> None:
    page = marten()
    page.click("#tab-findings")
    counts = page.locator("#findings summary")
    assert counts.count() >= 1
    assert page.locator("#findings li").filter(visible=True).count() < 40
    counts.last.focus()
    page.keyboard.press("Enter")
    last = page.locator("#findings details").last
    last.locator("li").first.wait_for()
    link = last.locator("a", has_text="Go to").first
    name = link.inner_text().removeprefix("Go to ")
    link.click()
    page.locator("#tab-claim", has_text="Claim").wait_for()
    assert page.url.endswith(f"claim=marten2011.{name}")
    page.click("#tab-findings")
    assert last.get_attribute("open") is not None
    severities = page.eval_on_selector_all(
        "#findings > *", "parts => parts.map(part => part.textContent.match(/error|warning|hint/)[0])"
    )
    assert severities == sorted(severities, key=["error", "warning", "hint"].index)


def test_marking_and_warning_stand_above_and_below(tmp_path: Path, open_page: OpenPage) -> None:
    data = explorer_data(reading(SMALL))
    data["map"] |= {"banner": "INTERNAL", "band": "DRAFT: 1 error"}
    page = opener(tmp_path, open_page, page_with(data))()
    assert page.locator(".banner").all_inner_texts() == ["INTERNAL", "INTERNAL"]
    assert page.inner_text(".band") == "DRAFT: 1 error"


def test_print_shows_the_whole_picture_and_nothing_but_it(marten: Opened) -> None:
    page = marten("#view=thesis:marten2011.no_lockin")
    page.keyboard.press("+")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for hidden in ("#panel", "#views", ".zoom", ".tools"):
        assert not page.is_visible(hidden)
    outside = page.eval_on_selector_all(
        ".card",
        """cards => { const stage = document.querySelector('#canvas').getBoundingClientRect();
        return cards.filter(card => { const box = card.getBoundingClientRect();
          return box.left < stage.left - 1 || box.right > stage.right + 1
            || box.bottom > stage.bottom + 1; }).length; }""",
    )
    assert outside == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_several_pictures_are_printed_on_a_page_each(marten: Opened) -> None:
    page = marten("#view=vulnerability")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#sheets svg").count() == 2
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#sheets svg").count() == 0


def test_nothing_moves_for_readers_who_want_it_still(small: Opened) -> None:
    page = small()
    page.emulate_media(reduced_motion="reduce")
    card(page, "Ties bind").focus()
    page.keyboard.press(" ")
    assert page.locator(".gliding").count() == 0


def test_the_views_and_filters_open_on_a_narrow_screen(small: Opened) -> None:
    page = small(width=390, height=800)
    assert not page.is_visible("#views")
    page.click("#open-views")
    page.click("#view-list a:has-text('Every claim')")
    assert not page.is_visible("#views")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    card(page, "Ties bind").first.click()
    await_panel(page, "Ties between armies")


def test_an_empty_map_says_so(tmp_path: Path, open_page: OpenPage) -> None:
    page = opener(tmp_path, open_page, page_of(reading("map empty: Nothing yet\n")))()
    await_panel(page, "This map has no claims yet.")


@pytest.mark.parametrize("turn", [0, 3, 6, 9, 12, 15])
def test_hostile_words_run_no_script_wherever_they_are_shown(tmp_path: Path, open_page: OpenPage, turn: int) -> None:
    page = opener(tmp_path, open_page, page_of(reading(hostile_map(turn))))()
    for anchor in page.locator("#view-list a").all():
        anchor.click()
    for name in page.evaluate(
        "JSON.parse(document.getElementById('data').textContent).claims.map(claim => claim.name)"
    ):
        page.evaluate("name => { location.hash = `claim=${encodeURIComponent(name)}`; }", name)
        page.wait_for_timeout(5)
    for tab in ("outline", "findings"):
        page.click(f"#tab-{tab}")
    page.fill("#query", "<script>")
    page.wait_for_timeout(100)
    assert page.evaluate(f"window.{CANARY}") is None
    assert page.locator("script").count() == 2
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.eval_on_selector_all("a", "links => links.every(link => link.getAttribute('href').startsWith('#'))")


@pytest.fixture
def dispute(tmp_path: Path, open_page: OpenPage) -> Opened:
    """Open the page of the dispute of the four papers, at a fragment."""
    return opener(tmp_path, open_page, page_of(paper("dispute")))


def test_very_many_claims_of_several_maps_are_parted_by_map(dispute: Opened) -> None:
    page = dispute("#view=whole")
    assert page.locator("#canvas .block-title").count() == 5
    ranges = page.evaluate(
        """() => { const { claims } = JSON.parse(document.getElementById("data").textContent);
        const rows = {};
        for (const card of document.querySelectorAll(".card")) {
          const box = card.getBoundingClientRect();
          const row = rows[claims[card.dataset.claim].map] ??= [box.left, box.top, box.right, box.bottom];
          row[0] = Math.min(row[0], box.left); row[1] = Math.min(row[1], box.top);
          row[2] = Math.max(row[2], box.right); row[3] = Math.max(row[3], box.bottom);
        }
        return Object.values(rows); }"""
    )
    assert len(ranges) == 5
    for place, (left, top, right, low) in enumerate(ranges):
        for other in ranges[:place]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= low
    faint = page.evaluate("getComputedStyle(document.querySelector('.line.crossing')).opacity")
    assert float(faint) < 0.2
    page.evaluate("location.hash = 'view=whole&claim=marten2011.no_lockin'")
    joined = page.locator(".line.crossing.joined").first
    joined.wait_for(state="attached")
    assert joined.evaluate("line => getComputedStyle(line).opacity") == "1"


AXE_OF_THE_DISPUTE = (
    "",
    "#view=dispute:blank2002:marten2011",
    "#view=hypotheses:dispute.works",
    "#view=whole",
    "#claim=dispute.truly",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_the_dispute(dispute: Opened, width: int, scheme: str) -> None:
    page = dispute(width=width)
    page.emulate_media(color_scheme=scheme)
    for fragment in AXE_OF_THE_DISPUTE:
        page.evaluate("fragment => { location.hash = fragment; }", fragment)
        page.wait_for_timeout(200)
        broken = axe_violations(page)
        found = [(rule["id"], [node["html"][:120] for node in rule["nodes"]][:3]) for rule in broken]
        assert found == [], fragment


def test_the_paper_stays_white_where_the_screen_is_dark_or_has_colours_of_its_own(marten: Opened) -> None:
    page = marten("#claim=marten2011.no_lockin")
    for media in ({"color_scheme": "dark"}, {"color_scheme": "dark", "forced_colors": "active"}):
        page.emulate_media(**media)
        assert page.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor") == "rgb(255, 255, 255)"
        assert (
            page.evaluate("getComputedStyle(document.querySelector('#panel')).backgroundColor") != "rgb(255, 255, 255)"
        )
    marks = page.eval_on_selector_all(
        ".tabs button", "tabs => tabs.map(tab => getComputedStyle(tab).borderBottomColor)"
    )
    assert marks[0] not in marks[1:]


@pytest.mark.parametrize(
    "fragment", ["", "#claim=marten2011.no_lockin", "#view=whole", "#view=evidence", "#view=vulnerability"]
)
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(tmp_path: Path, open_page: OpenPage, fragment: str, width: int) -> None:
    # axe itself is run in the page from outside, which the policy of the page allows
    page = opener(tmp_path, open_page, page_of(paper("marten2011")))(fragment, width=width)
    for tab in ("claim", "outline", "findings"):
        page.click(f"#tab-{tab}")
        broken = axe_violations(page)
        assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]][:3]) for rule in broken] == []
