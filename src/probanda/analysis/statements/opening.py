"""What opens a sentence, where the parse gives it to the aside between the commas."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import FINITE, may_act
from probanda.analysis.statements.drafts import Phrase
from probanda.analysis.statements.vocabulary import load_vocabulary

NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})


def opening_noun(verb: Token) -> Phrase | None:
    """`The log of the ship, a copy of which was seen by Lora Venn, says ...`: the log."""
    doc, first, comma = verb.doc, verb.sent.start, verb.i - 1
    while comma > first and doc[comma].pos_ in {"AUX", "ADV"}:
        comma -= 1
    end = next((t.i for t in doc[first:comma] if t.text == ","), comma)
    if comma <= first or doc[comma].text != "," or end == comma:
        return None
    aside = any(t.tag_ in RELATIVES for t in doc[end + 1 : comma])
    if not aside or any(t.tag_ in FINITE for t in doc[first:end]):
        return None
    last = first
    while last < end and doc[last].pos_ in NOMINAL:
        last += 1
    head = doc[last - 1]
    shows = may_act(head) or head.lemma_.lower() in load_vocabulary().nouns["images"]
    return Phrase(head, first, end - 1) if last > first and shows else None


def is_part_of_which(noun: Token) -> bool:
    """`, a copy of which was seen,`: no subject of the sentence's own verb."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    return len(behind) == 2 and behind[0].lower_ == "of" and behind[1].tag_ in RELATIVES
