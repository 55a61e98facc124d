"""Reference tables of `data/` for reprints beside their originals; every cell is text as it stands in the file."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import DataTable


class UnitSynonyms(DataTable, table="unit_synonyms"):
    """Pairs of units that say the same though their base units differ."""

    one: Series[str] = pa.Field(str_length={"min_value": 1})
    other: Series[str] = pa.Field(str_length={"min_value": 1})
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Hedges(DataTable, table="hedges"):
    """Words that bound a number without standing at it (最高28元), and which way."""

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    direction: Series[str] = pa.Field(isin=("up", "down", "about"))
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})


class FigureWords(DataTable, table="figure_words"):
    """Words without a numeral that say what a figure says (半价 for 五折)."""

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    figure: Series[str] = pa.Field(str_length={"min_value": 1})
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})


class BodyEndings(DataTable, table="body_endings"):
    """Words at which the name of a body, a building or a work ends; formal ones end proper names."""

    word: Series[str] = pa.Field(unique=True, str_length={"min_value": 2})
    formal: Series[str] = pa.Field(isin=("yes", "no"))
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})


class TellingWords(DataTable, table="telling_words"):
    """Words that a reprint may not exchange: growth and fall, to and by, bases, scopes, modes, superlatives.

    Words of one kind and value say the same; words of one kind and another value say something else.
    """

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    kind: Series[str] = pa.Field(
        isin=("polarity", "to or by", "base", "scope", "population", "mode", "part", "superlative")
    )
    value: Series[str] = pa.Field(str_length={"min_value": 1})


class Contrasts(DataTable, table="contrasts"):
    """Words of one group that exclude one another (出口 and 进口): one in another's place tells of something else.

    Words of one group and value say the same. `#` stands for a figure. `kind` names what was changed.
    """

    word: Series[str] = pa.Field(str_length={"min_value": 2})
    kind: Series[str] = pa.Field(
        isin=("polarity", "superlative", "object", "mode", "stock", "post", "time", "to or by")
    )
    group: Series[str] = pa.Field(str_length={"min_value": 1})
    value: Series[str] = pa.Field(str_length={"min_value": 1})
