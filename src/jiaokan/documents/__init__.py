"""Documents: from paths to texts as given, with their encoding, their role, and the story they tell."""

from __future__ import annotations

from jiaokan.documents.document import Document, Listed, Source
from jiaokan.documents.find import find
from jiaokan.documents.read import from_text, read

__all__ = ["Document", "Listed", "Source", "find", "from_text", "read"]
