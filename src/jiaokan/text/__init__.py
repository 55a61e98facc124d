"""The text as given: spans, widths, lines, sentences, clauses, quotations. It never changes the text."""
