"""The report: one HTML file that needs nothing else, to read, click and print."""

from probanda.outputs.report.page import render_report
from probanda.outputs.report.proof import Casework

__all__ = ["Casework", "render_report"]
