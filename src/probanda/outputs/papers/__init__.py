"""What leaves a case for those who prove it: the chart, papers by role, the load file."""

from probanda.outputs.papers.chart import make_chart
from probanda.outputs.papers.chart_html import render_chart
from probanda.outputs.papers.chart_table import write_chart
from probanda.outputs.papers.composing import PAPERS, compose
from probanda.outputs.papers.load_file import write_fields, write_load_file
from probanda.outputs.papers.material import Material, Outside, Search
from probanda.outputs.papers.word_file import write_word

__all__ = [
    "PAPERS",
    "Material",
    "Outside",
    "Search",
    "compose",
    "make_chart",
    "render_chart",
    "write_chart",
    "write_fields",
    "write_load_file",
    "write_word",
]
