"""From a source to its document."""

from __future__ import annotations

import hashlib

from jiaokan.documents.contents import LARGEST, STANDARD_INPUT, contents
from jiaokan.documents.document import Document, Format, Listed, Source
from jiaokan.documents.encoding import decode
from jiaokan.documents.formats import format_of
from jiaokan.documents.origin import Origin
from jiaokan.documents.refusal import refuse_text
from jiaokan.documents.web import is_page, read_page
from jiaokan.errors import InputError
from jiaokan.words import Words


def read(source: Source) -> Document:
    """Read and decode a document; standard input can be read once.

    Raises InputError, naming the document, for whatever is missing, unreadable, too large, binary, empty or in an
    unknown encoding.
    """
    try:
        data = contents(source.path)
        decoded = decode(data)
    except InputError as error:
        error.document = source.path
        raise
    form, text, origin = _told(source.path, decoded.text)
    return Document(
        path=source.path,
        text=text,
        format=form,
        encoding=decoded.encoding,
        confidence=decoded.confidence,
        replaced=decoded.replaced,
        sha256=hashlib.sha256(data).hexdigest(),
        listed=source.listed,
        checked=source.checked,
        origin=origin,
    )


def _told(path: str, file: str) -> tuple[Format, str, Origin | None]:
    """Format and text of a decoded file. Raises InputError for a web page without an article."""
    form = format_of(path)
    if form != "html" and not is_page(file):
        return form, file, None
    page = read_page(file)
    if not page.text.strip():
        message = Words("网页里没有正文", "the web page holds no article")
        hint = Words("请另存完整的网页，或把正文粘贴为文本", "save the whole page, or paste its article as text")
        raise InputError(message, document=path, hint=hint)
    return "html", page.text, page.origin


def from_text(text: str, path: str = STANDARD_INPUT) -> Document:
    """Make a document that stands alone of a text in memory; its digest is that of the text in UTF-8.

    Raises InputError for a text that is empty, too large or mostly control characters.
    """
    data = text.encode("utf-8", errors="surrogatepass")
    try:
        if len(data) > LARGEST:
            limit = f"{LARGEST // 1_000_000} MB"
            message = Words(f"文本超过{limit}", f"the text is over {limit}")
            raise InputError(message, hint=Words("请逐篇核对其中的文章", "check its articles one by one"))
        refuse_text(text, replaced=0)
    except InputError as error:
        error.document = path
        raise
    form, told, origin = _told(path, text)
    return Document(path, told, form, "utf-8", 1.0, 0, hashlib.sha256(data).hexdigest(), Listed(), origin=origin)
