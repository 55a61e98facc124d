"""Settings: what is refused and how it is said, profiles, severities, rules by path, and the published schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiaokan.configuration import Configuration, find_configuration
from jiaokan.configuration.keys import KEYS
from jiaokan.configuration.profiles import PROFILES
from jiaokan.configuration.schema import json_schema
from jiaokan.errors import ConfigurationError
from jiaokan.pipeline import Options, check

ROOT = Path(__file__).parent.parent.parent
SUM = "今年引进人才38人，其中男性20人、女性28人。"


def settings(folder: Path, text: str) -> Configuration:
    (folder / "jiaokan.toml").write_text(text, encoding="utf-8")
    return find_configuration(folder)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("fail_on = 'error'", "“fail_on”", "是否指“fail-on”？"),
        ("lexcon = 'a'", "“lexcon”", "是否指“lexicon”？"),
        ("zzzz = 1", "“zzzz”", "可用：paths"),
        ("select = ['总数']", "“总数”不是规则代码", "jiaokan rules"),
        ("severities = 'SUM'", "severities 的值不是表", "README"),
        ("[severities]\nSUM = 'fatal'", "severities.SUM 不能写作“fatal”", "error"),
        ("[severities]\n'总数' = 'info'", "“总数”不是规则代码", "jiaokan rules"),
        ("per-path = ['a']", "per-path 的值不是以路径为键的表", "README"),
        ("[per-path.'a/*']\nselcet = ['SUM']", '“per-path."a/*".selcet”', "是否指“select”？"),
        ("profile = 'newsroom'", "profile 不能写作“newsroom”", "desk"),
        ("report = 'all'", "report 不能写作“all”", "warning"),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused(tmp_path: Path, text: str, message: str, hint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        settings(tmp_path, text)
    assert message in caught.value.words.zh
    assert hint in caught.value.hint_words.zh


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_sets_what_the_configuration_does_not(tmp_path: Path, name: str) -> None:
    assert settings(tmp_path, f"profile = '{name}'").fail_on == PROFILES[name]["fail-on"]
    assert settings(tmp_path, f"profile = '{name}'\nfail-on = 'info'").fail_on == "info"


def test_every_profile_is_a_choice_and_holds_known_keys() -> None:
    (choices,) = (key.choices for key in KEYS if key.name == "profile")
    assert set(choices) == set(PROFILES)
    assert {name for profile in PROFILES.values() for name in profile} <= {key.name for key in KEYS}


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    file = folder / "news" / "a.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text(SUM, encoding="utf-8")
    report = check([file], options=Options(settings=settings(folder, text)))
    return [(item.code, item.severity) for item in report.found] + [(error.kind, "") for error in report.errors]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("", [("SUM001", "error")]),
        ("[severities]\nSUM = 'info'", [("SUM001", "info")]),
        ("[severities]\nSUM = 'info'\nSUM001 = 'warning'", [("SUM001", "warning")]),
        ("report = 'warning'\n[severities]\nSUM = 'info'", []),
        ("[per-path.'news/*']\nignore = ['SUM']", []),
        ("[per-path.'archive/*']\nignore = ['SUM']", [("SUM001", "error")]),
        ("[per-path.'news/*']\nselect = ['DAT']", []),
        ("[per-path.'n*.txt']\nselect = ['SUM001']", [("SUM001", "error")]),
        ("[severities]\nZZZ = 'info'", [("SUM001", "error"), ("configuration", "")]),
    ],
)
def test_severities_and_paths_change_what_is_reported(
    tmp_path: Path, text: str, outcome: list[tuple[str, str]]
) -> None:
    assert found(tmp_path, text) == outcome


def test_the_published_schema_is_that_of_the_program() -> None:
    published = ROOT / "docs" / "schema" / "jiaokan.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == json_schema()


def test_the_schema_names_every_key_and_no_other() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == {key.name for key in KEYS}
    assert schema["additionalProperties"] is False
