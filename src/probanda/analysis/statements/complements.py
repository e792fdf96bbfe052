"""What a verb of saying or believing takes as its complement, by the lists that know the verb."""

from dataclasses import dataclass

from spacy.tokens import Token

from probanda.analysis.statements.clauses import (
    agent,
    find_subject,
    is_time_or_place_of_cue,
    noun_phrase,
)
from probanda.analysis.statements.drafts import Layout, Phrase
from probanda.analysis.statements.vocabulary import Verbs, Vocabulary

NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PUNCT", "ADP"})


@dataclass(frozen=True)
class Complement:
    """What a verb takes: the token it hangs on, first and last token, and in words what it is."""

    first: int
    last: int
    what: str
    head: Token
    apart: tuple[int, int] | None = None
    """Tokens between that are the cue's own clause."""
    denies: bool = False
    """Whether the verb, with what it takes, is a denial."""
    called: tuple[int, int] | None = None
    """Tokens that tell what the thing is called: they stand beside what is said."""


def rest_of_sentence(
    layout: Layout, verb: Token, lemma: str, passive: bool, vocabulary: Vocabulary
) -> Complement | None:
    """Where the parse finds no clause behind a plain verb of saying: what stands there."""
    if passive or layout.quoted[verb.i] >= 0 or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    last = layout.sentence_of(verb.i)[1]
    if lemma in vocabulary.special["to_somebody"]:
        return _far_clause(verb, last)
    if lemma not in vocabulary.special["plain"]:
        return None
    rest = [t for t in layout.doc[verb.i + 1 : last + 1] if not t.is_space]
    if not rest or (rest[0].is_punct and layout.quoted[rest[0].i] < 0):
        return None
    if not any(t.pos_ in {"VERB", "AUX"} for t in rest):
        return None
    if any(t.lemma_.lower() in vocabulary.special["plain"] and t.pos_ == "VERB" for t in rest):
        return None
    begin = next((t.i for t in rest if t.lower_ == "that"), None)
    first = begin if begin is not None and begin < verb.i + 8 else rest[0].i
    if begin is None and rest[0].pos_ in {"ADP", "ADV", "PUNCT"}:
        return None
    return Complement(first, last, "words behind", layout.doc[first])


def _far_clause(verb: Token, last: int) -> Complement | None:
    """`told the court at a hearing that ...`, where the parse gives the clause to the hearing."""
    for token in verb.doc[verb.i + 1 : min(last, verb.i + 14)]:
        clause = token.head
        if token.lower_ != "that" or token.dep_ != "mark" or clause.i < token.i:
            continue
        if clause.dep_ in {"relcl", "acl", "ccomp"} and verb.is_ancestor(clause):
            return Complement(token.i, max(clause.right_edge.i, clause.i), "clause", clause)
    return None


def find_complement(
    verb: Token, lemma: str, verbs: Verbs, passive: bool, belief: bool, vocabulary: Vocabulary
) -> Complement | None:
    clause = lemma in verbs.clause
    framing = vocabulary.special["framing"]
    if clause:
        found = _clause(verb, passive, lemma, vocabulary)
        if found:
            return found
    if lemma in framing and not belief and (not passive or agent(verb) is not None):
        found = _framed(verb, passive)
        if found:
            return found
    if lemma == "plead":
        return _plea(verb, vocabulary)
    if lemma in vocabulary.special["measuring"] and not passive and not belief:
        found = _measured(verb)
        if found:
            return found
    accusing = lemma in vocabulary.special["accusation"]
    if passive and not accusing and agent(verb) is None:
        return None
    if lemma in verbs.infinitive:
        found = _infinitive(verb, passive)
        if found:
            return found
    prepositions = verbs.prepositions.get(lemma)
    if prepositions:
        found = _preposition(verb, passive, prepositions, lemma)
        if found:
            return found
    if lemma in verbs.object:
        return _object(verb, passive, lemma, vocabulary)
    finding = vocabulary.special["finding"]
    if lemma in finding and not passive and (shown := _evidence(verb, vocabulary)):
        return shown
    if lemma in finding and not belief:
        subject = agent(verb) if passive else find_subject(verb)
        nouns = vocabulary.nouns
        if subject is not None and (
            subject.lemma_.lower() in nouns["bodies"] | nouns["documents"]
            or subject.ent_type_ == "ORG"
        ):
            return _object(verb, passive, lemma, vocabulary)
    return None


def _evidence(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`found no evidence that the site was used`: whoever finds it."""
    for child in verb.rights:
        shows = child.dep_ == "dobj" and child.lemma_.lower() in vocabulary.nouns["evidence"]
        if shows and any(m.lower_ == "that" for c in child.rights for m in c.lefts):
            return Complement(child.left_edge.i, child.right_edge.i, "evidence", child)
    return None


def _measured(verb: Token) -> Complement | None:
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


def _plea(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`pleaded not guilty to murder`."""
    for child in verb.rights:
        if child.lower_ == "guilty":
            last = max(child.right_edge.i, *(c.right_edge.i for c in verb.rights if c.i >= child.i))
            last = max(child.right_edge.i, last if verb.doc[last].pos_ != "PUNCT" else last - 1)
            behind = verb.doc[child.i : last + 1]
            apart = (t.i for t in behind if is_time_or_place_of_cue(t, vocabulary))
            return Complement(child.i, next(apart, last + 1) - 1, "plea", child)
    return None


def _extent(verb: Token, head: Token) -> tuple[int, int]:
    """First and last token of a complement, kept on its own side of the verb."""
    first, last = head.left_edge.i, head.right_edge.i
    if head.i > verb.i:
        first = max(first, verb.i + 1)
    return first, last


def _clause(verb: Token, passive: bool, lemma: str, vocabulary: Vocabulary) -> Complement | None:
    if passive and lemma == "ask" and agent(verb) is None:
        return None
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.lower_ not in {"so", "not"}]
    behind = [c for c in clauses if c.i > verb.i]
    told = any(m.lower_ == "that" for c in behind for m in c.lefts)
    for child in behind if told else clauses:
        first, last = _extent(verb, child)
        to = [c for c in child.lefts if c.dep_ == "aux" and c.lower_ == "to"]
        if to and child.i < verb.i:
            continue
        if child.i > verb.i:
            last = _with_joined_clause(verb, last)
            if lemma in vocabulary.special["plain"]:
                first = _with_stray_subject(verb, first)
        else:
            last = (
                min(last, _left_limit(verb) - 1)
                if last < verb.i or not _wraps(child, verb)
                else last
            )
            last = max([last, *(c.right_edge.i for c in verb.lefts if _is_broken_clause(c))])
        if (
            lemma in vocabulary.special["needs_that"]
            and child.i > verb.i
            and not _has_clause(child)
        ):
            continue
        return Complement(first, last, "clause", child)
    around = _clause_around(verb) or _clause_beside_as(verb) or _clause_before_name(verb)
    if around is not None and (not passive or any(c.lower_ == "it" for c in verb.lefts)):
        return around
    if passive and lemma in vocabulary.special["raising"]:
        return _raised(verb)
    return None


def _clause_around(verb: Token) -> Complement | None:
    """`The raid, it is alleged, was ordered by him`."""
    head = verb.head
    aside = verb.dep_ == "parataxis" or (
        verb.dep_ == "ccomp"
        and verb.left_edge.i > head.left_edge.i
        and verb.i < head.i
        and verb.doc[verb.left_edge.i - 1].text == ","
    )
    if not aside or head.pos_ not in {"VERB", "AUX"}:
        return None
    return Complement(head.left_edge.i, head.right_edge.i, "clause around", head)


def _clause_beside_as(verb: Token) -> Complement | None:
    """`As Kranz has pointed out, the bridge was mined`: the clause that the as-clause stands in."""
    if verb.dep_ != "advcl" or not any(
        c.lower_ == "as" and c.dep_ in {"mark", "advmod"} and c.i == verb.left_edge.i
        for c in verb.lefts
    ):
        return None
    subject = any(c.dep_ == "nsubj" for c in verb.lefts)
    if not subject or any(c.dep_ in {"dobj", "ccomp", "xcomp", "acomp"} for c in verb.rights):
        return None
    head, doc = verb.head, verb.doc
    first, last = verb.left_edge.i, verb.right_edge.i
    while doc[last].is_punct:
        last -= 1
    behind = doc[last + 1].text if last + 1 < len(doc) else "."
    before = doc[first - 1].text if first > head.left_edge.i else ","
    set_off = behind == "," if first < head.i else before == ","
    if head.pos_ not in {"VERB", "AUX"} or not set_off:
        return None
    return Complement(head.left_edge.i, head.right_edge.i, "clause around", head, (first, last))


def closing_name(verb: Token) -> Phrase | None:
    """`The shells fell at noon, writes the portal Lenz Today.`: who says it, where the verb and a
    name close the sentence, whatever the parse takes the name for."""
    doc, last = verb.doc, verb.sent.end - 1
    while last > verb.i and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    if verb.tag_ not in {"VBZ", "VBD"} or doc[verb.i - 1].text != "," or last == verb.i:
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass", "cc"} for c in verb.lefts) or verb.i < 3:
        return None
    name = doc[last]
    first = verb.i + 1
    while first < last and doc[first].dep_ in {"npadvmod", "advmod"}:
        first += 1
    if name.pos_ != "PROPN" or doc[first].pos_ == "ADP":
        return None
    if any(t.pos_ not in NAMING or t.dep_ == "punct" for t in doc[first:last]):
        return None
    joint = next((i for i in range(first, last) if doc[i].pos_ == "ADP"), last + 1)
    return Phrase(doc[joint - 1], first, last)  # of "the chairwoman of X", the chairwoman


def _clause_before_name(verb: Token) -> Complement | None:
    head = verb.head
    if closing_name(verb) is None or verb.dep_ not in {"conj", "dep", "ccomp", "parataxis"}:
        return None
    if head.i > verb.i or not any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.lefts):
        return None
    return Complement(head.left_edge.i, verb.i - 2, "clause before", head)


def _wraps(child: Token, verb: Token) -> bool:
    return child.left_edge.i < verb.i < child.right_edge.i


def _has_clause(child: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl", "mark", "csubj"} for c in child.children)


def _is_broken_clause(child: Token) -> bool:
    """`40 were hurt, [six of them badly], she said`: with a subject of its own, no adverb."""
    return child.dep_ == "advmod" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.lefts)


def _left_limit(verb: Token) -> int:
    """The first token of the verb's own words, when what is said stands before it."""
    limit = verb.i
    for child in verb.lefts:
        own = child.dep_ in {"nsubj", "aux", "neg", "advmod"} and not _is_broken_clause(child)
        if own and child.left_edge.i < limit:
            limit = min(limit, child.left_edge.i)
    return limit


def _with_stray_subject(verb: Token, first: int) -> int:
    """Who says, says no thing: what parses as its object is the subject of what is said."""
    for child in verb.rights:
        if child.dep_ == "dobj" and child.right_edge.i < first:
            return min(first, int(child.left_edge.i))
    return first


def _with_joined_clause(verb: Token, last: int) -> int:
    """`said there was no risk but he may be held`: no comma before the clause, so it is his."""
    for child in verb.rights:
        if child.dep_ != "conj" or child.pos_ not in {"VERB", "AUX"} or child.i <= last:
            continue
        subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.lefts)
        before = verb.doc[last + 1]
        if subject and before.dep_ == "cc" and child.left_edge.i <= last + 3:
            return int(child.right_edge.i)
    return last


def _raised(verb: Token) -> Complement | None:
    """`he is said to have ordered it`: the subject belongs to what is said."""
    for child in verb.rights:
        if child.dep_ == "xcomp":
            subject = next((c for c in verb.lefts if c.dep_ in {"nsubjpass", "nsubj"}), None)
            if subject is None:
                continue
            return Complement(subject.left_edge.i, child.right_edge.i, "infinitive", child)
    return None


def _infinitive(verb: Token, passive: bool) -> Complement | None:
    for child in verb.rights:
        if child.dep_ not in {"xcomp", "ccomp", "advcl"}:
            continue
        if not _is_to(child):
            continue
        if child.dep_ == "advcl" and not any(c.dep_ == "dobj" for c in verb.rights):
            continue
        first = child.left_edge.i
        for other in verb.rights:
            if other.dep_ == "dobj" and other.i < child.i:
                first = min(first, other.left_edge.i)
        return Complement(max(first, verb.i + 1), child.right_edge.i, "infinitive", child)
    return None


def _ends_with_as(thing: Token) -> bool:
    """`hailed the court's deal with X as a breakthrough`, parsed as one noun phrase."""
    return any(
        t.lower_ == "as" and t.dep_ == "prep" and t.right_edge.i == thing.right_edge.i
        for t in thing.subtree
    )


def _framed(verb: Token, passive: bool) -> Complement | None:
    """`presented it as a rescue`, `called him a liar`."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if passive:
        thing = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    for child in verb.rights:
        is_as = (
            child.dep_ == "prep"
            and child.lower_ in {"as", "to"}
            and any(c.dep_ in {"pobj", "pcomp", "amod"} for c in child.children)
        )
        named = child.dep_ in {"oprd", "attr"} or (
            child.dep_ == "ccomp" and any(c.dep_ == "nsubj" for c in child.lefts)
        )
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


def _is_to(verb: Token) -> bool:
    """`to stop`."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)


def _preposition(
    verb: Token, passive: bool, wanted: frozenset[str], lemma: str
) -> Complement | None:
    for child in verb.rights:
        if child.dep_ not in {"prep", "agent"} or child.lower_ not in wanted:
            continue
        objects = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
        if not objects:
            continue
        first, last = child.i + 1, child.right_edge.i
        target = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < child.i), None)
        if target is not None and lemma in {"accuse", "charge", "suspect"}:
            first = target.left_edge.i
        if passive and lemma in {"accuse", "charge", "suspect"}:
            subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
            if subject is not None:
                first = subject.left_edge.i
        for other in verb.rights:
            urged = other.dep_ == "advcl" and child.lower_ in {"on", "upon"} and _is_to(other)
            if other.i > last and (other.dep_ == "xcomp" or urged):
                last = other.right_edge.i
        return Complement(first, last, f"“{child.text}” with its object", objects[0])
    return None


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


def _object(verb: Token, passive: bool, lemma: str, vocabulary: Vocabulary) -> Complement | None:
    if passive:
        things = [c for c in verb.children if c.dep_ == "nsubjpass"]
        if not things and verb.dep_ == "acl":
            return _held(verb, vocabulary)
        if not things or (agent(verb) is None and lemma not in vocabulary.special["accusation"]):
            return None
        thing = things[0]
        last = thing.right_edge.i
        for child in verb.rights:
            named = child.dep_ in {"oprd", "acomp", "attr"}
            if named or child.lower_ in {"of", "for", "with", "over", "as"}:
                last = max(last, child.right_edge.i)
        if agent(verb) is None and last == thing.right_edge.i:
            return None
        return Complement(thing.left_edge.i, last, "noun phrase", thing)
    if lemma in vocabulary.special["denial"]:
        fronted = next((c for c in verb.lefts if c.dep_ == "dobj"), None)
        if verb.dep_ == "relcl":
            return held_before(verb, vocabulary)
        if fronted is not None and fronted.lemma_.lower() in vocabulary.nouns["attributing"]:
            return Complement(fronted.sent.start, fronted.left_edge.i - 1, "clause before", fronted)
    things = [c for c in verb.rights if c.dep_ in {"dobj", "xcomp", "ccomp"} and c.pos_ != "AUX"]
    gerunds = [c for c in things if c.tag_ == "VBG"]
    nominal = [c for c in things if c.dep_ == "dobj"] or gerunds
    if not nominal:
        return None
    thing = nominal[0]
    alone = len(things) == 1 and not any(c.dep_ == "prep" for c in verb.rights)
    if alone and thing.lower_ in {"it", "that", "this", "so", "himself", "herself"}:
        return None
    if lemma in {"dismiss", "reject", "welcome", "hail", "suspend"} and (
        thing.ent_type_ == "PERSON" or thing.lemma_.lower() in vocabulary.nouns["people"]
    ):
        return None
    first, last = thing.left_edge.i, thing.right_edge.i
    for child in verb.rights:
        if child.i <= last or is_time_or_place_of_cue(child, vocabulary):
            continue
        comma = verb.doc[child.left_edge.i - 1].text == ","
        if comma and child.lower_ not in {"among", "including", "as"}:
            continue
        if child.dep_ in {"prep", "oprd", "xcomp", "dobj"} and child.lower_ != "by":
            last = max(last, child.right_edge.i)
        elif child.dep_ in {"cc", "conj"}:
            break
    return Complement(max(first, verb.i + 1), last, "noun phrase", thing)
