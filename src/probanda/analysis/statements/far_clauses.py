"""Clauses that the parse gives to another word than the verb of saying they belong to."""

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Complement
from probanda.analysis.statements.vocabulary import Vocabulary


def far_clause(verb: Token, last: int) -> Complement | None:
    """`told the court at a hearing that ...`, where the parse gives the clause to the hearing."""
    for token in verb.doc[verb.i + 1 : min(last, verb.i + 14)]:
        clause = token.head
        if token.lower_ != "that" or token.dep_ != "mark" or clause.i < token.i:
            continue
        if clause.dep_ in {"relcl", "acl", "ccomp"} and verb.is_ancestor(clause):
            return Complement(token.i, max(clause.right_edge.i, clause.i), "clause", clause)
    return None


def clause_of_addressee(verb: Token) -> Complement | None:
    """`told the court she had seen the fire`, `told an inquest that she saw them led out`: nothing is
    missing in the clause, so it tells nothing of the court."""
    addressee = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"}), None)
    if addressee is None:
        return None
    for clause in addressee.rights:
        subject = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
        that = addressee.doc[addressee.i + 1]  # the parse may take it for an object
        bare = (t for t in clause.lefts if t != that or t.lower_ != "that")
        relative = any(t.tag_ in {"WDT", "WP", "WP$"} for t in bare)
        whole = any(c.dep_ in {"dobj", "ccomp", "attr", "acomp", "xcomp"} for c in clause.rights)
        if clause.dep_ == "relcl" and subject is not None and not relative and whole:
            return Complement(clause.left_edge.i, clause.right_edge.i, "clause", clause)
    return None


def behind_time(verb: Token, clause: Token, vocabulary: Vocabulary) -> int | None:
    """The first token of `said at the time [that the planes had hit launchers used to bomb it]`, where
    the parse gives the time a clause and the verb only the rest of it."""
    doc, first = verb.doc, clause.left_edge.i
    if any(c.dep_ == "mark" for c in clause.lefts) or doc[first - 1].text == ",":
        return None
    for token in doc[verb.i + 1 : min(first, verb.i + 6)]:
        inside = token.head.dep_ in {"relcl", "acl"} and token.i < token.head.i < clause.i
        when = token.head.head
        if token.lower_ == "that" and inside and when.dep_ == "pobj" and when.i == token.i - 1:
            at = when.head.lower_ in {"at", "on"} and when.head.head == verb
            return int(token.i) if at and when.lemma_ in vocabulary.words["time"] else None
    return None
