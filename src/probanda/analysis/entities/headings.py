"""Whom a heading means by a noun without an article: "Court orders arrest of ex-minister"."""

from spacy.tokens import Span

from probanda.analysis.entities.body_descriptions import extra_words, has_words
from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.office_descriptions import fits
from probanda.analysis.entities.offices import read_office
from probanda.analysis.entities.spot import Draft
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Paragraph

OWNING = frozenset({"det", "poss", "nummod"})


def is_bare(span: Span, paragraph: Paragraph) -> bool:
    """Whether a heading tells of one person or body and leaves the article out."""
    if paragraph.block.role != "heading" or span.root.tag_ not in {"NN", "NNP"}:
        return False
    root = span.root
    known = words("offices") | words("person_nouns") | words("body_nouns")
    if root.lower_ not in known or any(child.dep_ in OWNING for child in root.children):
        return False
    return root.i + 1 == span.end and root.dep_ not in {"compound", "nmod", "amod", "poss"}


def find_meant(
    span: Span, people: list[Draft], bodies: list[Draft], states: StateWords
) -> Draft | None:
    """The only person or body of the document that the noun fits, named before it or after."""
    office = read_office(span, states)
    found = [p for p in people if office and any(fits(office, held) for held in p.offices)]
    noun, extra = span.root.lower_, extra_words(span)
    state = states.in_tokens(list(span[:-1]))
    found += [b for b in bodies if noun in b.nouns and has_words(b, extra, state)]
    return found[0] if len(found) == 1 else None
