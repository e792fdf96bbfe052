"""Whether the clause around an expression speaks of the past or of what is to come."""

from itertools import takewhile
from typing import Literal

from spacy.tokens import Doc, Token

from probanda.analysis.dates.passages import Passage
from probanda.analysis.dates.vocabulary import load, months, weekdays, words
from probanda.analysis.openness import find_opening

Direction = Literal["past", "future", "either"]

STATES = frozenset({"acomp", "xcomp", "oprd"})
PRESENT = frozenset({"VBZ", "VBP", "VBG"})
TO_A_DAY = frozenset({"to", "for"})
NOW_PUT_OFF = frozenset({"has", "have", "is", "are", "’s", "'s", "will"})
YET = frozenset({"before", "of", "until", "pending"})
"""Before a ruling these leave it open whether there is one: "ahead of Monday's ruling"."""
RANKS = frozenset({"first", "last", "latest"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OF_DEED = frozenset({"of", "with", "for", "over"})
PAST_TAGS = frozenset({"VBD", "VBN"})


def find_direction(passage: Passage, start: int, end: int) -> Direction:
    """The tense of the verb that the expression hangs on; "either" where it does not tell."""
    span = passage.span(start, end)
    if span is None:
        return "either"
    root = span.root
    around = {t.lower_ for t in (root.head, _before(passage.doc, span.start)) if t is not None}
    if "since" in around or "dated" in around:  # "a warrant, dated 3 May, names him"
        return "past"
    if _is_compared_with(passage.doc, span.start):
        return "past"
    hangs_on = next((t for t in root.ancestors if t.pos_ != "ADP"), root)
    around |= {t.lower_ for t in takewhile(_is_no_verb, root.ancestors)} & words("onward")
    onward = bool(around & words("onward")) or _is_deadline(root.head)
    if not onward and _puts_off(hangs_on) and not around.isdisjoint(TO_A_DAY):
        helpers = {c.lower_ for c in hangs_on.children if c.dep_ in ("aux", "auxpass")}
        return "future" if helpers & NOW_PUT_OFF else "either"
    if not onward and _is_of_accusation(root):
        return "past"
    put_down = False
    for token in (root, *root.ancestors):
        answer: Direction | None = None
        if token.pos_ in ("VERB", "AUX"):
            answer = _of_verb(token, passage.heading)
            put_down |= answer is None and token.dep_ == "acl" and token.lemma_ in words("fixed")
            if put_down and answer == "past":  # "the hearing set for Monday was called off"
                answer = "either"
            if answer == "future" and _looks_into_deed(token, span.start):
                return "past"
            if answer == "future" and token.tag_ in PRESENT and hangs_on.pos_ in ("NOUN", "PROPN"):
                answer = "either"  # "he is tired of Monday's talks": the talks may be over
            is_ahead = token.lemma_ in words("to_come")  # "they are preparing the raid on Monday"
            if (
                answer == "future"
                and token.tag_ in PRESENT
                and not is_ahead
                and _is_of_deed(token, span.start)
            ):
                answer = "past" if token.tag_ == "VBG" else "either"
            if answer in ("either", None) and not is_ahead and _is_known_deed(hangs_on):
                answer = "past"
            if _is_of_ruling(root):
                answer = "past"
        elif token.pos_ in ("ADJ", "NOUN") and token.lemma_.lower() in words("to_come"):
            answer = "future"
        if answer == "either" and _is_earliest(passage.doc, span.start):
            answer = "future"
        if answer:
            return _onward(answer, token, around, span[0]) if onward else answer
    if onward:
        return "future" if any(t.pos_ in ("VERB", "AUX") for t in root.sent) else "either"
    return "past" if _tells_of_past_only(root) and not passage.heading else "either"


def _is_compared_with(doc: Doc, start: int) -> bool:
    """ "The list has 40 names, three more than on 2 May"; not "no later than 2 May"."""
    than = start - 2 if start > 1 and doc[start - 1].pos_ == "ADP" else start - 1
    return (
        than > 0
        and doc[than].lower_ == "than"
        and doc[than - 1].lower_ not in words("no_comparing")
    )


def _is_deadline(above: Token) -> bool:
    """ "A deadline of 4 March", "set a date of 4 March": to come when it was set."""
    noun = above.head if above.lower_ == "of" else above
    return noun.lemma_.lower() in words("deadlines")


def _is_of_accusation(date: Token) -> bool:
    """ "Is accused of shelling the port in May", "charged with the murder of six in May": what one
    is accused of has happened."""
    inside = False
    for token in date.ancestors:
        if token.dep_ == "prep" and token.lower_ in OF_DEED and inside:
            return token.head.lemma_.lower() in words("accusing")
        if token.tag_ in FINITE or token.lemma_.lower() in words("to_come"):
            return False
        inside |= token.pos_ in ("NOUN", "VERB")
    return False


def _puts_off(verb: Token) -> bool:
    """ "Adjourned to Monday", "put off to Monday"."""
    away = any(c.dep_ == "prt" and c.lower_ in ("off", "back") for c in verb.children)
    return verb.lemma_ in words("put_off") or (verb.lemma_ == "put" and away)


def _is_known_deed(noun: Token) -> bool:
    """ "The ombudsman's denial on Monday", "the killing on Monday": nobody announces those."""
    known = any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that") for c in noun.children)
    return known and noun.lemma_.lower() in words("deeds")


def _is_of_deed(verb: Token, date: int) -> bool:
    """ "They are mourning the victims of an attack in the town on Monday": nobody announces those either."""
    inside = (t for t in verb.subtree if verb.i < t.i < date)
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in words("deeds") for t in inside)


def _looks_into_deed(verb: Token, date: int) -> bool:
    """ "They are examining the strike on Monday", "she mourns the victims of the strike on Monday": it
    has happened, whatever it is called.

    A strike that a union prepares, or of whose threat somebody is told, has not; a board that "examines
    the strike on Monday" may sit on that day, and what is set "for Monday" is to come.
    """
    into = any(c.lower_ == "into" for c in verb.children if c.dep_ == "prep")
    looks = verb.lemma_ in words("looking_into") or (verb.lemma_ == "look" and into)
    looks = looks and verb.tag_ == "VBG"
    if not looks and not (verb.tag_ in PRESENT and verb.lemma_ in words("grieving")):
        return False
    inside = [t for t in verb.subtree if verb.i < t.i < date]
    if any(t.lower_ == "for" or t.text in weekdays() or t.text in months() for t in inside):
        return False  # "mourns those killed in the raid on Sunday at the quay on Monday"
    known = words("deeds") | words("mishaps") | set(load("events")["violence"]["nouns"])
    deeds = [t for t in inside if t.pos_ == "NOUN" and t.lemma_.lower() in known]
    return bool(deeds) and all(find_opening(t) is None for t in deeds)


def _is_of_ruling(date: Token) -> bool:
    """ "They will fight Monday's ruling"."""
    noun = date.head
    known = noun.lemma_.lower() in words("deeds") | words("rulings")
    return date.dep_ == "poss" and known and noun.head.lower_ not in YET


def _tells_of_past_only(root: Token) -> bool:
    """Where the parse gives a date no verb: whether its sentence has none but past ones."""
    sentence = root.sent
    return any(t.tag_ == "VBD" for t in sentence) and not any(
        t.tag_ in ("VBZ", "VBP", "MD", "VB") and not _may_be_past(t) for t in sentence
    )


def _may_be_past(verb: Token) -> bool:
    """ "Rounds hit the school": a verb whose past looks like its present."""
    return verb.tag_ == "VBP" and verb.lower_ in words("alike_in_the_past")


def _is_past_of_one(verb: Token) -> bool:
    """ "She let the ovens go cold": of one person the present would be "lets"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    one = subject is not None and (
        subject.lower_ in ("he", "she", "it")
        or (subject.tag_ in ("NN", "NNP") and not list(subject.conjuncts))
    )
    return one and verb.tag_ in ("VB", "VBP") and verb.lower_ in words("alike_in_the_past")


def _is_no_verb(token: Token) -> bool:
    return token.pos_ not in ("VERB", "AUX")


def _is_earliest(doc: Doc, start: int) -> bool:
    """ "They could arrive as early as Friday"."""
    before = [t.lower_ for t in doc[max(0, start - 3) : start]]
    return before in (["as", "early", "as"], ["as", "soon", "as"])


def _onward(answer: Direction, verb: Token, around: set[str], first: Token) -> Direction:
    """ "Until Friday" and "by Friday" lie ahead, unless the verb is over and done with.

    So is what "lasted until Friday", or what had happened "by Friday"; but whoever has put a thing
    off until Friday, or ordered it by Friday, still waits for that day.
    """
    if answer != "past":
        over = _is_to_come(verb) and answer == "either"  # "it had been expected by Friday"
        return "either" if over else "future"
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    over = verb.tag_ == "VBD" and not helpers
    if "had" in helpers:
        return "past"
    if "by" in around:
        done = over or helpers & {"was", "were"}
        return "past" if done and verb.lemma_ not in words("demanding") else "either"
    if any(c.dep_ == "neg" for c in verb.children) and helpers <= {"did", "was", "were"}:
        return "past"  # "they did not leave until Friday"
    told_on = verb.dep_ == "conj" and verb.head.tag_ == "VBD" and first.text not in weekdays()
    if told_on and not helpers & NOW_PUT_OFF:
        return "either"  # "opened in January and was put off until March", which may be over too
    if helpers & NOW_PUT_OFF or verb.lemma_ in words("put_off"):
        return "future"
    return "past" if over and verb.lemma_ in words("lasting") else "either"


def _before(doc: Doc, start: int) -> Token | None:
    return doc[start - 1] if start else None


def _of_verb(verb: Token, heading: bool) -> Direction | None:
    """What one verb says; None sends the question to the verb above it."""
    if verb.dep_ in ("aux", "auxpass"):
        return None  # "has already in winter sold it": the verb that it helps tells
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & words("ahead"):
        return "past" if "have" in helpers and "will" not in helpers else "future"
    if helpers & words("would"):
        if "have" in helpers:
            return "past"
        return "future" if _is_told_as_news(verb) else "either"
    set_up = any(c.dep_ == "prt" for c in verb.children)
    if verb.lemma_ in words("fixed") and verb.tag_ == "VBN" and not set_up:
        if verb.dep_ == "acl" or not helpers:
            return None
        return "either" if helpers & {"was", "were", "had"} else "future"
    if _is_to_come(verb):
        # "it had been due on Friday": to come when it was told, and perhaps over since
        above = helpers
        if verb.dep_ == "xcomp":  # "it had been expected to end on Friday"
            above = helpers | {c.lower_ for c in verb.head.children if c.dep_ in ("aux", "auxpass")}
        over = verb.tag_ == "VBD" or above & {"had", "was", "were"}
        return "either" if over else "future"
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and {"to", "be"} <= helpers:
        return _of_plan(verb)
    if verb.tag_ == "VBN" and {"to", "be"} <= helpers and "have" not in helpers:
        return _of_infinitive(verb.head, verb)
    if helpers & words("behind"):
        return "past"
    if verb.tag_ in PAST_TAGS and not helpers:
        return None if verb.tag_ == "VBN" and verb.dep_ in STATES else "past"
    if verb.tag_ == "VB" and "to" in helpers:
        return _of_infinitive(verb.head, verb)
    if verb.tag_ == "VBG" and helpers & words("being"):
        return "future"
    if _is_past_of_one(verb) and not helpers:
        return "past"
    if _may_be_past(verb):
        return None
    if verb.tag_ in ("VBZ", "VBP"):
        if verb.lemma_ in words("telling"):
            return "past"
        return "either" if heading else "future"
    return None


def _is_told_as_news(verb: Token) -> bool:
    """ "The agency reported that he would sign it on Monday": it lies ahead, unless the sentence
    tells of another day on which that was said."""
    above = verb.head
    told = verb.dep_ == "ccomp" and above.tag_ == "VBD" and above.lemma_ in words("telling")
    days = {t.i for t in verb.sent if t.ent_type_ in ("DATE", "TIME") and t.ent_iob_ == "B"}
    return told and len(days) == 1


def _of_plan(verb: Token) -> Direction:
    """ "A report to be published in May" lies ahead; "she was the first to be killed in May" tells
    what has happened, and "he was among those to be freed in May" either."""
    noun = verb.head
    above = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    over = above is not None and above.tag_ == "VBD"
    ranked = any(t.lower_ in RANKS for t in (noun, *noun.children))
    if over and ranked and above is not None and above.lemma_ in ("be", "become"):
        return "past"
    return "either" if over or ranked else "future"


def _of_infinitive(above: Token, verb: Token) -> Direction | None:
    if above is verb or above.pos_ not in ("VERB", "ADJ", "AUX", "NOUN"):
        return None
    if above.lemma_ in words("to_come") or above.lemma_ == "be":
        return "future"
    if above.lemma_ in words("done") or verb.dep_ == "advcl" or above.pos_ == "NOUN":
        return None
    return "either" if above.tag_ in PAST_TAGS else None


def _is_to_come(verb: Token) -> bool:
    """ "is due to", "is set to", "plans to": the verb itself or the one it completes."""
    chain = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
    return any(
        (t.lemma_ in words("to_come") and any(c.dep_ in ("xcomp", "acomp") for c in t.children))
        or any(c.dep_ == "acomp" and c.lemma_ in words("to_come") for c in t.children)
        or (t.lower_ == "going" and verb is not t)
        for t in chain
    )
