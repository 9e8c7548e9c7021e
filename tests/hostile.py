"""Maps whose every text field holds hostile words, for the tests of all that is drawn or written from a map."""

from __future__ import annotations

CANARY = "hostile_ran"
"""What each script among the words would set on the page's `window`: it stays undefined where none ran."""

WORDS = (
    f"<script>window.{CANARY}=1;alert(1)</script>",
    f'"><img src=x onerror="window.{CANARY}=1">',
    f"'><svg/onload=window.{CANARY}=1>",
    "]]> --> </text></svg></style></title></textarea></script>",
    f"<![CDATA[<script>window.{CANARY}=1</script>]]> <!-- <?xml version='1.0'?> <!DOCTYPE x [<!ENTITY y 'z'>]>",
    f"&#x3c;script&#x3e;window.{CANARY}=1&#x3c;/script&#x3e; &lt;b&gt; &amp;amp; &y; &nbsp;",
    f"javascript:window.{CANARY}=1 [click](javascript:alert(1)) <a href='javascript:alert(1)'>a</a>",
    f"<foreignObject><iframe srcdoc='<script>parent.{CANARY}=1</script>'></iframe></foreignObject>",
    "</TD></TR></TABLE>> <TABLE HREF='javascript:alert(1)'><BR/><IMG SRC='/etc/passwd'/>",
    r"\N \G \T \l \" \\ \u003cscript\u003e \x3cscript\x3e \0 \x00 %00 %3Cscript%3E",
    'node graph digraph { a -> b [URL="javascript:alert(1)"]; } n1:n2 ${7*7} {{7*7}} #{7*7} `id` $(id)',
    '#import "x.typ" #eval("1") $ x $ @label *bold* _it_ `code` # Title | a | b | ~~s~~ :smile: @someone #12',
    '=HYPERLINK("http://example.org","x") +1+1 @SUM(1) -2 {=1}',
    "\u200fعنوان\u200f ‏سلام\u200e שלום \u200d\u200c 👨‍👩‍👧‍👦 🇳🇴 e" + "\u0301" * 40,
    "\N{FULLWIDTH LESS-THAN SIGN}script\N{FULLWIDTH GREATER-THAN SIGN} ‹script› “quoted” 'single' \"double\"",
    "w" * 5000,
    "漢字" * 2500,
    "\u202eoverridden\u202c \u2066isolated\u2069 \u202bembedded",
    "null \x00 bell \x07 escape \x1b[31m \x1b]8;;http://example.org\x07link\x1b]8;;\x07 \x7f",
)
"""What is put into the text fields, one after the other; characters that hide or reorder are warnings of a map."""

NAME = "hostile"
RIVAL = "hostile_rival"

_KEYS = """\
  short: {}
  cite: paper, {locator}, "{anchor}"
  holder: {}
  tags: {tag}
  note: {}
  waive: near-duplicate-claim, {}
"""


def hostile_map(turn: int = 0) -> str:
    """The source of a map that has something to show in every view, and hostile words in each of its texts.

    It is read without an error. Which words stand where changes with `turn`; after `len(WORDS)` turns each stood
    everywhere.
    """
    return _map(NAME, turn)


def hostile_maps(turn: int = 0) -> dict[str, str]:
    """Two such maps by file name, the first of which imports the other and disputes it, for the view of two maps."""
    fill = _Words(turn)
    disputes = (
        f"{RIVAL}.right attacks right as clash\n  {fill.prose()}",
        f"middle contrary-to {RIVAL}.middle\n  {fill.prose()}",
        f"retort undercuts {RIVAL}.main\n  {fill.prose()}",
        f"{RIVAL}.limit qualifies right\n  {fill.prose()}",
        f"seen restates {RIVAL}.seen\n  {fill.prose()}",
    )
    first = "\n\n".join((_map(NAME, turn, f"\nimport {RIVAL}\n").rstrip(), *disputes)) + "\n"
    return {f"{NAME}.arg": first, f"{RIVAL}.arg": _map(RIVAL, turn + 7)}


def older_hostile_map(turn: int = 0) -> str:
    """An older version of `hostile_map`: a claim is worded otherwise, one is gone since, one is new, one turned."""
    text = hostile_map(turn)
    newer = ("retort attacks objection", "limit qualifies right", "claim middle: ")
    assert all(text.count(each) == 1 for each in newer), "the hostile map changed, and its older version must follow"
    text = text.replace(newer[0], "retort supports act").replace(newer[1], "limit qualifies wrong")
    text = text.replace(newer[2], "claim middle: Before: ").replace("given_too", "given_as_well")
    fill = _Words(turn + 5)
    return f"{text}\npremise gone: {fill()}\n  short: {fill()}\n\ngone supports right\n  {fill.prose()}\n"


class _Words:
    """Hostile words, one after the other; only this module uses it."""

    def __init__(self, turn: int) -> None:
        self.place = turn

    def __call__(self) -> str:
        self.place += 1
        return WORDS[self.place % len(WORDS)]

    def prose(self) -> str:
        """Words that may begin a line, where a sign would begin a comment or drop a backslash."""
        return f"Text {self()}"

    def listed(self) -> str:
        """Words that may stand in a locator or a tag, where commas and quotation marks part values."""
        return self.prose().translate(str.maketrans("", "", '",“”„'))

    def quoted(self) -> str:
        """Words as they stand between the quotation marks of an anchor."""
        plain = self.prose().translate(str.maketrans("", "", "“”„\\"))
        return plain.replace("..", "").replace('"', '\\"')


def _map(name: str, turn: int, imports: str = "") -> str:
    fill = _Words(turn)

    def keys(*, holder: bool = True) -> str:
        filled = _KEYS.format(
            fill(), fill(), fill(), fill(), locator=fill.listed(), anchor=fill.quoted(), tag=fill.listed()
        )
        # not `splitlines`, which knows more ends of lines than a map does
        return "\n".join(line for line in filled.split("\n") if holder or not line.startswith("  holder:"))

    marking = f"SECRET <script>window.{CANARY}=1</script> \"&lt;'"
    return f"""\
map {name}: {fill()}
  paper: paper
  author: {fill()}
  author: {fill()}
  date: 2011-05
  summary: {WORDS[0]} {WORDS[1]} {WORDS[3]}
  cut_off: 2012
  handling: {marking}
  tags: {fill.listed()}
  note: {fill()}
{imports}
source paper: {fill()}
  author: {fill()}
  date: 2011-05
  series: {fill()}
  publisher: {fill()}
  url: https://example.org/?q="><script>window.{CANARY}=1</script>
  doi: 10.1000/"><script>window.{CANARY}=1</script>
  reliability: B
  held: no
  handling: {marking}
  note: {fill()}

source wire: {fill()}
  author: {fill()}
  date: 2009..2010
  reliability: D
  origin: paper
  held: no

term word: {fill()}
  short: {fill()}
  note: {fill()}

section first: {fill()}
  short: {fill()}
  note: {fill()}

question issue: {fill()}
  short: {fill()}
  note: {fill()}

thesis right: {fill()}
{keys(holder=False)}  answers: issue
  likelihood: likely
  confidence: low
  horizon: 2015
  because: middle & given as main
  against: objection as doubted

thesis wrong: {fill()}
{keys(holder=False)}  answers: issue
  likelihood: unlikely
  horizon: 2014..2016
  because: told

right contrary-to wrong as between
  {fill.prose()}

claim middle: {fill()}
{keys()}  because: seen
  because: told

assumption given: {fill()}
{keys()}
section second: {fill()}

evidence seen: {fill()}
{keys()}  cite: wire, {fill.listed()}, "{fill.quoted()}"
  credibility: 2
  as_of: 2010

evidence told: {fill()}
{keys()}  origin: wire
  credibility: 4
  as_of: 2009-03

counterclaim objection: {fill()}
{keys()}
counterclaim doubt: {fill()}
{keys()}  stance: concede

rebuttal retort: {fill()}
{keys()}  because: seen

premise limit: {fill()}
{keys()}  status: undeveloped

recommendation act: {fill()}
{keys()}  modality: normative
  because: right

doubt undercuts main
  {fill.prose()}
  note: {fill()}

retort attacks objection
  {fill.prose()}
  scheme: expert_opinion

limit qualifies right
  {fill.prose()}

seen supports given_too
  {fill.prose()}
  cite: paper, {fill.listed()}, "{fill.quoted()}"

claim given_too: {fill()}
{keys()}
given_too restates middle
  {fill.prose()}
"""
