"""Names in a text: places by the gazetteer, people, organisations, works; garbled ones with what was probably meant."""

from jiaokan.names.lexicon import Lexicon
from jiaokan.names.name import Name, masks
from jiaokan.names.reader import read
from jiaokan.names.variants import Pair, Variant, compare, relation

__all__ = ["Lexicon", "Name", "Pair", "Variant", "compare", "masks", "read", "relation"]
