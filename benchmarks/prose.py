"""Random prose: sentences and titles of plain words that mean nothing."""

from __future__ import annotations

from random import Random

# No word here hedges, negates or tells a degree, so no check that reads words has anything to say.
_WORDS = """
alliance army border budget canal capital census charter city coast coalition company convoy council court crisis
currency dam deficit deposit desert district doctrine drought economy election embassy embargo engineer estuary
exchange export factory famine ferry fleet forest fortress frontier garrison government grain harbour highway hospital
industry inspector inquiry island labour lake levy library market merchant mill mine ministry mountain navy negotiator
network office orchard parliament patrol pension pipeline plain police port price province railway rainfall refinery
reform refugee region reserve reservoir river road school senate settlement soldier station strait strike subsidy
tariff teacher telegraph trade treasury treaty tribunal tunnel valley veteran village wage warehouse water workshop

annual broad central civil coastal colonial cheap costly distant early eastern empty federal foreign formal fragile
hidden inland joint large late local long maritime military modern narrow national new northern old open poor private
public quiet recent rural scarce secret separate shallow short slow small southern steady strong sudden urban vast
weak western wide young

abandoned absorbed accepted adopted avoided blocked borrowed built changed closed crossed delayed divided doubled
drained expanded financed followed guarded halted ignored improved inherited joined kept lost measured moved needed
opened outlived paid protected raised reached rebuilt reduced refused repaired replaced reported restored sold shaped
shared surveyed trained united visited weakened welcomed

above across after along before behind below beside beyond during near outside throughout under within

Abbot Baker Cooper Dyer Fisher Glover Hooper Mason Naylor Potter Sawyer Tanner Turner Weaver
"""
NOUNS, ADJECTIVES, VERBS, JOINS, SURNAMES = (paragraph.split() for paragraph in _WORDS.split("\n\n"))


def sentence(random: Random) -> str:
    """Return a sentence of 9 to 18 words."""
    words = ["The", random.choice(ADJECTIVES), random.choice(NOUNS), random.choice(VERBS), "the", random.choice(NOUNS)]
    for _ in range(random.randint(1, 3)):
        words += [random.choice(JOINS), "the", *random.sample(ADJECTIVES, random.randint(0, 1)), random.choice(NOUNS)]
    return " ".join(words) + "."


def title(random: Random) -> str:
    """Return a title of 6 words."""
    return f"The {random.choice(ADJECTIVES)} {random.choice(NOUNS)} and the {random.choice(NOUNS)}"
