"""The chart as one HTML file to read and print; nothing is loaded and no script runs."""

from markupsafe import Markup

from probanda.outputs.papers.chart import DENIALS, EXHIBITS, SEARCHED, Chart
from probanda.outputs.report.page import digest_of, make_environment, read_text

PACKAGE = "probanda.outputs.papers"


def render_chart(chart: Chart) -> bytes:
    """The page; the same chart gives the same bytes."""
    style = read_text(PACKAGE, "chart.css")
    page = (
        make_environment(PACKAGE)
        .get_template("chart.html")
        .render(
            chart=chart,
            lists=(
                ("Denials, general ones too", DENIALS, chart.denials),
                (
                    "What was searched, by rules against a charge and by people for any end",
                    SEARCHED,
                    chart.searched,
                ),
                ("Exhibits", EXHIBITS, chart.exhibits),
            ),
            policy=f"default-src 'none'; style-src '{digest_of(style)}'; base-uri 'none'",
            style=Markup(style),  # noqa: S704  our own file
        )
    )
    return page.encode()
