"""From bytes to text: which encoding, how sure, and how many characters were lost on the way.

The order is: byte-order mark, strict UTF-8, UTF-8 with broken bytes, what an HTML page declares, the Chinese encoding
whose text reads most like Chinese (broken bytes replaced), and last any other encoding that charset-normalizer is
sure of. The Chinese encodings decode one another's bytes without an error, so that after UTF-8 success alone proves
nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jiaokan.documents.plausibility import plausibility, telling
from jiaokan.documents.refusal import is_binary, refuse_format, refuse_text, undecodable


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding, how sure that is (0 to 1), and how many characters U+FFFD stands in for."""

    text: str
    encoding: str
    confidence: float
    replaced: int


# The marks of UTF-32 begin with those of UTF-16 and go first.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
)

_DECLARATION = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION_WITHIN = 8192
_DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "cp936", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "big-5", "x-x-big5", "cn-big5", "cp950"), "big5"),
    "big5-hkscs": "big5-hkscs",
}

# Of two that read equally well the first is taken. UTF-8 stands here for texts with many broken bytes.
_DOUBLE_BYTE = ("gb18030", "big5", "big5-hkscs")
_CHINESE = (*_DOUBLE_BYTE, "utf-16-le", "utf-16-be", "utf-8")
_PLAUSIBLE = 0.5

# With fewer telling characters there is nothing to judge by, and the better double-byte reading is taken.
_ENOUGH = 20

# Bytes of another encoding often make characters of two bytes by chance, hardly ever these.
_OUTNUMBERED = 4
_THREE_BYTES = re.compile(r"[\u0800-\ufffc\U00010000-\U0010ffff]")


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file; neither line ends nor characters are normalised.

    Raises InputError, without the document's path, where the bytes are no text: a known binary format, too many
    control characters, more than one character in twenty undecodable, or nothing but white space.
    """
    refuse_format(data)
    decoded = _marked(data) or _padded(data) or _utf8(data) or _declared(data) or _chinese(data) or _foreign(data)
    if decoded is None:
        raise undecodable(data)
    refuse_text(decoded.text, decoded.replaced)
    return decoded


def _decoded(data: bytes, codec: str, confidence: float, name: str = "") -> Decoded:
    text = data.decode(codec, errors="replace")
    # "ignore" leaves out exactly what "replace" replaces; U+FFFD may also stand in the file itself.
    replaced = len(text) - len(data.decode(codec, errors="ignore")) if "\ufffd" in text else 0
    certainty = confidence * (1 - replaced / len(text)) if replaced else confidence
    return Decoded(text, name or codec, round(certainty, 3), replaced)


def _marked(data: bytes) -> Decoded | None:
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec, 1.0, name)
    return None


def _padded(data: bytes) -> Decoded | None:
    """UTF-16 without a mark and mostly of ASCII characters: valid UTF-8 but for the sense, every other byte NUL."""
    first, second = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 or (first + second) * 5 < len(data) or min(first, second) * 4 > max(first, second):
        return None
    return _decoded(data, "utf-16-le" if second > first else "utf-16-be", 0.95)


def _utf8(data: bytes) -> Decoded | None:
    """UTF-8, also where bytes are broken, as long as characters of three bytes far outnumber what cannot be decoded."""
    decoded = _decoded(data, "utf-8", 1.0)
    if is_binary(decoded.text):
        return None
    if decoded.replaced and len(_THREE_BYTES.findall(decoded.text)) < _OUTNUMBERED * decoded.replaced:
        return None
    return decoded


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARATION.search(data[:_DECLARATION_WITHIN])
    codec = _DECLARED.get(found.group(1).decode("ascii", errors="replace").lower()) if found else None
    if codec is None:
        return None
    decoded = _decoded(data, codec, 0.95)
    if decoded.replaced and codec == "big5":
        decoded = min(decoded, _decoded(data, "big5-hkscs", 0.95), key=lambda reading: reading.replaced)
    return decoded if decoded.replaced * 20 <= len(decoded.text) else None


def _chinese(data: bytes) -> Decoded | None:
    readings = {codec: data.decode(codec, errors="replace") for codec in _CHINESE}
    scores = {codec: plausibility(text) for codec, text in readings.items()}
    best = max(_CHINESE, key=scores.__getitem__)
    if scores[best] < _PLAUSIBLE:
        if telling(readings["gb18030"]) >= _ENOUGH:
            return None
        best = max(_DOUBLE_BYTE, key=scores.__getitem__)
    rivals = [score for codec, score in scores.items() if codec.removesuffix("-hkscs") != best.removesuffix("-hkscs")]
    return _decoded(data, best, min(0.99, max(0.0, 0.5 + (scores[best] - max(rivals)) / 2)))


def _foreign(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    guess = from_bytes(data).best()
    return _decoded(data, guess.encoding.replace("_", "-"), 0.3) if guess else None
