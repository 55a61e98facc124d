"""Rules tried on their own examples, for those who write rules of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jiaokan.pipeline import Options, check_text
from jiaokan.rules.declare import Example, Rule


@dataclass(frozen=True, slots=True)
class Trial:
    """One example of a rule, and the surfaces that the rule flagged in it."""

    rule: Rule
    example: Example
    flagged: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """True where the rule flags what its example says, and nothing else."""
        return self.flagged == self.example.flags


def trials(rule: Rule, options: Options) -> Iterator[Trial]:
    """Try a rule on each of its examples, with the other settings of a run left out."""
    alone = Options(select=(rule.code,), local_root=options.local_root, lexicon=options.lexicon)
    for example in rule.examples:
        report = check_text(example.text, example.against, beside=example.beside, options=alone)
        yield Trial(rule, example, tuple(item.at.surface for item in report.found if item.code == rule.code))
