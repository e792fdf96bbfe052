"""Processes that documents report, with their steps; and what is only investigated or listed."""

from probanda.analysis.processes.background import find_background
from probanda.analysis.processes.finding import find_processes
from probanda.analysis.processes.merging import merge_background, merge_processes

__all__ = ["find_background", "find_processes", "merge_background", "merge_processes"]
