"""核红: what became of the decisions that say a finding was mended."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from jiaokan.decisions.homes import Texts
from jiaokan.decisions.quotation import ELLIPSIS
from jiaokan.decisions.review import Entry, Fix
from jiaokan.decisions.sentences import Sentences
from jiaokan.figures import read
from jiaokan.findings.finding import family_of
from jiaokan.text.fold import fold
from jiaokan.text.span import Span

_SAME_SENTENCE = 0.5
_NAMES = frozenset({"NAM", "PLC"})


def verify(entries: Sequence[tuple[Entry, str]], still: Iterable[Entry], texts: Texts) -> tuple[Fix, ...]:
    """Outcomes of `fixed` decisions, each given with its document, in their order; `still` are those still found.

    A mended figure may change its sentence by one figure, a mended name by none: of the figures that a quotation had,
    no more may be gone than decisions quoting this very sentence can explain. Nothing but the quotation is known of the
    version before, so that figures elsewhere are not compared.
    """
    there = set(still)
    quoted: defaultdict[tuple[str, Span], list[Entry]] = defaultdict(list)
    spots: dict[Entry, tuple[str, Span]] = {}
    for entry, path in entries:
        if entry not in there:
            near = texts.of(path).nearest(entry.decision.quotation)
            if near and near[1] >= _SAME_SENTENCE:
                spots[entry] = (path, near[0])
                quoted[path, near[0]].append(entry)
    return tuple(
        Fix(entry, path, "missed")
        if entry in there
        else _outcome(entry, path, quoted[spots[entry]], spots[entry][1], texts.of(path))
        if entry in spots
        else Fix(entry, path, "gone")
        for entry, path in entries
    )


def _outcome(entry: Entry, path: str, together: Sequence[Entry], span: Span, sentences: Sentences) -> Fix:
    allowed = len({one.decision.fingerprint for one in together if family_of(one.decision.code) not in _NAMES})
    before, after = _figures(entry.decision.quotation), _figures(sentences.of(span))
    lost, now = before - after, after - before
    if lost.total() <= allowed:
        return Fix(entry, path, "mended")
    shown = now if not entry.decision.quotation.startswith(ELLIPSIS) else Counter[str]()
    return Fix(entry, path, "disturbed", tuple(lost.elements()), tuple(shown.elements()))


def _figures(text: str) -> Counter[str]:
    """The figures of a text as printed, widths aside; one that an ellipsis may have cut does not count."""
    figures = read(text)
    whole = [figure for figure in figures if not _is_cut(text, figure.span)]
    return Counter("".join(fold(figure.surface).split()) for figure in whole)


def _is_cut(text: str, span: Span) -> bool:
    return text[: span.start] == ELLIPSIS or text[span.end :] == ELLIPSIS
