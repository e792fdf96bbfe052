"""Clauses that the parse gives to another word than the verb of saying they belong to."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import may_act
from probanda.analysis.statements.drafts import Complement
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary


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


def torn_subject(verb: Token) -> Token | None:
    """`Mines were laid inside the dam, a study proves`: the study, where the parse takes the end of
    the clause before for the subject and who says it for its apposition."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    clause = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if subject is None and clause is not None:
        return _torn_apposition(verb, clause)
    beside = subject and next((c for c in subject.rights if c.dep_ == "appos"), None)
    if subject is None or clause is None or beside is None:
        return None
    runs_on = clause.right_edge.i == subject.left_edge.i - 1
    apart = verb.doc[beside.left_edge.i - 1].text == "," and beside.right_edge.i == verb.i - 1
    return beside if runs_on and apart and may_act(beside) else None


def _torn_apposition(verb: Token, clause: Token) -> Token | None:
    """`Mines were laid in Lenz, Lora Venn, head of the guard, told the court`: who tells, where the
    parse takes the name for that of the place."""
    doc = verb.doc
    ends = {verb.i - 1, verb.i - 2} if doc[verb.i - 1].text == "," else {verb.i - 1}
    named = (t for t in clause.subtree if t.dep_ == "appos" and t.right_edge.i in ends)
    named = (t for t in named if t.ent_type_ == "PERSON" and doc[t.left_edge.i - 1].text == ",")
    name = next(named, None)
    office = name.head if name is not None else clause
    people = load_vocabulary().nouns["people"]
    if office.lemma_.lower() in people and doc[office.left_edge.i - 1].text == ",":
        return office  # `..., the head of the guard, Lora Venn, said`
    return name
