"""Places where a sentence charges: the word that does it, whom, with which crimes, by whom."""

import re
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from probanda.analysis.charges.crimes import Crime, read_crimes
from probanda.analysis.charges.grammar import (
    SUBJECTS,
    agent_of,
    attributor_of,
    is_passive,
    object_of,
    subject_of,
)
from probanda.analysis.charges.modes import read_modes
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import text_of

Force = Literal["formal", "loose", "responsible"]
SPOKEN = frozenset({"speech", "interview", "rally", "post", "tweet", "article", "podcast"})
RESPONSIBLE = frozenset({"responsible", "responsibility", "liable", "accountable", "liability"})
BEARING = frozenset({"bear", "bears", "bore", "carry", "carries"})
QUOTES = frozenset("“”‘’\"'")
ARREST = frozenset({"arrest", "detention", "surrender", "capture", "apprehension"})
ANSWERING = frozenset({"face", "deny", "plead", "answer", "confront", "admit"})
CONVICTING = frozenset({"convict", "conviction", "guilty", "sentence", "jail", "imprison"})
NOT_JUDGED = frozenset({"believe", "suspect", "think", "plead", "plea"})
UNDONE = re.compile(
    r"\b(?:verdicts?|convictions?|judge?ments?)\b(?:(?!\bnot\b|n[’']t)[^.;]){0,40}\b(?:overturned|quashed|annulled|vacated|reversed|voided)\b"
    r"|\b(?:overturned|quashed|annulled|vacated|reversed|voided)\b[^.;]{0,30}\b(?:verdicts?|convictions?|judge?ments?)\b",
    re.IGNORECASE,
)
ON_TRIAL = frozenset({"go", "be", "stand", "put", "face", "begin", "start", "appear"})
CHARGED_NOUN = frozenset({"charge", "count", "indictment", "warrant", "trial", "allegation"})


LEADING = re.compile(
    r"(?:having\s)?(?:organi[sz]|plann?|oversee|direct|lead|orchestrat|mastermind|coordinat|supervis)"
    r"(?:ing|ed)\s(?:the\s|an?\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Frame:
    """A charging word with what hangs on it; offsets count in the paragraph.

    ``suspects`` and ``bodies`` are words whose phrases name them, best first. ``same`` is true when
    the crimes are only referred back to.
    """

    trigger: Token
    force: Force
    suspects: tuple[Token, ...]
    bodies: tuple[Token, ...]
    crimes: tuple[Crime, ...]
    same: bool
    start: int
    end: int


def find_frames(sentence: Span) -> tuple[Frame, ...]:
    """Every charging word of a sentence, whether or not it names a crime."""
    triggers = [(t, force) for t in sentence if (force := _force(t)) is not None]
    frames = []
    for number, (token, force) in enumerate(triggers):
        following = triggers[number + 1][0].idx if number + 1 < len(triggers) else sentence.end_char
        frames.append(_frame(token, force, sentence, following))
    return tuple(frames)


def _force(token: Token) -> Force | None:
    words = load_words()
    lemma = token.lemma_.lower()
    if lemma in RESPONSIBLE:
        named = token.i > 0 and token.nbor(-1).lower_ in {"superior", "command"}
        return None if named else "responsible"
    if lemma == "guilty":
        return "formal"
    if lemma in {"acquit", "clear", "absolve", "exonerate"} and token.pos_ == "VERB":
        return "formal"
    if token.pos_ in {"VERB", "AUX"} or token.tag_ in {"VBN", "VBD", "VBG"}:
        if lemma in words.formal:
            return "formal"
        if lemma in words.loose and lemma != "hold":
            return None if _is_only_spoken(token) else "loose"
    if lemma in ARREST and token.pos_ == "NOUN":
        ordered = token.head if token.head.pos_ == "VERB" else token.head.head
        return "loose" if ordered.lemma_ == "order" and token.dep_ in {"dobj", "pobj"} else None
    if token.dep_ == "compound" and lemma == "trial":
        return None
    if token.pos_ in {"NOUN", "PROPN"} and lemma in words.nouns:
        return (
            "formal"
            if lemma in {"charge", "count", "indictment", "notice", "conviction"}
            else "loose"
        )
    if token.pos_ == "NOUN" and lemma == "suspicion" and token.dep_ == "pobj":
        return "formal"
    return None


def tells_of_conviction(frame: Frame) -> bool:
    """Whether it tells of a judgment that stays, as far as its paragraph tells; who pleads, is found not
    guilty, or is believed to be guilty, is not judged guilty."""
    trigger, before = frame.trigger, frame.trigger.doc[max(frame.trigger.i - 1, 0)]
    above = {word.lemma_.lower() for word in trigger.ancestors}
    if trigger.lemma_.lower() not in CONVICTING or above & NOT_JUDGED or before.lower_ == "not":
        return False
    return not UNDONE.search(trigger.doc[trigger.sent.start :].text)


def _is_only_spoken(verb: Token) -> bool:
    """ "Had accused him of it in a speech": no court is seised by that."""
    places = (t for t in verb.subtree if t.dep_ == "pobj" and t.head.lower_ in {"in", "at"})
    return any(t.lemma_.lower() in SPOKEN for t in places)


def _frame(token: Token, force: Force, sentence: Span, following: int) -> Frame:
    crimes, same, after = _crimes(token, force, sentence, following)
    verbal = token.pos_ in {"VERB", "AUX"}
    if force == "responsible" or token.lemma_.lower() == "guilty":
        suspects, bodies = _of_adjective(token, sentence)
    elif verbal:
        suspects, bodies = _of_verb(token)
    else:
        suspects, bodies = _of_noun(token, sentence, after)
    return Frame(token, force, suspects, bodies, crimes, same, token.idx, after)


def _crimes(
    token: Token, force: Force, sentence: Span, following: int
) -> tuple[tuple[Crime, ...], bool, int]:
    words = load_words()
    text = text_of(sentence.doc)[: sentence.end_char]
    lemma = token.lemma_.lower()
    other = ("for", "of", "to", "under", "in", "on")
    if token.pos_ in {"NOUN", "PROPN"}:
        leads = words.nouns.get(lemma, other)
    else:
        leads = words.formal.get(lemma) or words.loose.get(lemma) or other
    formal = force == "formal"
    for word in sentence.doc[token.i + 1 : sentence.end]:
        if word.idx >= following and word.lemma_.lower() not in {"charge", "count", "suspicion"}:
            break
        if word.lower_ not in {*leads, "under"}:
            continue
        at = word.idx + len(word.text) + 1
        if word.lower_ == "under":
            at = word.idx + len(word.text) + 1
            if not text[at : at + 12].lower().startswith(("article", "section", "art.", "§")):
                continue
        back = words.same.match(text, at)
        if back and all(crime.summary for crime in read_crimes(text, at, formal=False)):
            return (), True, back.end()
        for begin in reversed(_openings(text, at)):
            crimes = read_crimes(text, begin, formal=formal)
            if crimes:
                return crimes, False, crimes[-1].end
    if lemma in CHARGED_NOUN:
        for child in token.lefts:
            if child.dep_ in {"compound", "amod", "nmod"}:
                begin = child.left_edge.idx
                crimes = read_crimes(text[: token.idx].rstrip(), begin, formal=formal)
                if crimes and crimes[-1].end <= token.idx:
                    return crimes, False, token.idx + len(token.text)
    return (), False, token.idx + len(token.text)


def _openings(text: str, at: int) -> list[int]:
    """Where the crimes may begin: at once, or after a mode ("having ordered the")."""
    places = [at]
    for found in read_modes(text, at, min(len(text), at + 80)):
        if found.start - at <= 12:
            places.append(found.end + 1)
    leading = LEADING.match(text, at)
    return [*places, leading.end()] if leading else places


def _of_verb(token: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    subject, thing = subject_of(token), object_of(token)
    if thing is None and token.dep_ == "relcl" and any(c.dep_ in SUBJECTS for c in token.children):
        thing = token.head if subject != token.head else None  # "two officers it accuses of"
    if is_passive(token):
        agent = agent_of(token)
        return _present(subject), _present(agent)
    if token.lemma_ in {"sentence", "jail", "try", "convict"} and thing is None:
        return _present(subject), ()
    return _present(thing), _present(subject)


def _of_adjective(token: Token, sentence: Span) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    verb = token.head
    attributor = attributor_of(token, sentence)
    if token.i > 2 and token.dep_ in {"appos", "conj"} and token.nbor(-1).lower_ in BEARING:
        # of 'Brand and Holm “bear responsibility”' the marks hide the verb
        before = token.nbor(-2) if token.nbor(-2).text not in QUOTES else token.nbor(-3)
        return tuple(dict.fromkeys((verb, before))), _present(attributor)
    thing = object_of(verb) if verb.lemma_ in {"find", "hold", "deem", "declare"} else None
    if thing is not None and thing != token and not is_passive(verb):
        return (thing,), _present(subject_of(verb))
    agent = agent_of(verb) if verb.pos_ == "VERB" else None
    small = [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]
    subject = small[0] if small else subject_of(verb if verb.pos_ in {"VERB", "AUX"} else token)
    if small and verb.lemma_ in {"find", "hold", "deem", "declare"}:
        return (small[0],), _present(subject_of(verb))
    return _present(subject), _present(agent, attributor)


def _of_noun(
    token: Token, sentence: Span, after: int
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    suspects: list[Token] = []
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"for", "against", "of", "on", "to"}:
            suspects.extend(_inner_objects(child))
        if child.dep_ == "poss":
            suspects.append(child)
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in {"charge", "accuse", "name"}:
            suspects.extend(_present(object_of(child)))
    for word in sentence:
        if word.lower_ in {"against", "on"} and after <= word.idx:
            suspects.extend(c for c in word.children if c.dep_ == "pobj")
    verb = _verb_above(token)
    bodies: list[Token] = []
    if verb is not None:
        answering = ON_TRIAL if token.lemma_.lower() == "trial" else ANSWERING
        if verb.lemma_ in answering:
            suspects.extend(_present(_nearest_subject(verb)))
        elif is_passive(verb):
            bodies.extend(_present(agent_of(verb)))
            if verb.lemma_ in {"serve", "notify", "issue", "hand"}:
                suspects.extend(_present(subject_of(verb)))
        else:
            bodies.extend(_present(subject_of(verb)))
            suspects.extend(_present(object_of(verb)))
        for child in verb.children:
            ways = {"for", "against", "to", "on", *(["of"] if token.lemma_ in ARREST else [])}
            if child.dep_ in {"prep", "dative"} and child.lower_ in ways:
                suspects.extend(_inner_objects(child))
    for child in token.children:
        if child.dep_ in {"acl", "relcl"}:
            bodies.extend(_present(agent_of(child)))
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "at"}:
            bodies.extend(c for c in child.children if c.dep_ == "pobj")
    bodies.extend(c for c in token.children if c.dep_ in {"compound", "poss", "nmod"})
    return tuple(dict.fromkeys(suspects)), tuple(dict.fromkeys(bodies))


def _inner_objects(preposition: Token) -> list[Token]:
    """Objects of a preposition, through "the arrest of" and "warrants of arrest for"."""
    found = []
    for noun in preposition.children:
        if noun.dep_ == "conj" and noun.pos_ == "ADP":
            found.extend(_inner_objects(noun))
        if noun.dep_ != "pobj":
            continue
        if noun.lemma_.lower() in ARREST:
            whose = [c for c in noun.children if c.lower_ in {"of", "against"}]
            for child in whose or [c for c in noun.children if c.lower_ == "for"]:
                found.extend(_inner_objects(child))
            found.extend(c for c in noun.children if c.dep_ == "poss")
        else:
            found.append(noun)
    return found


def _nearest_subject(verb: Token) -> Token | None:
    """The subject of the verb itself, or of one that it shares a clause with."""
    if any(child.dep_ in SUBJECTS for child in verb.children) or verb.dep_ in {
        "conj",
        "relcl",
        "acl",
        "advcl",
        "xcomp",
    }:
        return subject_of(verb)
    return None


def _verb_above(token: Token) -> Token | None:
    step = token
    for _ in range(6):
        if step.dep_ == "ROOT":
            return step if step.pos_ in {"VERB", "AUX"} else None
        step = step.head
        if step.pos_ in {"VERB", "AUX"}:
            return step
    return None


def _present(*tokens: Token | None) -> tuple[Token, ...]:
    return tuple(token for token in tokens if token is not None)
