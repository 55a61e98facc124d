"""Words that the segmenter cut at the wrong place: 派|发现|金 is 派发|现金, 老年人|口 is 老年|人口, 步|道 is 步道."""

from __future__ import annotations

from collections.abc import Sequence

from jiaokan.facts.sorts import Sort, is_known, sort_of
from jiaokan.facts.tokens import Token
from jiaokan.text.span import Span

# A single character of these sorts is a rest that the words before it left.
_RESTS: frozenset[Sort] = frozenset({"fragment", "person"})
_OPENING_RESTS = frozenset({"verb", "noun", "fragment"})


def mended(tokens: list[Token]) -> list[Token]:
    """The words of a clause with single characters joined to what they belong to; places and figures stay."""
    done: list[Token] = []
    for token in tokens:
        done.append(token)
        if len(token.word) == 1 and token.sort in _RESTS and len(done) > 1:
            _mend_end(done)
    return done


def _mend_end(done: list[Token]) -> None:
    """Cut the last words anew, if the dictionary has the words that this makes."""
    rest, word = done[-1].word, done[-2].word
    if done[-2].sort in {"figure", "place", "edge"} or not is_known(word[-1] + rest):
        return
    if len(word) == 1:
        if done[-2].sort in _OPENING_RESTS:
            done[-2:] = _tokens((word + rest,), done[-2].span.start)
    elif len(word) > 2 and is_known(word[:-1]):
        done[-2:] = _tokens((word[:-1], word[-1] + rest), done[-2].span.start)
    elif len(word) == 2 and len(done) > 2 and len(done[-3].word) == 1 and is_known(done[-3].word + word[0]):
        done[-3:] = _tokens((done[-3].word + word[0], word[1] + rest), done[-3].span.start)


def _tokens(words: Sequence[str], start: int) -> list[Token]:
    """The words as tokens of one piece each, from the offset `start`."""
    import rjieba

    tokens = []
    for word in words:
        tags = rjieba.tag(word)
        tag = tags[0][1] if len(tags) == 1 else "n"
        tokens.append(Token(word, tag, Span(start, start + len(word)), sort_of(word, tag)))
        start += len(word)
    return tokens
