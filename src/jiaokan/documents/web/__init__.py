"""Saved web pages: the article of a page as text, each character with its place in the file.

`parse` cuts a page into blocks, `furniture` says which are none of the article, `article` finds where it stands, `page`
lays it out as a text. No library keeps offsets through all of it; the tokens are those of html.parser.
"""

from __future__ import annotations

from jiaokan.documents.web.page import Page, is_page, read_page

__all__ = ["Page", "is_page", "read_page"]
