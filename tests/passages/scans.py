"""Small texts with the faults of real scans, written for the tests."""

PAGED = """\
 The harbour plan

The council adopted the harbour plan in the year 2001.1 It was
not popular: only 25 percent of the fishermen asked thought it
useful, and the cost is put at $1.8 billion.2 Many doubt that the
4

breakwater is likely to hold. It is unlikely that the state will pay
for repairs, said the mayor’s deputy.3 “We can’t go on,” he told the
T h e t r a d e r s o f t h e p o r t a r e u n l i k e l y t o a g r e e
harbour board in May. 4 The board has never replied to him and inter-
5

national lenders have not been asked.5 Some 55,100 tons went through
the old port in 1998, and 650 billion litres of water; the new one is
smaller. The traders say that the port’s 14-member board favours
non-local ships5 over local ships.6 They asked for a second opinion.
"""
"""Pages with their numbers in sentences, glued and spaced note digits, a letter-spaced line, hyphens at line ends."""

FOOTNOTED = """\
The valley has two mills, of which the older one is driven by water and the\u0020

¹ The author spoke with both millers in spring; the older mill is likely to close.

² See the *Annals of Milling* 12:3 (1999), 4–9.

younger one by steam.¹ Neither mill is for sale, though a buyer from the coast is said to have offered 40,000 crowns.²

The river floods the meadows every third year on av-

³ Ibid., 17.

92

⁴ Letter to the editor, 3 March 1911.

erage, and the millers have learnt to live with it.³ A dam of 300 m² would not help.⁴
"""
"""Paragraphs on one line each, with paragraphs of notes and a page number between two words of a sentence."""

HEADED = """\
The first school opened in a barn, with eleven pupils and one
teacher.12 It had no books but the teacher's own.13 The winters
were hard and the roof of the barn leaked, so that the
12 Parish register, vol. 2, entry for November.
13 The teacher's letters mention two dictionaries, a Bible
and an atlas.

The Schools of the Upper Valley                                  31

pupils sat under umbrellas.14 In its second year the school had
thirty pupils, and the parish did not pay the teacher for seven
14 Account book of the parish, pp. 8-9.

32                                  The Schools of the Upper Valley

months. He taught on.
"""
"""Wrapped lines with a block of numbered notes at a page's end, and running heads with the page's number."""

TORN = """\
The ferry crosses the strait in one hour.15 It carries wagons, cattle and
people, except in storms.16 The old captain, who knew every rock, was the
15
16

96

Shipping list of the harbour office, “Ferries and Lighters,” third sheet.
The harbour master gave another figure, see his report of that year.

Ferries of the Strait: Their Masters and Their Crews

Northern coast's best pilot. He did not drink.
"""
"""A page's end where the numbers of the notes were printed apart from their texts."""
