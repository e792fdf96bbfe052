"""What a text tells to have been done, by whom and to whom, as far as its grammar shows."""

from probanda.analysis.acts.finding import find_acts

__all__ = ["find_acts"]
