"""Who a noun phrase is: the entity it names, the name to show, and the kind of speaker."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Token

from probanda.analysis.records import Entity, SpeakerKind
from probanda.analysis.statements.clauses import NUMERALS, RANKS, WEEKDAYS, noun_phrase
from probanda.analysis.statements.describing import end_of_description, is_some_of
from probanda.analysis.statements.drafts import Layout, Phrase
from probanda.analysis.statements.kinds import kind_of_noun
from probanda.analysis.statements.vocabulary import Vocabulary

PERSON_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers"})
HOLDERS = frozenset({"ombudsman", "representative", "attorney", "counsel", "deputy", "envoy"})
ABBREVIATED = re.compile(r"(?:[A-Z]\.){2,}")
OPENING_TIME = frozenset({"last", "this", "next", "earlier", "yesterday", "today", "late", "early"}
                         | WEEKDAYS)  # fmt: skip
COUNTING = frozenset({"advmod", "quantmod", "amod", "prep"})
MAKING = frozenset({"publish", "release", "issue", "write", "compile", "prepare", "conduct"})
KINDS: dict[str, SpeakerKind] = {
    "person": "person",
    "group": "group",
    "instrument": "document",
    "document": "document",
}


@dataclass(frozen=True)
class Speaker:
    """A speaker as far as the phrase itself tells."""

    entity: Entity | None
    name: str | None
    kind: SpeakerKind
    why: str
    pronoun: str | None = None
    candidates: tuple[str, ...] = ()


class Names:
    """Which entity is named at a place of the document."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        places = sorted(
            (mention.start, mention.end, number)
            for number, entity in enumerate(entities)
            for mention in entity.mentions
        )
        self.entities = entities
        self.places = places
        self.starts = [start for start, _, _ in places]

    def at(self, offset: int) -> tuple[Entity, int, int] | None:
        """The entity with the longest mention that holds a character, and the mention."""
        best: tuple[int, int, int] | None = None
        index = bisect_right(self.starts, offset) - 1
        for start, end, number in reversed(self.places[max(0, index - 8) : index + 1]):
            if start <= offset < end and (best is None or end - start > best[1] - best[0]):
                best = (start, end, number)
        return (self.entities[best[2]], best[0], best[1]) if best else None

    def inside(self, start: int, end: int) -> list[tuple[Entity, int, int]]:
        """Entities with a mention between two characters, in order."""
        index = bisect_right(self.starts, start - 1)
        found = []
        for begin, stop, number in self.places[index:]:
            if begin >= end:
                break
            if stop <= end:
                found.append((self.entities[number], begin, stop))
        return found


def resolve(layout: Layout, phrase: Phrase, names: Names, vocabulary: Vocabulary) -> Speaker:
    """Who the phrase is. A pronoun is left to what went before."""
    base = layout.paragraph.start
    phrase = _without_asides(layout, phrase)
    head = phrase.head
    word = head.lower_
    if head.pos_ == "PRON" and is_some_of(head):
        return _described(layout, phrase, None, vocabulary)
    if head.pos_ == "PRON" or word in PERSON_PRONOUNS | {"it", "its", "they", "their", "them"}:
        return Speaker(None, None, _kind_of_pronoun(word), f"pronoun “{head.text}”", word)
    if (
        head.tag_ == "CD"
        and phrase.last == head.i
        and all(c.dep_ in COUNTING for c in head.children)
    ):
        return _counted(layout, head)
    both = next((c for c in head.rights if c.lower_ == "both" and c.i > phrase.first), None)
    start, end = layout.span(phrase.first, both.i - 1 if both else phrase.last)
    several = [
        h for h in (head, *head.children) if h is head or (h.dep_ == "conj" and h.i <= phrase.last)
    ]
    several = several if not _holds_several_offices(several, vocabulary) else []
    if len(several) > 1 or both:  # `The mayor of Varn and the bishop both said` parses as one
        held = [names.at(base + h.idx) for h in several if len(several) > 1]
        ids = tuple(dict.fromkeys(h[0].id for h in held if h))
        why = "several speakers together"
        return Speaker(None, layout.text[start:end], "group", why, candidates=ids)
    ending = _known_by_end(layout, phrase, names, vocabulary)
    if ending is not None:
        return Speaker(ending, ending.name, "person", "name behind the office")
    behind = _name_behind_place(layout, phrase, names, vocabulary)
    if behind is not None:
        called = behind.split()[-1]
        same = [e for e in names.entities if e.kind == "person" and e.name in {behind, called}]
        alone = same[0] if len(same) == 1 else None
        return Speaker(alone, behind, "person", "name behind the office and its place")
    found = names.at(base + head.idx)
    if found and found[1] < base + start - 1 and found[2] <= base + head.idx:
        found = None
    if found and found[0].kind == "document" and not found[0].forms:
        found = None  # a paper without a title is called as it is printed, and is its author's
    numeral = layout.tokens[phrase.last]
    if found and numeral.text in NUMERALS and found[2] <= base + numeral.idx:
        found = None  # another chamber of the same name
    if head.pos_ == "NOUN" and (found is None or found[2] <= base + head.idx + len(head.text)):
        beside = [names.at(base + c.idx) for c in head.rights if c.dep_ == "appos"]
        bodies = [b for b in beside if b is not None and b[0].kind != "person"]
        if bodies and head.lemma_.lower() not in vocabulary.nouns["people"]:
            body = bodies[0][0]
            return Speaker(body, body.name, KINDS.get(body.kind, "body"), "name beside the noun")
    office = found is not None and head.pos_ == "NOUN" and found[2] < base + end
    if found is None or found[0].kind != "person" or office:
        person = _named_beside(layout, phrase, names, vocabulary)
        if person and (found is None or head.pos_ != "PROPN"):
            return Speaker(person, person.name, "person", "name beside the office")
    named = None if head.pos_ == "PROPN" else _name_behind_office(layout, phrase, vocabulary)
    if named is not None:
        holder = names.at(base + named.head.idx)
        start, end = layout.span(named.first, named.last)
        if holder is None or holder[0].kind != "person":
            return Speaker(None, layout.text[start:end], "person", "name behind the office")
        return Speaker(holder[0], holder[0].name, "person", "name behind the office")
    if found:
        entity = found[0]
        kind = KINDS.get(entity.kind, "body")
        lemma = head.lemma_.lower()
        if (
            kind == "body"
            and lemma in vocabulary.nouns["documents"]
            and lemma not in vocabulary.nouns["bodies"]
        ):
            kind = "document"
        if (_is_description(entity.name) and not _is_organ(entity)) or (
            head.pos_ == "NOUN" and entity.kind == "group" and _names_only(entity, head)
        ):
            return _described(layout, phrase, entity, vocabulary)
        return Speaker(entity, entity.name, kind, "named in the sentence")
    return _described(layout, phrase, _author(layout, phrase, names, vocabulary), vocabulary)


def behind_abbreviation(phrase: Phrase, names: Names) -> tuple[Phrase, Speaker] | None:
    """`... sold fewer in the U.S. Kranz said that ...`: Kranz, where the full stop ended a sentence."""
    doc, name = phrase.head.doc, phrase.last
    if name < phrase.first + 3 or doc[name - 2].lower_ != "the":
        return None
    if not ABBREVIATED.fullmatch(doc[name - 1].text):
        return None
    called = [
        e for e in names.entities if e.kind == "person" and e.name.split()[-1] == doc[name].text
    ]
    if len(called) != 1:
        return None
    why = "named behind a full stop that also ends an abbreviation"
    return Phrase(doc[name], name, name), Speaker(called[0], called[0].name, "person", why)


def without_time(phrase: Phrase) -> Phrase:
    """`[Last week] deputies in Lenz`: when it was said is no part of who."""
    doc, first = phrase.head.doc, phrase.first
    last = phrase.last
    on = last > phrase.head.i + 1 and doc[last - 1].lower_ == "on" and doc[last - 2].pos_ != "VERB"
    if on and doc[last].lower_ in WEEKDAYS:
        phrase = Phrase(phrase.head, first, last - 2)  # `the coalition [on Friday]`
    if doc[first].lower_ not in OPENING_TIME or doc[first].ent_type_ != "DATE":
        return phrase
    while first < phrase.head.i and doc[first].ent_type_ == "DATE":
        first += 1
    whose = doc[first].tag_ == "POS"
    return phrase if whose or first == phrase.first else Phrase(phrase.head, first, phrase.last)


def _counted(layout: Layout, number: Token) -> Speaker:
    """`Of 126 former prisoners, 109 said so`: 109 of 126 former prisoners. A number that the sentence
    gives nothing to count is nobody's name."""
    for word in (*number.head.lefts, *number.lefts):
        if word.lower_ != "of" or word.dep_ != "prep" or word.i > number.i:
            continue
        for whole in word.children:
            if whole.dep_ == "pobj" and whole.pos_ == "NOUN":
                counted = noun_phrase(whole, keep_relative=False)
                start, end = layout.span(counted.first, counted.last)
                name = f"{number.text} of {layout.text[start:end]}"
                return Speaker(None, name, "group", "so many of those whom the sentence names")
    kind: SpeakerKind = "unnamed" if number.lower_ in {"one", "1"} else "group"
    return Speaker(None, None, kind, "a number, and the sentence does not say of whom")


def _author(layout: Layout, phrase: Phrase, names: Names, vocabulary: Vocabulary) -> Entity | None:
    """`a study published on Friday by the Lenz Institute`: the body whose work it is."""
    nouns = vocabulary.nouns
    if phrase.head.lemma_.lower() not in nouns["works"]:
        return None
    made = [c for c in phrase.head.rights if c.dep_ == "acl" and c.lemma_ in MAKING]
    for word in (c for part in (phrase.head, *made) for c in part.rights):
        if word.lower_ == "by" and word.dep_ in {"prep", "agent"} and word.i < phrase.last:
            for body in word.children:
                named = names.at(layout.paragraph.start + body.idx)
                outlet = body.text in nouns["outlet_names"] or any(
                    t.lemma_.lower() in nouns["outlet_nouns"] for t in body.subtree
                )
                if body.dep_ == "pobj" and named and not outlet and named[0].kind != "person":
                    return named[0] if named[0].kind != "place" else None
    return None


def _names_only(group: Entity, head: Token) -> bool:
    """Whether the group is called by nothing but the noun and what stands before it."""
    return group.name.split()[-1].lower() == head.lower_


def _without_asides(layout: Layout, phrase: Phrase) -> Phrase:
    """Without an age and a relative clause behind commas: `Ana Pell, 68`, `a study by the court,
    which ...`."""
    doc, last = layout.tokens, phrase.last
    for index in range(phrase.head.i + 1, phrase.last):
        if doc[index].text != ",":
            continue
        behind = doc[index + 1]
        age = behind.like_num or behind.lower_ == "aged"
        clause = behind.tag_ in {"WDT", "WP", "WP$"}
        if clause or (age and (index + 2 > phrase.last or not doc[index + 2].is_alpha)):
            last = index - 1
            break
    return Phrase(phrase.head, phrase.first, last)


def may_be_topic(entity: Entity) -> bool:
    """A place, or a single name that the document nowhere shows to be a person's or a body's."""
    known = " " in entity.name or entity.name.isupper()
    return entity.kind == "place" or not known


def _holds_several_offices(heads: list[Token], vocabulary: Vocabulary) -> bool:
    """`the prime minister and justice minister Lora Venn`: one person, for one article stands."""
    people = vocabulary.nouns["people"]
    if any(c.dep_ in {"det", "poss"} for h in heads[1:] for c in h.lefts):
        return False
    return all(h.tag_ in {"NN", "NNP"} and h.lemma_.lower() in people for h in heads[:-1])


def _name_behind_office(layout: Layout, phrase: Phrase, vocabulary: Vocabulary) -> Phrase | None:
    """`the former guard Lora Venn`: the name, where an office or occupation stands before it."""
    doc = layout.tokens
    people = vocabulary.nouns["people"]
    last = phrase.last
    first = last + 1
    while first > phrase.first and doc[first - 1].pos_ == "PROPN" and doc[first - 1].is_title:
        if doc[first - 1].lower_ in people:
            break
        first -= 1
    if any(doc[i].pos_ == "ADP" for i in range(phrase.head.i, first)):
        return None
    if not phrase.first < first < last or doc[first - 1].lemma_.lower() not in people:
        return None
    return Phrase(doc[last], first, last)


def _is_description(name: str) -> bool:
    """Whether a record's name is only a description: "an aide", "judges"."""
    words = name.split()
    if words[0] in {"a", "an", "one", "some", "two", "three", "several", "many"}:
        return True
    return not any(word[:1].isupper() for word in words[1:]) and (
        len(words) > 1 or name[:1].islower()
    )


def _is_organ(entity: Entity) -> bool:
    """A body that is called by the letters of the body whose part it is: "NMT trial chamber"."""
    first = entity.name.split()[0]
    return entity.kind == "organisation" and len(first) > 1 and first.isupper()


def _described(
    layout: Layout, phrase: Phrase, entity: Entity | None, vocabulary: Vocabulary
) -> Speaker:
    """A speaker whom the document leaves unnamed: the description as printed."""
    start, end = layout.span(phrase.first, end_of_description(layout, phrase, vocabulary))
    kind = kind_of_noun(phrase.head, vocabulary)
    return Speaker(entity, layout.text[start:end], kind, "described, not named")


def _kind_of_pronoun(word: str) -> SpeakerKind:
    if word in PERSON_PRONOUNS | {"i", "who"}:
        return "person"
    return "group" if word in {"they", "their", "them", "we"} else "body"


def _named_beside(
    layout: Layout, phrase: Phrase, names: Names, vocabulary: Vocabulary
) -> Entity | None:
    """`the minister, Mr X`, `the president of the court X`: the person beside the office."""
    doc, base = layout.doc, layout.paragraph.start
    held_by = [phrase.head]
    if phrase.head.lower_ == "one":  # `one of the judges, Lora Venn, said`
        held_by += [o for c in phrase.head.rights if c.lower_ == "of" for o in c.rights]
    for child in (c for holder in held_by for c in holder.children):
        if child.dep_ == "appos":
            found = names.at(base + child.idx)
            if found and found[0].kind == "person":
                return found[0]
    start, end = layout.span(phrase.first, phrase.last)
    held = names.inside(base + start, base + end)
    people = [h for h in held if h[0].kind == "person" and h[2] == base + end]
    people = people or _named_within(layout, phrase, held)
    if not people:
        return None
    person, begin, _ = people[-1]
    name = doc.char_span(begin - base, end)
    if name is not None and name.start > phrase.head.i + 1:
        before = doc[name.start - 1]
        rank = before.lemma_.lower() in vocabulary.nouns["people"] | RANKS
        if rank and doc[name.start - 2].text == ",":
            return person  # `the head of the mission, Colonel Lora Venn`
        body = before.lemma_.lower() in vocabulary.nouns["bodies"]
        if before.pos_ in {"NOUN", "PROPN"} and body:
            return person
        if before.lower_ in {"named", "called"}:
            return person  # `her neighbour, a carpenter named Lora Venn`
        people_nouns, beside = vocabulary.nouns["people"], name.root.head
        office = phrase.head.lemma_.lower() in people_nouns | HOLDERS
        if name.root.dep_ == "appos" and phrase.head not in {beside, beside.head.head}:
            # `the third witness in the trial of the mayor, Lora Venn`: the mayor's name
            office = office and beside.lemma_.lower() not in people_nouns
        if before.text == "," and office and phrase.head.tag_ in {"NN", "NNP"}:
            return person  # `the mayor of Lenz, Lora Venn`
    others = [h for h in held if h[0].kind != "person" and h[2] == begin - 1]
    if others and others[-1][0].kind != "person" and doc[phrase.head.i].i < phrase.last:
        between = layout.text[others[-1][2] - base : begin - base]
        if between == " " and doc.char_span(others[-1][1] - base, others[-1][2] - base) is not None:
            return person
    return None


def _named_within(
    layout: Layout, phrase: Phrase, held: list[tuple[Entity, int, int]]
) -> list[tuple[Entity, int, int]]:
    """`the spokesman of the ministry Lora Venn in his channel`: words behind the name are where."""
    base, doc = layout.paragraph.start, layout.tokens
    for entity, begin, end in held:
        behind = next((t for t in doc[phrase.head.i : phrase.last] if base + t.idx >= end), None)
        if entity.kind == "person" and behind is not None and behind.lower_ in {"in", "on", "at"}:
            return [(entity, begin, end)]
    return []


def _name_behind_place(
    layout: Layout, phrase: Phrase, names: Names, vocabulary: Vocabulary
) -> str | None:
    """`the minister of health of Osmar Lora Venn`: the last two words, where the word before them
    names a place or body of the text."""
    office = phrase.head.lemma_.lower() in vocabulary.nouns["people"] | HOLDERS
    words = layout.tokens[phrase.first : phrase.last + 1]
    if not office or len(words) < 5 or any(t.pos_ != "PROPN" or not t.is_title for t in words[-2:]):
        return None
    if words[-3].lower_ in vocabulary.nouns["bodies"] and words[-3].pos_ == "NOUN":
        return f"{words[-2].text} {words[-1].text}"  # `the speaker of the ministry Lora Venn`
    if words[-4].lower_ not in {"of", "in", "for"} or words[-3].pos_ != "PROPN":
        return None
    place = words[-3].text
    known = any(e.name == place and e.kind in {"place", "organisation"} for e in names.entities)
    return f"{words[-2].text} {words[-1].text}" if known else None


def _known_by_end(
    layout: Layout, phrase: Phrase, names: Names, vocabulary: Vocabulary
) -> Entity | None:
    """`the lawyer of Velde Lora Venn`: the person whose whole name ends the phrase, where the word
    before it ends the name of another: of `the lawyer of Lora Venn` it is nobody known."""
    if phrase.head.lemma_.lower() not in vocabulary.nouns["people"] | HOLDERS:
        return None
    text = layout.text[slice(*layout.span(phrase.first, phrase.last))]
    ends = {e.name.split()[-1]: e for e in names.entities}
    known = []
    for entity in names.entities:
        before = text.removesuffix(" " + entity.name)
        if entity.kind != "person" or " " not in entity.name or before == text:
            continue
        holder = ends.get(before.split()[-1])
        if holder is not None and holder is not entity:
            known.append(entity)
    return min(known, key=lambda e: len(e.name)) if known else None
