"""Who stands directly behind a quotation, whatever the verb: `“...,” the crowd roared`."""

from spacy.tokens import Token

from probanda.analysis.statements.beside import draft_of_quotation, last_mark, quoting_verbs
from probanda.analysis.statements.clauses import may_act
from probanda.analysis.statements.describing import SOME
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.scare import is_title
from probanda.analysis.statements.vocabulary import Vocabulary

TENSED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
SURE = frozenset({"adamant", "certain", "confident", "convinced", "sure"})
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PUNCT", "PART"})


def find_adjacent(
    layout: Layout, quotation: Quotation, run: list[Token], vocabulary: Vocabulary
) -> Draft | None:
    """`“...,” the crowd roared`, `“...,” roared the crowd`: what stands directly behind a
    quotation with a comma, or a question in it, tells who said it, whatever the verb."""
    end = last_mark(layout, quotation)
    before = layout.text[: quotation.outer_start].rstrip()
    opens = not before or before[-1] in ".!?…:”\"'"
    if not opens or end not in {",", "?", "!"} or (end != "," and run[0].is_title):
        return None
    if is_title(layout.text[quotation.start : quotation.end].rstrip(" ,?!").split()):
        return None
    words = run[: next((n for n, t in enumerate(run) if t.is_punct and t.text != "-"), len(run))]
    span = [(quotation.start, quotation.end)]
    sure = _who_is_sure(words)
    if sure is not None:
        return draft_of_quotation(layout, words[-1], sure, span, "what stands behind the quotation")
    for number, token in enumerate(words[:9]):
        known = token.lemma_.lower() in quoting_verbs(vocabulary)
        if not (token.tag_ in TENSED and token.pos_ == "VERB") and not (known and number):
            continue
        others = words[:number] if number else words[1:]
        if any(t.tag_ in {"WDT", "WP", "WRB", "IN"} for t in words[:number]):
            return None
        held = _holder(others, bool(number))
        if held is None or (number and not known and words[number - 1].i != held.last):
            return None
        return draft_of_quotation(layout, token, held, span, "what stands behind the quotation")
    named = _name_behind_misread(words)
    if named is None:
        return None
    return draft_of_quotation(layout, words[0], named, span, "what stands behind the quotation")


def _who_is_sure(words: list[Token]) -> Phrase | None:
    """`“...,” he is convinced`."""
    if len(words) < 3 or words[-1].lower_ not in SURE or words[-2].lemma_ != "be":
        return None
    return _holder(words[:-2], whole=True)


def _name_behind_misread(words: list[Token]) -> Phrase | None:
    """`“...,” sobs gran Lora Venn`: where the parse takes the verb for a noun, the name that ends
    the clause, with nothing but nouns between."""
    if not 2 <= len(words) <= 7 or words[-1].ent_type_ != "PERSON" or not words[0].text.islower():
        return None
    if not words[0].text.endswith(("s", "ed")) or any(t.pos_ not in NOMINAL for t in words):
        return None
    return Phrase(words[-1], words[1].i, words[-1].i)


def _holder(words: list[Token], whole: bool) -> Phrase | None:
    """The noun phrase that some words are, or begin with."""
    last = -1
    for number, token in enumerate(words):
        of_some = token.lower_ == "of" and number and words[number - 1].lower_ in SOME
        if token.pos_ not in NOMINAL and not token.text[:1].isupper() and not of_some:
            break
        if token.pos_ in {"ADJ", "NOUN", "PROPN", "PRON", "NUM"} or token.text[:1].isupper():
            last = number
    if last < 0 or (whole and last < len(words) - 2):
        return None
    head = words[last]
    if head.pos_ == "NOUN" and not may_act(head):
        return None
    return Phrase(head, words[0].i, head.i)
