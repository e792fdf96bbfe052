"""Conflicts: the same thing told in different ways; what differs is shown, nothing is decided."""

from probanda.analysis.claims.conflicts.finding import find_conflicts

__all__ = ["find_conflicts"]
