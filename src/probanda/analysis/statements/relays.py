"""Who passes a statement on, which is not who made it: "as the agency reports"."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import agent, find_subject, noun_phrase
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.speakers import Names, resolve
from probanda.analysis.statements.vocabulary import Vocabulary


def find_relays(drafts: list[Draft], names: Names, vocabulary: Vocabulary) -> list[Draft]:
    """The drafts without those that only pass another one on; that one names its relay."""
    passed_on: dict[Draft, Draft] = {}
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_paragraph.setdefault(draft.layout.number, []).append(draft)
    for draft in drafts:
        if draft.belief or not draft.cues:
            continue
        aside = quoting_outlet(draft) or _aside(draft.layout, draft, vocabulary)
        if aside is not None:
            draft.relayed_by = _name(draft.layout, aside, names, vocabulary)
        if draft in passed_on:
            continue
        outer = _passed_on_by(draft, by_paragraph[draft.layout.number], vocabulary)
        if outer is not None and outer.speaker is not None:
            draft.relayed_by = _name(draft.layout, outer.speaker, names, vocabulary)
            passed_on[outer] = draft
        for other in by_paragraph[draft.layout.number]:
            shared = sum(draft.overlap(span) for span in other.contents)
            quotes = other.lemma in {"quote", "cite"} and other is not draft
            relayed = aside is not None or draft.relayed_by is not None
            if quotes and relayed and shared > 0.9 * _length(other):
                passed_on[other] = draft
    for draft in drafts:
        while draft.follows in passed_on:
            draft.follows = passed_on[draft.follows]
        draft.rivals = [rival for rival in draft.rivals if rival not in passed_on]
    return [draft for draft in drafts if draft not in passed_on]


def _length(draft: Draft) -> int:
    return sum(end - start for start, end in draft.contents)


def _name(layout: Layout, phrase: Phrase, names: Names, vocabulary: Vocabulary) -> str | None:
    return resolve(layout, phrase, names, vocabulary).name


def _aside(layout: Layout, draft: Draft, vocabulary: Vocabulary) -> Phrase | None:
    """`..., as the agency reports, ...` beside the draft's own verb."""
    first, last = layout.sentence_of(draft.anchor)
    if draft.speaker is None:
        return None
    for index in range(first, last + 1):
        token = layout.tokens[index]
        if (misread := _misread_aside(token, vocabulary)) is not None:
            return misread
        if (
            token.lower_ != "as"
            or token.dep_ not in {"mark", "advmod"}
            or token.head.i == draft.anchor
        ):
            continue
        verb = token.head
        if verb.lemma_.lower() not in vocabulary.speech.clause or layout.quoted[index] >= 0:
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is None or draft.overlap(layout.span(subject.i, subject.i)):
            continue
        beside = {draft.anchor, draft.speaker.head.i}
        if verb.head.i in beside or verb.head.is_ancestor(layout.tokens[draft.anchor]):
            return noun_phrase(subject)
    return _closing_outlet(layout, draft, vocabulary)


def _misread_aside(word: Token, vocabulary: Vocabulary) -> Phrase | None:
    """`, as APE reports, `: the parse may take what an unknown agency does for its noun."""
    if word.lower_ != "as" or word.dep_ != "prep" or not word.i or word.nbor(-1).text != ",":
        return None
    noun = next((c for c in word.rights if c.dep_ == "pobj" and c.tag_ == "NNS"), None)
    if noun is None or noun.lemma_.lower() not in vocabulary.speech.clause:
        return None
    if noun.i + 1 >= len(noun.doc) or noun.nbor().text != "," or noun.i == word.i + 1:
        return None
    if any(t.pos_ not in {"PROPN", "PUNCT"} for t in noun.doc[word.i + 1 : noun.i]):
        return None
    return Phrase(noun.nbor(-1), word.i + 1, noun.i - 1)


def _closing_outlet(layout: Layout, draft: Draft, vocabulary: Vocabulary) -> Phrase | None:
    """`..., the Herald reported.`: the sentence ends with the outlet and its verb."""
    last = layout.sentence_of(draft.anchor)[1]
    for verb in layout.tokens[max(draft.anchor + 1, last - 2) : last + 1]:
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if subject is None or verb.lemma_.lower() not in vocabulary.speech.clause:
            continue
        phrase = noun_phrase(subject)
        comma = phrase.first > 0 and layout.tokens[phrase.first - 1].text == ","
        inside = draft.overlap(layout.span(verb.i, verb.i))
        if comma and not inside and names_outlet(layout, phrase, vocabulary):
            return phrase
    return None


def _passed_on_by(draft: Draft, others: list[Draft], vocabulary: Vocabulary) -> Draft | None:
    """The outlet's draft that holds nothing but this one, or quotes it "as saying"."""
    cue = draft.cues[0]
    for outer in others:
        if outer is draft or outer.belief or outer.speaker is None or not outer.overlap(cue):
            continue
        if draft.speaker is None or outer.lemma in {"quote", "cite"}:
            if outer.lemma in {"quote", "cite"} and draft.speaker is not None:
                return outer
            continue
        if not names_outlet(outer.layout, outer.speaker, vocabulary):
            continue
        speaker = draft.layout.span(draft.speaker.first, draft.speaker.last)
        if min(speaker[0], draft.begin, cue[0]) <= outer.begin + 6:
            return outer
    return None


def names_outlet(layout: Layout, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether the phrase names an agency, a paper or a broadcaster."""
    nouns = vocabulary.nouns
    words = [t.text for t in layout.tokens[phrase.first : phrase.last + 1]]
    head = phrase.head
    return (
        any(word in nouns["outlets"] for word in words)
        or head.lemma_.lower() in nouns["outlet_nouns"] - {"paper", "report", "reporter"}
        or words[-1] in nouns["outlet_names"]
    )


def quoting_outlet(draft: Draft) -> Phrase | None:
    """`was quoted as saying by the agency`: the agent of the verb that quotes."""
    verb = draft.layout.tokens[draft.anchor]
    head = draft.speaker.head if draft.speaker is not None else None
    if draft.lemma in {"cite", "quote"} and head and head.dep_ == "dobj" and head.head == verb:
        subject = find_subject(verb)
        return noun_phrase(subject) if subject is not None else None
    if verb.dep_ != "pcomp" or verb.head.head.lemma_ not in {"quote", "cite"}:
        return None
    doer = agent(verb.head.head)
    if doer is None:
        subject = find_subject(verb.head.head)
        doer = subject if subject is not None and subject.dep_ == "nsubj" else None
    return noun_phrase(doer) if doer is not None else None
