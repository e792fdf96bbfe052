"""Indirect and mixed speech: verbs with a clause, a noun phrase or an infinitive as what is said."""

from dataclasses import dataclass

from spacy.tokens import Token

from probanda.analysis.statements.clauses import (
    agent,
    clip,
    find_subject,
    is_hypothetical,
    is_negated,
    is_passive,
    is_time_or_place_of_cue,
    noun_phrase,
)
from probanda.analysis.statements.drafts import Draft, Layout, Phrase, Span
from probanda.analysis.statements.vocabulary import Verbs, Vocabulary

QUESTION_WORDS = frozenset({"who", "what", "when", "where", "why", "how", "whether", "if", "which"})


@dataclass(frozen=True)
class Complement:
    """What a verb takes: the token it hangs on, first and last token, and in words what it is."""

    first: int
    last: int
    what: str
    head: Token


def find_reported(layout: Layout, taken: frozenset[int], vocabulary: Vocabulary) -> list[Draft]:
    """One draft for each attributing verb with a complement; ``taken`` are verbs used already."""
    drafts = []
    for verb in layout.doc:
        if verb.pos_ not in {"VERB", "AUX"} or verb.i in taken:
            continue
        lemma = verb.lemma_.lower()
        if lemma in vocabulary.verbs:
            draft = _report(layout, verb, lemma, vocabulary)
            if draft:
                drafts.append(draft)
    return drafts


def _report(layout: Layout, verb: Token, lemma: str, vocabulary: Vocabulary) -> Draft | None:
    if verb.dep_ == "amod":
        return None
    quoted = layout.quoted[verb.i] >= 0
    passive = is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"})
    for verbs, belief in ((vocabulary.speech, False), (vocabulary.belief, True)):
        complement = _complement(verb, lemma, verbs, passive, belief, vocabulary)
        if complement:
            break
    else:
        return None
    if quoted and (belief or complement.what != "clause" or not _told_by_others(verb, vocabulary)):
        return None
    if belief and passive and lemma in vocabulary.special["impersonal"]:
        belief = not any(c.lower_ == "it" for c in verb.lefts) and complement.what != "infinitive"
    speaker = _speaker(verb, passive, complement)
    if speaker is None and not passive:
        return None
    cue_first, cue_last = _cue(verb)
    speaker_tokens = [(speaker.first, speaker.last)] if speaker else []
    holes = [*speaker_tokens, (cue_first, cue_last)]
    first, last = complement.first, complement.last
    if first < verb.i < last and not passive:
        holes.extend(_circumstances(verb, vocabulary))
    contents = clip(layout, first, last, holes)
    contents = [c for c in contents if c[1] - c[0] > 2]
    contents = _without_joined(layout, verb, contents, vocabulary)
    if contents and complement.head.i > verb.i:
        contents[-1] = _without_aside(layout, contents[-1])
    if not contents or _asks_for_no_name(layout, contents):
        return None
    hypothetical = is_hypothetical(verb, vocabulary)
    negated = is_negated(verb)
    why = f"{complement.what} of the verb “{verb.text}”"
    draft = Draft(
        layout=layout,
        contents=contents,
        cues=[layout.span(cue_first, cue_last)],
        anchor=verb.i,
        speaker=speaker,
        lemma=lemma,
        belief=belief or hypothetical or negated,
        accuses=lemma in vocabulary.special["accusation"],
        impersonal=speaker is None,
        reasons=[why],
    )
    if hypothetical:
        draft.reasons.append("not told as having been said")
    if negated:
        draft.denies = True
        draft.reasons.append("the text says that this was not said or believed")
    return draft


def _without_aside(layout: Layout, span: Span) -> Span:
    """Without a closing `, which ...`: an aside behind a comma is as likely the narrator's."""
    inside = [t for t in layout.doc if span[0] <= t.idx < span[1]]
    for token in inside:
        if (
            token.dep_ == "relcl"
            and token.left_edge.i > 1
            and token.left_edge.lower_ in {"who", "which", "whose", "where"}
            and layout.doc[token.left_edge.i - 1].text == ","
            and token.right_edge.i >= inside[-1].i - 1
            and all(layout.quoted[i] < 0 for i in range(token.left_edge.i, inside[-1].i + 1))
        ):
            before = layout.doc[token.left_edge.i - 2]
            return span[0], before.idx + len(before.text)
    return span


def _without_joined(
    layout: Layout, verb: Token, contents: list[Span], vocabulary: Vocabulary
) -> list[Span]:
    """What is said, up to a further verb of saying that is the speaker's own."""
    for index in range(verb.i + 1, min(len(layout.doc), verb.i + 40)):
        token = layout.doc[index]
        if token.dep_ == "conj" and token.lemma_.lower() in vocabulary.speech.clause:
            if joined_outer(token) is not verb and joined_outer(token) != verb:
                continue
            first = index
            while layout.doc[first - 1].dep_ in {"cc", "advmod", "punct", "aux"}:
                first -= 1
            cut = layout.doc[first - 1].idx + len(layout.doc[first - 1].text)
            return [(s, min(e, cut)) for s, e in contents if s < cut]
    return contents


ANONYMITY = frozenset({"not", "to", "be", "named", "identified", "quoted", "remain", "anonymous"})


def _asks_for_no_name(layout: Layout, contents: list[Span]) -> bool:
    """`who asked not to be named`: no statement of the case."""
    words = layout.text[contents[0][0] : contents[0][1]].lower().split()
    return len(words) < 7 and set(words) <= ANONYMITY


def _told_by_others(verb: Token, vocabulary: Vocabulary) -> bool:
    """Within quoted words only what a third party is said to have said counts."""
    subject = find_subject(verb)
    if subject is None or is_hypothetical(verb, vocabulary) or is_negated(verb):
        return False
    return subject.pos_ in {"NOUN", "PROPN"} or subject.lower_ in {"he", "she", "they"}


def _cue(verb: Token) -> tuple[int, int]:
    """The verb with its auxiliaries and particle."""
    first = last = verb.i
    for child in verb.lefts:
        if (
            child.dep_ in {"aux", "auxpass", "neg"}
            and child.i >= first - 2
            and verb.i - child.i < 4
        ):
            first = min(first, child.i)
    for child in verb.rights:
        if child.dep_ == "prt" and child.i <= verb.i + 2:
            last = max(last, child.i)
    return first, last


def _circumstances(verb: Token, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    return [
        (child.left_edge.i, child.right_edge.i)
        for child in verb.children
        if is_time_or_place_of_cue(child, vocabulary)
    ]


def _speaker(verb: Token, passive: bool, complement: Complement) -> Phrase | None:
    if passive:
        doer = agent(verb)
        return noun_phrase(doer) if doer is not None else None
    subject = _subject_over_joined(verb) or find_subject(verb)
    if subject is None or (
        complement.first <= subject.i <= complement.last
        and (
            complement.head.is_ancestor(subject)
            and subject.i != complement.head.i
            and complement.last < verb.i
        )
    ):
        return None
    if subject.lower_ in {"it", "there"} and subject.dep_ == "expl":
        return None
    phrase = noun_phrase(subject)
    if phrase.first <= verb.i <= phrase.last or phrase.last - phrase.first > 25:
        phrase = noun_phrase(subject, keep_relative=False)
    return phrase


def _subject_over_joined(verb: Token) -> Token | None:
    """`Kranz said the bridge was mined and added that ...`: a bridge adds nothing, Kranz does."""
    outer = joined_outer(verb)
    return find_subject(outer) if outer is not None else None


def joined_outer(verb: Token) -> Token | None:
    """The verb of saying that a further verb of saying belongs with, where the parse joins it
    to what was said instead."""
    if verb.dep_ != "conj" or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts):
        return None
    said = verb.head
    while said.dep_ == "conj":
        said = said.head
    if said.dep_ != "ccomp" or said.i < said.head.i or said.head.tag_ != verb.tag_:
        return None
    subject = next((c for c in said.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if subject is None or subject.pos_ != "NOUN" or subject.ent_type_:
        return None
    return said.head


def _complement(
    verb: Token, lemma: str, verbs: Verbs, passive: bool, belief: bool, vocabulary: Vocabulary
) -> Complement | None:
    clause = lemma in verbs.clause
    framing = vocabulary.special["framing"]
    if clause:
        found = _clause(verb, passive, lemma, vocabulary)
        if found:
            return found
    if lemma in framing and not belief:
        found = _framed(verb, passive)
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
    if lemma in finding and not belief:
        subject = agent(verb) if passive else find_subject(verb)
        nouns = vocabulary.nouns
        if subject is not None and (
            subject.lemma_.lower() in nouns["bodies"] | nouns["documents"]
            or subject.ent_type_ == "ORG"
        ):
            return _object(verb, passive, lemma, vocabulary)
    return None


def _extent(verb: Token, head: Token) -> tuple[int, int]:
    """First and last token of a complement, kept on its own side of the verb."""
    first, last = head.left_edge.i, head.right_edge.i
    if head.i > verb.i:
        first = max(first, verb.i + 1)
    return first, last


def _clause(verb: Token, passive: bool, lemma: str, vocabulary: Vocabulary) -> Complement | None:
    for child in verb.children:
        if child.dep_ != "ccomp" or child.lower_ in {"so", "not"}:
            continue
        first, last = _extent(verb, child)
        to = [c for c in child.lefts if c.dep_ == "aux" and c.lower_ == "to"]
        if to and child.i < verb.i:
            continue
        if child.i > verb.i:
            last = _with_joined_clause(verb, last)
            first = _after_that(verb.doc, first)
        else:
            last = (
                min(last, _left_limit(verb) - 1)
                if last < verb.i or not _wraps(child, verb)
                else last
            )
        if (
            lemma in vocabulary.special["needs_that"]
            and child.i > verb.i
            and not _has_clause(child)
        ):
            continue
        return Complement(first, last, "clause", child)
    if passive:
        return _raised(verb)
    if verb.dep_ in {"parataxis"} or (False):
        head = verb.head
        if head.pos_ in {"VERB", "AUX"}:
            return Complement(head.left_edge.i, head.right_edge.i, "clause around", head)
    return None


def _wraps(child: Token, verb: Token) -> bool:
    return child.left_edge.i < verb.i < child.right_edge.i


def _has_clause(child: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl", "mark", "csubj"} for c in child.children)


def _left_limit(verb: Token) -> int:
    """The first token of the verb's own words, when what is said stands before it."""
    limit = verb.i
    for child in verb.lefts:
        if child.dep_ in {"nsubj", "aux", "neg", "advmod"} and child.left_edge.i < limit:
            limit = min(limit, child.left_edge.i)
    return limit


def _after_that(doc: object, first: int) -> int:
    return first


def _with_joined_clause(verb: Token, last: int) -> int:
    """`said there was no risk but he may be held`: no comma before the joined clause, so it is his."""
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
        if not any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
            continue
        if child.dep_ == "advcl" and not any(c.dep_ == "dobj" for c in verb.rights):
            continue
        first = child.left_edge.i
        for other in verb.rights:
            if other.dep_ == "dobj" and other.i < child.i:
                first = min(first, other.left_edge.i)
        return Complement(max(first, verb.i + 1), child.right_edge.i, "infinitive", child)
    return None


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
        if (is_as and thing is not None) or named:
            first = min(
                child.left_edge.i, thing.left_edge.i if thing is not None else child.left_edge.i
            )
            return Complement(first, child.right_edge.i, "frame", child)
    return None


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
            if other.i > last and other.dep_ in {"xcomp"}:
                last = other.right_edge.i
        return Complement(first, last, f"“{child.text}” with its object", objects[0])
    return None


def _object(verb: Token, passive: bool, lemma: str, vocabulary: Vocabulary) -> Complement | None:
    if passive:
        things = [c for c in verb.children if c.dep_ == "nsubjpass"]
        if not things and verb.dep_ in {"acl"}:
            phrase = noun_phrase(verb.head, keep_relative=False)
            return Complement(phrase.first, min(phrase.last, verb.i - 1), "noun phrase", verb.head)
        if not things or (agent(verb) is None and lemma not in vocabulary.special["accusation"]):
            return None
        thing = things[0]
        last = thing.right_edge.i
        for child in verb.rights:
            if child.dep_ == "prep" and child.lower_ in {"of", "for", "with", "over", "as"}:
                last = max(last, child.right_edge.i)
        if agent(verb) is None and last == thing.right_edge.i:
            return None
        return Complement(thing.left_edge.i, last, "noun phrase", thing)
    things = [c for c in verb.rights if c.dep_ in {"dobj", "xcomp", "ccomp"} and c.pos_ != "AUX"]
    gerunds = [c for c in things if c.tag_ == "VBG"]
    nominal = [c for c in things if c.dep_ == "dobj"] or gerunds
    if not nominal:
        return None
    thing = nominal[0]
    empty = {"it", "that", "this", "so", "himself", "herself"}
    bare = len(things) == 1 and not any(c.dep_ == "prep" for c in verb.rights)
    if bare and thing.pos_ == "PRON" and thing.lower_ in empty:
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
