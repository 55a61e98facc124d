"""Profiles: settings for the three users and for the strict. What a configuration says itself goes before them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PROFILES: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "ci": {"report": "warning", "fail-on": "error"},
        "reprint": {"report": "info", "fail-on": "error"},
        "desk": {"report": "info", "fail-on": "never"},
        "strict": {"report": "info", "fail-on": "warning"},
    }
)
"""`ci` leaves out what is only to be confirmed; the others show all; `desk` never fails, `strict` also on warnings."""
