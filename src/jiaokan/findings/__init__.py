"""Findings of rules, and the discrepancies a report lists: identity, order, precedence."""
