"""The pipeline in one screen: find, read, tabulate, run the rules, settle, report."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from jiaokan.configuration import Configuration
from jiaokan.configuration.settings import names
from jiaokan.decisions import matching
from jiaokan.decisions.review import Ledger, Review
from jiaokan.documents import Document, Source, find, from_text
from jiaokan.documents import read as read_source
from jiaokan.documents.walk import identity
from jiaokan.errors import ConfigurationError, InternalError, JiaokanError
from jiaokan.findings.discrepancy import Discrepancy, Positions, discrepancy, order
from jiaokan.findings.finding import Place
from jiaokan.findings.precedence import settle
from jiaokan.findings.suspect import name_suspects
from jiaokan.heading import Heading
from jiaokan.names import Lexicon
from jiaokan.reading import Reading, read_document
from jiaokan.report.report import Report
from jiaokan.rules.registry import RuleSet, load_rules
from jiaokan.rules.runner import fault, run
from jiaokan.tables import Tables, build
from jiaokan.words import Words

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Options:
    """What a run is asked for.

    `local_root` is the folder of the configuration in use, if its rules may load; `lexicon` is the newsroom's own.
    `settings` has severities and the rules of paths. `changed` are the real paths of documents whose findings are
    reported, with those of their reprints; all of them are where it is None. `ledger` holds the reviewers' decisions.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jobs: int = 1
    local_root: Path | None = None
    lexicon: Lexicon | None = None
    settings: Configuration = field(default_factory=Configuration)
    changed: frozenset[str] | None = None
    ledger: Ledger | None = None
    progress: Progress | None = field(default=None, compare=False)


def _no_progress(done: int, total: int) -> None:
    """Say nothing."""


def _read_one(source: Source, lexicon: Lexicon | None) -> Reading | JiaokanError:
    """Read one source; never raises, so that a worker brings every fault home as a record."""
    try:
        return read_document(read_source(source), lexicon)
    except JiaokanError as error:
        return error
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        words = Words(f"稿件没能读完：{reason}", f"the document could not be read through: {reason}")
        hint = Words("请把这一故障连同稿件告知开发者", "please report this fault with the document")
        return InternalError(words, document=source.path, hint=hint)


def read_sources(sources: Sequence[Source], options: Options) -> tuple[list[Reading], list[JiaokanError]]:
    """Read every source, with workers where asked; the order is that of the sources."""
    report = options.progress or _no_progress
    outcomes: list[Reading | JiaokanError] = []
    for outcome in _outcomes(sources, options):
        outcomes.append(outcome)
        report(len(outcomes), len(sources))
    readings = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    return readings, [outcome for outcome in outcomes if isinstance(outcome, JiaokanError)]


def _outcomes(sources: Sequence[Source], options: Options) -> Iterable[Reading | JiaokanError]:
    read_one = functools.partial(_read_one, lexicon=options.lexicon)
    if options.jobs < 2 or len(sources) < 2:
        yield from map(read_one, sources)
        return
    # Standard input exists once, in this process.
    here = {at: read_one(source) for at, source in enumerate(sources) if source.path == "-"}
    with ProcessPoolExecutor(max_workers=options.jobs) as pool:
        elsewhere = iter(pool.map(read_one, [source for source in sources if source.path != "-"], chunksize=4))
        for at in range(len(sources)):
            yield here[at] if at in here else next(elsewhere)


def rules_for(options: Options) -> RuleSet:
    """The rules in force, less those that are not selected or are ignored (a family's letters name all its codes)."""
    rules = load_rules(*([options.local_root] if options.local_root else []))
    selected = [code for code in rules.rules if not options.select or names(code, options.select)]
    return rules.only(code for code in selected if not names(code, options.ignore))


def _unknown(options: Options, rules: RuleSet) -> list[JiaokanError]:
    """Codes and families that were asked for and name no rule: a run that checks nothing must not look clean."""
    if rules.known and not rules.rules:
        words = Words("所选的规则一条也不剩", "no rule is left of those selected")
        return [ConfigurationError(words, hint=Words("检查 select 与 ignore", "check select and ignore"))]
    return [
        ConfigurationError(
            Words(f"没有“{pattern}”这条规则或规则族", f"there is no rule or family {pattern!r}"),
            hint=Words("用 jiaokan rules 查看规则", "`jiaokan rules` lists them"),
        )
        for pattern in dict.fromkeys((*options.select, *options.ignore, *options.settings.codes))
        if not any(names(code, (pattern,)) for code in rules.known)
    ]


def judge(
    rules: RuleSet, readings: Sequence[Reading], settings: Configuration | None = None
) -> tuple[Tables, list[Discrepancy], list[JiaokanError]]:
    """Tables of the readings, and what the rules say of the documents that are checked."""
    settings, positions = settings or Configuration(), _positions(readings)
    tables, seen, faults = _see(rules, readings, settings, positions)
    return tables, _settled(seen, readings, settings, tables, positions), faults


def _positions(readings: Sequence[Reading]) -> Positions:
    return Positions({reading.document.path: reading.document for reading in readings})


def _see(
    rules: RuleSet, readings: Sequence[Reading], settings: Configuration, positions: Positions
) -> tuple[Tables, list[Discrepancy], list[JiaokanError]]:
    """The same before one slip is made one finding."""
    tables = build(readings)
    found, faults = run(rules, tables)
    checked = {reading.document.path: reading.document.checked for reading in readings}
    complete: list[Discrepancy] = []
    for rule, finding in found:
        try:
            if checked[finding.place.document]:
                made = discrepancy(rule.code, rule.name, rule.severity, rule.confidence, finding, positions)
                complete.append(replace(made, severity=settings.severity(rule.code) or made.severity))
        except Exception as error:
            faults.append(fault(rule.code, error))
    return tables, complete, faults


def _settled(
    seen: Iterable[Discrepancy],
    readings: Sequence[Reading],
    settings: Configuration,
    tables: Tables,
    positions: Positions,
) -> list[Discrepancy]:
    """One finding for each slip that the settings report, in the order of the documents."""
    rank = {reading.document.path: number for number, reading in enumerate(readings)}
    heads = {reading.document.path: reading.heading for reading in readings}
    suspects = name_suspects(settle(seen), *_relations_of(tables), positions)
    return sorted(
        (item for item in suspects if _counts(item, settings)),
        key=lambda item: (rank[item.at.place.document], *order(item, _in_head(item, heads[item.at.place.document]))),
    )


def _in_head(item: Discrepancy, heading: Heading) -> bool:
    """True for a finding whose own place lies in the title or the lead."""
    place = item.at.place
    parts = [part for part in (heading.title, heading.lead) if part]
    return any(part.start <= place.start <= part.end and place.end <= part.end for part in parts)


def _counts(item: Discrepancy, settings: Configuration) -> bool:
    """True for a finding that the settings report in its document."""
    return settings.reports(item.code, item.severity, Path(identity(item.at.place.document)))


def _relations_of(tables: Tables) -> tuple[frozenset[str], dict[str, Place]]:
    """Ids of the figures that take part in a relation that holds, and the places of all that take part in any.

    That a part is no larger than its whole says nothing for a digit of it.
    """
    relations = tables.relations
    holding = relations.index[relations["verdict"].eq("holds") & relations["kind"].ne("part")]
    operands = tables.operands
    held = frozenset(operands.loc[operands["relation"].isin(holding), "figure"])
    figures = tables.figures.loc[tables.figures.index.isin(operands["figure"])]
    rows = zip(figures.index, figures["document"], figures["start"], figures["end"], strict=True)
    return held, {figure: Place(document, int(start), int(end)) for figure, document, start, end in rows}


def check(
    paths: Sequence[str | Path] | str | Path,
    against: str | Path | None = None,
    *,
    story: bool = False,
    options: Options | None = None,
) -> Report:
    """Check documents and folders; `against` names the original that all of them were reprinted from.

    Nothing is raised for a bad document or rule: what could not be read or run stands in the report's errors.
    """
    options = options or Options()
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    listing = find([str(path) for path in given], str(against) if against is not None else None, story)
    readings, errors = read_sources(listing.sources, options)
    return _report(readings, [*listing.errors, *errors], options)


def check_text(
    text: str, against: str | None = None, *, beside: str | None = None, options: Options | None = None
) -> Report:
    """Check a text, as a reprint of the text `against` if one is given; its document is called "-".

    `beside` is another report of the same story, read as evidence only.
    """
    options = options or Options()
    documents = [from_text(text)]
    if against is not None:
        documents = _as_reprint(text, against)
    elif beside is not None:
        documents = _as_reports(text, beside)
    return _report([read_document(document, options.lexicon) for document in documents], [], options)


def _as_reprint(text: str, against: str) -> list[Document]:
    reprint, original = from_text(text), from_text(against, "original")
    told = replace(reprint.listed, role="reprint", story="-", original="original")
    evidence = replace(original.listed, role="original", story="-")
    return [replace(reprint, listed=told), replace(original, listed=evidence, checked=False)]


def _as_reports(text: str, beside: str) -> list[Document]:
    own, other = from_text(text), from_text(beside, "report")
    told = [replace(document, listed=replace(document.listed, story="-")) for document in (other, own)]
    return [replace(told[0], checked=False), told[1]]


def _report(readings: list[Reading], errors: list[JiaokanError], options: Options) -> Report:
    rules = rules_for(options)
    positions = _positions(readings)
    tables, seen, faults = _see(rules, readings, options.settings, positions)
    found, review = tuple(_settled(seen, readings, options.settings, tables, positions)), Review()
    documents = [reading.document for reading in readings]
    if options.ledger:
        held = matching.Run(found, seen, documents, rules, complete=not (faults or rules.errors))
        found, review = matching.apply(held, options.ledger)
    reported = {document.path for document in documents if _is_reported(document, options.changed)}
    checked = tuple(document for document in documents if document.path in reported)
    evidence = tuple(document for document in documents if document.path not in reported)
    told = tuple(item for item in found if _touches(item, reported))
    failed = (*errors, *rules.errors, *_unknown(options, rules), *faults)
    return Report(
        checked, evidence, told, failed, tables, tuple(rules.rules), rules.rules, review=review.within(reported)
    )


def _is_reported(document: Document, changed: frozenset[str] | None) -> bool:
    """True for a document that is checked and, where only changes count, was changed itself or by its original."""
    own = {identity(document.path), identity(document.listed.original)} - {identity("")}
    return document.checked and (changed is None or bool(own & changed))


def _touches(item: Discrepancy, reported: set[str]) -> bool:
    """True for a finding in a reported document, or one that rests on it."""
    return any(position.place.document in reported for position in (item.at, *(place for place, _ in item.evidence)))


def read_all(paths: Sequence[str | Path], options: Options | None = None) -> tuple[Tables, list[JiaokanError]]:
    """Read documents and folders into tables without judging them; returns what could not be read beside them."""
    listing = find([str(path) for path in paths])
    readings, errors = read_sources(listing.sources, options or Options())
    return build(readings), [*listing.errors, *errors]


def read(paths: Sequence[str | Path] | str | Path) -> Tables:
    """Read documents and folders into tables. Raises the first error if nothing is readable."""
    tables, errors = read_all([paths] if isinstance(paths, str | Path) else paths)
    if errors and tables.documents.empty:
        raise errors[0]
    return tables


def read_text(text: str) -> Tables:
    """Read one text into tables; its document is called "-"."""
    return build([read_document(from_text(text))])
