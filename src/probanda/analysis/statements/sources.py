"""Attribution without a verb of the speaker's: "according to X"."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import CONTRASTING, SUBJECTS, noun_phrase
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
                not may_speak(head, vocabulary)
                or _belongs_to_report(token, vocabulary)
                or layout.quoted[token.i] >= 0
            ):
                break  # `the paper reported, citing officials, ...`: the paper's report
            head = _before_comma(_who_tells(head))
            speaker = noun_phrase(head)
            speaker = _whose(head) or Phrase(head, max(speaker.first, last_cue + 1), speaker.last)
            speaker = _before_object(layout, token, speaker)
            if (
                layout.quoted[token.i] >= 0
                and layout.quoted[speaker.last] != layout.quoted[token.i]
            ):
                break
            speaker, opened = _opening_clause(layout, token, speaker)
            first, last = opened or clause_around(layout, token, speaker)
            told = head.head.right_edge.i if head.head.dep_ == "pcomp" else speaker.last
            contents = clip(layout, first, last, [(token.i, max(head.i, told))])
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


def _belongs_to_report(citing: Token, vocabulary: Vocabulary) -> bool:
    """`The paper reported, citing officials, that ...`, `The paper, citing officials, reports that ...`."""
    above = citing.head
    if citing.dep_ == "acl" and above.dep_ == "nsubj":
        above = above.head
    return above.lemma_.lower() in vocabulary.speech.clause


def _opening_clause(
    layout: Layout, cue: Token, speaker: Phrase
) -> tuple[Phrase, tuple[int, int] | None]:
    """`They came; according to Lora Venn, 40 died, but the army denied it`: the source of what follows up
    to the next clause set against it, or to where the parse takes that for a second name of hers, and
    not of the clause before."""
    first, last = layout.sentence_of(cue.i)
    doc = layout.tokens
    if cue.i == first or doc[cue.i - 1].text != ";":
        return speaker, None
    behind = list(doc[speaker.last + 1 : last + 1])
    lacks_subject = bool(behind) and behind[0].pos_ in {"VERB", "AUX"}
    lacks_subject = lacks_subject and not any(c.dep_ in SUBJECTS for c in behind[0].lefts)
    if lacks_subject or all(t.is_punct for t in behind):
        beside = [c for c in speaker.head.rights if c.dep_ in {"appos", "conj"}]
        begin = beside[-1].left_edge.i if beside else speaker.first
        if begin > speaker.first and doc[begin - 1].text == ",":
            speaker = Phrase(speaker.head, speaker.first, begin - 2)
    against = (t.i for t in doc[speaker.last + 1 : last] if _sets_against(t))
    return speaker, (cue.i, next(against, last + 1) - 1)


def _sets_against(mark: Token) -> bool:
    return mark.text == ";" or (mark.text == "," and mark.nbor().lower_ in CONTRASTING)


def _who_tells(head: Token) -> Token:
    """`according to what the panel calls credible accounts`: the panel."""
    if head.lower_ != "what" or head.head.dep_ != "pcomp":
        return head
    return next((c for c in head.head.lefts if c.dep_ == "nsubj"), head)


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
    return bool(first) and may_speak(head, vocabulary)


def _quotation_before(layout: Layout, cue: Token) -> list[Span]:
    """`“... . ...,” according to X`: all that is quoted, where it is whole sentences."""
    for quotation in layout.quotations:
        between = layout.text[quotation.outer_end : cue.idx]
        before = layout.text[: quotation.outer_start].rstrip()
        whole = not before or before[-1] in ".!?…:"
        if quotation.outer_end <= cue.idx and not between.strip(" ,") and whole:
            return [(quotation.start, quotation.end)]
    return []


def may_speak(head: Token, vocabulary: Vocabulary) -> bool:
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


FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


def is_first_person(token: Token) -> bool:
    """A pronoun of whoever speaks: not the US, nor the I of a king."""
    return token.pos_ == "PRON" and token.lower_ in FIRST_PERSON and token.text != "US"
