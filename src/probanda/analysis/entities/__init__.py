"""People, groups, bodies, places and instruments: of one document, and of the whole case."""

from probanda.analysis.entities.finding import find_entities
from probanda.analysis.entities.index import EntityIndex
from probanda.analysis.entities.merging import Merged, merge_entities
from probanda.analysis.entities.ties import find_ties

__all__ = ["EntityIndex", "Merged", "find_entities", "find_ties", "merge_entities"]
