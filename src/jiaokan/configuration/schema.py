"""The configuration as a JSON Schema (draft 2020-12), for editors that complete and check TOML by one."""

from __future__ import annotations

from typing import Any

from jiaokan.configuration.keys import CODE, KEYS, PATH_KEYS, Key


def json_schema() -> dict[str, Any]:
    """The schema of `jiaokan.toml`; docs/schema/jiaokan.schema.json holds it (a test keeps them equal)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "jiaokan.toml",
        "description": "Settings of jiaokan (校勘), also as [tool.jiaokan] of a pyproject.toml",
        **_table(KEYS),
    }


def _table(keys: tuple[Key, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": f"{key.about.zh} / {key.about.en}", **_value(key)} for key in keys},
    }


def _value(key: Key) -> dict[str, Any]:
    code = {"pattern": CODE} if key.codes else {}
    choices = {"enum": list(key.choices)} if key.choices else {}
    match key.kind:
        case "text":
            return {"type": "string", **choices}
        case "number":
            return {"type": "integer", "minimum": 1}
        case "texts":
            return {"type": "array", "items": {"type": "string", **code}}
        case "severities":
            return {
                "type": "object",
                "propertyNames": {"pattern": CODE},
                "additionalProperties": {"type": "string", **choices},
            }
    return {"type": "object", "additionalProperties": _table(PATH_KEYS)}
