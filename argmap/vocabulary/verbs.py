"""The verbs that relate claims, steps and questions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of a relation.

    `plural` is the form used after joined claims (None where claims cannot be joined);
    `target` says what it ends on: a claim, a step, either, or a question;
    `nameable` whether `as NAME` may follow;
    `phrase` is how reports and pictures word it.
    """

    name: str
    plural: str | None
    target: str
    nameable: bool
    phrase: str

    @property
    def joins(self) -> bool:
        """Whether several claims may stand before it, joined by `&`."""
        return self.plural is not None


VERBS: dict[str, Verb] = {
    verb.name: verb
    for verb in (
        Verb("supports", "support", "claim", nameable=True, phrase="supports"),
        Verb("attacks", "attack", "claim", nameable=True, phrase="attacks"),
        Verb("undercuts", "undercut", "step", nameable=False, phrase="breaks the step"),
        Verb("contrary-to", None, "claim", nameable=True, phrase="cannot both hold"),
        Verb("contradicts", None, "claim", nameable=True, phrase="exactly one holds"),
        Verb("restates", None, "claim", nameable=False, phrase="same point"),
        Verb("qualifies", None, "claim or step", nameable=False, phrase="limits"),
        Verb("answers", None, "question", nameable=False, phrase="answers"),
    )
}

_OTHER_PLURALS = {"contradict": "contradicts", "restate": "restates", "qualify": "qualifies", "answer": "answers"}

VERB_OF_FORM: dict[str, str] = {
    **{name: name for name in VERBS},
    **{verb.plural: name for name, verb in VERBS.items() if verb.plural},
    **_OTHER_PLURALS,
}
"""Every form a writer may type, with the verb it is a form of."""

RESERVED = frozenset({*VERB_OF_FORM, "as", "from"})
"""The words that cannot name anything."""

CONFLICT_VERBS = frozenset({"contrary-to", "contradicts"})
