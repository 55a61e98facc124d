"""Decisions of reviewers: their file, the findings they hold for, and what became of them."""
