"""A question put to the documents of a case, answered in their own words or not at all."""

from probanda.analysis.questions.answer import answer_question
from probanda.analysis.questions.records import Answer, Near, Shown

__all__ = ["Answer", "Near", "Shown", "answer_question"]
