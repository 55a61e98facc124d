"""A reprint beside its original: which figures and names tell the same, and what became of the others."""

from jiaokan.collation.collate import collate
from jiaokan.collation.entry import Collation, Entry

__all__ = ["Collation", "Entry", "collate"]
