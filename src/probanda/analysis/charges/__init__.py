"""Charges: who is charged with what, by whom, in which mode; drafts with their spans."""

from probanda.analysis.charges.finding import find_charges
from probanda.analysis.charges.merging import merge_charges

__all__ = ["find_charges", "merge_charges"]
