"""Attribution without a verb of the speaker's: "according to X", nouns, headings."""

from spacy.tokens import Doc, Token

from probanda.analysis.statements.clauses import (
    FINITE,
    clause_of_claim,
    find_subject,
    is_hypothetical,
    is_negated,
    is_passive,
    may_act,
    noun_phrase,
)
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase, Span
from probanda.analysis.statements.vocabulary import Vocabulary

OBJECTS = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "oprd"})
TELLING = frozenset(
    {
        "word",
        "account",
        "version",
        "testimony",
        "telling",
        "recollection",
        "finding",
        "estimate",
        "calculation",
        "count",
    }
)


def find_according_to(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """`..., according to X`: the clause around it is what X says."""
    drafts = []
    doc = layout.doc
    firsts = {words[0] for words in vocabulary.sources}
    for token in layout.tokens:
        if token.lower_ not in firsts:
            continue
        for words in vocabulary.sources:
            if token.lower_ != words[0] or doc[
                token.i : token.i + len(words)
            ].text.lower() != " ".join(words):
                continue
            last_cue = token.i + len(words) - 1
            head = _object_of(doc[last_cue], token)
            if head is None or head.ent_type_ in {"MONEY", "PERCENT"}:
                break
            if words == ("per",) and not _begins_aside(token, head, vocabulary):
                break  # `40 per day`
            if words[0] in {"citing", "quoting"} and (
                not _may_speak(head, vocabulary)
                or token.head.lemma_.lower() in vocabulary.speech.clause
            ):
                break  # `the paper reported, citing officials, ...`: the paper's report
            head = _before_comma(head)
            speaker = noun_phrase(head)
            speaker = _whose(head) or Phrase(head, max(speaker.first, last_cue + 1), speaker.last)
            speaker = _before_object(layout, token, speaker)
            if (
                layout.quoted[token.i] >= 0
                and layout.quoted[speaker.last] != layout.quoted[token.i]
            ):
                break
            first, last = clause_around(layout, token, speaker)
            contents = clip(layout, first, last, [(token.i, max(head.i, speaker.last))])
            contents = _quotation_before(layout, token) or contents
            if contents:
                drafts.append(
                    Draft(
                        layout=layout,
                        contents=contents,
                        cues=[layout.span(token.i, last_cue)],
                        anchor=token.i,
                        speaker=speaker,
                        lemma=" ".join(words),
                        reasons=[f"clause beside “{' '.join(words)}”"],
                    )
                )
            break
    return drafts


def _before_comma(head: Token) -> Token:
    """`in the view of the panel, grave breaches`: the panel, where the parse makes it a part of what
    stands behind the comma."""
    for part in head.lefts:
        behind = head.doc[part.i + 1].text
        if part.dep_ in {"nmod", "compound"} and part.pos_ == "PROPN" and behind == ",":
            return part
    return head


def _before_object(layout: Layout, cue: Token, speaker: Phrase) -> Phrase:
    """`The raid was, in the view of the court, a war crime`: the source ends at the comma, and
    what comes behind belongs to the verb before, which has nothing else."""
    verb, doc = cue.head, layout.tokens
    comma = next((t.i for t in doc[speaker.head.i : speaker.last] if t.text == ","), None)
    if comma is None or verb.pos_ not in {"VERB", "AUX"} or doc[cue.i - 1].text != ",":
        return speaker
    whole = any(c.dep_ in OBJECTS and c.i < cue.i for c in verb.rights)
    if whole or verb.i != cue.i - 2:
        return speaker
    return Phrase(speaker.head, speaker.first, comma - 1)


def _whose(words: Token) -> Phrase | None:
    """`according to her words`, `by the mayor's account`: whoever they are of speaks."""
    if words.lemma_.lower() not in TELLING:
        return None
    return next((noun_phrase(c) for c in words.lefts if c.dep_ == "poss"), None)


def _begins_aside(per: Token, head: Token, vocabulary: Vocabulary) -> bool:
    """`Per the Herald, ...`, `..., per court papers`: set off, with a source behind it."""
    first = per.is_sent_start or per.nbor(-1).text in {",", "—", "–"}
    return bool(first) and _may_speak(head, vocabulary)


def _quotation_before(layout: Layout, cue: Token) -> list[Span]:
    """`“... . ...,” according to X`: all that is quoted, where it is whole sentences."""
    for quotation in layout.quotations:
        between = layout.text[quotation.outer_end : cue.idx]
        before = layout.text[: quotation.outer_start].rstrip()
        whole = not before or before[-1] in ".!?…:"
        if quotation.outer_end <= cue.idx and not between.strip(" ,") and whole:
            return [(quotation.start, quotation.end)]
    return []


def _may_speak(head: Token, vocabulary: Vocabulary) -> bool:
    """Whether what is cited is somebody or a document: "citing officials", not "citing the ban"."""
    nouns = vocabulary.nouns
    lemma = head.lemma_.lower()
    return head.ent_type_ in {"PERSON", "ORG"} or lemma in (
        nouns["people"] | nouns["bodies"] | nouns["documents"] | nouns["experts"]
    )


def _object_of(last: Token, first: Token) -> Token | None:
    for word in (last, first):
        for child in word.children:
            if child.dep_ in {"pobj", "dobj"} and child.i > last.i:
                return child
    if last.i + 1 < len(last.doc) and last.doc[last.i + 1].pos_ in {
        "PROPN",
        "NOUN",
        "DET",
        "ADJ",
        "PRON",
    }:
        for word in last.doc[last.i + 1 : last.i + 8]:
            if word.text == "," and word.nbor(-1).pos_ in {"NOUN", "PROPN"}:
                return word.nbor(-1)
            if word.pos_ in {"NOUN", "PROPN", "PRON"} and word.dep_ not in {"compound", "poss"}:
                return word
    return None


def clause_around(layout: Layout, token: Token, speaker: Phrase) -> tuple[int, int]:
    """The clause that the source stands beside, within the sentence."""
    first, last = layout.sentence_of(token.i)
    doc = layout.tokens
    at_end = all(doc[i].is_punct or doc[i].is_space for i in range(speaker.last + 1, last + 1))
    if token.i == first or at_end:
        head = token
        while head.dep_ != "ROOT" and head.pos_ not in {"VERB", "AUX"} and head.i >= first:
            head = head.head
        if at_end and head.pos_ in {"VERB", "AUX"} and head.dep_ == "conj":
            own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.lefts)
            if own and head.left_edge.i > first:
                return head.left_edge.i, last
        return first, last
    head = token.head
    while head.dep_ != "ROOT" and head.pos_ not in {"VERB", "AUX"}:
        head = head.head
    begin, end = max(head.left_edge.i, first), min(head.right_edge.i, last)
    return (begin, end) if begin < token.i or end > speaker.last else (first, last)


DENIALS = frozenset({"denial", "rejection", "rebuttal"})
ARRIVING = frozenset({"arrive", "come", "follow"})
IN_HOLDER = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
CLAUSE_ONLY = frozenset({"account"})
"""`his account that it was empty`; of `his account of the night` it is not told what he says."""


def find_nouns(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """`the ministry's claim that ...`, `a denial by X of ...`, `her belief that ...`."""
    drafts = []
    nouns = vocabulary.nouns
    doc = layout.tokens
    for token in doc:
        if token.pos_ != "NOUN" or layout.quoted[token.i] >= 0:
            continue
        lemma = token.lemma_.lower()
        belief = lemma in nouns["believing"] and lemma not in nouns["attributing"]
        if not belief and lemma not in nouns["attributing"]:
            continue
        holder = _holder(token, vocabulary)
        content, why = _content_of(token, holder, belief)
        if content is None:
            continue
        if (holder is None or lemma in CLAUSE_ONLY) and why != "clause":
            continue
        contents = clip(layout, content[0], content[1], [])
        if not contents:
            continue
        drafts.append(
            Draft(
                layout=layout,
                contents=contents,
                cues=[layout.span(token.i, token.i)],
                anchor=token.i,
                speaker=holder,
                lemma=lemma,
                belief=belief or holder is None,
                denies=lemma in DENIALS,
                reasons=[f"{why} of the noun “{token.text}”"],
            )
        )
    return drafts


def _holder(noun: Token, vocabulary: Vocabulary) -> Phrase | None:
    for child in noun.lefts:
        if child.dep_ == "poss" and child.lower_ not in vocabulary.words["time"]:
            return noun_phrase(child)
    clause = _clause_behind(noun) or any(_is_that_clause(c) for c in noun.rights)
    clause = clause or _far_clause(noun) is not None
    for child in noun.rights:
        of = child.lower_ == "of" and clause
        if child.dep_ == "prep" and (child.lower_ in {"by", "from"} or of):
            for grandchild in child.children:
                named = grandchild.pos_ in {"PROPN", "PRON"}  # "by the war crime" gives no order
                if grandchild.dep_ == "pobj" and (named or _may_speak(grandchild, vocabulary)):
                    return noun_phrase(grandchild)
    reached = _who_reached(noun, vocabulary)
    if reached is not None and clause:
        return noun_phrase(reached)
    verb = noun.head
    arrives = noun.dep_ == "nsubj" and verb.lemma_ in ARRIVING
    if arrives and noun.lemma_.lower() in DENIALS:  # `a denial that ... came from X`
        of_whom = (c for p in verb.rights if p.lower_ == "from" for c in p.children)
        return next((noun_phrase(c) for c in of_whom if may_act(c)), None)
    by = next((c for c in verb.rights if c.i == noun.i + 1 and c.lower_ == "by"), None)
    author = next((c for c in by.children if c.dep_ == "pobj"), None) if by else None
    if author is not None and noun.dep_ == "dobj" and _may_speak(author, vocabulary):
        return noun_phrase(author)  # `published a denial by the ministry that ...`
    told = noun.dep_ in {"dobj", "attr"} and verb.pos_ in {"VERB", "AUX"}
    if told and verb.lemma_ in vocabulary.special["giving_out"]:
        for child in verb.lefts:
            if child.dep_ == "nsubj":
                return noun_phrase(child)
    return None


def _who_reached(noun: Token, vocabulary: Vocabulary) -> Token | None:
    """`The panel has come to the conclusion that ...`, `The union takes the view that ...`."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"to", "at"}:
        verb = verb.head
    elif noun.dep_ != "dobj":
        return None
    if verb.pos_ != "VERB" or verb.lemma_ not in vocabulary.special["reaching"]:
        return None
    if is_negated(verb) or is_hypothetical(verb, vocabulary) or is_passive(verb):
        return None
    return find_subject(verb)


def _far_clause(noun: Token) -> tuple[int, int] | None:
    """The clause of `the finding of a panel, published in May, that the well was sealed`."""
    doc, at = noun.doc, noun.i + 1
    if at >= len(doc) or doc[at].lower_ not in {"of", "by", "from"}:
        return None
    while at < len(doc) and doc[at].pos_ in IN_HOLDER:
        at += 1
    return clause_of_claim(noun, at - 1)


def _is_that_clause(child: Token) -> bool:
    return child.dep_ in {"acl", "ccomp", "relcl"} and any(
        c.dep_ == "mark" and c.lower_ in {"that", "whether"} for c in child.lefts
    )


def _clause_behind(noun: Token) -> tuple[Token, int] | None:
    """`Denial of the ministry that it has one came late`: the verb of the clause and its last
    token, where the parse takes the noun for the subject of its own clause."""
    verb = noun.head
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    if noun.dep_ != "nsubj" or mark is None or not noun.i < mark.i < verb.i:
        return None
    main = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE), None)
    if main is None or any(c.dep_ in {"cc", "nsubj"} for c in (*main.lefts, *verb.rights)):
        return None
    return mark, main.left_edge.i - 1


def _content_of(
    noun: Token, holder: Phrase | None, belief: bool
) -> tuple[tuple[int, int] | None, str]:
    behind = _clause_behind(noun)
    if behind is not None:
        return (behind[0].i, behind[1]), "clause"
    for child in noun.rights:
        if _is_that_clause(child):
            return (child.left_edge.i, child.right_edge.i), "clause"
        if child.dep_ == "acl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts):
            return (child.left_edge.i, child.right_edge.i), "infinitive"
    far = _far_clause(noun)
    if far is not None:
        return far, "clause"
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "about"}:
            if holder and child.i < holder.first <= child.right_edge.i:
                continue
            return (child.i + 1, child.right_edge.i), f"“{child.text}” phrase"
    return None, ""


def end_heading(heading: Draft, others: list[Draft]) -> None:
    """Words behind a heading end where another is quoted or says something in a later sentence.

    In a transcript, with names in capitals, they go on to the paragraph's end.
    """
    layout = heading.layout
    if layout.tokens[heading.anchor - 1].is_upper or heading.anchor + 1 >= len(layout.doc):
        return
    first, last = layout.sentence_of(heading.anchor + 1)
    told = [layout.sentence_of(other.anchor)[0] for other in others]
    end = layout.span(first, last)[1]
    if any(i > first for i in told) or any(q.outer_start >= end for q in layout.quotations):
        heading.contents = clip(layout, heading.anchor + 1, last, [])


LONGEST_HEADING = 30  # tokens
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


def is_first_person(token: Token) -> bool:
    """A pronoun of whoever speaks: not the US, nor the I of a king."""
    return token.pos_ == "PRON" and token.lower_ in FIRST_PERSON and token.text != "US"


def _heads_report(before: list[Token], doc: Doc, vocabulary: Vocabulary) -> bool:
    """`Report: guards took phones`, `Police: bridge was mined`: in a heading, who says it."""
    told = before[-1].lower_ in vocabulary.nouns["heading"] and len(before) < 4
    nominal = all(t.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"} for t in before)
    return told and nominal and doc[-1].text not in {".", "!", "?"} and len(doc) < LONGEST_HEADING


def _is_called(token: Token, vocabulary: Vocabulary) -> bool:
    """`THE PRESIDENT:`, `MS HART:` in a transcript: an office or a title."""
    titles = vocabulary.words["male"] | vocabulary.words["female"]
    return token.lower_ in vocabulary.nouns["people"] or token.lower_.title() in titles


def find_heading(
    layout: Layout, names: frozenset[int], topics: frozenset[int], vocabulary: Vocabulary
) -> list[Draft]:
    """`Name: words` at the paragraph's start; ``names`` are tokens inside the names of speakers,
    ``topics`` those of them that may as well be what the words are about."""
    doc = layout.doc
    for token in doc[:10]:
        if token.text != ":" or not token.i:
            continue
        before = [t for t in doc[: token.i] if not t.is_space and not t.is_punct]
        if not before or token.i + 2 >= len(doc):
            return []
        capital = all(t.text.isupper() and len(t.text) > 2 for t in before)
        if capital and not any(t.i in names or _is_called(t, vocabulary) for t in before):
            return []  # `HOUR OF HORROR: brave nurse speaks`
        told = not capital and _heads_report(before, doc, vocabulary)
        if not told and not capital and not all(t.i in names or t.pos_ == "PROPN" for t in before):
            return []
        if not told and not capital and not any(t.i in names for t in before):
            return []
        speaking = any(is_first_person(t) for t in doc[token.i :])
        if not capital and not told and not speaking and all(t.i in topics for t in before):
            return []  # `Rurania: prisoners beaten`: what it is about
        has_verb = any(t.pos_ in {"VERB", "AUX"} for t in doc[token.i :])
        if not has_verb or layout.quoted[token.i] < layout.quoted[0]:
            return []
        contents = clip(layout, token.i + 1, len(doc) - 1, [])
        if not contents:
            return []
        speaker = Phrase(before[-1], before[0].i, before[-1].i)
        return [
            Draft(layout, contents, [layout.span(token.i, token.i)], token.i, speaker, ":",
                  reasons=["words behind a name and a colon"])
        ]  # fmt: skip
    return []
