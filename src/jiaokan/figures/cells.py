"""Figures of table cells: a bare number takes the unit of its column, of its row or of the whole table.

The number with its unit is read by the reader of prose (12.3 under 万元 is read as 12.3万元), so value, interval and
kind are those of a printed figure; place and surface stay those of the cell.
"""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Iterator, Sequence

from jiaokan.figures.figure import Figure
from jiaokan.figures.grammar import CHINESE
from jiaokan.figures.heads import NOTHING, Column, caption_units, read_columns, read_head, row_head, unit_of
from jiaokan.figures.reader import read
from jiaokan.text.grids import Grid
from jiaokan.text.span import Span

_PLAIN = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_BARE = re.compile(rf"[-+]?{_PLAIN}")
_RANGE = re.compile(rf"-?{_PLAIN}(?:-|—{{1,2}}|–|~||至)-?{_PLAIN}")
_CHINESE = re.compile(f"[{CHINESE}]{{1,12}}")
_YEAR = re.compile("(?:1[0-9]|20|21)[0-9]{2}")
_HEAD_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MONTH = re.compile("1[0-2]|0?[1-9]")
_WHOLE = re.compile("[0-9]{1,4}")
_LONGEST_NUMBER = 40


def read_cells(text: str, folded: str, grids: Sequence[Grid], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a text with those of its tables read anew, in order of their place.

    `figures` are what the reader of prose made of the text; those that run over the border of a cell are dropped, and
    what they touched is read again, cell by cell. Figures outside of the grids stay as they are.
    """
    starts = [figure.span.start for figure in figures]
    done: list[Figure] = []
    at = 0
    for grid in grids:
        begin, end = bisect.bisect_left(starts, grid.span.start), bisect.bisect_left(starts, grid.span.end)
        done += (figure for figure in figures[at:begin] if figure.span.end <= grid.span.start)
        done += _read_grid(_Page(text, folded), grid, figures[begin:end])
        at = end
    return (*done, *figures[at:])


@dataclasses.dataclass(frozen=True, slots=True)
class _Page:
    """A text as given and folded."""

    text: str
    folded: str

    def read(self, cell: Span, unit: str = "", before: str = "") -> Figure | None:
        """The one figure that a whole cell is, `before` and `unit` put around it; None where it is no such figure."""
        words = f"{before}{cell.of(self.folded).removeprefix('+')}{unit}"
        found = read(words)
        if len(found) != 1 or found[0].surface != words:
            return None
        return dataclasses.replace(found[0], span=cell, surface=cell.of(self.text))

    def each(self, cell: Span) -> Iterator[Figure]:
        """Every figure of a cell read by itself."""
        for figure in read(cell.of(self.text)):
            span = Span(cell.start + figure.span.start, cell.start + figure.span.end)
            yield dataclasses.replace(figure, span=span)


def _read_grid(page: _Page, grid: Grid, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Figures of one grid, cell by cell; `figures` are those of prose that begin in it, in order."""
    columns, caption = read_columns(page.folded, grid), caption_units(page.folded, grid)
    starts = [figure.span.start for figure in figures]
    reach = _reach(figures)

    def read_before(cell: Span) -> list[Figure] | None:
        """What prose read inside a cell; None where one of its figures runs over the border."""
        begin, end = bisect.bisect_left(starts, cell.start), bisect.bisect_left(starts, cell.end)
        crossed = (begin > 0 and reach[begin - 1] > cell.start) or (end > begin and reach[end - 1] > cell.end)
        return None if crossed else list(figures[begin:end])

    for row in grid.heads:
        for cell in row.cells:
            yield from _head_cell(page, cell, read_before(cell))
    for row in grid.rows:
        head = row_head(page.folded, row, columns)
        for number, cell in enumerate(row.cells):
            column = columns[number] if number < len(columns) else NOTHING
            unit, _ = unit_of(column, head, caption)
            yield from _cell(page, cell, column, unit, read_before(cell))


def _reach(figures: Sequence[Figure]) -> list[int]:
    """The furthest end of the figures up to each."""
    reach: list[int] = []
    for figure in figures:
        reach.append(max(figure.span.end, reach[-1] if reach else 0))
    return reach


def _as_read(page: _Page, cell: Span, inner: list[Figure] | None) -> Iterator[Figure]:
    """The figures of a cell as prose has them; 亿千瓦 of a head 用电量(亿千瓦时) is its unit and no figure."""
    figures = list(page.each(cell)) if inner is None else inner
    unit = read_head(cell.of(page.folded)).unit if figures and len(cell) <= _LONGEST_NUMBER else ""
    yield from (figure for figure in figures if figure.surface not in unit)


def _head_cell(page: _Page, cell: Span, inner: list[Figure] | None) -> Iterator[Figure]:
    """A bare year in a head is a date; other numbers stay what they are."""
    year = page.read(cell, "年") if _HEAD_YEAR.fullmatch(page.folded, cell.start, cell.end) else None
    if year is not None:
        yield year
    else:
        yield from _as_read(page, cell, inner)


def _cell(page: _Page, cell: Span, column: Column, unit: str, inner: list[Figure] | None) -> Iterator[Figure]:
    if not len(cell) or column.use == "unit":
        return
    words = cell.of(page.folded) if len(cell) <= _LONGEST_NUMBER else ""
    named, is_named = _named(page, cell, words, column)
    if is_named:
        yield from [named] if named else ()
        return
    bare = bool(_BARE.fullmatch(words))
    with_unit = bare or _RANGE.fullmatch(words) or _CHINESE.fullmatch(words) or _is_unitless(inner, cell)
    figure = page.read(cell, unit) if unit and words and with_unit else None
    figure = figure or (page.read(cell) if bare else None)
    if figure is not None:
        yield figure
    else:
        yield from _as_read(page, cell, inner)


def _is_unitless(inner: list[Figure] | None, cell: Span) -> bool:
    """True where prose took the whole cell for one number without a unit (约12)."""
    alone = inner is not None and len(inner) == 1 and inner[0].span == cell
    return alone and inner is not None and inner[0].kind in {"other", "id"} and not inner[0].unit


def _named(page: _Page, cell: Span, words: str, column: Column) -> tuple[Figure | None, bool]:
    """A bare number under 年份, 月份, 名次 or 序号, and whether it is one: a date, an ordinal, or no figure at all."""
    if column.use == "year" and _YEAR.fullmatch(words):
        return page.read(cell, "年"), True
    if column.use == "month" and _MONTH.fullmatch(words):
        return page.read(cell, "月"), True
    if column.use == "rank" and _WHOLE.fullmatch(words):
        return page.read(cell, "位", before="第"), True
    return None, column.use == "serial" and bool(_WHOLE.fullmatch(words))
