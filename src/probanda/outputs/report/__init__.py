"""The report: one HTML file that needs nothing else, to read, click and print."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from probanda.outputs.case_export import CaseExport
from probanda.outputs.report.pages import Report, make_report

__all__ = ["render_report"]


def render_report(case: CaseExport, title: str) -> str:
    """The whole report. Whatever a document holds is shown as text and never as markup."""
    environment = Environment(
        loader=PackageLoader("probanda.outputs.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    report: Report = make_report(case, title)
    return environment.get_template("report.html").render(report=report, case=case)
