"""The report: one HTML file that needs nothing else, to read, click and print."""

from probanda.outputs.report.page import render_report

__all__ = ["render_report"]
