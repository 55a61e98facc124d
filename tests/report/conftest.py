"""Reports to be written in every format: real ones, and ones whose every text is hostile."""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import strategies as st

from jiaokan.documents import Document
from jiaokan.errors import ConfigurationError, InputError, JiaokanError
from jiaokan.findings.decision import Decision, Verdict
from jiaokan.findings.discrepancy import Discrepancy, Position, Positions
from jiaokan.findings.finding import CONFIDENCES, SEVERITIES, Computation, Place, Suggestion, Term
from jiaokan.pipeline import check_text
from jiaokan.report.report import Report
from jiaokan.words import Words

ATTACKS = (
    "]]>", "<script>alert(1)</script>", "|", "`", "```", "::", "::error::", "::stop-commands::x", "##[error]", "%0A",
    "%", "\n", "\r", "\r\n", "\t", "\x00", "\x1b[31m", "\x07", "\u202e", "\u2066", "\u2028", "\u200b", "\ufeff",
    "\ufffe", "\udcff", "\ud800", "=1+1", "@SUM(A1)", "+1", "-1", "＝1", "[x](http://e.example)", "](", "![i](j)",
    "</details>", "<!--", "-->", "&lt;", "&#60;", "@somebody", "#1", "http://e.example", "www.e.example", "*b*",
    "a@e.example", "__c__", "~~d~~", "$x$", "\\", '"', "'", ",", ";", "{0}", ":", "a:b", "../", "\U000e0041", "𠮷",
    "\U0001f600", "二十八人", " ",
)  # fmt: skip
NASTY = st.lists(st.one_of(st.sampled_from(ATTACKS), st.text(max_size=4)), max_size=5).map("".join)
WORDS = NASTY.map(lambda text: text or "x")
ROLES = st.lists(st.sampled_from(("original", "part", "x")), max_size=2)
HEX = st.text(string.hexdigits[:16], min_size=16, max_size=16)


COMPUTATION = Computation("1.5人 ≠ 2人 ]]>", "sum", (Term("part", "1.5人", Decimal("1.5"), "人"),))


def _place(draw: st.DrawFn, positions: Positions, documents: list[Document]) -> Position:
    document = draw(st.sampled_from(documents))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(document.text))] * 2)))
    return positions.of(Place(document.path, start, end))


def _finding(draw: st.DrawFn, positions: Positions, documents: list[Document], code: str) -> Discrepancy:
    own, fingerprint = _place(draw, positions, documents), draw(HEX)
    verdict: Verdict | None = draw(st.sampled_from((None, "accepted", "query")))
    return Discrepancy(
        code=code,
        name=Words("名称|`", draw(WORDS)),
        severity=draw(st.sampled_from(SEVERITIES)),
        confidence=draw(st.sampled_from(CONFIDENCES)),
        message=Words(draw(WORDS), "message"),
        at=own,
        evidence=tuple((_place(draw, positions, documents), role) for role in draw(ROLES)),
        expected="",
        suggestions=tuple(Suggestion(text, "original") for text in draw(st.lists(NASTY, max_size=1))),
        computation=draw(st.sampled_from((None, COMPUTATION))),
        fingerprint=fingerprint,
        also=tuple(draw(st.lists(HEX, max_size=1))),
        decision=Decision(fingerprint, code, own.place.document, "x", verdict, draw(WORDS), "y", "2024-01-01", "")
        if verdict
        else None,
    )


def _error(draw: st.DrawFn) -> JiaokanError:
    kind = draw(st.sampled_from((InputError, ConfigurationError)))
    words = draw(WORDS)
    line = draw(st.sampled_from((None, 3)))
    return kind(Words(words, words), document=draw(st.none() | WORDS), line=line, hint=draw(NASTY))


@pytest.fixture(scope="session")
def plain() -> Report:
    """A report with one finding."""
    return check_text("今年引进人才38人，其中男性20人、女性28人。")


@pytest.fixture(scope="session")
def hostile(plain: Report) -> st.SearchStrategy[Report]:
    """Reports in whose every name, text, message and reason something is meant to break out of the format."""
    template = plain.checked[0]

    @st.composite
    def report(draw: st.DrawFn) -> Report:
        paths = draw(st.lists(WORDS, min_size=3, max_size=3, unique=True))
        encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "gb18030")))
        texts = [draw(NASTY) for _ in paths]
        documents = [
            replace(template, path=path, text=text, encoding=encoding, checked=number < 2)
            for number, (path, text) in enumerate(zip(paths, texts, strict=True))
        ]
        positions = Positions({document.path: document for document in documents})
        codes = draw(st.lists(st.sampled_from(plain.rules), max_size=4))
        found = [_finding(draw, positions, documents, code) for code in codes]
        row = plain.reading.documents.iloc[[0]]
        frame = row.loc[row.index.repeat(3)].assign(path=paths, title=draw(NASTY))
        return replace(
            plain,
            checked=tuple(documents[:2]),
            originals=(documents[2],),
            found=tuple(sorted(found, key=lambda item: paths.index(item.at.place.document))),
            errors=tuple(_error(draw) for _ in range(draw(st.integers(0, 1)))),
            reading=replace(plain.reading, documents=frame),
        )

    return report()


@pytest.fixture(scope="session")
def many(plain: Report) -> Callable[[int], Report]:
    """Make a report of so many findings of every severity in one document, each with a fingerprint of its own."""
    text = "".join(f"第{number}批引进人才38人，其中男性20人、女性28人。\n" for number in range(6000))
    document = replace(plain.checked[0], path="稿件/一.txt", text=text)
    positions = Positions({document.path: document})
    frame = plain.reading.documents.assign(path=[document.path])
    starts = [at for at in range(len(text)) if text.startswith("28人", at)]

    def make(count: int) -> Report:
        found = tuple(
            replace(
                plain.found[0],
                at=positions.of(Place(document.path, start, start + 3)),
                evidence=((positions.of(Place(document.path, start - 6, start - 3)), "part"),),
                severity=SEVERITIES[number % 3],
                fingerprint=f"{number:016x}",
            )
            for number, start in enumerate(starts[:count])
        )
        return replace(plain, checked=(document,), found=found, reading=replace(plain.reading, documents=frame))

    return make
