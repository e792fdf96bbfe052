"""A name that ends a sentence behind its verb: `The shells fell at noon, writes Lora Venn.`"""

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Phrase
from probanda.analysis.statements.vocabulary import load_vocabulary

NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PUNCT", "ADP"})


def closing_name(verb: Token) -> Phrase | None:
    """`The shells fell at noon, writes the portal Lenz Today.`: who says it, where the verb and a
    name close the sentence, whatever the parse takes the name for."""
    doc, last = verb.doc, verb.sent.end - 1
    while last > verb.i and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    if verb.tag_ not in {"VBZ", "VBD"} or doc[verb.i - 1].text != "," or last == verb.i:
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass", "cc"} for c in verb.lefts) or verb.i < 3:
        return None
    last = _end_of_name(verb) or last
    name = doc[last]
    first = verb.i + 1
    while first < last and doc[first].dep_ in {"npadvmod", "advmod"}:
        first += 1
    if name.pos_ != "PROPN" or doc[first].pos_ == "ADP":
        return None
    if any(t.pos_ not in NAMING or t.dep_ == "punct" for t in doc[first:last]):
        return None
    joint = next((i for i in range(first, last) if doc[i].pos_ == "ADP"), last + 1)
    return Phrase(doc[joint - 1], first, last)  # of "the chairwoman of X", the chairwoman


def _end_of_name(verb: Token) -> int | None:
    """The end of a person's name behind a verb, where only when or where it was said follows."""
    doc, people = verb.doc, load_vocabulary().nouns["people"]
    at = verb.i + 1
    while at < verb.sent.end and (doc[at].pos_ == "DET" or doc[at].lemma_.lower() in people):
        at += 1
    last = at
    while last < verb.sent.end and doc[last].pos_ == "PROPN" and doc[last].ent_type_ == "PERSON":
        last += 1
    behind = doc[last].pos_ if last < verb.sent.end else ""
    return last - 1 if last > at and behind in {"ADP", "PUNCT"} else None
