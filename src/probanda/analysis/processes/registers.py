"""Who keeps a list of victims: a State's register, or one of families, groups and scholars."""

from spacy.tokens import Span, Token

from probanda.analysis.charges.grammar import object_of, subject_of, was_done
from probanda.analysis.charges.people import Cast, subtree_span
from probanda.analysis.charges.texts import may_tell_of_victims
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.processes.bodies import Bodies, is_person, name_of
from probanda.analysis.processes.clauses import Sighting, date_of
from probanda.analysis.processes.drafts import Register
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import DateExpression, ProcessKind


def read_register(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    """ "The ministry keeps a register of missing children": an investigation where it is a State's,
    else a study."""
    words = load_words()
    for verb in sentence:
        if verb.pos_ != "VERB" or not was_done(verb):
            continue
        kept, keeper = object_of(verb), subject_of(verb)
        if kept is None or keeper is None:
            continue
        keeps = verb.lemma_.lower() in words.keeps and _is_of_victims(kept)
        if not keeps and not (verb.lemma_ == "register" and _is_count_of_victims(kept)):
            continue
        if keeper.pos_ == "PRON" or is_person(keeper, paragraph, cast):
            continue
        begin, end = subtree_span(keeper)
        name = name_of(keeper, paragraph, cast)
        phrase = text_of(paragraph.doc)[begin:end]
        kind: ProcessKind = "national" if words.kept_by_state.search(phrase) else "study"
        bodies.last[kind], bodies.keeps_list = name, True
        draft = register.of(kind, name)
        sighting = Sighting(paragraph, sentence, verb.idx, verb.idx + len(verb.text))
        draft.add(sighting, date_of(sighting, dates, ()))
        draft.reach(0, "register kept")


def _is_count_of_victims(noun: Token) -> bool:
    """ "Has registered 310 children taken from the valley"."""
    counted = any(c.dep_ == "nummod" for c in noun.children)
    return counted and may_tell_of_victims(" ".join(token.text for token in noun.subtree))


def _is_of_victims(noun: Token) -> bool:
    """A list of those whom a crime befell, and not of guests."""
    if noun.lemma_.lower() not in load_words().lists:
        return False
    return may_tell_of_victims(" ".join(token.text for token in noun.subtree))
