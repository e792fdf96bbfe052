"""Complements that are things: an object, a frame, a measure, a plea, what a preposition takes."""

from spacy.tokens import Token

from probanda.analysis.statements.clausal import is_to
from probanda.analysis.statements.clauses import (
    RELATIVES,
    SUBJECTS,
    agent,
    behind_weekday,
    is_time_or_place_of_cue,
    may_act,
    noun_phrase,
    passive_subject,
)
from probanda.analysis.statements.drafts import Complement
from probanda.analysis.statements.vocabulary import Vocabulary

FRAMED = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "ADP", "PART", "NUM"})
AS_ONLY = frozenset({"see", "view", "regard", "present", "treat"})
WHEN = frozenset({"as", "when", "while", "after", "before"})
RETELLING = frozenset({"describe", "detail", "discuss", "narrate", "outline", "recall", "recount", "relate"})  # fmt: skip
GIVING_OUT = frozenset({"announce", "read", "deliver", "reveal", "publish"})
OF = frozenset({"of", "about", "against", "for", "on", "over", "in"})
COUNTED = frozenset({"charge", "convict", "indict"})
OF_SOMEBODY = frozenset({"accuse", "attribute", "charge", "suspect"})


def find_object(
    verb: Token, passive: bool, lemma: str, vocabulary: Vocabulary
) -> Complement | None:
    if passive:
        thing = passive_subject(verb)
        if (
            thing is None
            and verb.dep_ == "acl"
            and lemma in {"cite", "quote"}
            and may_act(verb.head)
        ):
            return None  # `a diplomat quoted by the paper`: nothing is said of the diplomat
        if thing is None and verb.dep_ == "acl":
            return _held(verb, vocabulary)
        accuses = lemma in vocabulary.special["accusation"]
        if thing is None or (agent(verb) is None and not accuses):
            return None
        last = max(thing.right_edge.i, _before_helpers(verb, thing))
        for child in verb.rights:
            named = child.dep_ in {"oprd", "acomp", "attr"}
            of_what = child.right_edge.i > child.i  # none in `the raid that he is accused of`
            if named or (of_what and child.lower_ in {"of", "for", "with", "over", "as"}):
                last = max(last, child.right_edge.i)
        if lemma in OF_SOMEBODY:  # `accused with Lora Venn of fraud`: no name takes an "of"
            of = (t for t in verb.subtree if t.lower_ == "of" and t.head.ent_type_ == "PERSON")
            last = max([last, *(t.right_edge.i for t in of if t.i > verb.i)])
        if agent(verb) is None and last == thing.right_edge.i:
            return None
        return Complement(thing.left_edge.i, last, "noun phrase", thing, _between(thing, verb))
    if lemma in vocabulary.special["denial"]:
        fronted = next((c for c in verb.lefts if c.dep_ == "dobj"), None)
        subjects = [c for c in verb.lefts if c.dep_ in SUBJECTS]
        if verb.dep_ == "relcl" and not any(c.lower_ in RELATIVES for c in subjects):
            return held_before(verb, vocabulary)
        if fronted is not None and fronted.lemma_.lower() in vocabulary.nouns["attributing"]:
            return Complement(fronted.sent.start, fronted.left_edge.i - 1, "clause before", fronted)
    things = [c for c in verb.rights if c.dep_ in {"dobj", "xcomp", "ccomp"}]
    things = [c for c in things if c.pos_ != "AUX" or c.tag_ == "VBG"]  # `denied being there`
    gerunds = [c for c in things if _is_gerund(c, lemma in vocabulary.special["denial"])]
    counted = [c for c in things if _is_count(c)]
    nominal = [c for c in things if c.dep_ == "dobj"] or gerunds or counted
    if not nominal:
        return None
    thing = nominal[0]
    alone = len(things) == 1 and not any(c.dep_ == "prep" for c in verb.rights)
    denied = lemma in vocabulary.special["denial"] and thing.lower_ in {"it", "that", "this"}
    if alone and not denied and thing.lower_ in {"it", "that", "this", "so", "himself", "herself"}:
        return None
    people = vocabulary.nouns["people"] | vocabulary.nouns["experts"] | {"people", "person"}
    somebody = thing.ent_type_ == "PERSON" or thing.lemma_.lower() in people
    if lemma == "question" and (somebody or thing.pos_ == "PRON" or thing.tag_ == "CD"):
        return None  # the police do
    if lemma in {"dismiss", "reject", "welcome", "hail", "suspend", "cite", "quote"} and somebody:
        return None
    if lemma in GIVING_OUT and _is_only_named(thing, vocabulary):
        return None
    if _is_told_beside(verb, thing):
        return None
    if _is_own_denial(thing):
        return None  # `repeated its denial that ...`: the denial alone is told
    if lemma in {"reject", "rebuff"} and thing.lemma_.lower() in vocabulary.nouns["put_forward"]:
        return None  # an act
    first, last = behind_weekday(thing), thing.right_edge.i
    if denied:
        return Complement(first, last, "noun phrase", thing)  # `denied it under oath`
    for child in verb.rights:
        if child.i <= last or is_time_or_place_of_cue(child, vocabulary):
            continue
        comma = verb.doc[child.left_edge.i - 1].text == ","
        listed = child.dep_ == "dobj" and any(c.dep_ == "cc" for c in child.rights)
        judged = child.dep_ == "oprd"  # `found Kranz, a trader, guilty`
        if comma and not (listed or judged or child.lower_ in {"among", "including", "as"}):
            continue
        if child.dep_ in {"prep", "oprd", "xcomp", "dobj"} and child.lower_ != "by":
            last = max(last, child.right_edge.i)
        elif child.dep_ in {"cc", "conj"}:
            break
    return Complement(max(first, verb.i + 1), last, "noun phrase", thing)


def _is_told_beside(verb: Token, thing: Token) -> bool:
    """`As she described the night, he wept`: when he wept, and nothing of the night."""
    when = any(c.dep_ in {"mark", "advmod"} and c.lower_ in WHEN for c in verb.lefts)
    bare = all(c.dep_ in {"det", "poss"} for c in thing.children)
    return verb.dep_ == "advcl" and verb.lemma_ in RETELLING and when and bare


def _is_only_named(thing: Token, vocabulary: Vocabulary) -> bool:
    """`announced the ruling`: nothing of what it says."""
    told = vocabulary.nouns["verdicts"] | {
        "decision",
        "finding",
        "news",
        "outcome",
        "result",
        "sentence",
    }
    the = any(c.lower_ in {"the", "its", "their", "his", "her"} for c in thing.lefts)
    alone = not any(c.dep_ not in {"punct", "prep"} or c.lower_ in OF for c in thing.rights)
    return thing.lemma_.lower() in told and the and alone


def _is_own_denial(thing: Token) -> bool:
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in thing.lefts)
    return own and thing.lemma_.lower() in {"denial", "rejection", "rebuttal"}


def _before_helpers(verb: Token, thing: Token) -> int:
    """The end of `rumours that he is ill [have been denied]`, whose clause the parse may lose."""
    doc = verb.doc
    first = verb.i
    while doc[first - 1].dep_ in {"aux", "auxpass", "neg", "advmod"}:
        first -= 1
    told = thing.i + 1 < first and doc[thing.i + 1].lower_ == "that"
    return first - 1 if told else thing.i


def _is_count(thing: Token) -> bool:
    """`counts 25 dead`, which parses as a clause without a verb."""
    return thing.pos_ == "ADJ" and any(c.dep_ == "nsubj" and c.tag_ == "CD" for c in thing.lefts)


def _is_gerund(thing: Token, denied: bool) -> bool:
    """`denied firing`, `denied having fired`; `denies to have fired` in clumsy translations."""
    helpers = [c for c in thing.lefts if c.dep_ in {"aux", "auxpass"}]
    having = any(c.tag_ == "VBG" for c in helpers)
    return thing.tag_ == "VBG" or having or (denied and is_to(thing) and len(helpers) > 1)


def _held(verb: Token, vocabulary: Vocabulary) -> Complement:
    """`..., a position reaffirmed by the ministry`: what the noun stands for."""
    noun = verb.head
    nouns = vocabulary.nouns
    if noun.lemma_.lower() in nouns["attributing"] | nouns["believing"]:
        for child in noun.head.rights:
            if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and child.dep_ == "ccomp":
                return Complement(child.left_edge.i, child.right_edge.i, "clause", child)
        comma = noun.left_edge.i - 1
        first = noun.sent.start
        if comma > first + 2 and verb.doc[comma].text in {",", "—", "–", "-"}:
            return Complement(first, comma - 1, "clause before", noun)
    phrase = noun_phrase(noun, keep_relative=False)
    return Complement(phrase.first, min(phrase.last, verb.i - 1), "noun phrase", noun)


def held_before(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`..., a charge the militia denies`, `..., which the militia denies`."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if any(c.i > verb.i for c in things):
        thing = next(c for c in things if c.i > verb.i)
        return Complement(thing.left_edge.i, thing.right_edge.i, "noun phrase", thing)
    noun = verb.head
    if things and things[0].lower_ == "which" and verb.doc[verb.left_edge.i - 1].text == ",":
        return Complement(noun.sent.start, verb.left_edge.i - 2, "clause before", noun)
    return _held(verb, vocabulary)


def find_frame(verb: Token, passive: bool) -> Complement | None:
    """`presented it as a rescue`, `called him a liar`."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if passive:
        thing = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    quoted = _quoted_behind(thing) if thing is not None and not passive else None
    if thing is not None and quoted is not None:
        return Complement(thing.left_edge.i, quoted.i, "frame", quoted)
    relative = any(c.dep_ == "dobj" and c.lower_ in RELATIVES for c in verb.lefts)
    for child in verb.rights:
        is_as = (
            child.dep_ == "prep"
            and child.lower_ in {"as", "to"}
            and any(c.dep_ in {"pobj", "pcomp", "amod"} for c in child.children)
        )
        adjective = child.dep_ == "advcl" and child.tag_ in {"JJ", "VBN"}
        is_as = is_as or (adjective and child.left_edge.lower_ == "as" == child.nbor(-1).lower_)
        clause = child.dep_ == "ccomp" and any(c.dep_ == "nsubj" for c in child.lefts)
        named = child.dep_ in {"oprd", "attr"} or (clause and verb.lemma_ not in AS_ONLY)
        if named and child.pos_ == "PROPN" and relative:
            return None  # `a cellar that they called “the Aquarium”`: its name
        if child.lower_ == "to" and verb.lemma_ not in {"liken", "compare"}:
            is_as = False
        if is_as and thing is None and verb.dep_ in {"relcl", "acl"}:
            thing = verb.head
        of_thing = child == thing and not passive and _ends_with_as(child)
        if (is_as and thing is not None) or named or of_thing:
            first = min(
                child.left_edge.i, thing.left_edge.i if thing is not None else child.left_edge.i
            )
            return Complement(first, child.right_edge.i, "frame", child)
    return None


def find_quoted_frame(verb: Token) -> Complement | None:
    """`branded him ‘a traitor to the flag’`, `named the report on Monday a “bad novel”`: to the end
    of what is quoted, whatever the parse makes of it."""
    doc, end = verb.doc, verb.sent.end
    opening = next((t.i for t in doc[verb.i + 1 : min(verb.i + 15, end)] if t.is_quote), None)
    if opening is None or opening + 1 >= end or doc[opening + 1].text[:1].isupper():
        return None
    closing = next((t.i for t in doc[opening + 1 : end] if t.is_quote), None)
    between = [t for t in doc[verb.i + 1 : opening] if t.lower_ not in {"a", "an"}]
    thing = next((t for t in reversed(between) if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if closing is None or thing is None or any(t.pos_ not in FRAMED for t in between):
        return None
    if thing.dep_ == "poss" or between[-1].pos_ in {"ADP", "DET", "ADJ", "PART"}:
        return None  # `called their “operation” a success`
    if between[0].pos_ in {"ADP", "PART"}:
        return None  # `called on them to “come out”`
    return Complement(verb.i + 1, closing, "frame", thing)


def _quoted_behind(thing: Token) -> Token | None:
    """`called the bank’s conduct “outrageous”`, where the parse gives the adjective to the noun."""
    behind = thing.i + 1
    if behind + 1 >= len(thing.doc) or not thing.doc[behind].is_quote:
        return None
    return next((c for c in thing.rights if c.dep_ == "amod" and c.i == behind + 1), None)


def _ends_with_as(thing: Token) -> bool:
    """`hailed the court's deal with X as a breakthrough`, parsed as one noun phrase."""
    return any(
        t.lower_ == "as" and t.dep_ == "prep" and t.right_edge.i == thing.right_edge.i
        for t in thing.subtree
    )


def find_blame(verb: Token, passive: bool, vocabulary: Vocabulary) -> Complement | None:
    """`Kranz is held responsible for the fire`, `the panel holds Kranz responsible`; that he must be
    is a demand."""
    held = (c for c in verb.lefts if c.dep_ == "nsubjpass")
    subject = next(held if passive else (c for c in verb.rights if c.dep_ == "dobj"), None)
    if subject is None or any(c.tag_ in {"MD", "TO"} for c in verb.lefts):
        return None
    beside = [t for t in subject.subtree if t.dep_ == "amod" and t.i > t.head.i]
    for child in (*verb.rights, *beside):
        if child.lower_ in vocabulary.words["to_blame"]:
            reasons = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "for"]
            last = max(c.right_edge.i for c in (child, *reasons))
            return Complement(subject.left_edge.i, last, "frame", child)
    return None


def find_measure(verb: Token) -> Complement | None:
    """`put the number of the dead at 40`: the thing with its measure."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    at = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "at"), None)
    if thing is None or at is None or at.i < thing.i:
        return None
    numbers = [t for t in verb.subtree if t.i > at.i and t.tag_ == "CD"]
    if not numbers or numbers[0].left_edge.i > at.i + 3:
        return None
    beside = [c.right_edge.i for c in verb.rights if c.left_edge.i == at.right_edge.i + 1]
    last = max([at.right_edge.i, *beside]) if at.right_edge == at else at.right_edge.i
    return Complement(thing.left_edge.i, last, "measure", thing)


def find_plea(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`pleaded not guilty to murder`, `pleaded innocent to it`: the murder, which is denied; without it, the plea."""
    for child in verb.rights:
        if child.lower_ in {"guilty", "innocent"}:
            to = [c for c in (*child.rights, *verb.rights) if c.dep_ == "prep" and c.lower_ == "to"]
            counts = [c for p in to for c in p.children if c.dep_ == "pobj"]
            innocent = child.lower_ == "innocent"
            denied = innocent or verb.doc[child.i - 1].lower_ == "not"
            if denied and counts and child.i < to[0].i:
                last = _before_court(counts[0], vocabulary)
                return Complement(counts[0].left_edge.i, last, "plea", counts[0])
            last = max(child.right_edge.i, *(c.right_edge.i for c in verb.rights if c.i >= child.i))
            last = max(child.right_edge.i, last if verb.doc[last].pos_ != "PUNCT" else last - 1)
            behind = verb.doc[child.i : last + 1]
            apart = (
                t.i for t in behind if t.lower_ == "when" or is_time_or_place_of_cue(t, vocabulary)
            )
            first = child.i - 1 if denied and not innocent else child.i
            return Complement(first, next(apart, last + 1) - 1, "plea", child)
    return None


def _before_court(counts: Token, vocabulary: Vocabulary) -> int:
    """The last token of what is pleaded to: `nine counts [before the court on Monday]`."""
    for token in counts.doc[counts.i + 1 : counts.right_edge.i + 1]:
        where = token.dep_ == "prep" and token.lower_ == "before"
        if where or is_time_or_place_of_cue(token, vocabulary):
            return token.i - 1
    return int(counts.right_edge.i)


def find_evidence(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`found no evidence that the site was used`, `found grounds to believe that he was`: whoever
    finds it."""
    for child in verb.rights:
        ground = child.dep_ == "dobj" and child.lemma_.lower() in vocabulary.nouns["grounds"]
        behind = [c for c in (*child.rights, *verb.rights) if c.i > child.i and is_to(c)]
        if ground and behind:
            return Complement(child.left_edge.i, behind[0].right_edge.i, "evidence", child)
        shows = child.dep_ == "dobj" and child.lemma_.lower() in vocabulary.nouns["evidence"]
        if shows and any(m.lower_ == "that" for c in child.rights for m in c.lefts):
            return Complement(child.left_edge.i, child.right_edge.i, "evidence", child)
    return None


def _is_of_deed(preposition: Token) -> bool:
    """`accused by survivors of having known`: the parse may give the deed to the survivors."""
    deed = any(c.dep_ == "pcomp" for c in preposition.children)
    return preposition.lower_ == "of" and deed


def find_prepositional(
    verb: Token, passive: bool, wanted: frozenset[str], lemma: str
) -> Complement | None:
    doer = agent(verb) if passive and lemma in OF_SOMEBODY else None
    deeds = [c for c in doer.rights if _is_of_deed(c)] if doer is not None else []
    for child in (*verb.rights, *deeds):
        named = child.lower_ in wanted or (lemma in COUNTED and _is_on_counts(child))
        if child.dep_ not in {"prep", "agent"} or not named:
            continue
        objects = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
        if not objects or (lemma == "respond" and _is_deed_alone(objects[0])):
            continue  # `responds to a threat` by deeds; `to a statement` in words
        if objects[0].ent_type_ in {"DATE", "TIME"}:
            continue  # `reported on Saturday`
        first, last, between = child.i + 1, child.right_edge.i, None
        joined = [c for c in verb.rights if c.dep_ in {"conj", "prep"} and c.i > child.i]
        same = [c for c in joined if c.lower_ == child.lower_ and c.i > last]
        last = max([last, *(c.right_edge.i for c in same)])
        target = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < child.i), None)
        if target is not None and lemma in OF_SOMEBODY:
            first = target.left_edge.i
        if passive and lemma in OF_SOMEBODY:
            subject = passive_subject(verb)
            if subject is not None:
                first = subject.left_edge.i
                between = _between(subject, verb)
        for other in verb.rights:
            urged = other.dep_ == "advcl" and child.lower_ in {"on", "upon"} and is_to(other)
            if other.i > last and (other.dep_ == "xcomp" or urged):
                last = other.right_edge.i
        what = f"“{child.text}” with its object"
        return Complement(first, last, what, objects[0], between)
    return None


def _is_deed_alone(thing: Token) -> bool:
    """A thing that says nothing and of which nothing more is told."""
    return not may_act(thing) and not any(c.dep_ in {"acl", "relcl"} for c in thing.rights)


def _is_on_counts(preposition: Token) -> bool:
    """`charged on two counts of theft`, which `charged on Monday` is not."""
    held = {c.lemma_.lower() for c in preposition.children if c.dep_ == "pobj"}
    return preposition.lower_ == "on" and not held.isdisjoint({"count", "charge"})


def _between(subject: Token, verb: Token) -> tuple[int, int] | None:
    """The words that part a verb from the subject of the verb before it: they tell something else."""
    return None if subject.head == verb else (int(subject.right_edge.i) + 1, verb.i)
