"""Reference tables of `data/`: one model for each file; every cell is text as it stands in the file."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import DataTable

_NUMBER = r"^-?[0-9]+(?:\.[0-9]+)?$"


class Units(DataTable, table="units"):
    """Units and measure words: class, base unit, exact factor, and what may not follow the word.

    `numerals` says what must stand before it: any numeral, an Arabic one, or a long one (Arabic or two signs).
    """

    unit: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    unit_class: Series[str] = pa.Field(alias="class", str_matches=r"^[a-z-]+$")
    base: Series[str] = pa.Field(str_length={"min_value": 1})
    factor: Series[str] = pa.Field(str_matches=r"^[0-9.]+(?:/[0-9]+)?$")
    not_before: Series[str]
    numerals: Series[str] = pa.Field(isin=("", "arabic", "long"))
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class UnitPairs(DataTable, table="unit_pairs"):
    """Pairs of units, as printed or of base units, whose exchange changes what a figure says."""

    one: Series[str] = pa.Field(str_length={"min_value": 1})
    other: Series[str] = pa.Field(str_length={"min_value": 1})
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class CurrencySigns(DataTable, table="currency_signs"):
    """Signs of currencies that stand before the number, and the unit each means."""

    sign: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    unit: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Eras(DataTable, table="eras"):
    """Reign years and eras, each with the year that its first year mostly was."""

    era: Series[str] = pa.Field(unique=True, str_length={"min_value": 2})
    first_year: Series[str] = pa.Field(str_matches="^[0-9]{3,4}$")
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Approximators(DataTable, table="approximators"):
    """Words that make an interval of a number, and what they may not follow (签约, 附近, 网上)."""

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    position: Series[str] = pa.Field(isin=("before", "between", "after"))
    approximator: Series[str] = pa.Field(isin=("about", "over", "under", "nearly", "at-least", "at-most", "more"))
    low: Series[str] = pa.Field(isin=("", "value", "value*0.9", "value-tolerance"))
    high: Series[str] = pa.Field(isin=("", "value", "value+tolerance", "value+step"))
    low_open: Series[str] = pa.Field(isin=("yes", "no"))
    high_open: Series[str] = pa.Field(isin=("yes", "no"))
    tolerance: Series[str] = pa.Field(str_matches=r"^(?:0\.[0-9]+)?$")
    not_after: Series[str]
    not_before: Series[str]
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Templates(DataTable, table="templates"):
    """Patterns of page furniture, over a whole folded line."""

    pattern: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})
    sample: Series[str] = pa.Field(alias="example", str_length={"min_value": 1})


class NotFigures(DataTable, table="not_figures"):
    """Names and set terms whose numerals are no figures; codes are told by their form, not listed."""

    word: Series[str] = pa.Field(unique=True, str_matches="^(?=..).*[〇零○一二两三四五六七八九十百千万亿兆廿卅]")
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})


class Complements(DataTable, table="complements"):
    """Members that make up a whole by their words, and words that may stand beside each, divided by |."""

    members: Series[str] = pa.Field(unique=True, str_matches=r"^[^|]+(?:\|[^|]+)+$")
    beside: Series[str]
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})


class Bounds(DataTable, table="bounds"):
    """What nature allows: patterns of who is told of and of the measure, unit class, and the ends in base units."""

    subject: Series[str]
    measure: Series[str]
    unit_class: Series[str] = pa.Field(str_matches=r"^[a-z-]+$")
    low: Series[str] = pa.Field(str_matches=_NUMBER)
    high: Series[str] = pa.Field(str_matches=_NUMBER)
    unit: Series[str]
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Plausible(DataTable, table="plausible"):
    """Wages, prices, yields, hours and the like, and ends that none passes.

    Subject and measure are patterns (an empty one fits all), the denominator is a unit (an empty one fits none given),
    the ends are in base units; `code` is that of the rule that tells it, `valid` says for which years the ends hold.
    """

    code: Series[str] = pa.Field(str_matches=r"^[A-Z]{3}[0-9]{3}$")
    subject: Series[str]
    measure: Series[str]
    unit_class: Series[str] = pa.Field(str_matches=r"^[a-z-]+$")
    denominator: Series[str]
    low: Series[str] = pa.Field(str_matches=_NUMBER)
    high: Series[str] = pa.Field(str_matches=_NUMBER)
    unit: Series[str]
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})
    valid: Series[str] = pa.Field(str_length={"min_value": 1})


class Stages(DataTable, table="stages"):
    """Stages of one thing in the order that nature or law gives them; words divided by |.

    `topic` lists words for the things that the stages are of.
    """

    earlier: Series[str] = pa.Field(str_length={"min_value": 1})
    later: Series[str] = pa.Field(str_length={"min_value": 1})
    topic: Series[str]
    meaning: Series[str] = pa.Field(str_length={"min_value": 1})


class StockWords(DataTable, table="stock_words"):
    """Words, divided by |, of an opening stock, of what came in and went out, and of a closing stock."""

    kind: Series[str] = pa.Field(isin=("opening", "in", "out", "closing"))
    words: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class MeasureSynonyms(DataTable, table="measure_synonyms"):
    """Names of one measure, divided by |, and the one they are all told by."""

    canonical: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    words: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Shares(DataTable, table="shares"):
    """Rates that are shares of a whole by definition."""

    measure: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class FrameWords(DataTable, table="frame_words"):
    """Words that decide what a figure measures and whether it may be part of another.

    light words name no measure, weak nouns stand outside one; change, comparing, sharing and average are words of
    growth, of a standard, of a whole and of a mean; opening ones begin a new phrase behind a figure. The dictionary's
    class is put right by verbal (verbs), noun (nouns), nominal (verbs that name an amount), ending and suffix (single
    characters that make a noun of the verb before, or end one). Amount words end the noun they count; act verbs tell
    what the counted do, the state ones among them what they are; organisation and person are endings of words for
    those who act; continuing ones open a sentence that goes on with the one before. Words of another base, of what is
    not additive, verbs that move others, adverbs and predicates speak against a part of the whole before it.

    A year beside a word of founding (建厂) or, at the end of a clause, of a career (毕业) describes; a day before one
    of saying (获悉) tells when it was said. Planned, intended and target words tell that something is not done yet.
    Measure words are of persons (person unit) or events (event unit), stand for a noun (standing unit), are one (noun
    unit) or name what they count whatever stands beside them (own noun); a bound (以上) may follow them. Characters
    come off what the dictionary does not have: leading and trailing ones, measure words, a complement that ends a verb;
    a place ending tells real places among its places. Two or three characters of line before a line end are the places
    that a railway joins (中老铁路). Words of output, of each, and no unit tell per what a figure is given; rates and
    totals are told by their first or last characters.
    """

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    kind: Series[str] = pa.Field(
        isin=(
            "light", "weak", "change", "comparing", "sharing", "average", "opening", "verbal", "nominal", "noun",
            "amount", "act", "state", "ending", "suffix", "organisation", "person", "continuing", "other base",
            "not additive", "moving", "adverb", "predicate", "founding", "career", "saying", "modifier",
            "person unit", "event unit", "standing unit", "noun unit", "own noun", "bound", "leading", "trailing",
            "measure word", "place ending", "complement", "line", "line end", "output", "no unit", "each", "planned",
            "intended", "target", "rate", "total", "pronoun",
        )
    )  # fmt: skip


class ChangeWords(DataTable, table="change_words"):
    """Words of growth and fall before an amount or a rate; those of `to` only lead to what something became."""

    word: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    direction: Series[str] = pa.Field(isin=("up", "down", "to"))
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Rates(DataTable, table="rates"):
    """Rates that are a share: the words of the part and of the whole beside their amounts, `|` between several."""

    measure: Series[str] = pa.Field(unique=True, str_length={"min_value": 2})
    part: Series[str] = pa.Field(str_length={"min_value": 2})
    whole: Series[str] = pa.Field(str_length={"min_value": 2})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class MeanWords(DataTable, table="mean_words"):
    """Words of a mean, and the words that its total may be told by, `|` between several."""

    mean: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    total: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Balances(DataTable, table="balances"):
    """Differences that are told beside what they are of: what came in, what went out, and words for what is left."""

    minuend: Series[str] = pa.Field(alias="from", str_length={"min_value": 1})
    less: Series[str] = pa.Field(str_length={"min_value": 1})
    difference: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Disjoint(DataTable, table="disjoint"):
    """Words of one division, `|` between them: what one counts the others do not."""

    members: Series[str] = pa.Field(unique=True, str_length={"min_value": 3})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Nationalities(DataTable, table="nationalities"):
    """The 56 nationalities, and how names of autonomous divisions write them."""

    nationality: Series[str] = pa.Field(alias="name", unique=True, str_length={"min_value": 1})
    in_names: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class ForeignCountries(DataTable, table="foreign_countries"):
    """Names of countries: a sentence that has one may speak of foreign places."""

    country: Series[str] = pa.Field(alias="name", unique=True, str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class PlaceAbbreviations(DataTable, table="place_abbreviations"):
    """Short forms of banners and counties that no rule derives."""

    abbreviation: Series[str] = pa.Field(str_length={"min_value": 1})
    full: Series[str] = pa.Field(alias="name", str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class PlaceAdditions(DataTable, table="place_additions"):
    """Divisions that the packages lack."""

    code: Series[str] = pa.Field(str_matches=r"^(?:[0-9]{6})?$")
    full: Series[str] = pa.Field(alias="name", str_length={"min_value": 1})
    parent: Series[str]
    status: Series[str] = pa.Field(str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class PlaceMisprints(DataTable, table="place_misprints"):
    """Misprints of old lists, which are no names."""

    misprint: Series[str] = pa.Field(unique=True, str_length={"min_value": 1})
    full: Series[str] = pa.Field(alias="name", str_length={"min_value": 1})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class PlaceWords(DataTable, table="place_words"):
    """Words that look like places, and the guard each needs."""

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    guard: Series[str] = pa.Field(str_length={"min_value": 1})
    note: Series[str]


class Romanisations(DataTable, table="romanisations"):
    """Customary romanisations that are no pinyin, and the syllables a translator reads in them."""

    full: Series[str] = pa.Field(alias="name", str_length={"min_value": 1})
    romanisation: Series[str] = pa.Field(str_length={"min_value": 1})
    syllables: Series[str] = pa.Field(str_matches=r"^[a-zü]+(?: [a-zü]+)*$")
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class PlaceClipped(DataTable, table="place_clipped"):
    """Names of places that official usage does not cut short, as cut and in full."""

    clipped: Series[str] = pa.Field(unique=True, str_length={"min_value": 2})
    full: Series[str] = pa.Field(str_length={"min_value": 3})
    source: Series[str] = pa.Field(str_length={"min_value": 1})


class Townships(DataTable, table="townships"):
    """Divisions of township level; the first six digits of the code are the county's."""

    code: Series[str] = pa.Field(unique=True, str_matches="^[0-9]{9}$")
    name: Series[str] = pa.Field(str_length={"min_value": 1})


class Lexicon(DataTable, table="lexicon"):
    """Names with their accepted spellings and those to avoid; a newsroom's own lexicon has the same columns.

    `aliases` and `avoid` list spellings between bars (`顺鑫集团|顺鑫控股`); `note` is shown on the finding.
    """

    name: Series[str] = pa.Field(unique=True, str_length={"min_value": 2})
    kind: Series[str] = pa.Field(isin=("place", "person", "organisation", "title", "term"))
    aliases: Series[str]
    avoid: Series[str]
    severity: Series[str] = pa.Field(isin=("", "error", "warning", "info"))
    note: Series[str]


class NameWords(DataTable, table="name_words"):
    """Words by which people and organisations are told.

    People: surname and compound surname, office (a title that one person of a body bears) and role (one of many), kin
    and alias (words that set two like names apart), saying (verbs behind a name, no given names), after name (single
    characters that hardly end a given name), not given (ends of other names), transliteration (characters in which
    foreign and minority names are written). Organisations: company and body (generic ends), common body (sorts of
    bodies), trade (words before the end that say what it does), outside (single characters that are no part of a
    name), site (roads, hills, villages). ordering are characters that tell the members of a row, fund the ends of funds
    that go by 资金 and 基金 alike, place sign the single characters for provinces.
    """

    word: Series[str] = pa.Field(str_length={"min_value": 1})
    kind: Series[str] = pa.Field(
        isin=(
            "surname", "compound surname", "office", "role", "kin", "alias", "saying", "after name", "not given",
            "transliteration", "company", "body", "common body", "trade", "outside", "site", "ordering", "fund",
            "place sign",
        )
    )  # fmt: skip


class Terms(DataTable, table="terms"):
    """Forms in which set terms come out of a bad translation or typing, and the terms meant.

    `near`, where it is not empty, are words divided by |, one of which must stand in the sentence. `confidence` is that
    of the finding: a certain one is an error, a likely one a warning, a doubtful one a remark.
    """

    form: Series[str] = pa.Field(unique=True, str_length={"min_value": 2})
    meant: Series[str] = pa.Field(str_length={"min_value": 2})
    near: Series[str]
    confidence: Series[str] = pa.Field(isin=("certain", "likely", "doubtful"))
    note: Series[str] = pa.Field(str_length={"min_value": 1})


class SetPhrases(DataTable, table="set_phrases"):
    """Set phrases whose homophones are misprints, with the forms accepted beside each, divided by |."""

    phrase: Series[str] = pa.Field(unique=True, str_length={"min_value": 4})
    accepted: Series[str]


class TitleLevels(DataTable, table="title_levels"):
    """Titles that a body of a level cannot have, and the title it has."""

    unit: Series[str] = pa.Field(isin=("嘎查", "苏木", "社区", "村", "县", "旗", "区", "盟", "县级市"))
    office: Series[str] = pa.Field(str_length={"min_value": 2})
    meant: Series[str] = pa.Field(str_length={"min_value": 2})
    note: Series[str] = pa.Field(str_length={"min_value": 1})


class WebFurniture(DataTable, table="web_furniture"):
    """Words in the class or id of an element of a web page that is none of the article, and the part of the page."""

    word: Series[str] = pa.Field(unique=True, str_matches=r"^[a-z]+$")
    part: Series[str] = pa.Field(str_length={"min_value": 1})
