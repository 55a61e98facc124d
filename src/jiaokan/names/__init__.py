"""Names in a text: places by the gazetteer, garbled places with what was probably meant."""

from jiaokan.names.lexicon import Lexicon
from jiaokan.names.name import Name, masks
from jiaokan.names.reader import read

__all__ = ["Lexicon", "Name", "masks", "read"]
