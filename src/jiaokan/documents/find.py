"""From the command's paths to the documents of a run: which, in which order, in which role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jiaokan.documents.document import Listed, Source
from jiaokan.documents.roles import Roles
from jiaokan.documents.walk import beside, identity, is_folder, walk
from jiaokan.errors import InputError, JiaokanError
from jiaokan.words import Words

ONE_STORY = "story"
"""Label of the documents that the command says tell one story."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The documents to read, originals that are only evidence at the end, and what could not be found or used."""

    sources: tuple[Source, ...]
    errors: tuple[JiaokanError, ...]


def find(paths: Sequence[str], against: str | None = None, story: bool = False) -> Listing:
    """Find the documents at `paths` (files, folders, or "-" for standard input).

    `against` is the original of them all; with `story` they tell one story where no list gives them one. Each real
    file is checked once, under the first name given. Errors are returned, not raised.
    """
    errors: list[JiaokanError] = []
    names = _named(paths, errors)
    original = _original(against, errors)
    roles = Roles()
    given = {document: roles.of(name) for document, name in names.items()}
    if against is not None:
        given = {document: _told_original(listed, document, original) for document, listed in given.items()}
    for document, listed in given.items():
        if listed.original:
            names.setdefault(listed.original, against or beside(names[document], listed.original))
    known = given | {
        document: replace(roles.of(name), role="original", original="")
        for document, name in names.items()
        if document not in given
    }
    labelled = roles.distinct_stories({names[document]: listed for document, listed in known.items()})
    sources = tuple(_source(labelled[names[document]], document in given, names, document, story) for document in known)
    return Listing(sources, (*errors, *roles.errors))


def _named(paths: Sequence[str], errors: list[JiaokanError]) -> dict[str, str]:
    """Real path and name as given of each document, in the order given."""
    names: dict[str, str] = {}
    for path in dict.fromkeys(paths):
        for step in walk(path):
            if isinstance(step, InputError):
                errors.append(step)
            else:
                names.setdefault(identity(step), step)
    return names


def _original(against: str | None, errors: list[JiaokanError]) -> str:
    """The real path of the original named by the command; "" if none was named or it cannot be read."""
    if against is None:
        return ""
    if is_folder(against):
        message = Words("给出的原稿是一个文件夹", "a folder was given as the original")
        hint = Words("请写出转载所依据的那一个文件", "name the one file that the reprints were taken from")
        errors.append(InputError(message, document=against, hint=hint))
        return ""
    step = next(walk(against))
    if isinstance(step, InputError):
        errors.append(step)
        return ""
    return identity(step)


def _told_original(listed: Listed, document: str, original: str) -> Listed:
    """What is known of `document` once the command has said which the original is."""
    if document == original:
        return replace(listed, role="original", original="")
    return replace(listed, role="reprint", original=original)


def _source(listed: Listed, checked: bool, names: dict[str, str], document: str, story: bool) -> Source:
    label = listed.story or (ONE_STORY if story and checked else "")
    return Source(names[document], replace(listed, story=label, original=names.get(listed.original, "")), checked)
