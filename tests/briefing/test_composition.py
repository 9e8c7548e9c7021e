"""The composition: the order of the parts, what page one holds, and what a page leaves out."""

from argmap.briefing.blocks import BriefBlocks, Items, Paragraph, Section, Table
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.annex import MOST_FINDINGS, MOST_ITEMS
from argmap.briefing.composition.extent import Extent
from argmap.briefing.composition.parts import blocks_of
from argmap.drawing.picture import Arrangement, Picture, Side
from tests.briefing.readings import QUARREL, QUARREL_FILES, TRAM, briefed
from tests.checks.maps import reading_of

PAGE_ONE = ["bottom-line", "judgements", "picture", "counter-argument", "indicators"]
BACK = ["assumptions", "dissent", "evidence", "gaps", "legend", "coverage", "provenance", "annex"]


def names(blocks: BriefBlocks) -> list[str]:
    return [section.name for section in blocks.sections]


def section(blocks: BriefBlocks, name: str) -> Section:
    return next(section for section in blocks.sections if section.name == name)


def picture_of(source: str | dict[str, str]) -> Picture:
    picture = brief_picture(reading_of(source), briefed(source))
    assert picture is not None
    return picture


def evidence_of(blocks: BriefBlocks) -> Table:
    (table,) = (block for block in section(blocks, "evidence").blocks if isinstance(block, Table))
    return table


MANY = "map m: A map\nthesis t: T\n" + "".join(
    f"evidence e{place}: E{place}\ne{place} supports t\n" for place in range(14)
)


def test_the_parts_come_in_the_order_of_the_briefing() -> None:
    assert names(blocks_of(briefed(TRAM), picture_of(TRAM))) == [*PAGE_ONE, *BACK]


def test_a_page_counts_who_supports_whom_and_the_forms_without_an_end_tell_it() -> None:
    supports = "east.rise supports west.small\n\nwest.fall supports east.trade\n\neast.rise supports west.arms\n"
    brief = briefed({**QUARREL_FILES, "quarrel.arg": f"{QUARREL}\n{supports}"})
    (paged,) = section(blocks_of(brief), "supports").blocks
    assert isinstance(paged, Paragraph)
    assert paged.line[0].text.startswith(
        "In this reading Ann East supports two claims of Will West; Will West supports one claim of Ann East. The HTML"
    )
    (full,) = section(blocks_of(brief, in_full=True), "supports").blocks
    assert isinstance(full, Items)
    assert "".join(words.text for words in full.items[0].line) == (
        "Ann East: “Trade rose, and the border stayed calm” for Will West: “Small states trade for safety”"
    )
    assert "supports" not in names(blocks_of(briefed(QUARREL_FILES)))


def test_several_papers_add_who_holds_what_and_where_they_clash() -> None:
    found = names(blocks_of(briefed(QUARREL_FILES), picture_of(QUARREL_FILES)))
    assert found[:7] == [*PAGE_ONE, "holders", "clashes"]


def test_the_bottom_line_leads() -> None:
    (paragraph,) = section(blocks_of(briefed(TRAM)), "bottom-line").blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.is_leading


def test_judgements_are_numbered() -> None:
    items = section(blocks_of(briefed(TRAM)), "judgements").blocks[0]
    assert isinstance(items, Items)
    assert items.is_numbered


def test_a_page_shows_the_first_items_of_evidence_and_counts_the_rest() -> None:
    short, whole = (blocks_of(briefed(MANY), in_full=in_full) for in_full in (False, True))
    assert len(evidence_of(short).rows) == MOST_ITEMS
    assert len(evidence_of(whole).rows) == 14
    last = section(short, "evidence").blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.line[0].text == f"{14 - MOST_ITEMS} more items; the HTML and Markdown forms of this brief list all."


def test_what_is_left_out_says_where_it_is_told() -> None:
    def last(name: str, source: str, *, in_full: bool = False) -> str:
        block = section(blocks_of(briefed(source), in_full=in_full), name).blocks[-1]
        assert isinstance(block, Items)
        return block.items[-1].line[-1 if in_full else 0].text

    places = range(7)
    grounds = "".join(f"premise p{place}: Ground {place}\n" for place in places)
    taken = f"map m: A map\nthesis t: T\n  because: {' & '.join(f'p{place}' for place in places)}\n{grounds}"
    doubts = "".join(f"counterclaim a{place}: D\n  holder: Ann {place}\na{place} attacks t\n" for place in places)
    opposed = f"map m: A map\nthesis t: T\n{doubts}"
    elsewhere = "the HTML and Markdown forms of this brief list all."
    assert last("assumptions", taken) == f"2 more assumptions; {elsewhere}"
    assert last("dissent", opposed) == f"3 more dissenting views; {elsewhere}"
    assert not any(elsewhere in last(*case, in_full=True) for case in (("assumptions", taken), ("dissent", opposed)))


def test_a_mark_is_explained_above_the_rows_that_bear_it() -> None:
    marked = evidence_of(blocks_of(briefed(TRAM)))
    assert "the same letter, as in [a], where items rest on one source" in marked.caption
    assert "the same letter" not in evidence_of(blocks_of(briefed(MANY))).caption


def test_a_page_lists_the_gravest_findings_and_counts_the_rest() -> None:
    uncited = "map m: A map\nthesis t: T\n" + "".join(
        f"evidence e{place}: E{place}\ne{place} supports t\n" for place in range(14)
    )
    (items,) = section(blocks_of(briefed(uncited)), "annex").blocks
    assert isinstance(items, Items)
    said = [item.line[0].text for item in items.items]
    assert len(said) == MOST_FINDINGS + 1
    assert said[0].startswith("error: ")
    assert said[-1].endswith("more findings; the HTML and Markdown forms of this brief list all.")


def test_every_row_has_as_many_cells_as_columns() -> None:
    for source in (TRAM, QUARREL_FILES):
        for part in blocks_of(briefed(source), in_full=True).sections:
            for block in part.blocks:
                if isinstance(block, Table):
                    assert {len(row) for row in block.rows} == {len(block.columns)}


def test_banner_band_and_foot_are_handed_on() -> None:
    blocks = blocks_of(briefed(TRAM), banner="SECRET", band="DRAFT: 1 error")
    assert (blocks.banner, blocks.band) == ("SECRET", "DRAFT: 1 error")
    assert blocks.foot.startswith("tram · map ")
    assert blocks.authors == ("The transport desk",)


def test_a_map_without_evidence_of_its_own_grades_none_and_names_others_by_title() -> None:
    other = "map other: What else?\n\nevidence e: It rained.\n"
    brief = briefed({"m.arg": "map m: M\n\nimport other\n\nthesis t: T.\n  because: other.e\n", "other.arg": other})
    (coverage,) = section(blocks_of(brief), "coverage").blocks
    assert isinstance(coverage, Paragraph)
    assert coverage.line[0].text.startswith("No item of evidence is the map's own.")
    (changes,) = section(blocks_of(brief), "indicators").blocks
    assert isinstance(changes, Items)
    assert "“It rained” (“What else?”)" in "".join(words.text for words in changes.items[0].line)


def test_the_picture_says_of_reasons_that_fail_that_they_do_and_of_joined_ones_how_many_are_needed() -> None:
    content = "map m: M\n\nrecommendation go: Go\n  because: a & b & c\n  because: weak\n\nclaim weak: W\n\n"
    picture = picture_of(content + "".join(f"premise {name}: {name.upper()}\n\n" for name in "abc"))
    (card,) = picture.cards
    assert card.look == "recommendation"
    assert [(row.text, row.small) for row in card.rows] == [
        ("A", "reason, together with 2 more"),
        ("W", "reason, falls"),
    ]


def test_the_coverage_line_counts_grades_findings_and_suppressions() -> None:
    (paragraph,) = section(blocks_of(briefed(TRAM)), "coverage").blocks
    assert isinstance(paragraph, Paragraph)
    text = paragraph.line[0].text
    assert text.startswith("Evidence graded: 4 of 4.")
    assert text.endswith("1 finding suppressed; the reasons are in the annex.")


def test_the_picture_of_a_quarrel_faces_the_real_clashes() -> None:
    picture = picture_of(QUARREL_FILES)
    assert picture.arrangement is Arrangement.GUTTER
    assert [(card.heading, card.name) for card in picture.cards] == [
        ("Trade brings peace", "thesis · Ann East"),
        ("Only arms bring peace", "thesis · Will West"),
    ]
    assert {card.notes for card in picture.cards} == {("disputed",)}
    assert "thesis: Trade brings peace (Ann East, disputed)" in picture.description


def test_the_picture_of_a_map_shows_each_judgement_with_a_reason_and_an_objection() -> None:
    first, second = picture_of(TRAM).cards
    assert [row.text for row in first.rows] == [
        "The new trams are quiet + Drivers for the night can be found",
        "In the bends they squeal",
    ]
    assert [row.small for row in first.rows] == ["reason", "objection, answered"]
    assert [row.text for row in second.rows] == ["Residents want it", "A driver says that the night bus is full"]


def test_a_map_that_stands_for_nothing_has_no_picture() -> None:
    analysis = reading_of("map m: A map\n")
    assert brief_picture(analysis, briefed("map m: A map\n")) is None


def test_of_clashes_that_must_go_a_second_one_of_the_same_papers_goes_first() -> None:
    again = "\neast.rise contrary-to west.fall as again\n"
    third = "map third: The north\nthesis talk: Talk alone brings peace.\n  because: met\npremise met: They met.\n"
    quarrel = QUARREL.replace("import west\n", "import west\nimport third\n") + again
    files = {
        **QUARREL_FILES,
        "third.arg": third,
        "quarrel.arg": f"{quarrel}\neast.trade contrary-to third.talk as last\n",
    }
    analysis, brief = reading_of(files), briefed(files)
    whole, two = (brief_picture(analysis, brief, Extent(clashes=most)) for most in (4, 2))
    assert whole is not None
    assert two is not None
    assert (len(whole.arrows), whole.title) == (3, "Where the papers truly clash")
    assert (len(two.arrows), two.title) == (2, "Two of the three clashes between the papers")
    assert [card.heading for card in two.cards if card.side is Side.RIGHT] == [
        "Only arms bring peace",
        "Talk alone brings peace",
    ]


def test_the_title_of_the_picture_says_why_only_where_reasons_are_shown() -> None:
    analysis, brief = reading_of(TRAM), briefed(TRAM)
    pictures = [brief_picture(analysis, brief, Extent(reasons=most)) for most in (1, 0)]
    assert [picture.title for picture in pictures if picture is not None] == [
        "The judgements, why and what is said against them",
        "The judgements and what is said against them",
    ]


def test_the_papers_date_is_not_the_briefs() -> None:
    east = {"east.arg": QUARREL_FILES["east.arg"].replace("  paper: report\n", "  paper: report\n  author: The desk\n")}
    assert blocks_of(briefed(east)).subtitle == (
        "Paper of 2020: Ann East, “A report from the east” · read by the desk · date of issue not given"
    )
    assert blocks_of(briefed(east, date="2024-06-01")).subtitle.endswith(" · read by the desk · issued 2024-06-01")


def test_a_map_of_several_papers_says_that_it_compares_them() -> None:
    assert blocks_of(briefed(QUARREL_FILES)).subtitle == (
        "Compares two papers: Ann East (2020); Will West (2021) · date of issue not given"
    )


def test_errors_of_imported_maps_are_called_errors_and_listed_on_pages_too() -> None:
    torn = f"{QUARREL_FILES['east.arg']}\npremise war: War came.\n\nwar contrary-to rise\n"
    brief = briefed({**QUARREL_FILES, "east.arg": torn})
    (paragraph,) = section(blocks_of(brief), "coverage").blocks
    assert isinstance(paragraph, Paragraph)
    assert "1 error in the papers' maps (1 in east)" in paragraph.line[0].text
    assert "A brief of a map that this one imports may list more." in paragraph.line[0].text
    assert "the annex lists" in paragraph.line[0].text
    (items,) = section(blocks_of(brief), "annex").blocks
    assert isinstance(items, Items)
    found = next(item.line[0].text for item in items.items if "contradiction-both-asserted" in item.line[0].text)
    assert found.startswith("error: contradiction-both-asserted (east, line ")
    assert "“War came” and “Trade rose, and the border stayed calm” cannot both hold" in found.replace(
        "“Trade rose, and the border stayed calm” and “War came”",
        "“War came” and “Trade rose, and the border stayed calm”",
    )


def test_identifiers_stand_only_where_the_whole_is_told() -> None:
    pages, whole = (evidence_of(blocks_of(briefed(TRAM), in_full=in_full)) for in_full in (False, True))
    first, full = ("".join(words.text for words in table.rows[0][0]) for table in (pages, whole))
    assert first == "Residents want it [a]"
    assert full == "Residents want it [a] (wanted)"


def test_the_words_of_likelihood_are_explained_only_where_one_is_used() -> None:
    def titles(source: str) -> list[str]:
        blocks = section(blocks_of(briefed(source)), "legend").blocks
        return [block.line[0].text for block in blocks if isinstance(block, Paragraph)]

    assert any("ICD-203" in title for title in titles(TRAM))
    assert not any("ICD-203" in title for title in titles(MANY))


def test_what_is_cut_on_the_first_page_is_told_in_full_after_it() -> None:
    linked = " & ".join(f"p{place}" for place in range(8))
    grounds = "".join(f"premise p{place}: Ground {place}\n" for place in range(8))
    brief = briefed(f"map m: A map\nthesis t: T\n  because: {linked}\n{grounds}")
    terse = blocks_of(brief, extent=Extent(is_terse=True))
    (first,), (after,) = (section(terse, name).blocks for name in ("indicators", "more-indicators"))
    assert isinstance(first, Items)
    assert isinstance(after, Items)
    assert first.items[0].line[-1].text.endswith("“Ground 4” or any of 3 others, named further on.")
    assert after.items[0].line[-1].text.endswith("“Ground 6” or “Ground 7”.")
    assert "more-indicators" not in names(blocks_of(brief))


def words_of(part: Section) -> list[str]:
    lines = [line for block in part.blocks if isinstance(block, Paragraph) for line in [block.line]]
    lines += [item.line for block in part.blocks if isinstance(block, Items) for item in block.items]
    return ["".join(words.text for words in line) for line in lines]


def test_recommendations_beside_theses_are_told_with_the_judgements_they_rest_on() -> None:
    advice = (
        "map m: A map\nthesis t: T\n  because: p\npremise p: P\n"
        "recommendation go: We should go.\n  because: t\nrecommendation stay: We should stay.\n"
        "counterclaim no: No\nno attacks stay\nrecommendation wait: We should wait.\n  because: p\n"
        "recommendation theirs: They say go.\n  stance: report\n"
    )
    found = section(blocks_of(briefed(advice)), "recommendations")
    assert words_of(found) == [
        "We should go. (rests on judgement 1)",
        "We should stay. (falls; against it: “No”, open)",
        "We should wait.",
    ]


def test_objections_to_recommendations_are_told_once_and_not_those_to_judgements() -> None:
    advice = (
        "map m: A map\nthesis t: T\n  because: p\npremise p: P\npremise q: Q\n"
        "counterclaim known: Known\nknown attacks p\ncounterclaim far: Far\n  holder: Ann\nfar attacks q\n"
        "recommendation go: We should go.\n  because: t\n  because: q\n"
        "recommendation stay: We should stay.\n  because: q\n  because: p\n"
        + "".join(f"counterclaim c{place}: C{place}\nc{place} attacks stay\n" for place in range(4))
    )
    first, second = words_of(section(blocks_of(briefed(advice)), "recommendations"))
    assert "against its grounds: “Far” (Ann), open" in first
    assert "Known" not in first + second
    assert "Far" not in second
    assert "against it: “C0”, open; against it: “C1”, open; 2 more objections" in second


def test_a_page_shows_the_first_recommendations_and_counts_the_rest() -> None:
    advice = "map m: A map\nthesis t: T\n" + "".join(f"recommendation r{place}: R{place}\n" for place in range(7))
    short, whole = (
        section(blocks_of(briefed(advice), in_full=in_full), "recommendations") for in_full in (False, True)
    )
    assert words_of(short)[-1] == "2 more recommendations; the HTML and Markdown forms of this brief list all."
    assert len(words_of(short)) == 6
    assert len(words_of(whole)) == 7


def test_a_map_without_theses_is_judged_by_its_recommendations() -> None:
    advice = (
        "map m: A map\nrecommendation go: We should go.\n  because: e\nevidence e: E\n"
        "counterclaim no: No\nno attacks go\n"
    )
    blocks = blocks_of(briefed(advice))
    judged = section(blocks, "judgements").blocks[0]
    assert isinstance(judged, Items)
    assert judged.items[0].line[0].text == "We should go."
    assert "Likelihood" not in judged.items[0].below[0][0].text
    assert "recommendations" not in names(blocks)
    assert [row[-1][0].text for row in evidence_of(blocks).rows] == ["+1"]
    assert words_of(section(blocks, "counter-argument"))[0] == "Against judgement 1:"


def test_what_the_first_page_leaves_out_of_the_counter_argument_follows_after_it() -> None:
    source = (
        "map m: A map\nthesis t: T\n  because: p\npremise p: P\ncounterclaim no: No\n  because: q\npremise q: Q\n"
        "no attacks t\nrebuttal r: R\nr attacks no\nrebuttal s: S\ns attacks no\n"
    )
    brief = briefed(source)
    short = blocks_of(brief, extent=Extent(with_grounds=False, answers=1))
    first, after = (words_of(section(short, name)) for name in ("counter-argument", "more-counter-argument"))
    assert "1 more reply below, under “More on the strongest counter-argument”." in first[-1]
    assert after == ["This objection rests on “Q”.", "Also replied to it: S."]
    assert "more-counter-argument" not in names(blocks_of(brief))


def test_a_reply_keeps_the_likelihood_that_its_author_gives_it() -> None:
    source = (
        "map m: A map\nthesis t: T\n  because: p\npremise p: P\ncounterclaim no: No\nno attacks t\n"
        "rebuttal r: Trade will go on growing.\n  likelihood: likely\nr attacks no\n"
    )
    assert (
        "Trade will go on growing. (likelihood: likely)"
        in words_of(section(blocks_of(briefed(source)), "counter-argument"))[-1]
    )


def test_an_objection_between_papers_is_said_to_be_none_against_the_judgements() -> None:
    files = {**QUARREL_FILES, "quarrel.arg": f"{QUARREL}\nwest.fall attacks east.rise\n"}
    blocks = blocks_of(briefed(files))
    told = section(blocks, "counter-argument")
    assert told.title == "The strongest objection between the papers"
    said = ["".join(words.text for words in block.line) for block in told.blocks if isinstance(block, Paragraph)]
    assert said == [
        "No objection to this brief's own judgements or their reasons is on record. The strongest objection between the"
        " papers is against “Trade rose, and the border stayed calm” (Ann East):",
        "Claim: Where arms were laid down, war came. (Will West; p. 2)",
        "Status: Open; no answer to it is on record, and it prevails.",
    ]
    clashes = [block.line[0].text for block in section(blocks, "clashes").blocks if isinstance(block, Paragraph)]
    assert (
        "Besides these conflicts 1 objection of one paper to another is on record; the strongest is told above."
        in clashes
    )


def test_only_what_is_taken_for_granted_leads_on_to_a_list() -> None:
    def lead(source: str) -> str:
        block = section(blocks_of(briefed(source)), "assumptions").blocks[0]
        assert isinstance(block, Paragraph)
        return block.line[0].text

    taken = "thesis t: T\n  because: p & q\npremise p: P\npremise q: Q\n"
    assert lead(f"map m: A map\n{taken}") == (
        "No claim below a judgement is marked as an assumption. These are taken for granted without a reason, and"
        " judgement 1 hangs on each:"
    )
    assert lead(MANY) == "No claim below a judgement is marked as an assumption."
