"""Processes that documents report, and what is investigated or listed only."""

from probanda.analysis.processes.background import find_background, merge_background
from probanda.analysis.processes.finding import find_processes
from probanda.analysis.processes.merging import merge_processes

__all__ = ["find_background", "find_processes", "merge_background", "merge_processes"]
