"""A real browser for the page, where one is installed, and reports to show in it."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import jiaokan
from jiaokan.report import formats
from jiaokan.report.report import Report
from jiaokan.words import Language

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Request

SEEDS = Path(__file__).parents[3] / "seeds"
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_OWN = ("file:", "data:", "blob:")

Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system, without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install '.[browser]'")
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        pytest.skip("no browser is installed: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def jingmeng() -> Report:
    """The story with its original and three reprints, and a text that contradicts itself."""
    return jiaokan.check([SEEDS / "jingmeng"])


@pytest.fixture(scope="session")
def many() -> Report:
    """One text with five thousand findings."""
    sentences = (
        f"第{at}批引进人才{at + 100}人，其中男性{at + 20}人、女性{at + 28}人。\n" for at in range(5001) if at != 52
    )
    return jiaokan.check_text("人才引进情况\n" + "".join(sentences))


@pytest.fixture(scope="session")
def written() -> Callable[..., str]:
    """The page of a report as text."""
    return _written


def _written(report: Report, language: Language = "zh") -> str:
    stream = io.StringIO()
    formats.write(report, "html", stream, language)
    return stream.getvalue()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a report in the browser; whatever the test does, nothing may complain and nothing may leave the page."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def watch(request: Request) -> None:
        if not request.url.startswith(_OWN):
            complaints.append(request.url)

    def show_report(report: Report, language: Language = "zh", *, before: str = "", **settings: Any) -> Page:
        file = tmp_path / f"report{len(contexts)}.html"
        file.write_text(_written(report, language), encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", watch)
        if before:
            page.clock.set_fixed_time(before)
        page.goto(file.as_uri())
        return page

    yield show_report
    for context in contexts:
        context.close()
    assert complaints == []
