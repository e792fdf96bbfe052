"""Copied text: families of passages, formulas that are no copying, and who depends on whom."""

from probanda.analysis.lineage.families import Lineage, find_lineage
from probanda.analysis.lineage.independence import assess_independence

__all__ = ["Lineage", "assess_independence", "find_lineage"]
