"""What a word of a parsed text goes back to: "it", a number without its noun."""

from spacy.tokens import Token

from probanda.analysis.questions.vocabulary import words


def find_thing(token: Token) -> Token | None:
    """The thing that "it" means: the only one that was the subject of something just before."""
    if token.dep_ not in {"nsubj", "nsubjpass", "dobj"} or token.lower_ != "it":
        return None
    sents = list(token.doc.sents)
    number = next(n for n, s in enumerate(sents) if s.start <= token.i < s.end)
    for sent in (sents[number], *sents[max(0, number - 1) : number]):
        subjects = [
            t
            for t in sent
            if t.i < token.i and t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}
        ]
        things = [t for t in subjects if t.tag_ == "NN" and not _acts(t)]
        if things:
            return things[0] if len(things) == 1 else None
    return None


def _acts(noun: Token) -> bool:
    return noun.lemma_.lower() in words("persons") or noun.lemma_.lower() in words("bodies")


def is_unknown(noun: Token) -> bool:
    """Whether what is told of a noun is that nobody knows it."""
    verb = noun.head
    told = [c.lower_ for c in verb.children if c.dep_ in {"acomp", "attr", "neg"}]
    return "unknown" in told or "unclear" in told or (verb.lemma_ == "know" and "not" in told)


def find_counted_before(number: Token) -> Token | None:
    """ "37 people died and 112 were wounded": what the second number counts."""
    for token in reversed(number.doc[number.sent.start : number.i]):
        if token.dep_ == "nummod" and token.head.i < number.i:
            return token.head
    return None
