"""What the heads of a grid say of its cells: noun, unit, denominator, and what a column holds."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from jiaokan.figures.reader import read
from jiaokan.text.grids import Grid, Row
from jiaokan.text.span import Span

Use = Literal["value", "label", "year", "month", "rank", "serial", "code", "unit"]

_SPREAD = re.compile(" +")
_BRACKET = re.compile(r"[(\[【{] ?(?:(?:计量)?单位 ?:? ?)?(?P<unit>[^()\[\]【】{}0-9][^()\[\]【】{}]{0,15}?) ?[)\]】}]")
_TAIL = re.compile(r"(?<=.)[/:](?P<unit>[^0-9:/()][^:()]{0,11})$")
_SIGN = re.compile(r"(?<=.)(?P<unit>[%‰])$")
_CAPTION = re.compile(r"单位 ?[:为] ?(?P<units>[^:()]{1,40})")
_BETWEEN = re.compile("[、,;和及 ]+")
_USES: tuple[tuple[Use, re.Pattern[str]], ...] = (
    ("year", re.compile("(?:会计|统计|财政)?(?:年份|年度|年)")),
    ("month", re.compile("月份?")),
    ("rank", re.compile(".{0,8}(?:名次|排名|位次|排位|座次)")),
    ("serial", re.compile(r"(?:序号?|编号|行次|项次|No\.?|NO\.?|#|号)")),
    ("unit", re.compile("(?:计量)?单位")),
    (
        "code",
        re.compile(".{0,8}(?:代码|代号|编码|编号|号码|电话|邮编|区号|学号|工号|证号|车次|航班|房号|比分|日期|时间)"),
    ),
)
_YEAR = re.compile("(?:19|20)[0-9]{2}(?:年度?)?")
_SENTENCE = re.compile("[。;!?,]")
_LONGEST_LABEL = 24
_RATE = re.compile("增速|增幅|增长|增减|同比|环比|占比|比重|比例|百分比|率$|涨幅|跌幅|降幅|份额|涨跌|比上年|较上年|±")
_LARGE = re.compile("[十百千]?[万亿]")
_MEASURED = frozenset(
    {"money", "mass", "area", "length", "volume", "energy", "power", "percent", "point", "temperature", "speed"}
)
_COUNTS = frozenset({"things", "persons", "households", "person-times", "occurrences"})
_MONEY = frozenset({"money"})
_IMPLIED: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (re.compile("人次$"), frozenset({"person-times", "occurrences"})),
    (re.compile("(?<!数)(?:人数|人口)$"), frozenset({"persons"})),
    (re.compile("户数$"), frozenset({"households", "things"})),
    (re.compile("面积$"), frozenset({"area"})),
    (re.compile("(?:金额|产值|收入|支出|投资额?|利润|税收|营收|销售额|资产|负债|成本|费用|工资|增加值)$"), _MONEY),
    (re.compile("(?:指数|基数|系数|得分|评分|比值|点数)$"), frozenset()),
    (re.compile("[人户个件次台家辆套场期处项所座条艘架株头只]数$|数量$"), _COUNTS),
)  # fmt: skip
"""Classes that a unit of the whole table must be of to apply to a column of such a noun."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head cell: its words without the unit, the unit as it would follow a number, and what it is counted per."""

    words: str = ""
    unit: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, what it holds, and the places of the words of its head."""

    head: Head
    use: Use
    spans: tuple[Span, ...] = ()


NO_HEAD = Head()
NOTHING = Column(NO_HEAD, "value")
"""The column of a cell beyond the last head."""


@functools.lru_cache(maxsize=4096)
def unit_class(unit: str) -> str | None:
    """The class of a unit, empty for a magnitude alone (万); None where the reader takes it for no unit."""
    text = f"12{unit}"
    figures = read(text) if unit and unit[0] not in "0123456789.,-~" else ()
    if len(figures) != 1 or figures[0].surface != text or figures[0].kind in {"date", "time", "id", "other", "ordinal"}:
        return None
    return figures[0].unit_class


@functools.lru_cache(maxsize=4096)
def _unit(text: str) -> tuple[str, str] | None:
    """Unit and denominator of 万吨, 元/吨, 人民币万元."""
    plain = _SPREAD.sub("", text).removeprefix("人民币").removeprefix("折合")
    if unit_class(plain) is not None:
        return plain, ""
    unit, _, per = plain.partition("/")
    return (unit, per) if unit_class(unit) is not None else None


@functools.lru_cache(maxsize=4096)
def read_head(cell: str) -> Head:
    """Read a folded head cell: 产量(万吨), 增速/%, 面积:万亩, 增长%, 均价(元/吨)."""
    for found in (*_BRACKET.finditer(cell), _TAIL.search(cell), _SIGN.search(cell)):
        told = _unit(found["unit"]) if found else None
        if found and told:
            return Head(_words(cell[: found.start()] + cell[found.end() :]), *told)
    return Head(_words(cell))


def _column_head(cell: str) -> Head:
    """The head of a column, which may be a unit alone (万吨 under 产量); 县 and 人口 are nouns."""
    told = _unit(cell)
    measured = told and (unit_class(told[0]) in _MEASURED or _LARGE.match(cell) or cell in {"人", "户", "人次"})
    return Head("", *told) if told and measured else read_head(cell)


def _words(cell: str) -> str:
    """合 计 is 合计; a line break of HTML is nothing."""
    return _SPREAD.sub("", cell.replace("<br>", "").replace("<br/>", "")).strip("/:")


def _joined(heads: Sequence[Head]) -> Head:
    """Heads one above another, as one: words once, the lowest unit."""
    words = "".join(dict.fromkeys(head.words for head in heads))
    unit = next((head for head in reversed(heads) if head.unit), Head())
    return Head(words, unit.unit, unit.per)


def read_columns(folded: str, grid: Grid) -> tuple[Column, ...]:
    """The columns of a grid, from its heads and from what their cells hold."""
    return tuple(_column(folded, grid, number) for number in range(grid.width))


def _column(folded: str, grid: Grid, number: int) -> Column:
    spans = tuple(row.cells[number] for row in grid.heads if number < len(row.cells) and len(row.cells[number]))
    told = tuple(span for span in spans if span != grid.caption)
    head = _joined([_column_head(span.of(folded)) for span in told])
    cells = [row.cells[number].of(folded) for row in grid.rows if number < len(row.cells) and len(row.cells[number])]
    return Column(head, _use(head, cells, first=number == 0), told)


def _use(head: Head, cells: Sequence[str], *, first: bool) -> Use:
    """What a column holds, by the words of its head, else by its cells."""
    named = next((use for use, words in _USES if words.fullmatch(head.words)), None) if not head.unit else None
    if named and any(_fits_use(named, cell) for cell in cells):
        return named
    if first and not head.unit and len(cells) > 1:
        if all(_YEAR.fullmatch(cell) for cell in cells):
            return "year"
        if not head.words and cells == [str(number) for number in range(1, len(cells) + 1)]:
            return "serial"
    digits = sum(cell[:1] in "0123456789-+" or cell[:2].isdigit() for cell in cells)
    return "value" if digits * 2 >= len(cells) else "label"


def _fits_use(use: Use, cell: str) -> bool:
    """True where a cell may stand in a column so named: 年份 above 产量 only names the row of heads."""
    if use == "year":
        return bool(_YEAR.match(cell))
    if use == "unit":
        return _unit(cell) is not None
    signs = "0123456789一二三四五六七八九十" if use == "serial" else "0123456789"
    return any(sign in signs for sign in cell)


def labels(folded: str, row: Row, columns: Sequence[Column]) -> list[Span]:
    """The cells in front of the first value of a row that name what the row is of; sentences name nothing."""
    leading = takewhile(lambda pair: pair[1].use != "value", zip(row.cells, columns, strict=False))
    named = (cell for cell, column in leading if column.use == "label" and len(cell) <= _LONGEST_LABEL)
    return [cell for cell in named if not _SENTENCE.search(folded, cell.start, cell.end)]


def row_head(folded: str, row: Row, columns: Sequence[Column]) -> Head:
    """The words in front of the first value of a row, with their unit or that of the row's column of units."""
    joined = _joined([read_head(cell.of(folded)) for cell in labels(folded, row, columns)])
    named = (cell for cell, column in zip(row.cells, columns, strict=False) if column.use == "unit")
    units = [_unit(cell.of(folded)) for cell in named] if not joined.unit else []
    unit = next(filter(None, units), (joined.unit, joined.per))
    return Head(joined.words, *unit)


def caption_units(folded: str, grid: Grid) -> tuple[str, ...]:
    """The units that a caption names: 单位:万元、%."""
    found = _CAPTION.search(folded, grid.caption.start, grid.caption.end) if grid.caption else None
    named = [_unit(piece) for piece in _BETWEEN.split(found["units"])] if found else []
    return tuple(dict.fromkeys("/".join(filter(None, unit)) for unit in named if unit))


def unit_of(column: Column, row: Head, caption: Sequence[str]) -> tuple[str, str]:
    """Unit and denominator of a bare number: those of its column, else of its row, else of the whole table.

    A column or row of growth or shares never takes a unit that is no per cent; the table's unit goes only to nouns
    that it fits (a line 单位:万元 says nothing of 人数).
    """
    if column.head.unit:
        return column.head.unit, column.head.per
    if column.use not in {"value", "label"}:
        return "", ""
    shares = [unit for unit in caption if unit in {"%", "‰"}]
    if _RATE.search(column.head.words) or (not row.unit and _RATE.search(row.words)):
        return (shares[0], "") if len(shares) == 1 else ("", "")
    if row.unit and column.use == "value":
        return row.unit, row.per
    whole = [unit for unit in caption if unit not in shares] if column.use == "value" else []
    fitting = _fitting(column.head.words or row.words, row.words, whole)
    return (_unit(fitting[0]) or ("", "")) if len(fitting) == 1 else ("", "")


def _fitting(words: str, row_words: str, units: Sequence[str]) -> list[str]:
    """The units whose class the noun of column or row does not rule out."""
    implied = next((classes for text in (words, row_words) for noun, classes in _IMPLIED if noun.search(text)), None)
    classes = {unit: unit_class((_unit(unit) or ("", ""))[0]) for unit in units}
    return [unit for unit in units if implied is None or classes[unit] in {*implied, ""}]
