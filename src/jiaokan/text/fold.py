"""Fold the widths of a text, character by character, so that offsets stay those of the text as given.

NFKC on the whole text is no choice: it changes lengths (㎡ becomes m2, ½ becomes 1⁄2) and with them every offset.
"""

from __future__ import annotations

import functools
import unicodedata

_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u200b\u200c\u200d\ufeff"
_DASHES = {"−": "-", "‐": "-", "‑": "-", "﹣": "-", "⁃": "-", "―": "—", "〜": "~", "∼": "~"}
_MARKS = {
    "﹪": "%",
    "٪": "%",
    "﹒": ".",
    "﹐": ",",
    "︰": ":",
    "∶": ":",
    "﹕": ":",
    "﹔": ";",
    "﹖": "?",
    "﹗": "!",
    "￥": "¥",
}
# Numerals, measure words, approximators and what stands beside them, where each has one simplified form.
_TRADITIONAL = (
    "兩萬億貳陸數幾餘來個戶畝噸點時間週歲圓級屆條張輛棟層臺隻頭雙種類項號處場達過約後內負開課員縣鎮鄉區"
    "國幣歐鎊長從為將滿學頃錢塊斷門們樓車線師獎銀銅舉屬單噴組讓顆幀側劑殺檔冊軍艦隊佔總計較減漲環貫維費賽"
    "紀劃歷關報訊電訂據業務產價"
)
_SIMPLIFIED = (
    "两万亿贰陆数几余来个户亩吨点时间周岁圆级届条张辆栋层台只头双种类项号处场达过约后内负开课员县镇乡区"
    "国币欧镑长从为将满学顷钱块断门们楼车线师奖银铜举属单喷组让颗帧侧剂杀档册军舰队占总计较减涨环贯维费赛"
    "纪划历关报讯电订据业务产价"
)


@functools.cache
def _table() -> dict[int, str]:
    """Code points that fold to exactly one other character: widths, spaces, dashes, Kangxi radicals."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table.update({ord(space): " " for space in _SPACES})
    table.update({ord(mark): plain for mark, plain in (_DASHES | _MARKS).items()})
    table.update({ord(old): new for old, new in zip(_TRADITIONAL, _SIMPLIFIED, strict=True)})
    # Text copied out of a PDF carries radicals (⽣ for 生); these normalise one to one.
    table.update({code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)})
    return table


def fold(text: str) -> str:
    """Return `text` with full-width and look-alike characters as their plain forms; the length never changes."""
    return text.translate(_table())
