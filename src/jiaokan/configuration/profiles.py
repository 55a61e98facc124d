"""Profiles: settings for the three users and for the strict. What a configuration says itself goes before them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PROFILES: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "ci": {"ignore": ["SPN", "STY"], "fail-on": "error"},
        "reprint": {"fail-on": "error", "severities": {"REP009": "info"}},
        "desk": {"fail-on": "never"},
        "strict": {"fail-on": "warning"},
    }
)
"""`ci` leaves style out; `reprint` and `desk` show all, and `desk` never fails; `strict` takes warnings for errors."""
