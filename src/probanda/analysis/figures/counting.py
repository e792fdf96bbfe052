"""What a number counts: the noun, and the noun phrase with all that restricts it."""

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from probanda.analysis.figures.vocabulary import listed

NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE_NOUN = frozenset(
    {"nummod", "quantmod", "amod", "compound", "npadvmod", "nmod", "det", "advmod"}
)
PARENTS = frozenset({"father", "mother", "parent", "parents"})
STANDING_FOR_OTHERS = frozenset({"them", "whom", "which", "these"})
LOOSE = frozenset({"of", "or", "so", "more", "fewer", "less"})
"""What may stand between a number and its noun: "300 or so vehicles"."""
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
    if last.lower_ != "of" and (people := _people(doc, last.i + 1)):
        unit = people.lemma_ if people.pos_ == "NOUN" else people.lower_
        return Counted(unit, people.lower_, people)
    if (
        number.start > 1
        and doc[number.start - 1].lower_ == "of"
        and (doc[number.start - 2].lower_ in PARENTS)
    ):
        return Counted("child", "children", None)
    behind = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if last.lower_ == "of" or (behind is not None and behind.lower_ == "of"):
        noun = _object_of(last if last.lower_ == "of" else behind)
    else:
        noun = _noun_of(number)
    if last.lower_ in ("times", "twice", "thrice") or (behind and behind.lower_ == "times"):
        return Counted(
            "times", _times(last), behind if behind and behind.lower_ == "times" else None
        )
    if noun is not None and noun.pos_ == "PRON" and noun.lower_ in STANDING_FOR_OTHERS:
        named = _named_behind(noun)
        if named is None:
            return Counted("", "", None)  # what they are stands elsewhere
        return Counted(named.lemma_.lower(), named.text, named)
    if noun is None:
        return _tally(number)
    unit = noun.lemma_.lower()
    if unit == "point" and noun.i and noun.nbor(-1).lower_ == "percentage":
        unit = "percentage point"
    return Counted(unit, _phrase(noun, number), noun)


def _people(doc: Doc, at: int) -> Token | None:
    """ "Six dead", "more than 20 injured": said of people, where no noun follows."""
    if at >= len(doc) or doc[at].lower_ not in listed("words_for_people", "words"):
        return None
    following = doc[at + 1] if at + 1 < len(doc) else None
    return None if following is not None and following.pos_ in (*NOUNS, "ADJ") else doc[at]


def _named_behind(pronoun: Token) -> Token | None:
    """ "Five of them children", "120 of whom were minors": what these are."""
    doc, at = pronoun.doc, pronoun.i + 1
    if at < len(doc) and doc[at].lower_ in ("were", "are", "was", "is"):
        at += 1
    while at < len(doc) and doc[at].pos_ == "ADJ":
        at += 1
    return doc[at] if at < len(doc) and doc[at].tag_ in ("NNS", "NNPS") else None


def _tally(number: Span) -> Counted:
    """ "The number of complaints rose to 40": complaints; "the death toll rose to 40": that."""
    for above in number.root.ancestors:
        if above.pos_ not in ("VERB", "AUX"):
            continue
        tally = next(
            (c for c in above.children if c.dep_ in ("nsubj", "nsubjpass")),
            None,
        )
        if tally is None or tally.lemma_ not in listed("tallies", "nouns"):
            break
        of = next((c for c in tally.children if c.lower_ == "of"), None)
        counted = _object_of(of)
        if of is not None and counted is not None:
            return Counted(
                counted.lemma_.lower(), _phrase(counted, counted.doc[of.i : of.i + 1]), None
            )
        compound = [c.text for c in tally.lefts if c.dep_ == "compound"]
        if compound:
            return Counted(tally.lemma_, " ".join([*compound, tally.text]), None)
        break
    return Counted("", "", None)


def find_kind_of_money(doc: Doc, number: Span) -> str:
    """ "$4 million in aid": aid."""
    if number.end + 1 >= len(doc) or doc[number.end].lower_ not in ("in", "of"):
        return ""
    noun = next((c for c in doc[number.end].children if c.dep_ == "pobj"), None)
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_ not in listed("kinds_of_money", "words"):
        return ""
    modified = [c for c in noun.lefts if c.dep_ in ("det", "nummod", "poss")]
    return "" if modified else _phrase(noun, doc[number.end : number.end + 1])


def _is_age(doc: Doc, number: Span) -> bool:
    first, last = number[0], number[-1]
    before = [t.lower_ for t in doc[max(0, first.i - 3) : first.i]]
    after = [t.lower_ for t in doc[last.i + 1 : last.i + 5]]
    if before[-1:] == ["aged"] or before[-2:] == ["age", "of"] or before[-3:-1] == ["ages", "of"]:
        return True
    if before[-2:] in (["younger", "than"], ["older", "than"]) and not _counts_noun(number):
        return True
    if [w for w in after if w not in ("-", "–")][:2] in (["year", "old"], ["years", "old"]):
        return True
    name = doc[first.i - 2] if first.i > 1 else None
    if name is None or len(number) != 1:
        return False
    person = name.lemma_.lower() in listed("words_for_people", "aged")
    if before[-1] == "of":
        return (
            person
            and name.lower_ not in PARENTS
            and name.tag_ == "NN"
            and not (after and doc[last.i + 1].pos_ in NOUNS)
        )
    marks = (before[-1], *after[:1])
    alone = marks in ((",", ","), ("(", ")")) or (marks == (",", ".") and person)
    return alone and (person or name.pos_ == "PROPN") and number.root.pos_ == "NUM"


def _counts_noun(number: Span) -> bool:
    """Whether a noun of its own stands behind: "older than nine months"."""
    behind = number.doc[number.end] if number.end < len(number.doc) else None
    return behind is not None and (behind.pos_ in NOUNS or behind.lower_ == "of")


def _object_of(of: Token | None) -> Token | None:
    if of is None:
        return None
    found = next((c for c in of.children if c.dep_ == "pobj"), None)
    if found is None and of.i + 2 < len(of.doc) and of.nbor(1).pos_ == "NUM":
        found = of.nbor(2)  # "24 of 31 missiles"
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
    away = noun.lemma_.lower() in listed("measures", "units")
    dropped = {
        t.i
        for c in noun.subtree
        if (c.head == noun and (c.dep_ in LEFT_OUT or (away and _tells_from_what(c))))
        or (c.dep_ == "appos" and c.i > noun.i)
        for t in c.subtree
    }
    words = [t for t in noun.subtree if t.i >= number.end and t.i not in dropped]
    while words and (words[0].is_punct or words[0].lower_ in LOOSE):
        words.pop(0)
    if noun.i < number.end or not words:
        return noun.text
    # a gap would join what does not stand together
    kept = [words[0]]
    for token in words[1:]:
        following = token.nbor(1) if token.i + 1 < len(token.doc) else None
        lists = (
            (token.pos_ == "CCONJ" or token.text == ",")
            and following is not None
            and following.pos_ == "NUM"
        )
        if token.i != kept[-1].i + 1 or (lists and token.i > noun.i):
            break  # what another number counts is not counted here
        kept.append(token)
    while len(kept) > 1 and (kept[-1].is_punct or kept[-1].pos_ in ("CCONJ", "SPACE")):
        kept.pop()
    if noun.i not in {t.i for t in kept}:
        return noun.text
    return " ".join(noun.doc[kept[0].i : kept[-1].i + 1].text.split())


def _tells_from_what(preposition: Token) -> bool:
    """ "Within 50 km of the plant", which is not counted as "litres of water" are."""
    if preposition.lower_ not in ("of", "from"):
        return False
    return any(
        c.pos_ in ("PRON", "PROPN") or any(d.dep_ in ("det", "poss") for d in c.lefts)
        for c in preposition.children
    )


def _times(last: Token) -> str:
    """What happened so many times: the clause's subject and verb."""
    verb = next((t for t in last.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return "times"
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    who = " ".join(_named_by(subject)) + " " if subject is not None else ""
    helpers = "".join(c.text + " " for c in verb.children if c.dep_ in ("aux", "auxpass"))
    return " ".join(f"times that {who}{helpers}{verb.text}".split())


def _named_by(subject: Token) -> list[str]:
    """The subject's words; what a preposition before it governs is not of it.

    "Over its land and inspector Brell has visited four times": the land did not visit.
    """
    held = list(subject.subtree)
    before = held[0].nbor(-1) if held[0].i else None
    joined = [t.i for t in held if t.dep_ == "cc" and t.i < subject.i]
    if before is not None and before.pos_ == "ADP" and joined:
        held = [t for t in held if t.i > joined[-1]]
    return [t.text for t in held]
