"""The page: one self-contained file, of a template, a style and a script."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from jiaokan.documents import Document
from jiaokan.findings.finding import SEVERITIES
from jiaokan.report import decided
from jiaokan.report.html.cards import Card, Desk
from jiaokan.report.html.conclusion import conclusion
from jiaokan.report.html.explanation import explanations
from jiaokan.report.html.labels import word
from jiaokan.report.html.payload import as_script, payload
from jiaokan.report.html.short_names import short_names
from jiaokan.report.html.strip import Tick, ticks
from jiaokan.report.html.tables import Drawers, drawers
from jiaokan.report.report import Report
from jiaokan.report.summary import counted
from jiaokan.words import Language

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent
_EARLY = 'document.documentElement.className="scripted"'


@dataclass(frozen=True, slots=True)
class Shown:
    """A document in the list: its counts, its strip, and its cards, those accepted before apart."""

    document: Document
    title: str
    figures: int
    compared: int
    names: int
    strip: tuple[Tick, ...]
    counts: tuple[tuple[str, int], ...]
    cards: tuple[Card, ...]
    accepted: tuple[Card, ...]


def page(report: Report, language: Language) -> str:
    """The whole page as text: the same bytes for the same report."""
    style, script = _file("style.css"), _script()
    tables = drawers(report, language)
    context = {
        "language": language,
        "report": report,
        "conclusion": conclusion(report, language),
        "shown": _shown(report, tables, language),
        "coverage": _coverage(report, language),
        "explanations": explanations(report, language),
        "review": list(decided.lines(report, language)),
        "errors": [(error.statement(language), error.advice(language)) for error in report.errors],
        "style": Markup(style),
        "early": Markup(_EARLY),
        "script": Markup(script),
        "policy": _policy(style, [_EARLY, script]),
        "data": Markup(as_script(payload(report, tables, language))),
    }
    written = _environment(language).get_template("page.html").render(context)
    return written.encode("utf-8", errors="replace").decode("utf-8")


@functools.cache
def _environment(language: Language) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    made.globals["word"] = functools.partial(word, language=language)
    return made


def _printable(given: Any) -> Any:
    """Text of documents without signs that turn or hide what stands beside them; our own markup as it is."""
    if not isinstance(given, str) or isinstance(given, Markup) or given.isprintable():
        return given
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else "·" for sign in given)


def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _script() -> str:
    """The parts of the script, in the order of their names, as one closed function."""
    parts = (part.read_text(encoding="utf-8") for part in sorted((HERE / "script").glob("*.js")))
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "\n})();\n"


def _policy(style: str, scripts: list[str]) -> str:
    """Nothing may be loaded or sent, and only our own style and scripts count: those with these digests."""
    allowed = " ".join(_digest(script) for script in scripts)
    rules = (
        "default-src 'none'", f"script-src {allowed}", f"style-src {_digest(style)}", "img-src data:",
        "base-uri 'none'", "form-action 'none'",
    )  # fmt: skip
    return "; ".join(rules)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _shown(report: Report, read: Drawers, language: Language) -> list[Shown]:
    documents = (*report.checked, *report.originals)
    tables = report.reading
    desk = Desk(
        {document.path: document for document in documents},
        {(path, row["start"], row["end"]): row for path, rows in read.figures.items() for _, row in rows},
        short_names([document.path for document in documents]),
        language,
    )
    cards: defaultdict[str, list[Card]] = defaultdict(list)
    for number, item in enumerate(report.found):
        cards[item.at.place.document].append(desk.card(number, item))
    titles = dict(zip(tables.documents["path"], tables.documents["title"], strict=True))
    figures, names = (Counter(table["document"]) for table in (tables.figures, tables.names))
    return [
        _one(document, cards[document.path], titles[document.path], figures, read.compared(document.path), names)
        for document in documents
    ]


def _one(
    document: Document, cards: list[Card], title: str, figures: Counter[str], compared: int, names: Counter[str]
) -> Shown:
    path = document.path
    current = [card for card in cards if card.item.state == "open"]
    counts = [(severity, sum(card.item.severity == severity for card in current)) for severity in SEVERITIES]
    places = ((card.item.at.place.start, card.item.severity, card.number) for card in current)
    return Shown(
        document=document,
        title=title or path,
        figures=figures[path],
        compared=compared,
        names=names[path],
        strip=tuple(ticks(len(document.text), places)),
        counts=tuple((severity, count) for severity, count in counts if count),
        cards=tuple(current),
        accepted=tuple(card for card in cards if card.item.state != "open"),
    )


def _coverage(report: Report, language: Language) -> dict[str, str]:
    coverage, paths = report.coverage, [document.path for document in report.checked]
    names = int(report.reading.names["document"].isin(paths).sum())
    verdicts = [coverage.relations[verdict] for verdict in ("holds", "broken", "undecided")]
    said = (len(paths), coverage.figures, coverage.compared, names, sum(verdicts), *verdicts)
    return {
        "line": word("coverage.line", language).format(*said),
        "alone": counted(coverage.not_checked, "kind", language),
        "undecided": counted(coverage.reasons, "reason", language),
    }
