"""The report's one HTML file: templates filled, style and script inside, nothing loaded."""

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from probanda.law.facts import Facts, load_facts
from probanda.ledger.access import LEVELS
from probanda.outputs.case_export import CaseExport
from probanda.outputs.report.contents import make_contents
from probanda.outputs.report.proof import Casework
from probanda.outputs.report.shown import show
from probanda.outputs.report.words import count
from probanda.proceedings.showing import Shown

PACKAGE = "probanda.outputs.report"
MARKED = '@media print {{ @page {{ @top-right {{ content: "{level}"; font: 8pt Arial, sans-serif; }} }} }}'
"""The head of each printed page of what is not public."""


def render_report(
    case: CaseExport,
    title: str,
    facts: Facts | None = None,
    work: Casework | None = None,
    dockets: Sequence[Shown] = (),
) -> str:
    """The whole report. Whatever a document holds is shown as text and never as markup.

    The page's own policy lets a browser run our script and apply our style, known by their
    digests, and nothing else; it loads nothing. ``facts`` are those of the law where a case brings
    its own.
    """
    work = work or Casework()
    style, script = read_text(PACKAGE, "report.css"), read_text(PACKAGE, "report.js")
    if work.level != LEVELS[0]:
        style += MARKED.format(level=work.level.upper())
    policy = (
        f"default-src 'none'; style-src '{digest_of(style)}'; script-src '{digest_of(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        make_environment(PACKAGE)
        .get_template("report.html")
        .render(
            report=make_contents(case, title, facts or load_facts(), work, dockets),
            policy=policy,
            style=Markup(style),  # noqa: S704  our own file
            script=Markup(script),  # noqa: S704  our own file
        )
    )


def make_environment(package: str) -> Environment:
    """The templates of a package: whatever is put into one is text unless we drew it."""
    environment = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["show"] = show
    environment.filters["count"] = count
    return environment


def read_text(package: str, name: str) -> str:
    """A file among the templates of a package."""
    return files(package).joinpath("templates", name).read_text("utf-8")


def digest_of(content: str) -> str:
    """Style or script as a page's policy names it."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
