"""What stands beside whose account it is: `..., by her count`, `In his view, ...`."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import SUBJECTS, may_act, noun_phrase
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.sources import clause_around, is_first_person
from probanda.analysis.statements.vocabulary import Vocabulary

ACCOUNTS = {
    "by": frozenset({"account", "admission", "calculation", "count", "estimate", "reckoning",
                     "tally", "telling"}),
    "in": frozenset({"estimation", "opinion", "recollection", "telling", "view", "word"}),
}  # fmt: skip
"""In which ways somebody tells or thinks it so."""


def find_accounts(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """`By her own account, she left at nine`: what she says, set off from whose account it is."""
    drafts = []
    for token in layout.tokens:
        wanted = ACCOUNTS.get(token.lower_)
        if wanted is None or token.dep_ not in {"prep", "agent"} or layout.quoted[token.i] >= 0:
            continue
        noun = next((c for c in token.rights if c.dep_ == "pobj"), None)
        if noun is None or noun.lemma_.lower() not in wanted or _goes_on(noun):
            continue
        owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
        if owner is None or is_first_person(owner) or not _is_set_off(layout, token, noun):
            continue
        if owner.lemma_.lower() in vocabulary.words["time"] or _is_told(token, vocabulary):
            continue
        if owner.pos_ == "PRON" and any(c.lower_ == "own" for c in noun.lefts):
            subjects = (c for c in (token.head, *token.head.lefts) if c.dep_ in SUBJECTS)
            owner = next((c for c in subjects if may_act(c) and _is_somebody(c, vocabulary)), owner)
        first, last = clause_around(layout, token, Phrase(noun, token.i + 1, noun.i))
        if token.i and token.nbor(-1).text == ";":
            first = token.i  # `She dissented; in her view, it was weak`
        last = min([last, *(_end_before(c) for c in token.head.conjuncts if c.i > noun.i)])
        contents = clip(layout, first, last, [(token.i, noun.i)])
        if contents:
            cue = layout.span(token.i, token.i)
            why = f"clause beside “{token.text} ... {noun.text}”"
            speaker = noun_phrase(owner)
            if owner.i < token.i <= speaker.last:  # `The mayor, by his own account, ...`
                speaker = Phrase(owner, speaker.first, owner.i)
            drafts.append(
                Draft(
                    layout, contents, [cue], token.i, speaker, f"{token.lower_} account",
                    reasons=[why],
                )
            )  # fmt: skip
    return drafts


def _is_somebody(subject: Token, vocabulary: Vocabulary) -> bool:
    """`The order, by his own admission, was illegal`: an order has no account of its own."""
    nouns = vocabulary.nouns
    known = nouns["people"] | nouns["bodies"] | nouns["experts"]
    return subject.pos_ != "NOUN" or subject.lemma_.lower() in known or subject.tag_ == "NNS"


def _end_before(joined: Token) -> int:
    """`In his view nine died, [but the court disagreed]`: another's clause is no part of the view."""
    own = any(c.dep_ in SUBJECTS for c in joined.lefts)
    before = joined.left_edge.i - 1
    joining = joined.doc[before].dep_ == "cc"
    return before - joining if own else len(joined.doc)


def _goes_on(noun: Token) -> bool:
    """`in her account of the night`, `by his estimate that ...`: the noun has a content of its own."""
    return any(c.dep_ in {"prep", "acl", "relcl"} for c in noun.rights)


def _is_told(aside: Token, vocabulary: Vocabulary) -> bool:
    """`In her view, the law is a fraud, Kranz said`: another's words, who tells of her view."""
    verbs = {t.i: t for t in (aside.head, aside.head.head)}.values()
    return any(
        t.lemma_ in vocabulary.speech.clause and any(c.dep_ == "ccomp" for c in t.children)
        for t in verbs
    )


def _is_set_off(layout: Layout, first: Token, last: Token) -> bool:
    """Between commas, or between one and the sentence's beginning or end."""
    begin, end = layout.sentence_of(first.i)
    opens = first.i == begin or layout.tokens[first.i - 1].text in {",", "—", "–", ";"}
    closes = last.i == end or layout.tokens[last.i + 1].is_punct
    return opens and closes
