"""Grammar around a verb: who its subject is, and which words are its complement."""

from spacy.tokens import Span, Token

from probanda.analysis.negation import NOBODY
from probanda.analysis.statements.datelines import subject_behind
from probanda.analysis.statements.drafts import Phrase
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
CLIMB = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "parataxis", "acomp"})
MODALS = frozenset({"will", "would", "'ll", "’ll", "'d", "may", "might", "can", "could", "should",
                    "must", "shall", "wo", "ca", "’d"})  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BESIDE_HEAD = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "predet"})
FEW = frozenset({"few", "hardly"})
INDEFINITE = frozenset({"anybody", "anyone", "anything", "everybody", "everyone", "nobody", "nothing",
                        "somebody", "someone", "something"})  # fmt: skip
RANKS = frozenset({"colonel", "major", "col", "maj", "gen", "lt", "capt", "sgt", "dr", "prof"})
NUMBERED = frozenset({"chamber", "section", "division", "court", "panel", "bench", "committee",
                      "commission", "corps", "unit"})  # fmt: skip
NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})
CONTRASTING = frozenset({"but", "yet", "although", "though"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET"})
PUNCTUATION = frozenset(",;:—–-“”\"'’‘«»„`")


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive, with or without its auxiliary."""
    marks = [c for c in verb.children if c.dep_ in {"auxpass", "nsubjpass"}]
    contracted = any(c.dep_ == "auxpass" and c.lower_ in {"'s", "’s"} for c in marks)
    if contracted and any(c.dep_ in {"dobj", "ccomp", "xcomp", "prep"} for c in verb.rights):
        return agent(verb) is not None
    return bool(marks)


def passive_subject(verb: Token) -> Token | None:
    """What is done to, of a passive, which `is known but has been denied by the ministry` tells once."""
    while True:
        subject = next((c for c in verb.children if c.dep_ in {"nsubjpass", "nsubj"}), None)
        if subject is not None or verb.dep_ != "conj":
            return subject
        verb = verb.head


def is_negated(verb: Token) -> bool:
    """Whether the verb itself is negated; `neither confirmed nor denied` negates both."""
    if verb.dep_ == "conj" and any(c.lower_ == "nor" for c in verb.head.rights):
        return True
    if any(child.dep_ == "neg" or child.lower_ in {"never", "neither"} for child in verb.lefts):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True  # `without saying who`
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    return subject.lower_ in NOBODY | FEW or any(
        c.dep_ in {"det", "preconj", "cc"} and c.lower_ in {"no", "neither"} for c in subject.lefts
    )


def is_hypothetical(verb: Token, vocabulary: Vocabulary) -> bool:
    """Whether the words do not tell that it happened: "may say", "is expected to announce"."""
    head = verb
    while head.dep_ == "conj" and head.head.pos_ in {"VERB", "AUX"}:
        if head.tag_ in FINITE and head.head.tag_ not in FINITE:
            break  # `will stay and insisted`: it has no share in the modal
        head = head.head
    for word in {verb.i: verb, head.i: head}.values():
        for child in word.lefts:
            if child.dep_ == "aux" and child.lower_ in MODALS:
                return True
            if child.lower_ == "to" and child.dep_ == "aux":
                going = head.head.lower_ == "going"
                return going or head.head.lemma_ not in vocabulary.special["implicative"]
            if child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}:
                return True
    noun = verb.head
    unfounded = verb.dep_ == "acl" and any(c.lower_ == "no" for c in noun.lefts)
    return unfounded and noun.lemma_ in vocabulary.nouns["evidence"]  # `no evidence that he denied`


def noun_phrase(head: Token, keep_relative: bool = True) -> Phrase:
    """The whole noun phrase of a head, commas at its end left out."""
    doc = head.doc
    before = doc[head.i - 1] if head.i else head
    if head.text in NUMERALS and before.lower_ in NUMBERED:
        outer = before if head.pos_ == "PRON" else head
        return Phrase(before, outer.left_edge.i, head.i)
    first, last = head.left_edge.i, head.right_edge.i
    first = max([first, *(i + 1 for i in range(first, head.i) if doc[i].text in {":", ";"})])
    finite = max((i for i in range(first, head.i) if doc[i].tag_ in FINITE), default=-1)
    if finite >= 0:
        own = [c.left_edge.i for c in head.lefts if c.dep_ in BESIDE_HEAD]
        first = min([head.i, *(i for i in own if i > finite)])
    if head.dep_ in SUBJECTS and head.i < head.head.i <= last:
        last = min(c.i for c in [head.head, *head.head.lefts] if c.i > head.i) - 1
    asides = [
        c for c in head.rights if c.dep_ == "advcl" and any(m.lower_ == "as" for m in c.lefts)
    ]
    if asides:
        last = min(last, min(c.left_edge.i for c in asides) - 1)
    clauses = [c for c in head.rights if c.dep_ in {"relcl", "acl", "advcl", "ccomp", "parataxis"}]
    if not keep_relative and clauses:
        last = min(last, min(c.left_edge.i for c in clauses) - 1)
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first = int(doc[first - 2].left_edge.i)  # `her ex-wife`
    while last > head.i and (
        doc[last].text in PUNCTUATION or doc[last].is_space or doc[last].tag_ == "POS"
    ):
        last -= 1
    while first < head.i and (doc[first].text in PUNCTUATION or doc[first].dep_ in {"cc", "mark"}):
        first += 1
    return Phrase(head, first, last)


def behind_weekday(noun: Token) -> int:
    """The first token of `rejected on [Sunday] claims that ...`, which the parse takes as one."""
    first = noun.left_edge.i
    day = first < noun.i and noun.doc[first].lower_ in WEEKDAYS
    return first + (day and noun.doc[first + 1].tag_ != "POS")


def _is_relative(subject: Token) -> bool:
    """ "Who", or "whose list": of the clause beside the noun, though the parse may not see that."""
    return subject.lower_ in RELATIVES or any(c.tag_ == "WP$" for c in subject.lefts)


def _is_of_clause_before(subject: Token, verb: Token) -> bool:
    """`The register, which parliament made last year, says it has ...`: whoever made it, where the
    parse makes one clause of two."""
    if verb.dep_ != "relcl" or verb.nbor(-1).text != ",":
        return False
    own = any(c.dep_ == "acl" and c.tag_ == "VBD" for c in subject.rights)
    return own and any(c.tag_ == "WDT" for c in verb.lefts)


def _is_torn_name(subject: Token) -> bool:
    """`The premier of North Lenz-Osk said`: the end of a name is no subject of its own."""
    hyphen = subject.doc[subject.i - 1] if subject.i > 1 else subject
    torn = hyphen.text == "-" and subject.pos_ == "PROPN"
    return torn and not hyphen.whitespace_ and not hyphen.nbor(-1).whitespace_


def _opens_torn_sentence(verb: Token) -> Token | None:
    """`The Lenz Watch, a group that has spoken to survivors, called it void`: what opens the
    sentence, where the parse gives the verb behind the comma to the aside and the sentence has none."""
    root = verb.sent.root
    closes = verb.dep_ == "acl" and verb.tag_ in {"VBD", "VBZ"} and verb.nbor(-1).text == ","
    if not closes or root.pos_ not in {"NOUN", "PROPN"} or root.left_edge.i != verb.sent.start:
        return None
    aside = any(c.dep_ == "appos" and c.is_ancestor(verb) for c in root.rights)
    return root if aside and may_act(root) else None


def find_subject(verb: Token) -> Token | None:
    """The token that heads the verb's subject, looked for upwards; None when it has none."""
    word = verb
    for _ in range(6):
        subjects = [c for c in word.children if c.dep_ in SUBJECTS]
        if subjects:
            nearest = min(subjects, key=lambda c: (_is_relative(c), abs(c.i - word.i)))
            if _is_of_clause_before(nearest, word):
                return word.head
            if _is_torn_name(nearest):
                return subjects[0]
            return subject_behind(nearest)
        governing = _verb_of_object(word)
        if governing is not None:
            word = governing  # `confirmed the charges, finding that ...`: who confirmed finds
            continue
        if word.dep_ in {"acl", "relcl"}:
            opening = _opens_torn_sentence(word)
            if opening is not None:
                return opening
            if word.head.dep_ not in {"attr", "acomp"} or word.head.pos_ not in {"ADJ", "NUM"}:
                return word.head
            word = word.head.head  # was the first to answer
            continue
        if word.dep_ == "ROOT":
            return None
        if word.dep_ == "pcomp" and word.head.dep_ == "prep":
            as_said = word.head.lower_ == "as"
            word = word.head.head
            quoted = next((c for c in word.children if c.dep_ == "dobj"), None)
            if as_said and quoted is not None:
                return quoted
        elif word.dep_ in CLIMB:
            if word.dep_ == "xcomp":
                for child in word.head.children:
                    if child.dep_ in {"dobj", "dative"} and child.i < word.i and may_act(child):
                        return child
            word = word.head
        else:
            return None
        if word.pos_ == "NOUN" and word.dep_ == "dobj" and not may_act(word):
            word = word.head  # made a point of saying
        if word.pos_ in {"NOUN", "PROPN"}:
            return word
    return None


def _verb_of_object(participle: Token) -> Token | None:
    """The verb whose object a participle behind a comma seems to hang on."""
    noun, doc = participle.head, participle.doc
    if participle.tag_ != "VBG" or participle.dep_ != "acl" or noun.dep_ not in {"dobj", "pobj"}:
        return None
    if doc[participle.left_edge.i - 1].text != ",":
        return None
    while noun.pos_ not in {"VERB", "AUX"} and noun.dep_ != "ROOT":
        noun = noun.head
    return noun if noun.pos_ in {"VERB", "AUX"} and not is_passive(noun) else None


def may_act(noun: Token) -> bool:
    """Whether a noun is somebody or a body or document that speaks: no "question", no "time"."""
    nouns = load_vocabulary().nouns
    lemma = noun.lemma_.lower()
    return (
        noun.pos_ in {"PROPN", "PRON"}
        or noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}
        or lemma in nouns["people"]
        or lemma in nouns["bodies"]
        or lemma in nouns["documents"]
        or lemma in nouns["experts"]
    )


def is_thing(noun: Token) -> bool:
    """Whether a thing is meant that says nothing: `The drought threatens to ruin the harvest`, `The
    fire claimed 40 lives`."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in load_vocabulary().nouns["mute"]


def heard_from(verb: Token) -> Token | None:
    """`From the ministry it was said that ...`: whoever it comes from, and no place."""
    for word in verb.children:
        if word.dep_ == "prep" and word.lower_ == "from":
            held = (c for c in word.children if c.dep_ == "pobj" and c.pos_ == "NOUN")
            return next((c for c in held if may_act(c)), None)
    return None


def stated_in(verb: Token, vocabulary: Vocabulary) -> Token | None:
    """`In the indictment it is asserted that ...`: the paper, where a passive names nobody."""
    for word in verb.children:
        if word.dep_ == "prep" and word.lower_ == "in":
            for held in word.children:
                if held.dep_ == "pobj" and held.lemma_.lower() in vocabulary.nouns["documents"]:
                    return held
    return None


def name_before(verb: Token) -> Phrase | None:
    """Where the parse gives no subject: the name that stands directly before the verb."""
    doc = verb.doc
    last = verb.i - 1
    if last > 0 and doc[last].text == "," and _ends_with_officer(doc[:last]):
        last -= 1
    while last >= 0 and doc[last].pos_ in {"ADV", "AUX"}:
        last -= 1
    if last < 0 or doc[last].pos_ != "PROPN" or doc[last].ent_type_ not in {"PERSON", "ORG", "GPE"}:
        return None
    held = doc[last].head if doc[last].dep_ == "pobj" else None
    if held is not None and held.lower_ == "of" and held.head.pos_ == "NOUN":
        return _named_with_office(held.head)  # `Lora Venn, the head of Lenz Steel announced`
    first = last
    while first and doc[first - 1].ent_type_ == doc[last].ent_type_ and doc[first].ent_iob_ == "I":
        first -= 1
    return Phrase(doc[last], first, last)


def _ends_with_officer(words: Span) -> bool:
    """`the speaker of the ministry, colonel Lora Venn, denied it`: a name behind a rank and a comma."""
    first = len(words)
    while first and words[first - 1].ent_type_ == "PERSON" and words[first - 1].pos_ == "PROPN":
        first -= 1
    ranks = load_vocabulary().nouns["people"] | RANKS
    named = 1 < first < len(words) and words[first - 1].lemma_.lower().rstrip(".") in ranks
    return named and words[first - 2].text == ","


def _named_with_office(office: Token) -> Phrase | None:
    """The name that an office stands beside; the office itself where it stands beside none."""
    if office.lemma_.lower() not in load_vocabulary().nouns["people"]:
        return None
    name = office.head if office.dep_ == "appos" else office
    first = name.i
    while first and name.dep_ == "appos" and name.doc[first - 1].ent_type_ == "PERSON":
        first -= 1
    return Phrase(name, min(first, name.left_edge.i), office.right_edge.i)


def clause_of_claim(noun: Token, last: int) -> tuple[int, int] | None:
    """First and last token of the clause in `the finding of a panel, published in May, that the
    well was sealed`, where the parse gives it to another word; ``last`` ends what stands before."""
    doc, end = noun.doc, noun.sent.end
    at = last + 1
    if at < end and doc[at].text == ",":
        closing = next((t.i for t in doc[at + 1 : min(at + 12, end)] if t.text == ","), None)
        if closing is not None and not any(t.tag_ in FINITE for t in doc[at:closing]):
            at = closing
        at += 1
    if at >= end or doc[at].lower_ != "that" or doc[at].dep_ not in {"mark", "pobj"}:
        return None
    clause = doc[at].head
    return (at, int(clause.right_edge.i)) if clause.i > at else None


def antecedent(pronoun: Token) -> Token | None:
    """What a relative pronoun stands for."""
    if pronoun.lower_ not in RELATIVES or pronoun.head.dep_ != "relcl":
        return None
    return _whoever(pronoun.head.head) if pronoun.lower_ == "who" else pronoun.head.head


def _whoever(noun: Token) -> Token:
    """`Lena Hart, an expert at Lenz Bank, who said ...`, `survivors of the raid who said ...`: whoever
    is described by the bank or the raid, where the parse gives the clause to these."""
    behind, nouns = noun, load_vocabulary().nouns
    name = next((c for c in noun.rights if c.dep_ == "appos" and c.ent_type_ == "PERSON"), None)
    if name is not None:
        return name  # `the head of the team, Lena Hart, who said`
    several = noun.tag_ == "NNS"  # of `nine officers, including Colonel Olt, who denies it`, Olt
    if several and noun.dep_ == "pobj" and noun.head.lower_ == "including":
        return noun.head.head  # `14 prisoners, including nine boys, who said`
    people = nouns["people"] | nouns["experts"]
    while behind.dep_ in {"pobj", "appos"} and _is_no_person(behind, people):
        behind = behind.head.head if behind.dep_ == "pobj" else behind.head
    if behind.pos_ not in {"NOUN", "PROPN"}:
        return noun
    named = behind.head if behind.dep_ == "appos" else behind
    if named.ent_type_ == "PERSON":
        return named
    return behind if behind.lemma_.lower() in people else noun


def _is_no_person(noun: Token, people: frozenset[str]) -> bool:
    thing = noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lemma_.lower() not in people
    return thing or noun.ent_type_ in {"ORG", "GPE", "FAC", "LOC"}


def tells_which(participle: Token) -> bool:
    """`the first general convicted by a tribunal`: it tells which one, and of no conviction."""
    ranked = any(
        c.dep_ == "amod" and (c.tag_ == "JJS" or c.ent_type_ == "ORDINAL" or c.lower_ == "only")
        for c in participle.head.lefts
    )
    return participle.tag_ == "VBN" and participle.dep_ in {"acl", "relcl"} and ranked


def agent(verb: Token) -> Token | None:
    """Who does it, of a passive: "by the ministry"."""
    for child in verb.rights:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj" and grandchild.ent_type_ != "DATE":
                    return grandchild
    return None


def is_time_or_place_of_cue(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a modifier tells when or where it was said, not what."""
    if token.dep_ == "npadvmod" or (token.dep_ == "advmod" and token.pos_ == "ADV"):
        return True
    if token.dep_ != "prep":
        return False
    heads = [c for c in token.children if c.dep_ == "pobj"]
    if not heads:
        return False
    head = heads[0]
    lemma = head.lemma_.lower()
    if lemma in vocabulary.words["time"] or head.ent_type_ in {"DATE", "TIME"}:
        return True
    if token.lower_ in {
        "in",
        "on",
        "at",
        "during",
        "via",
        "through",
        "after",
        "before",
        "following",
    }:
        return (
            lemma in vocabulary.nouns["media"]
            or head.text in vocabulary.nouns["platforms"]
            or token.lower_ == "via"
        )
    return False
