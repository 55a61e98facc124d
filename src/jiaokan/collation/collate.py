"""A reprint beside its original: every figure of both in exactly one entry, then names and telling words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from jiaokan.collation.candidates import sentence_pairs
from jiaokan.collation.clauses import Clauses
from jiaokan.collation.days import is_dated
from jiaokan.collation.denominators import per_other_unit
from jiaokan.collation.dropped import Losses
from jiaokan.collation.entry import Collation, Entry
from jiaokan.collation.following import worked_out
from jiaokan.collation.hedges import hedged
from jiaokan.collation.likeness import Likeness
from jiaokan.collation.moved import exchanged, pairs_of
from jiaokan.collation.pairing import Pair, Pairing, Scored
from jiaokan.collation.renamed import Renamed
from jiaokan.collation.repeats import Repeats
from jiaokan.collation.shifts import left_standing, shifted
from jiaokan.collation.side import Side
from jiaokan.collation.slips import slip_of
from jiaokan.collation.sources import Sources
from jiaokan.collation.telling import Telling
from jiaokan.collation.titles import title_entries
from jiaokan.collation.values import compare, direction
from jiaokan.collation.whole import head_of, whole_text
from jiaokan.figures import Figure
from jiaokan.reading import Reading
from jiaokan.text.span import Span

_ALIKE = 0.2
"""A version shares at least this part of its figures or of its sentences with the original."""
_SENTENCE = 0.25
_BESIDE = 2
_BEFORE = 4
_FEWEST_SENTENCES = 3


def pair_up(original: Reading, reprint: Reading) -> Pairing:
    """Sentences, then figures of two documents, paired."""
    sides = Side(original), Side(reprint)
    words = [[side.bigrams(sentence) for sentence in side.layout.sentences] for side in sides]
    like = Likeness([*words[0], *words[1]])
    return Pairing(*sides, sentence_pairs(*sides, words, like), like)


def collate(original: Reading, reprint: Reading) -> Collation:
    """Lay a reprint beside its original."""
    pairing = pair_up(original, reprint)
    paths = reprint.document.path, original.document.path
    if not is_version(pairing):
        head = head_of(pairing.reprint)
        return Collation(*paths, (Entry("document", "unlike", head, head_of(pairing.original), weight="info"),))
    clauses = Clauses(pairing)
    groups = pairs_of(exchanged(pairing))
    figures = shifted(pairing, [*_paired(pairing, groups), *_unpaired(pairing)])
    renamed = Renamed(pairing, clauses, groups)
    words = Telling(pairing, clauses, groups).entries()
    said = [*figures, *renamed.entries(), *words]
    told = [entry.place for entry in said if entry.weight in {"error", "warning"}]
    titles = (
        entry
        for entry in title_entries(pairing, renamed.names)
        if not any(entry.place.overlaps(place) for place in told)
    )
    entries = [*said, *titles, *whole_text(pairing, figures)]
    entries.sort(key=lambda entry: (entry.place.start, entry.place.end, entry.what, entry.original_figure))
    return Collation(*paths, tuple(entries))


def is_version(pairing: Pairing) -> bool:
    """False where two documents share neither a fifth of the reprint's figures nor a fifth of its sentences."""
    sentences = len(pairing.reprint.layout.sentences)
    if sentences < _FEWEST_SENTENCES:
        return bool(pairing.chosen) or max(pairing.sentences.values(), default=0.0) >= _SENTENCE or not sentences
    figures = [at for at, own in enumerate(pairing.reprint.furniture) if not own]
    agreeing = sum(found.agrees and found.words >= _ALIKE for found in pairing.chosen.values())
    found = {other for (_, other), likeness in pairing.sentences.items() if likeness >= _SENTENCE}
    return agreeing >= _ALIKE * max(1, len(figures)) or len(found) >= _ALIKE * sentences


def _paired(pairing: Pairing, groups: Mapping[Pair, int]) -> Iterator[Entry]:
    for pair, found in sorted(pairing.chosen.items(), key=lambda item: item[0][1]):
        yield _entry(pairing, pair, found, groups.get(pair, 0))


def _entry(pairing: Pairing, pair: Pair, found: Scored, group: int) -> Entry:
    one, other = pairing.original.figures[pair[0]], pairing.reprint.figures[pair[1]]
    outcome, slip = found.compared.outcome, found.compared.slip
    if outcome == "none":
        raise AssertionError(pair)
    entry = Entry(
        "figure", outcome, other.span, one.span, pair[1], pair[0], expected=one.surface, likeness=round(found.words, 4)
    )
    if group:
        return replace(entry, kind="moved", slip="exchanged", group=group, weight="error")
    if stale := left_standing(pairing, pair):
        return replace(entry, kind="changed", slip="left standing", expected=stale, weight="error")
    per = per_other_unit(pairing, pair)
    if per is not None:
        place, source, agrees = per
        if not agrees:
            expected = source.of(pairing.original.layout.text)
            return replace(entry, kind="changed", place=place, slip="denominator", expected=expected, weight="error")
        return replace(entry, kind="reformatted", expected="")
    if outcome == "rounded":
        return _rounded(pairing, entry, slip)
    if outcome != "changed":
        return replace(entry, slip=slip, expected="")
    return _changed(pairing, entry, slip)


def _changed(pairing: Pairing, entry: Entry, slip: str) -> Entry:
    """Another value, unit or approximator; a value that the reprint worked out says nothing new."""
    if slip in {"approximator lost", "approximator changed", "approximator reversed", "approximator added"}:
        return _approximated(pairing, entry, slip)
    if slip == "value":
        one, other = pairing.original.figures[entry.original_figure], pairing.reprint.figures[entry.figure]
        recast = not _framed_the_same(pairing, one.span, other.span)
        follows = worked_out(pairing, entry.figure) if recast else ""
        if follows:
            return replace(entry, kind="derived", slip="", expected="", note=follows, weight="info")
        slip = slip_of(one, other)
    return replace(entry, slip=slip, weight="error")


def _rounded(pairing: Pairing, entry: Entry, slip: str) -> Entry:
    """Less digits, or more: an info, but for digits without a source and for what was cut from words that stayed."""
    if slip == "finer" and not _stated(pairing, pairing.reprint.figures[entry.figure]):
        return replace(entry, kind="changed", slip="finer", weight="warning")
    if cut := _cut_in_place(pairing, (entry.original_figure, entry.figure)):
        return replace(entry, kind="changed", slip=cut, weight="warning")
    return replace(entry, slip=slip, weight="info", expected="")


def _cut_in_place(pairing: Pairing, pair: Pair) -> str:
    """What was cut from a figure whose words stayed: a rewriter who rounds writes other words or an approximator."""
    one, other = pairing.original.figures[pair[0]], pairing.reprint.figures[pair[1]]
    if is_dated(one) or one.approximator != other.approximator or not _framed_the_same(pairing, one.span, other.span):
        return ""
    if one.approximator != "exact":
        return "value" if one.base_value != other.base_value else ""
    return "decimals lost" if slip_of(one, other) == "decimals lost" else ""


def _framed_the_same(pairing: Pairing, one: Span, other: Span) -> bool:
    """True where the four characters before and the one behind a figure are the same in both texts."""
    ours, theirs = pairing.original.folded, pairing.reprint.folded
    before = ours[max(0, one.start - _BEFORE) : one.start] == theirs[max(0, other.start - _BEFORE) : other.start]
    return before and ours[one.end : one.end + 1] == theirs[other.end : other.end + 1]


def _stated(pairing: Pairing, figure: Figure) -> bool:
    """True for a value that the original states somewhere, or a day that it names more closely."""
    if is_dated(figure) or figure.approximator != "exact":
        return True
    return any(compare(one, figure).outcome in {"same", "reformatted"} for one in pairing.original.figures)


def _approximated(pairing: Pairing, entry: Entry, slip: str) -> Entry:
    """An approximator that other words of the clause stand for is no change."""
    one, other = pairing.original.figures[entry.original_figure], pairing.reprint.figures[entry.figure]
    window = pairing.reprint.windows[entry.figure]
    around = window.before.of(pairing.reprint.folded) + window.after.of(pairing.reprint.folded)
    window = pairing.original.windows[entry.original_figure]
    there = window.before.of(pairing.original.folded) + window.after.of(pairing.original.folded)
    if hedged(one.approximator, around) or (direction(other.approximator) and hedged(other.approximator, there)):
        return replace(entry, kind="reformatted", expected="")
    multiple = "ratio" in {one.unit_class, other.unit_class} or "doubling" in {one.unit_class, other.unit_class}
    if multiple and not _framed_the_same(pairing, one.span, other.span):
        # 两倍多 and 增长近两倍 reckon a multiple from one end or the other: what bounds one does not bound the other.
        return replace(entry, slip=slip, weight="info")
    if slip == "approximator lost" and not _beside_the_same(pairing, entry):
        # In other words an approximator is told in ways that no list has.
        return replace(entry, slip=slip, weight="info")
    return replace(entry, slip=slip, weight="error" if slip == "approximator reversed" else "warning")


def _beside_the_same(pairing: Pairing, entry: Entry) -> bool:
    """True where the two characters at once before or behind a figure are the same in both texts."""
    one, other = pairing.original.figures[entry.original_figure].span, pairing.reprint.figures[entry.figure].span
    ours, theirs = pairing.original.folded, pairing.reprint.folded
    before = ours[max(0, one.start - _BESIDE) : one.start] == theirs[max(0, other.start - _BESIDE) : other.start]
    return before or ours[one.end : one.end + _BESIDE] == theirs[other.end : other.end + _BESIDE]


def _unpaired(pairing: Pairing) -> Iterator[Entry]:
    repeats, sources, losses = Repeats(pairing), Sources(pairing), Losses(pairing)
    for at in repeats.left(1):
        figure = pairing.reprint.figures[at]
        again = repeats.of(1, at)
        if again is not None:
            compared = again.compared
            kind = compared.outcome if compared.outcome != "none" else "same"
            place = pairing.original.figures[again.pair[0]].span
            yield Entry(
                "figure", kind, figure.span, place, at, again.pair[0], again=True, likeness=round(again.words, 4)
            )
        else:
            yield sources.entry(at)
    for at in repeats.left(0):
        figure = pairing.original.figures[at]
        blank = None if figure.kind == "period" else losses.blank(at)
        bare = None if pairing.original.frames[at].in_title else losses.bare(at)
        again = repeats.of(0, at) if blank is None and bare is None else None
        if blank is not None:
            place = figure.span
            yield Entry("figure", "blanked", blank, place, -1, at, expected=figure.surface, weight="error")
        elif again is not None:
            compared = again.compared
            kind = compared.outcome if compared.outcome != "none" else "same"
            place = pairing.reprint.figures[again.pair[1]].span
            yield Entry(
                "figure", kind, place, figure.span, again.pair[1], at, again=True, likeness=round(again.words, 4)
            )
        else:
            yield _dropped(pairing, losses, sources, at)


def _dropped(pairing: Pairing, losses: Losses, sources: Sources, at: int) -> Entry:
    figure = pairing.original.figures[at]
    end = len(pairing.reprint.folded)
    entry = Entry("figure", "dropped", Span(end, end), figure.span, -1, at, expected=figure.surface)
    if pairing.original.furniture[at] or figure.kind == "period":
        return entry
    found = losses.place(at)
    if found is None:
        return replace(entry, slip="sentence gone")
    place, staying = found
    told = sources.told_otherwise(at, place) or sources.told_by_result(place)
    severe = staying == "clause stays" and not told and not pairing.original.frames[at].in_title
    slip = "told otherwise" if told else staying
    return replace(entry, place=place, slip=slip, weight="warning" if severe else "info")
