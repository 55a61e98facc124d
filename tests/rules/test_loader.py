"""Rule folders of users: loaded by path, apart from the standard set and from one another."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from jiaokan import standard
from jiaokan.errors import ConfigurationError
from jiaokan.pipeline import Options, check_text
from jiaokan.report.report import Report
from jiaokan.rules.declare import row_rule, rule
from jiaokan.rules.loader import prefix_of
from jiaokan.rules.registry import RuleSet, load_rules
from jiaokan.words import Words

TEXT = "全县有学校120所。报名截止到6月31日。"
HEAD = """\
    import pandas as pd
    from jiaokan.rules import Example, Finding, Place, Table, Words, figure_row, row_rule, rule
    WORDS = Words("甲", "one")
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files into a folder of their own and return it."""

    def make(files: dict[str, str], name: str = "rules") -> Path:
        for path, text in files.items():
            file = tmp_path / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(textwrap.dedent(text), encoding="utf-8")
        return tmp_path / name

    return make


def check_with(root: Path, text: str = TEXT, **options: object) -> Report:
    return check_text(text, options=Options(local_root=root, **options))  # type: ignore[arg-type]


def codes(report: Report) -> list[str]:
    return [item.code for item in report.found]


def table_rule(code: str, body: str = 'yield Finding(Place("-", 0, 2), WORDS, ("x",))') -> str:
    return f"""{HEAD}
    @rule("{code}", name=WORDS, severity="info", tables=("figures",), examples=())
    def check(figures):
        {body}
    """


def row_model(
    code: str, body: str = 'return frame["unit"] != "所"', describe: str = "describe", table: str = "figures"
) -> str:
    return f"""{HEAD}
    def describe(row):
        return Finding(figure_row(row).place, WORDS, ("x",))

    class Mine(Table, table="{table}"):
        class Config:
            strict = False

        @row_rule("{code}", name=WORDS, severity="info", describe={describe}, examples=())
        @classmethod
        def mine(cls, frame):
            {body}
    """


def messages(rules: RuleSet) -> list[str]:
    return [str(error) for error in rules.errors]


def test_the_standard_set_loads_under_its_own_prefix_without_errors() -> None:
    rules = load_rules()
    assert rules.errors == ()
    assert prefix_of(standard.root(), standard.root()) == "jiaokan.standard"
    assert "jiaokan.standard.checks.sums.parts_and_sum" in sys.modules
    assert list(rules.rules) == sorted(rules.rules)


@pytest.mark.parametrize("folder", ["schemas", "checks"])
def test_rule_folders_are_no_import_names(folder: str) -> None:
    load_rules()
    assert folder not in sys.modules


def test_a_folder_with_both_kinds_loads_under_its_digest(write: Write) -> None:
    root = write({"checks/house/own.py": table_rule("USR001"), "schemas/figures.py": row_model("USR002")})
    rules = load_rules(root)
    prefix = prefix_of(root, standard.root())
    assert prefix.startswith("jiaokan_rules_")
    assert {f"{prefix}.checks.house.own", f"{prefix}.schemas.figures"} <= set(sys.modules)
    assert rules.errors == ()
    assert rules.rules["USR001"].file == str(root / "checks/house/own.py")
    assert len(rules.models["figures"]) == 2
    report = check_with(root)
    assert report.errors == ()
    assert codes(report) == ["DAT001", "USR001", "USR002"]


def test_the_digest_is_that_of_the_real_folder(write: Write, tmp_path: Path) -> None:
    root = write({"checks/own.py": table_rule("USR001")})
    (tmp_path / "link").symlink_to(root)
    assert prefix_of(root, standard.root()) == prefix_of(tmp_path / "link", standard.root())
    assert prefix_of(root, standard.root()) != prefix_of(tmp_path, standard.root())


@pytest.mark.parametrize("path", ["checks/_draft.py", "checks/_house/own.py", "checks/.hidden/own.py", "other/own.py"])
def test_hidden_files_and_other_folders_are_passed_over(write: Write, path: str) -> None:
    rules = load_rules(write({path: "raise RuntimeError"}))
    assert rules.errors == ()
    assert set(rules.rules) == set(load_rules().rules)


def test_a_code_used_twice_names_both_files(write: Write) -> None:
    root = write({"checks/a.py": table_rule("USR001"), "checks/b.py": table_rule("USR001")})
    (message,) = messages(load_rules(root))
    assert "USR001" in message
    assert str(root / "checks/a.py") in message
    assert str(root / "checks/b.py") in message
    assert check_with(root).status() == 2


def test_a_code_of_the_standard_set_is_taken(write: Write) -> None:
    root = write({"checks/a.py": table_rule("SUM001")})
    rules = load_rules(root)
    (message,) = messages(rules)
    assert "parts_and_sum.py" in message
    assert str(root / "checks/a.py") in message
    assert rules.rules["SUM001"].file == load_rules().rules["SUM001"].file


def test_a_file_under_two_module_names_is_an_error(write: Write) -> None:
    root = write({"checks/a.py": table_rule("USR001"), "checks/b.py": table_rule("USR002")})
    spec = spec_from_file_location("someone_elses_name", root / "checks/a.py")
    assert spec is not None
    sys.modules["someone_elses_name"] = module_from_spec(spec)
    try:
        rules = load_rules(root)
    finally:
        del sys.modules["someone_elses_name"]
    (error,) = rules.errors
    assert "someone_elses_name" in str(error)
    assert error.document == str(root / "checks/a.py")
    assert "USR002" in rules.rules


@pytest.mark.parametrize(
    "broken",
    [
        "def (:\n",
        "raise RuntimeError('no')\n",
        "import no_such_module_anywhere\n",
        "from jiaokan.rules import nothing\n",
    ],
)
def test_a_broken_file_is_an_error_and_the_rest_loads(write: Write, broken: str) -> None:
    root = write({"checks/a.py": broken, "checks/b.py": table_rule("USR002")})
    report = check_with(root)
    (error,) = report.errors
    assert (error.kind, error.document) == ("configuration", str(root / "checks/a.py"))
    assert error.hint
    assert codes(report) == ["DAT001", "USR002"]
    assert report.status() == 2


def test_a_syntax_error_names_its_line(write: Write) -> None:
    (error,) = load_rules(write({"checks/a.py": "x = 1\ny = (\n"})).errors
    assert error.line == 2


@pytest.mark.parametrize("code", ["sum001", "S001", "SUM1", "SUMSUM001", "SUM0001", ""])
def test_a_malformed_code_is_an_error(write: Write, code: str) -> None:
    root = write({"checks/a.py": table_rule(code)})
    (error,) = load_rules(root).errors
    assert isinstance(error, ConfigurationError)
    assert error.document == str(root / "checks/a.py")
    with pytest.raises(ConfigurationError):
        rule(code, name=Words("", ""), severity="info", tables=(), examples=())
    with pytest.raises(ConfigurationError):
        row_rule(code, name=Words("", ""), severity="info", describe=lambda _: None, examples=())  # type: ignore[arg-type,return-value]


def test_two_users_files_of_one_name_stand_beside_each_other(write: Write) -> None:
    one = write({"checks/own.py": table_rule("USR001")}, "one")
    other = write({"checks/own.py": table_rule("USR002")}, "other")
    rules = load_rules(one, other)
    assert rules.errors == ()
    assert {"USR001", "USR002"} <= set(rules.rules)
    assert "USR002" not in load_rules(one).rules


def test_a_file_named_as_one_of_the_standard_set_stands_beside_it(write: Write) -> None:
    rules = load_rules(write({"checks/sums/parts_and_sum.py": table_rule("USR001")}))
    assert rules.errors == ()
    assert {"USR001", "SUM001"} <= set(rules.rules)


def test_the_standard_folder_given_again_changes_nothing() -> None:
    rules = load_rules(standard.root())
    assert rules.errors == ()


def test_a_users_model_adds_a_row_rule_to_a_standard_table(write: Write) -> None:
    report = check_with(write({"schemas/figures.py": row_model("USR002")}))
    assert [(item.code, item.at.surface) for item in report.found] == [("DAT001", "6月31日"), ("USR002", "120所")]
    assert report.status() == 1


def test_a_rule_that_raises_is_an_error_and_the_others_go_on(write: Write) -> None:
    root = write({"checks/a.py": table_rule("USR001", "raise ValueError('boom')"), "checks/b.py": table_rule("USR002")})
    report = check_with(root)
    (error,) = report.errors
    assert error.kind == "rule"
    assert "USR001" in str(error)
    assert "boom" in str(error)
    assert codes(report) == ["DAT001", "USR002"]
    assert report.status() == report.status("never") == 3


def test_a_rule_that_raises_half_way_gives_no_half_of_its_findings(write: Write) -> None:
    body = 'yield Finding(Place("-", 0, 2), WORDS, ("x",)); raise ValueError'
    report = check_with(write({"checks/a.py": table_rule("USR001", body)}))
    assert codes(report) == ["DAT001"]
    assert report.status() == 3


@pytest.mark.parametrize(
    "model",
    [
        row_model("USR001", body="raise ValueError('boom')"),
        row_model("USR001", describe="lambda row: 1 / 0"),
        row_model("USR001", body='return frame["no_such_column"] > 0'),
    ],
)
def test_a_row_rule_that_raises_is_an_error_and_the_others_go_on(write: Write, model: str) -> None:
    report = check_with(write({"schemas/figures.py": model}))
    assert {error.kind for error in report.errors} == {"rule"}
    assert all("USR001" in str(error) for error in report.errors)
    assert codes(report) == ["DAT001"]
    assert report.status() == 3


def test_a_model_that_asks_for_a_missing_column_is_a_fault(write: Write) -> None:
    model = f"""{HEAD}
    class Mine(Table, table="figures"):
        nowhere: int

        class Config:
            strict = False
    """
    report = check_with(write({"schemas/figures.py": model}))
    assert {error.kind for error in report.errors} == {"rule"}
    assert codes(report) == ["DAT001"]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"checks/a.py": table_rule("USR001", "yield None")}, id="no-finding"),
        pytest.param(
            {"checks/a.py": table_rule("USR001", 'yield Finding(Place("x", 0, 1), WORDS, ("x",))')}, id="place"
        ),
        pytest.param(
            {"checks/a.py": table_rule("USR001", 'yield Finding(Place("-", 0, 1), WORDS, (1,))')}, id="identity"
        ),
        pytest.param({"schemas/a.py": row_model("USR001", table="sentences")}, id="table"),
    ],
)
def test_a_rule_that_says_nonsense_is_an_error_of_that_rule(write: Write, files: dict[str, str]) -> None:
    report = check_with(write(files))
    assert {error.kind for error in report.errors} <= {"rule", "configuration"}
    assert report.errors
    assert codes(report) == ["DAT001"]


def test_a_rule_over_an_unknown_table_is_an_error_of_that_rule(write: Write) -> None:
    report = check_with(write({"checks/a.py": table_rule("USR001").replace('"figures"', '"sentences"')}))
    (error,) = report.errors
    assert error.kind == "rule"
    assert codes(report) == ["DAT001"]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), ["DAT001", "SUM001"]),
        (("SUM001",), (), ["SUM001"]),
        (("SUM",), (), ["SUM001"]),
        (("SUM", "DAT001"), (), ["DAT001", "SUM001"]),
        ((), ("SUM",), ["DAT001"]),
        ((), ("DAT001",), ["SUM001"]),
        (("SUM", "DAT"), ("DAT001",), ["SUM001"]),
        (("PLC",), (), []),
    ],
)
def test_rules_are_chosen_by_code_and_family(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    text = "今年引进人才38人，其中男性20人、女性28人。报名截止到6月31日。"
    report = check_text(text, options=Options(select=select, ignore=ignore))
    assert codes(report) == expected
    assert set(expected) <= set(report.rules)
    assert report.errors == ()


@pytest.mark.parametrize(
    "options",
    [Options(select=("SU",)), Options(ignore=("SUM999",)), Options(select=("SUM001",), ignore=("SUM",))],
)
def test_a_choice_that_names_no_rule_is_a_configuration_error(options: Options) -> None:
    report = check_text("报名截止到6月31日。", options=options)
    assert [error.kind for error in report.errors] == ["configuration"]
    assert report.status() == 2


def test_the_rules_of_a_report_are_those_in_force() -> None:
    assert check_text(TEXT, options=Options(select=("SUM",))).rules == (
        "SUM001",
        "SUM002",
        "SUM004",
        "SUM005",
        "SUM006",
        "SUM011",
        "SUM014",
    )
