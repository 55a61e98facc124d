"""A repair: the one slip of the pen whose undoing makes every broken relation of a figure hold."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiaokan.findings.finding import Computation, Suggestion
from jiaokan.findings.replay import replay

_NUMBER = re.compile("[0-9]+(?:\\.[0-9]+)?")
_MAGNITUDES = (("万", "亿"), ("亿", "万"))


def repair(surface: str, computations: Sequence[Computation]) -> Suggestion | None:
    """What stands in place of a printed figure so that all computations come out, if one slip alone explains it.

    Each computation has one term of that surface. None where no slip does, or several do.
    """
    found: dict[str, str] = {}
    for text, origin in _slips(surface):
        if text not in found and all(_comes_out(computation, surface, text) for computation in computations):
            found[text] = origin
    if len(found) != 1:
        return None
    ((text, origin),) = found.items()
    return Suggestion(text, origin)


def _slips(surface: str) -> Iterator[tuple[str, str]]:
    """Every reading of a figure that one slip turns into what is printed."""
    numbers = list(_NUMBER.finditer(surface))
    if len(numbers) != 1:
        return
    number = numbers[0]
    for digits, origin in _digits(number.group()):
        yield surface[: number.start()] + digits + surface[number.end() :], origin
    for written, meant in _MAGNITUDES:
        if surface.count(written) == 1 and meant not in surface:
            yield surface.replace(written, meant), "magnitude"


def _digits(number: str) -> Iterator[tuple[str, str]]:
    places = [at for at, sign in enumerate(number) if sign != "."]
    for at, following in itertools.pairwise(places):
        if number[at] != number[following]:
            signs = list(number)
            signs[at], signs[following] = signs[following], signs[at]
            yield _checked("".join(signs)), "transposed"
    for at, sign in enumerate(number):
        for digit in "0123456789" if sign != "." else "":
            if digit != sign:
                yield _checked(number[:at] + digit + number[at + 1 :]), "digit"
    plain = Decimal(number)
    for shift in (1, -1):
        moved = plain.scaleb(shift)
        text = f"{moved:f}"
        yield text.rstrip("0").rstrip(".") if "." in text else text, "decimal point"


def _checked(number: str) -> str:
    """A number without the zeros that a slip would have put before it."""
    whole = number.lstrip("0")
    return whole if whole and whole[0] != "." else f"0{whole}"


def _comes_out(computation: Computation, surface: str, text: str) -> bool:
    """True where the relation holds with `text` in place of the one term printed as `surface`."""
    own = [term for term in computation.terms if term.surface == surface]
    scale = _scale(surface, text)
    if len(own) != 1 or scale is None:
        return False
    terms = tuple(replace(t, surface=text, value=t.value * scale) if t is own[0] else t for t in computation.terms)
    made = replay(replace(computation, terms=terms))
    if made is None:
        return False
    steps = [step for term in terms if (step := _step(term.surface, term.value)) is not None]
    claimed = next((term for term in reversed(terms) if term.value == made[1]), None)
    step = _step(claimed.surface, claimed.value) if claimed else None
    # Sums and differences of whole numbers come out to the unit, quotients to the last digit that is printed.
    return step is not None and bool(steps) and abs(made[0] - made[1]) <= step / 2


def _scale(surface: str, text: str) -> Decimal | None:
    """How many times larger the figure becomes; None where it was nothing."""
    before, after = _NUMBER.search(surface), _NUMBER.search(text)
    if before is None or after is None or not Decimal(before.group()):
        return None
    times = Decimal(after.group()) / Decimal(before.group())
    if surface.count("亿") != text.count("亿"):
        times *= Decimal(10_000) if "亿" in text else Decimal("0.0001")
    return times


def _step(surface: str, value: Decimal) -> Decimal | None:
    """One unit of the last digit that is printed."""
    found = _NUMBER.search(surface)
    if found is None or not Decimal(found.group()):
        return None
    decimals = len(found.group().partition(".")[2])
    return abs(value / Decimal(found.group())) / (Decimal(10) ** decimals)
