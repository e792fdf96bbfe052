"""In a browser: one click to the words and one back; nothing asked of the network, no error."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, sync_playwright

from probanda.outputs.report import render_report
from tests.outputs.factory import sample_case

pytestmark = pytest.mark.browser
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OVERLAPS = """() => {
  const found = [];
  for (const picture of document.querySelectorAll("svg")) {
    const boxes = [...picture.querySelectorAll("text")].map(t => [t, t.getBoundingClientRect()]);
    for (const [a, x] of boxes) for (const [b, y] of boxes)
      if (a !== b && x.left < y.right && y.left < x.right && x.top + 3 < y.bottom && y.top + 3 < x.bottom)
        found.push(a.textContent + " / " + b.textContent);
  }
  return found;
}"""


class Opened:
    """The report in a browser, with all that it asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.goto(address)

    def follow(self, link: Locator) -> None:
        """Click a quotation; its address is told before the page has answered to it."""
        link.click()
        self.page.locator(".here").first.wait_for(timeout=5000)

    def highlighted(self) -> str:
        """The words that stand out."""
        return "".join(self.page.locator(".here").all_text_contents())


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed")
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(render_report(sample_case(), "Sample"), "utf-8")
    profile: Path = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=program, args=FLAGS, headless=True, offline=True
        )
        yield Opened(context.pages[0], file.as_uri())
        context.close()


def test_a_quotation_is_one_click_from_its_words_and_back(opened: Opened) -> None:
    opened.follow(opened.page.locator("#suspect-1 a.quote").first)
    assert "The Chamber issued warrants of arrest" == opened.highlighted()
    assert opened.page.locator(".here").first.is_visible()
    opened.page.locator(".here").last.locator("xpath=following::a[@class='use'][1]").click()
    assert opened.page.url.endswith("#suspect-1")
    # the address is told before the page has answered to it
    opened.page.locator(".here").first.wait_for(state="detached", timeout=5000)
    assert "" == opened.highlighted()


def test_words_that_a_denial_cuts_through_are_highlighted_whole(opened: Opened) -> None:
    opened.follow(opened.page.locator("#claim-2 .denies a.quote").first)
    assert "Northland denied that children were taken." == opened.highlighted()


def test_no_label_of_a_picture_covers_another(opened: Opened) -> None:
    assert [] == opened.page.evaluate(OVERLAPS)


def test_nothing_was_loaded_run_or_complained_of(opened: Opened) -> None:
    assert [opened.page.url.partition("#")[0]] == opened.requests
    assert [] == opened.complaints
