"""Whom a lead leaves unnamed: "A former colonel was jailed on Monday", and the next paragraph names him."""

from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.ages import age_after
from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.offices import LEADING, find_offices, one_word, read_office
from probanda.analysis.entities.people import likely_gender
from probanda.analysis.entities.spot import Draft, Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names import name_tokens

INDEFINITE = frozenset({"a", "an"})
TAKEN_UP = frozenset({"the", "this", "that"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SAME = frozenset({"attr", "appos", "oprd"})
""" "He was a colonel": told of another noun."""
PROCEEDINGS = frozenset({"trial", "conviction", "sentencing", "arrest", "extradition", "case"})
HELD = frozenset({"jail", "imprison", "arrest", "detain", "extradite", "remand", "deem", "suspend"})
ANSWERING = frozenset({"plead", "deny", "admit", "confess"})
"""What is told of an accused, not of those whom he harmed."""
TRIED = frozenset({"trial", "dock", "custody", "guilty"})
COURT = frozenset({"court", "judge", "judges", "tribunal", "trial", "dock"})
FACED = frozenset({"trial", "charge", "charges", "life", "years", "sentence", "penalty"})
BEFORE_COURT = dict.fromkeys(("be", "go", "put", "stand"), TRIED) | {"appear": COURT, "face": FACED}
""" "Is on trial", "appeared in court", "faces life": what such verbs need to tell of an accused."""
CASES = frozenset({"case", "trial", "charge", "inquiry", "investigation", "incident", "attack"})
ANOTHER = frozenset({"separate", "another", "other", "unrelated"})
AS_WELL = frozenset({"also", "too", "separately"})
"""What tells of another case than the lead's."""
PUBLIC = frozenset(
    {"reporters", "journalists", "parliament", "lawmakers", "statement", "conference", "briefing",
     "interview", "speech", "television", "broadcast"}
)  # fmt: skip
"""To whom or where those speak who hold an office."""
KILLING = frozenset(
    {"kill", "shoot", "stab", "murder", "abduct", "kidnap", "assassinate", "injure", "wound", "beat",
     "torture", "execute", "die", "rape"}
)  # fmt: skip
LATEST = 10
"""Paragraphs within which a text tells what it is about."""
FARTHEST = 16
"""Tokens before the name in its paragraph."""
TWO_AGES = 1


def add_announced(
    people: list[Draft], beside: list[Spot], parsed: Parsed, states: StateWords
) -> None:
    """Give a lead's description of one person to whom the next paragraph begins to tell of.

    Press custom: the lead says what somebody is; the next paragraph opens with the name, bare or with
    the age. Where the lead describes two, or the words about the name do not fit what the lead tells,
    the description stays by itself.
    """
    told = [spot for person in people for spot in person.spots] + beside
    body = [n for n, p in enumerate(parsed.paragraphs[:LATEST]) if p.block.role != "heading"]
    for number, following in pairwise(body):
        spot = _described(number, parsed, told, states)
        named = _named_first(people, following, parsed) if spot is not None else None
        if spot is None or named is None:
            continue
        person, name = named
        if any(s.paragraph == number for s in person.spots):
            continue
        again = min(person.spots).paragraph < number
        if again and not (age_after(name, parsed) or find_offices(name, parsed, states)):
            continue
        if _is_meant(spot, person, name, parsed, states):
            person.spots.append(spot)
            if (office := read_office(_without_article(spot.span(parsed)), states)) is not None:
                person.offices.append(office)
            return


def _without_article(span: Span) -> Span:
    return span[1:] if span[0].lower_ in INDEFINITE and len(span) > 1 else span


def _described(number: int, parsed: Parsed, told: list[Spot], states: StateWords) -> Spot | None:
    """The only person whom a paragraph describes without a name, and of whom it tells."""
    paragraph = parsed.paragraphs[number]
    new, known = [], []
    for chunk in paragraph.noun_phrases:
        start = next((t.i for t in chunk if not t.is_space), chunk.start)
        spot, root = Spot(number, start, chunk.end), chunk.root
        if root.tag_ != "NN" or not _is_person(root) or root.dep_ in SAME:
            continue
        if any(spot.overlaps(other) for other in told) or _is_named(root):
            continue
        if root.dep_ == "pobj" and root.head.lower_ == "as":
            continue
        if paragraph.doc[start].lower_ in INDEFINITE:
            new.append(spot)
        elif _owns_office(spot.span(parsed), states) and _role(root) == "speaks":
            known.append(spot)
    found = new or known
    return found[0] if len(found) == 1 and _role(found[0].root(parsed)) else None


def _is_person(noun: Token) -> bool:
    return names_calling(noun.lower_) or noun.lower_ in words("person_nouns")


def _is_named(noun: Token) -> bool:
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.rights)


def _owns_office(span: Span, states: StateWords) -> bool:
    """ "Karsova's defence minister", "the Karsovan president": an office that one person holds."""
    owned = any(
        child.dep_ == "poss" and child.pos_ == "PROPN" and child.ent_type_ != "PERSON"
        for child in span.root.lefts
    )
    held = owned or bool(states.in_tokens(list(span)))
    return held and span.root.lower_ in words("single_offices")


def _role(noun: Token) -> str:
    """What the main clause tells: somebody who "speaks", was "harmed", or is "told" of; else ""."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ in {"of", "against"}:
        return "told" if head.head.lemma_.lower() in PROCEEDINGS else ""
    harmed = head.lemma_ in KILLING
    if noun.dep_ == "dobj":
        if head.lemma_ not in words("charging_verbs") | HELD and not harmed:
            return ""
    elif noun.dep_ not in SUBJECTS:
        return ""
    clause = head
    while clause.dep_ in {"ccomp", "conj"}:
        clause = clause.head
    if clause.dep_ != "ROOT":
        return ""
    if harmed:
        passive = noun.dep_ in {"nsubjpass", "dobj"} or head.lemma_ == "die"
        return "harmed" if passive else "told"
    if noun.dep_ == "nsubj" and head.lemma_ in words("speech_verbs"):
        return "speaks"
    return "told" if _is_accused(head, noun.dep_ != "nsubj") else ""


def _named_first(people: list[Draft], number: int, parsed: Parsed) -> tuple[Draft, Spot] | None:
    """The first person whom a paragraph names, if it is in full, alone, and whom it tells of."""
    found = [
        (spot, n) for n, p in enumerate(people) for spot in p.spots if spot.paragraph == number
    ]
    if not found:
        return None
    spot, place = min(found)
    root = spot.root(parsed)
    if spot.start > FARTHEST or len(name_tokens(spot.text(parsed))) < 2:
        return None
    alone = not any(child.dep_ == "conj" for child in root.rights)
    return (people[place], spot) if alone and _predicate(spot, parsed) is not None else None


def _predicate(name: Spot, parsed: Parsed) -> Token | None:
    """The verb of which the name is the subject, by the parse or directly behind the age."""
    root, doc = name.root(parsed), parsed.paragraphs[name.paragraph].doc
    if root.dep_ in SUBJECTS:
        return root.head
    behind = doc[name.end + 3 : name.end + 4] if age_after(name, parsed) else doc[:0]
    verb = next((t for t in behind if t.pos_ in {"VERB", "AUX"}), None)
    return verb.head if verb is not None and verb.dep_ in {"aux", "auxpass"} else verb


def _is_meant(spot: Spot, person: Draft, name: Spot, parsed: Parsed, states: StateWords) -> bool:
    """Whether what is told of the name is what follows on the lead."""
    noun, doc = spot.root(parsed), parsed.paragraphs[name.paragraph].doc
    verb, age = _predicate(name, parsed), age_after(name, parsed)
    if verb is None or _tells_of_another(noun, name, doc):
        return False
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    gender = _gender(noun)
    if gender and likely_gender(person) not in {gender, ""}:
        return False
    own_age = next((t.text for t in spot.span(parsed) if t.text.isdecimal()), age)
    if age and abs(int(own_age) - int(age)) > TWO_AGES:
        return False
    lead = read_office(_without_article(spot.span(parsed)), states)
    offices = [office for _, office in find_offices(name, parsed, states)]
    if offices and not any(_may_be_one(lead, noun, office) for office in offices):
        return False
    bare = doc[name.end : name.end + 1].text not in {",", "(", "–", "—", "-"}
    uttered = any(c.dep_ == "dobj" and c.lemma_ in words("uttered_nouns") for c in verb.rights)
    owned = _owns_office(spot.span(parsed), states)
    if bare and owned and not passive and verb.lemma_ == "make" and uttered:
        return True
    said = not passive and verb.lemma_ in words("speech_verbs")
    charged = _is_accused(verb, passive)
    role = _role(noun)
    if role == "harmed":
        died = verb.lemma_ == "die" or (passive and verb.lemma_ == noun.head.lemma_)
        return bool(age) and died and not any(c.dep_ == "agent" for c in verb.children)
    if role == "told":
        cleared = [v.lemma_ == "acquit" for v in (verb, noun.head)]
        return charged and cleared[0] == cleared[1] and not _is_of_another(verb)
    if noun.head.lemma_ in ANSWERING:
        return charged or (said and bool(age or offices))
    if charged:  # a witness does not deny
        return False
    if age:
        in_court = any(t.lower_ in COURT for t in _around(noun.head))
        return said and not in_court and noun.lower_ in words("person_nouns")
    if offices:
        return said and any(office.noun in {one_word(noun), "official"} for office in offices)
    return said and owned and bare and any(t.lower_ in PUBLIC for t in _around(verb))


def _tells_of_another(noun: Token, name: Spot, doc: Doc) -> bool:
    """ "Her neighbour, Olga Brin," is not she; who speaks of "the general" is not the general."""
    sentence = doc[name.start].sent
    before = [t for t in doc[max(sentence.start, name.start - 2) : name.start] if t.text != ","]
    owned = (c for kin in before if kin.tag_ == "NN" for c in kin.lefts)
    return any(c.tag_ == "PRP$" for c in owned) or any(
        t.lower_ == noun.lower_ and any(c.lower_ in TAKEN_UP for c in t.lefts)
        for t in doc[name.end : sentence.end]
    )


def _around(verb: Token) -> list[Token]:
    """What the verb's own clause says to whom and where: "told reporters", "said in a statement"."""
    found = []
    for child in verb.rights:
        found += [child] if child.dep_ in {"dobj", "dative"} else []
        if child.dep_ in {"prep", "dative", "acomp"}:
            found += [child, *child.children]
    return found


def _is_accused(verb: Token, passive: bool) -> bool:
    """Whether the verb tells that its subject is charged, tried or sentenced, or answers that.

    Also "is the first officer convicted".
    """
    guilty = verb.lemma_ == "find" and any(t.lower_ == "guilty" for t in verb.subtree)
    if passive and (guilty or verb.lemma_ in words("charging_verbs") | HELD):
        return True
    if verb.lemma_ in ANSWERING:
        return True
    if any(t.lower_ in BEFORE_COURT.get(verb.lemma_, ()) for t in _around(verb)):
        return True
    held = [c for c in verb.rights if verb.lemma_ == "be" and c.dep_ == "attr"]
    told = (t for noun in held for t in noun.rights if t.dep_ in {"acl", "relcl"})
    return any(t.tag_ == "VBN" and t.lemma_ in words("charging_verbs") for t in told)


def _is_of_another(verb: Token) -> bool:
    """ "Was arrested in a separate case", "was also charged", "appeared as a witness"."""
    return any(child.lower_ in AS_WELL for child in verb.children) or any(
        (t.lower_ in ANOTHER and t.head.lemma_ in CASES)
        or (t.lower_ in {"witness", "witnesses"} and t.head.lower_ == "as")
        for t in verb.subtree
    )


def _gender(noun: Token) -> str:
    word = noun.lower_
    if word in words("feminine_offices") or word in {"woman", "girl"}:
        return "f"
    return "m" if word in words("masculine_offices") or word in {"man", "boy"} else ""


def _may_be_one(lead: Office | None, noun: Token, held: Office) -> bool:
    """Whether an office beside the name may be what the lead calls an officer, a leader."""
    word = noun.lower_
    if one_word(noun) == held.noun:
        return True
    if word == "official" and lead is not None:
        return bool(lead.rest & held.rest) or bool(lead.state and lead.state == held.state)
    if word in {"officer", "soldier"}:
        return held.noun in words("ranks") or held.noun in {"officer", "soldier", "commander"}
    return word == "leader" and held.noun in LEADING
