"""Names altered in clean text: `python bench/names.py [FOLDER] [--seed N] [--count N] [--kind KIND] [--verbose]`.

Takes texts whose names are right (the faithful documents of `seeds/`, of the stories asked for; else every text file
of the folder) and alters one name in each mutant. Places (with their generic word, and bare: without) are altered in
articles of about 3,000 characters, once the drawn mention alone, once all mentions of the name; persons and
organisations in whole files, of labelled stories in all faithful documents read as one, one mention of two or more.
Prints for each kind and setting how many drawn mentions were found, which share of those with the right suggestion,
and which without one but beside the right reading (shown); then the flags on the unaltered texts, and speed, loading
time and memory. Kinds:

homophone    one character of the stem → another of the same toneless reading     homophones   all of them
near         one character → one of a near reading (sh/s, n/l, an/ang)            lost         one of three or more lost
swapped      two neighbouring characters exchanged                                lost of two  one of two lost
other parent a real place with the same generic word that lies under none of the parents

An altered name is new to its article and, but for the last kind, no place of today. Settings of places: a parent
written directly before; a list under one parent (behind it, or of three or more); else the real name or its direct
parent elsewhere in the document; else alone, where little can be said. A place under another parent is drawn for the
first two only. Of persons and organisations the setting is how often the article names them: twice, or more.
Characters are drawn from those common in the texts and, with --characters, in further folders: with few texts there
are few homophones. Official reports write most places without their generic word: --spell-out adds it in the texts
that are altered, where a mark follows. Names in the clean texts are right by assumption: look at the flags.
"""

from __future__ import annotations

import argparse
import collections
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flags import JUDGES, Flag
from homophones import Homophones
from loading import report
from mutants import FINDERS, KINDS, Article, Draw, Mutant, articles_of, mutants
from targets import spelled_out

_FAITHFUL = ("original.txt", "reprint-trim.txt", "reprint-spun.txt")
_PLACED = ("parent", "list", "document", "alone")
_REPEATED = ("twice", "more")
_SETTINGS = {"place": _PLACED, "bare": _PLACED, "person": _REPEATED, "organisation": _REPEATED}
_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Judged:
    """A mutant and what was said of its drawn mention; `strays` are new flags elsewhere."""

    mutant: Mutant
    found: Flag | None
    strays: tuple[Flag, ...]

    @property
    def is_right(self) -> bool:
        """True where the name that was altered is suggested."""
        return self.found is not None and self.found.mends(self.mutant.text, self.mutant.mended)

    @property
    def is_shown(self) -> bool:
        """True where nothing is suggested, but the name that was altered is shown."""
        return self.found is not None and self.found.shows(self.mutant.target.name)


def texts_of(folder: Path, stories: Sequence[str]) -> dict[str, str]:
    """Clean texts by path: of labelled stories the faithful ones, else every text file."""
    if (folder / "documents.csv").is_file():
        paths = [path for name in _FAITHFUL for path in folder.glob(f"*/{name}")]
        paths = [path for path in paths if not stories or path.parent.name in stories]
    else:
        paths = list(folder.rglob("*.txt"))
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(paths)}


def articles_for(kind: str, folder: Path, texts: dict[str, str]) -> list[Article]:
    """What is read at once: short articles for places, else whole files, or all of a story: repetition is evidence."""
    if kind in {"place", "bare"}:
        return [article for path, text in texts.items() for article in articles_of(path, text)]
    groups: dict[str, list[str]] = {}
    for path, text in texts.items():
        told = Path(path).parts[0] if (folder / "documents.csv").is_file() else path
        groups.setdefault(told, []).append(text)
    return [Article(name, "\n".join(group)) for name, group in groups.items()]


def judged(mutant: Mutant, flags: Sequence[Flag], clean: Sequence[Flag]) -> Judged:
    """Match the flags of one mutant with its altered mentions; flags that the clean article has too count for none."""
    known = {(flag.surface, flag.suggestion) for flag in clean}
    new = [flag for flag in flags if (flag.surface, flag.suggestion) not in known]
    # A wrong parent may be flagged at the parent, which ends where the name begins.
    start, end = mutant.span
    at = [flag for flag in new if flag.is_at((start - (mutant.kind == "other parent"), end))]
    strays = tuple(flag for flag in new if not any(flag.is_at(span) for span in mutant.mentions))
    return Judged(mutant, min(at, key=lambda flag: not flag.mends(mutant.text, mutant.mended), default=None), strays)


def run_variant(
    arguments: argparse.Namespace, of: str, articles: Sequence[Article], sounds: Homophones, *, everywhere: bool
) -> None:
    """Print recall by kind and setting for one variant of the experiment."""
    judge, settings = JUDGES[arguments.through], _SETTINGS[of]
    which = "all mentions" if everywhere else "one mention"
    print(f"\n{of}, {which} altered: mutants, found, right of found, shown of found")
    print(f"  {'':13}" + "".join(f"{setting:>22}" for setting in settings) + f"{'all':>22}  strays")
    clean = dict(zip((article.source for article in articles), judge([a.text for a in articles]), strict=True))
    for kind in KINDS:
        draw = Draw(of, kind, arguments.seed, arguments.count, everywhere)
        made = list(mutants(articles, sounds, draw))
        flags = judge([mutant.text for mutant in made])
        rows = [judged(mutant, found, clean[mutant.article.source]) for mutant, found in zip(made, flags, strict=True)]
        if rows:
            cells = [_cell([row for row in rows if row.mutant.setting == setting]) for setting in settings]
            print(f"  {kind:13}" + "".join([*cells, _cell(rows)]) + f"{sum(len(row.strays) for row in rows):8}")
        for row in rows if arguments.verbose else ():
            _explain(row)


def _cell(rows: Sequence[Judged]) -> str:
    found = [row for row in rows if row.found is not None]
    if not rows:
        return f"{'-':>22}"
    right, shown = sum(row.is_right for row in rows), sum(row.is_shown for row in rows)
    shares = [len(found) / len(rows), right / max(1, len(found)), shown / max(1, len(found))]
    return f"{len(rows):7}" + "".join(f"{share:5.2f}" for share in shares)


def _explain(row: Judged) -> None:
    """Show what was missed or wrongly suggested, and what was flagged elsewhere."""
    mutant, (start, end) = row.mutant, row.mutant.span
    place = f"{mutant.article.source} {mutant.setting}: {mutant.target.name} → {mutant.surface or '(nothing)'}"
    around = f"{mutant.text[max(0, start - _CONTEXT) : start]}[{mutant.surface}]{mutant.text[end : end + _CONTEXT]}"
    around = around.replace("\n", "|")
    if row.found is None:
        print(f"    missed {place}; {around}")
    elif not row.is_right and not row.is_shown:
        print(f"    wrong  {place}; {row.found.code} {row.found.surface} → {row.found.suggestion}; {around}")
    for flag in row.strays:
        print(f"    stray  {place}; {flag.code} {flag.surface} → {flag.suggestion}")


def false_flags(texts: dict[str, str], through: str, verbose: bool) -> None:
    """Print flags on the unaltered texts, each read as a whole."""
    found = JUDGES[through](list(texts.values()))
    characters, total = sum(map(len, texts.values())), sum(map(len, found))
    print(f"\nflags on {len(texts)} unaltered texts, {characters:,} characters: {total},", end=" ")
    print(f"{10_000 * total / max(1, characters):.4f} per 10,000")
    for (path, text), flags in zip(texts.items(), found, strict=True):
        for flag in flags if verbose else ():
            start, end = flag.places[0]
            around = text[max(0, start - 2 * _CONTEXT) : end + _CONTEXT].replace("\n", "|")
            print(f"    {path}@{start} {flag.code} {flag.surface} → {flag.suggestion or flag.others}; {around}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60, help="mutants of each kind and setting, at most (60)")
    parser.add_argument("--kind", choices=sorted(FINDERS), action="append", help="by default all")
    parser.add_argument("--through", choices=sorted(JUDGES), default="rules", help="whose word counts (rules)")
    parser.add_argument("--story", action="append", default=[], help="of seeds, only this story (may be repeated)")
    parser.add_argument("--characters", type=Path, action="append", default=[], help="count characters here too")
    parser.add_argument("--spell-out", action="store_true", help="write bare names of places in full before altering")
    parser.add_argument("--no-speed", action="store_true", help="leave out speed, loading and memory")
    parser.add_argument("--verbose", action="store_true", help="show names, misses, wrong suggestions and flags")
    return parser.parse_args()


def main() -> None:
    """Print all."""
    arguments = _arguments()
    texts = texts_of(arguments.folder, arguments.story)
    further = [text for folder in arguments.characters for text in texts_of(folder, arguments.story).values()]
    sounds = Homophones([*texts.values(), *further])
    print(f"{arguments.folder}: {len(texts)} texts, seed {arguments.seed}")
    clean = {path: spelled_out(text) for path, text in texts.items()} if arguments.spell_out else texts
    for kind in arguments.kind or FINDERS:
        articles = articles_for(kind, arguments.folder, clean)
        targets = collections.Counter(target.name for article in articles for target in FINDERS[kind](article.text))
        print(f"\n{kind}: {targets.total()} mentions of {len(targets)} names, {len(articles)} articles")
        if arguments.verbose:
            print("    " + " ".join(f"{name} {number}" for name, number in sorted(targets.items())))
        # With every mention altered, nothing in an article tells what a person or an organisation is called.
        for everywhere in (False, True) if kind in {"place", "bare"} else (False,):
            run_variant(arguments, kind, articles, sounds, everywhere=everywhere)
    false_flags(texts, arguments.through, arguments.verbose)
    if not arguments.no_speed:
        report(list(texts.values()))


if __name__ == "__main__":
    main()
