"""A brief whose every text is hostile, for the tests of the writers."""

from argmap.briefing.blocks import (
    BriefBlocks,
    Column,
    Figure,
    Item,
    Items,
    Line,
    Paragraph,
    Section,
    Table,
    Tone,
    Words,
)
from argmap.drawing.picture import Arrow, Card, CardLook, Picture, Row
from tests.hostile import WORDS


def hostile_blocks(turn: int = 0) -> BriefBlocks:
    """Every kind of block with hostile words in each of its places; `turn` says which word is the title."""
    word = WORDS[turn % len(WORDS)]
    tones = (Tone.PLAIN, Tone.STRONG, Tone.QUIET)
    lines: list[Line] = [tuple(Words(each, tone) for tone in tones[: 3 if len(each) < 500 else 1]) for each in WORDS]
    picture = Picture(
        cards=tuple(Card(each, each, CardLook.CLAIM, each, (each,), (Row(each, small=each),)) for each in WORDS[:6]),
        arrows=(Arrow(WORDS[0], WORDS[1], words=word),),
        title=word,
        subtitle=word,
        source=word,
        description="\n".join(WORDS),
    )
    table = Table((Column(word), Column(word, 3)), tuple(((Words(word),), line) for line in lines), word)
    return BriefBlocks(
        title=word,
        subtitle=word,
        banner=word,
        band=word,
        foot=word,
        language=word,
        authors=WORDS[:3],
        sections=(
            Section("bottom-line", word, (Paragraph(lines[turn % len(lines)], is_leading=True),)),
            Section("words", word, tuple(map(Paragraph, lines))),
            Section("lists", word, (Items(tuple(Item(line, (line,)) for line in lines), is_numbered=True),)),
            Section("picture", word, (Figure(picture),)),
            Section("table", word, (table,)),
        ),
    )
