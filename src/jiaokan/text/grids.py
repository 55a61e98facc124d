"""Tables in a text: Markdown tables, and columns divided by tabs, by wide gaps or, if unmistakable, by commas.

A grid is spans only; what its heads and cells say is read later. A plain table needs a head or a line of units and at
least three rows of one length whose cells are mostly numbers: lists, scores and timetables are none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from jiaokan.text.layout import Layout
from jiaokan.text.lines import Line
from jiaokan.text.span import Span

Style = Literal["markdown", "tabs", "gaps", "commas"]

_PIPE = re.compile(r"(?<!\\)\|")
_TAB = re.compile("\t")
_COMMA = re.compile(",")
_COLUMNS = re.compile("[\t,\u3000]|[ \u00a0]{2}")
_PLAIN_STYLES: tuple[Style, ...] = ("tabs", "gaps", "commas")
# 合　计 is one word: a single wide space between two lone signs only spreads them.
_GAP = re.compile("[ \u3000\u00a0]{2,}|(?<![一-鿿])\u3000|\u3000(?![一-鿿])|(?<=[一-鿿]{2})\u3000|\u3000(?=[一-鿿]{2})")
_SPREAD = frozenset(
    {"合计", "总计", "小计", "共计", "累计", "地区", "项目", "指标", "县区", "年份", "名称", "全国", "全省", "全市"}
)
_RULE_CELL = re.compile(":?-+:?")
_PAD = " \t\u3000\u00a0"
_EMPHASIS = _PAD + "*`~_"
_PROSE = re.compile("[。;!?]")
_NUMBER = re.compile(
    r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\*? ?(?:[%‰℃]|[一-鿿A-Za-z][一-鿿A-Za-z0-9²³/]{0,5})?"
)
_NOTHING = re.compile(r"[-—–/.…*xX无]{1,6}|")
_YEAR = re.compile("(?:19|20)[0-9]{2}(?:年度?)?")
_CAPTION = re.compile(r"(?:(?<![一-鿿])|(?<=计量|金额|货币|数量))单位 ?[:为] ?\S")
_LONGEST_CAPTION = 80
_LONGEST_CELL = 40
_ABOVE = 3
_MOST_HEADS = 3
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a grid; the span of a cell holds its words alone and is empty where it has none."""

    span: Span
    cells: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: `heads` above, `rows` below; `caption` is the line or cell that names the units of the whole."""

    style: Style
    span: Span
    caption: Span | None
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row.cells) for row in (*self.heads, *self.rows)), default=0)


def find_grids(layout: Layout) -> tuple[Grid, ...]:
    """Every table of a text, in order; no two overlap. Blank lines and page furniture end a table."""
    found: list[Grid] = []
    start = free = 0
    for number in range(len(layout.lines)):
        if number < start:
            continue
        grid, end = _markdown(layout, number)
        if grid is None:
            grid, end = _plain(layout, number, free)
        if grid is not None:
            found.append(grid)
            free = end
        start = end
    return tuple(found)


def _told(line: Line) -> bool:
    return line.kind in {"body", "repeat"}


def _cut(text: str, line: Span, mark: re.Pattern[str], pad: str) -> Row:
    """Cells of a line between the marks, each without the padding around it."""
    starts, ends = [line.start], []
    for found in mark.finditer(text, line.start, line.end):
        ends.append(found.start())
        starts.append(found.end())
    spans = itertools.starmap(Span, zip(starts, [*ends, line.end], strict=True))
    return Row(line, tuple(_stripped(text, span, pad) for span in spans))


def _stripped(text: str, span: Span, pad: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(pad))
    return Span(start, max(start, span.start + len(words.rstrip(pad))))


# Markdown


def _markdown(layout: Layout, number: int) -> tuple[Grid | None, int]:
    """The Markdown table whose head is the line `number`, and the number of the line after it."""
    lines, text = layout.lines, layout.folded
    piped = _told(lines[number]) and text.find("|", lines[number].span.start, lines[number].span.end) >= 0
    under = lines[number + 1].span.of(text) if piped and number + 1 < len(lines) else ""
    if "|" not in under or "-" not in under or under.strip("|-: "):
        return None, number + 1
    head, rule = _piped(text, lines[number].span), _piped(text, lines[number + 1].span, pad=_PAD)
    ruled = all(_RULE_CELL.fullmatch(text, cell.start, cell.end) for cell in rule.cells)
    if not ruled or len(rule.cells) != len(head.cells):
        return None, number + 1
    end = number + 2
    while end < len(lines) and _told(lines[end]) and _PIPE.search(text, lines[end].span.start, lines[end].span.end):
        end += 1
    rows = [_piped(text, line.span) for line in lines[number + 2 : end]]
    under_heads = len(list(itertools.takewhile(lambda row: _is_second_head(text, row), rows[: _MOST_HEADS - 1])))
    heads, body = (head, *rows[:under_heads]), tuple(rows[under_heads:])
    return _grid(layout, "markdown", heads, body), end


def _piped(text: str, line: Span, pad: str = _EMPHASIS) -> Row:
    """Cells of a Markdown line, with or without pipes at its ends."""
    bare = _stripped(text, line, _PAD)
    words = bare.of(text)
    start = bare.start + words.startswith("|")
    end = bare.end - (len(words) > 1 and words.endswith("|") and not words.endswith("\\|"))
    return Row(line, _cut(text, Span(start, max(start, end)), _PIPE, pad).cells)


def _is_second_head(text: str, row: Row) -> bool:
    """True for a row below the head that has no words in front and no numbers (units, or parts of the head above)."""
    told = [cell for cell in row.cells[1:] if len(cell)]
    return bool(told) and not len(row.cells[0]) and not any(_is_number(text, cell) for cell in told)


# Plain text


def _plain(layout: Layout, number: int, free: int) -> tuple[Grid | None, int]:
    """The plain table that begins at the line `number`, and the number of the first line not looked at for it.

    Lines before `free` belong to the table before.
    """
    line = layout.lines[number]
    marked = _told(line) and _COLUMNS.search(layout.text, line.span.start, line.span.end)
    for style in _PLAIN_STYLES if marked else ():
        rows = _block(layout, number, style)
        if len(rows) < 2:
            continue
        grid = _from_block(layout, number, style, rows, free)
        # Lines of one length that are no table now are none from their second line on.
        return grid, number + len(rows)
    return None, number + 1


def _block(layout: Layout, number: int, style: Style) -> list[Row]:
    """Lines from `number` on that fall into one same number of cells, two or more."""
    first = _plain_row(layout, number, style)
    if first is None:
        return []
    rows, width = [first], len(first.cells)
    for at in range(number + 1, len(layout.lines)):
        row = _plain_row(layout, at, style)
        if row is None or len(row.cells) != width:
            break
        rows.append(row)
    return rows


def _plain_row(layout: Layout, number: int, style: Style) -> Row | None:
    line = layout.lines[number]
    if not _told(line) or _PROSE.search(layout.folded, line.span.start, line.span.end):
        return None
    # Folding makes a tab a space, so columns are cut on the text as given.
    text = layout.text
    # A tab in front stands for an empty corner.
    bare = _stripped(text, line.span, " \u3000" if style == "tabs" else _PAD)
    tabbed = text.find("\t", bare.start, bare.end) >= 0
    if tabbed != (style == "tabs"):
        return None
    mark = {"tabs": _TAB, "gaps": _GAP, "commas": _COMMA}[style]
    row = _cut(text, bare, mark, _PAD)
    if style == "gaps":
        row = _with_spread_word(text, row)
    if style == "tabs" and sum(bool(len(cell)) for cell in row.cells) < 2:
        return None
    fewest = 3 if style == "commas" else 2
    if len(row.cells) < fewest or any(len(cell) > _LONGEST_CELL for cell in row.cells):
        return None
    return Row(line.span, row.cells)


def _with_spread_word(text: str, row: Row) -> Row:
    """The row with its first two cells as one where they are a word spread over its column (合　　计)."""
    if len(row.cells) < 3 or "".join(cell.of(text) for cell in row.cells[:2]) not in _SPREAD:
        return row
    return Row(row.span, (Span(row.cells[0].start, row.cells[1].end), *row.cells[2:]))


def _from_block(layout: Layout, number: int, style: Style, block: Sequence[Row], free: int) -> Grid | None:
    """The table that a block of rows makes, if it does."""
    text = layout.folded
    count = len(list(itertools.takewhile(lambda row: _is_head(text, row), block[:_MOST_HEADS])))
    heads, rows = tuple(block[:count]), tuple(block[count:])
    if not heads:
        heads = _cornerless(layout, number, style, len(block[0].cells), free)
    known = heads or _caption(layout, number, rows)
    if not known or len(rows) < 2 or len(heads) + len(rows) < _FEWEST_ROWS:
        return None
    return _grid(layout, style, heads, rows) if _mostly_numbers(text, rows, style) else None


def _cornerless(layout: Layout, number: int, style: Style, width: int, free: int) -> tuple[Row, ...]:
    """A head that leaves its corner empty and so falls into one cell less than the rows under it."""
    above = next(_lines_above(layout, number), None)
    if above is None or above < free or width < 3:
        return ()
    row = _plain_row(layout, above, style)
    if row is None or len(row.cells) != width - 1:
        return ()
    whole = Row(row.span, (Span(row.span.start, row.span.start), *row.cells))
    return (whole,) if _is_head(layout.folded, whole) else ()


def _is_number(text: str, cell: Span) -> bool:
    return bool(_NUMBER.fullmatch(text, cell.start, cell.end))


def _is_head(text: str, row: Row) -> bool:
    """True for a row without numbers, or whose numbers are years throughout."""
    told = [cell for cell in row.cells[1:] if len(cell)]
    words = [cell for cell in told if not _is_number(text, cell) and not _NOTHING.fullmatch(text, cell.start, cell.end)]
    years = [cell for cell in told if _YEAR.fullmatch(text, cell.start, cell.end)]
    return bool(told) and len(words) + len(years) == len(told)


def _mostly_numbers(text: str, rows: Sequence[Row], style: Style) -> bool:
    """True where half of the cells behind the first column are numbers, or more; all of them between commas."""
    told = [cell for row in rows for cell in row.cells[1:]]
    told = [cell for cell in told if not _NOTHING.fullmatch(text, cell.start, cell.end)]
    numbers = sum(_is_number(text, cell) for cell in told)
    return bool(numbers) and (numbers == len(told) if style == "commas" else numbers * 2 >= len(told))


# Units of the whole


def _lines_above(layout: Layout, number: int) -> Iterator[int]:
    """The lines just above, blank ones left out."""
    near = range(number - 1, max(-1, number - 1 - _ABOVE), -1)
    return (at for at in near if layout.lines[at].kind != "blank")


def _caption(layout: Layout, number: int, rows: Sequence[Row]) -> Span | None:
    """The short line above the line `number`, or the cell in the first row or alone in its own, that names units."""
    for at in itertools.islice(_lines_above(layout, number), 2):
        span = layout.lines[at].span
        if len(span) <= _LONGEST_CAPTION and _CAPTION.search(layout.folded, span.start, span.end):
            return span
    for order, row in enumerate(rows):
        told = [cell for cell in row.cells if len(cell)]
        for cell in told if order == 0 or len(told) == 1 else ():
            if _CAPTION.match(layout.folded, cell.start, cell.end):
                return cell
    return None


def _grid(layout: Layout, style: Style, heads: tuple[Row, ...], rows: tuple[Row, ...]) -> Grid:
    first = heads[0] if heads else rows[0]
    last = rows[-1] if rows else heads[-1]
    top = layout.line_at(first.span.start)
    return Grid(style, Span(first.span.start, last.span.end), _caption(layout, top, (*heads, *rows)), heads, rows)
