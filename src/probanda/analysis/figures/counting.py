"""What a number counts: the noun, and the noun phrase with all that restricts it."""

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE_NOUN = frozenset(
    {"nummod", "quantmod", "amod", "compound", "npadvmod", "nmod", "det", "advmod"}
)
LEFT_OUT = frozenset({"appos", "cc", "conj", "parataxis"})


class Counted(NamedTuple):
    """The unit (the noun's lemma), the counted phrase, and the noun itself when there is one."""

    unit: str
    phrase: str
    noun: Token | None


def find_counted(doc: Doc, number: Span) -> Counted:
    """The noun that the number stands before, or the one behind "of"; empty where none is.

    A person's age ("aged 56", "Ada Marn, 49, said") counts years.
    """
    if _is_age(doc, number):
        return Counted("year", "age", None)
    last = number[-1]
    behind = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if last.lower_ == "of" or (behind is not None and behind.lower_ == "of"):
        noun = _object_of(last if last.lower_ == "of" else behind)
    else:
        noun = _noun_of(number)
    if last.lower_ in ("times", "twice", "thrice") or (behind and behind.lower_ == "times"):
        return Counted(
            "times", _times(last), behind if behind and behind.lower_ == "times" else None
        )
    if noun is None:
        return Counted("", "", None)
    return Counted(noun.lemma_.lower(), _phrase(noun, number), noun)


def _is_age(doc: Doc, number: Span) -> bool:
    first, last = number[0], number[-1]
    before = [t.lower_ for t in doc[max(0, first.i - 3) : first.i]]
    after = [t.lower_ for t in doc[last.i + 1 : last.i + 5]]
    if before[-1:] == ["aged"] or before[-2:] == ["age", "of"] or before[-3:-1] == ["ages", "of"]:
        return True
    if [w for w in after if w not in ("-", "–")][:2] in (["year", "old"], ["years", "old"]):
        return True
    name = doc[first.i - 2] if first.i > 1 else None
    alone = before[-1:] == [","] and after[:1] == [","] and len(number) == 1
    return alone and name is not None and name.pos_ == "PROPN" and number.text.isdigit()


def _object_of(of: Token | None) -> Token | None:
    if of is None:
        return None
    found = next((c for c in of.children if c.dep_ == "pobj"), None)
    return found if found is not None and found.pos_ in (*NOUNS, "PRON") else None


def _noun_of(number: Span) -> Token | None:
    """The head of the number, or the nearest noun behind it with only modifiers between."""
    root = number.root
    if root.dep_ in BEFORE_NOUN and root.head.i >= number.end and root.head.pos_ in NOUNS:
        return root.head
    doc = number.doc
    for token in doc[number.end : number.end + 5]:
        if token.pos_ in NOUNS:
            following = doc[token.i + 1] if token.i + 1 < len(doc) else None
            if following is None or following.pos_ not in NOUNS or token.dep_ != "compound":
                return token
        elif (
            token.pos_ not in ("ADJ", "PUNCT", "VERB")
            or token.text in (",", ";", ":", ".", "(", ")")
            or (token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"))
        ):
            return None
    return None


def _phrase(noun: Token, number: Span) -> str:
    """The noun with what restricts it, without the number."""
    dropped = {t.i for c in noun.children if c.dep_ in LEFT_OUT for t in c.subtree}
    words = [t for t in noun.subtree if t.i >= number.end and t.i not in dropped]
    while words and (words[0].is_punct or words[0].lower_ == "of"):
        words.pop(0)
    if noun.i < number.end or not words:
        return noun.text
    # a gap would join what does not stand together
    kept = [words[0]]
    for token in words[1:]:
        if token.i != kept[-1].i + 1:
            break
        kept.append(token)
    while len(kept) > 1 and (kept[-1].is_punct or kept[-1].pos_ in ("CCONJ", "SPACE")):
        kept.pop()
    if noun.i not in {t.i for t in kept}:
        return noun.text
    return " ".join(noun.doc[kept[0].i : kept[-1].i + 1].text.split())


def _times(last: Token) -> str:
    """What happened so many times: the clause's subject and verb."""
    verb = next((t for t in last.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return "times"
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    who = " ".join(t.text for t in subject.subtree) + " " if subject is not None else ""
    helpers = "".join(c.text + " " for c in verb.children if c.dep_ in ("aux", "auxpass"))
    return " ".join(f"times that {who}{helpers}{verb.text}".split())
