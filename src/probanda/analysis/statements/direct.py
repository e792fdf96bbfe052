"""Quoted words: which verb beside a quotation says who said it."""

import re

from spacy.tokens import Token

from probanda.analysis.statements.clauses import (
    agent,
    find_subject,
    fit_marks,
    is_passive,
    noun_phrase,
)
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary

CIRCUMSTANCES = frozenset({"when", "while", "as", "after", "before", "in", "on", "at", "during",
                           "if", "where", "because", "last", "this", "earlier"})  # fmt: skip
NARROW = 30  # tokens between a quotation and the verb that attributes it
ENDING = ".!?…"
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DASHES = frozenset({"—", "–", "―", "-", "--"})


def quoting_verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Verbs that may stand beside a quotation."""
    return (
        vocabulary.speech.clause - vocabulary.special["never_quoting"]
    ) | vocabulary.speech.quotation


def find_direct(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """Quotations that a verb beside them attributes, one draft for each verb."""
    drafts: list[Draft] = []
    for number, quotation in enumerate(layout.quotations):
        if is_scare(layout, quotation, vocabulary):
            continue
        previous = drafts[-1] if drafts else None
        draft = _behind(layout, number, vocabulary)
        if draft is None and previous and _interrupted(layout, number, previous):
            previous.contents.append((quotation.start, quotation.end))
            continue
        if draft is None:
            draft = _before(layout, number, vocabulary)
        if draft:
            drafts.append(draft)
    return drafts


def is_scare(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Marks that keep a word at a distance, or name a title: no one is being quoted."""
    words = layout.text[quotation.start : quotation.end].split()
    tokens = _tokens(layout, quotation.start, quotation.end)
    if not tokens:
        return True
    before = _word_before(layout, quotation)
    if before is not None and before.lower_ in vocabulary.words["naming"] and len(words) <= 6:
        return True
    if len(words) > 1 and words[-1][-1:] not in ".,!?" and _is_title(words):
        return True
    if len(words) > 2:
        return False
    after = tokens[-1].i + 1
    while after < len(layout.doc) and layout.quoted[after] == layout.quoted[tokens[0].i]:
        after += 1
    if after >= len(layout.doc):
        return False
    follower = layout.doc[after]
    return follower.pos_ in {"NOUN", "PROPN", "ADJ"} and words[-1][-1] not in ".,!?"


def _is_title(words: list[str]) -> bool:
    small = {
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    }
    return all(word[:1].isupper() or word.lower() in small for word in words) and len(words) < 9


def _tokens(layout: Layout, start: int, end: int) -> list[Token]:
    return [t for t in layout.doc if start <= t.idx < end and not t.is_space]


def _word_before(layout: Layout, quotation: Quotation) -> Token | None:
    for token in reversed([t for t in layout.doc if t.idx < quotation.outer_start]):
        if not token.is_space and token.text not in {",", ":"}:
            return token
    return None


def _run(layout: Layout, start: int, end: int) -> list[Token]:
    """Tokens that lie between two character offsets."""
    return [t for t in layout.doc if start <= t.idx and t.idx < end]


def _behind(layout: Layout, number: int, vocabulary: Vocabulary) -> Draft | None:
    """`“...,” she said`: the verb, or the dash and the name, behind the quotation."""
    quotation = layout.quotations[number]
    following = layout.quotations[number + 1 :]
    limit = following[0].outer_start if following else len(layout.text)
    run = []
    for token in _run(layout, quotation.outer_end, limit):
        if token.is_space:
            continue
        run.append(token)
        if token.text in {".", "!", "?", ";"} or len(run) > NARROW:
            break
    if run and run[0].text in DASHES:
        signed = _signed(layout, quotation, run)
        if signed:
            return signed
    words = layout.text[quotation.start : quotation.end].rstrip()
    comma = words[-1:] in {",", "—", "–", "-"}
    while run and run[0].text in {",", "—", "–", "-", "--"}:
        comma = True
        run.pop(0)
    if not run or (run[0].dep_ in {"mark", "cc"} and run[0].lower_ != "as"):
        return None
    closed = words[-1:] in ENDING and not comma
    verb = _verb_of(layout, run, vocabulary, strict=closed)
    if verb is None:
        return None
    if closed and words[-1:] == "." and not run[0].text[:1].islower() and len(run) > 6:
        return None
    if not comma and not closed and not _directly_passive(verb, run):
        return None
    begin = _start_of_content(layout, quotation)
    speaker = _speaker(verb, run)
    if speaker is None and not is_passive(verb):
        return None
    span = fit_marks(layout, begin, quotation.end)
    if span is None:
        return None
    return _draft(layout, verb, speaker, [span], "the verb that follows the quotation")


def _signed(layout: Layout, quotation: Quotation, run: list[Token]) -> Draft | None:
    """`“...” ― A. Name, teacher`: signed behind a dash."""
    rest = [t for t in run[1:] if not t.is_punct]
    if not rest or not rest[0].is_title or any(t.tag_ in FINITE for t in rest):
        return None
    last = rest[0]
    while last.i + 1 < len(layout.doc) and layout.doc[last.i + 1].text[:1].isupper():
        last = layout.doc[last.i + 1]
    phrase = Phrase(last, rest[0].i, last.i)
    span = (quotation.start, quotation.end)
    return _draft(layout, run[0], phrase, [span], "the name behind the dash")


def _directly_passive(verb: Token, run: list[Token]) -> bool:
    """`“...” is stated in the document`: nothing but auxiliaries between."""
    between = [t for t in run if t.i < verb.i]
    return is_passive(verb) and all(t.pos_ in {"AUX", "ADV"} for t in between)


def _verb_of(
    layout: Layout, run: list[Token], vocabulary: Vocabulary, strict: bool
) -> Token | None:
    """The first verb of saying in a run of tokens that is not inside a relative clause."""
    quoting = quoting_verbs(vocabulary)
    for token in run:
        if token.pos_ not in {"VERB", "AUX"} or token.lemma_.lower() not in quoting:
            if token.pos_ == "VERB" and token.dep_ == "ROOT" and token.i > run[0].i + 2:
                return None
            continue
        if token.dep_ in {"relcl", "acl"} and token.head in run:
            continue
        if token.lemma_ in {"quote", "cite"} and any(c.lower_ == "as" for c in token.rights):
            continue
        told = [c for c in token.rights if c.dep_ == "ccomp"]
        if any(strict or layout.quoted[c.i] < 0 for c in told):
            return None
        return token
    return None


def _speaker(verb: Token, run: list[Token]) -> Phrase | None:
    """The verb's subject near the quotation; of a passive, the document or agent named."""
    if is_passive(verb):
        doer = agent(verb)
        if doer is None:
            for child in verb.rights:
                if child.dep_ == "prep" and child.lower_ in {"in", "on"}:
                    doer = next((c for c in child.children if c.dep_ == "pobj"), None)
                    if doer is not None:
                        break
        return noun_phrase(doer) if doer is not None else None
    inside = {token.i for token in run}
    subject = find_subject(verb)
    if subject is not None and subject.i in inside:
        phrase = noun_phrase(subject)
        first = max(phrase.first, run[0].i)
        if phrase.first <= verb.i <= phrase.last:
            last = verb.i - 1 if subject.i < verb.i else phrase.last
            first = first if subject.i < verb.i else verb.i + 1
            return Phrase(subject, first, last)
        return Phrase(subject, first, phrase.last)
    return _nearest_name(verb, run)


def _nearest_name(verb: Token, run: list[Token]) -> Phrase | None:
    """Where the parse fails: the noun or name that stands directly beside the verb."""
    before = [t for t in run if t.i < verb.i and t.pos_ not in {"ADV", "PUNCT", "AUX", "PART"}]
    if before and before[-1].pos_ in {"PROPN", "PRON", "NOUN"} and verb.i - before[-1].i <= 3:
        head = before[-1]
        first = head.i
        while first > run[0].i and verb.doc[first - 1].pos_ in {"PROPN", "NOUN", "ADJ", "DET"}:
            first -= 1
        return Phrase(head, first, head.i)
    after = [t for t in run if t.i > verb.i]
    if not before and after and after[0].pos_ in {"PROPN", "PRON", "NOUN", "DET", "ADJ"}:
        for token in after:
            if token.pos_ in {"PROPN", "PRON", "NOUN"}:
                return noun_phrase(token)
            if token.pos_ not in {"DET", "ADJ"}:
                break
    return None


SENTENCE_END = re.compile(r"[.!?…][”\"’'»)]*\s+(?=[“\"‘'«„(]*[A-ZÀ-ÞА-Я0-9])")


def _start_of_content(layout: Layout, quotation: Quotation) -> int:
    """Where what is said begins: at the quotation, or with its sentence when it is a part of it."""
    text = layout.text
    start = 0
    for match in SENTENCE_END.finditer(text, 0, quotation.start + 1):
        if match.end() <= quotation.outer_start:
            start = match.end()
    for other in layout.quotations:
        if other.outer_end <= quotation.outer_start:
            start = max(start, other.outer_end) if text[other.end - 1] in ".!?," else start
    lead = text[start : quotation.outer_start].strip(" ,;:—–-…")
    if not lead or re.fullmatch(r"(?:and|but|or|so|yet|also)", lead, re.I):
        return quotation.start
    if re.search(r"[,:]\s*$", text[start : quotation.outer_start]):
        return quotation.start
    if len(lead.split()) > 25:
        return quotation.start
    return start + (len(text[start:]) - len(text[start:].lstrip()))


def _interrupted(layout: Layout, number: int, previous: Draft) -> bool:
    """`“...,” he said, “...”`: the same sentence goes on behind the verb."""
    quotation = layout.quotations[number]
    cue_end = max(end for _, end in previous.cues)
    if cue_end > quotation.outer_start or previous.begin > quotation.start:
        return False
    if number and layout.quotations[number - 1].outer_start > cue_end:
        return False
    between = layout.text[cue_end : quotation.outer_start]
    if (
        re.search(r"[.!?](\s|$)", between)
        and layout.text[quotation.start : quotation.start + 1].isupper()
    ):
        return False
    return between.rstrip().endswith(
        (",", "—", "–", "-", ";", "and", "but", "that", "because")
    ) or (layout.text[quotation.start].islower() and previous.begin < cue_end)


def _before(layout: Layout, number: int, vocabulary: Vocabulary) -> Draft | None:
    """`She said: “...”`: the verb before the quotation, with nothing but its circumstances between."""
    quotation = layout.quotations[number]
    begin = layout.quotations[number - 1].outer_end if number else 0
    starts = [m.end() for m in SENTENCE_END.finditer(layout.text, begin, quotation.outer_start)]
    run = [
        t for t in _run(layout, starts[-1] if starts else begin, quotation.outer_start)
        if not t.is_space
    ]  # fmt: skip
    if not run:
        return None
    colon = run[-1].text == ":"
    quoting = quoting_verbs(vocabulary)
    for token in reversed(run):
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in quoting:
            if not colon and not _only_circumstances(layout, token, run):
                return None
            speaker = find_subject(token)
            if speaker is None or is_passive(token):
                doer = agent(token) if is_passive(token) else None
                phrase = noun_phrase(doer) if doer is not None else None
            else:
                phrase = noun_phrase(speaker)
                if phrase.first <= token.i <= phrase.last:
                    phrase = noun_phrase(speaker, keep_relative=False)
            if phrase is None and not is_passive(token) and not colon:
                return None
            end = _rest_of_clause(layout, quotation, run[-1].lower_ == "that") or quotation.end
            why = "the verb before the quotation"
            return _draft(layout, token, phrase, [(quotation.start, end)], why)
    if not colon:
        return None
    roots = [t for t in run if t.dep_ in {"nsubj", "nsubjpass"} and t.head.pos_ == "VERB"]
    phrase = noun_phrase(roots[0]) if roots else None
    draft = _draft(layout, run[-1], phrase, [(quotation.start, quotation.end)], "a colon")
    return draft


def _rest_of_clause(layout: Layout, quotation: Quotation, whole: bool) -> int | None:
    """Where the clause ends that a quotation begins: `“of course he will” defend himself`."""
    if layout.text[quotation.start : quotation.end].rstrip()[-1:] in ".!?,":
        return None
    after = [t for t in layout.doc if t.idx >= quotation.outer_end and not t.is_space]
    if not after or after[0].is_punct or not after[0].text[:1].islower():
        return None
    first = after[0]
    if not whole and (first.dep_ in {"mark", "cc"} or first.lower_ in CIRCUMSTANCES):
        return None
    last = layout.sentence_of(first.i)[1]
    if not whole and any(t.i <= last and layout.quoted[t.i] >= 0 for t in after):
        return None
    while last > first.i and layout.doc[last].is_punct:
        last -= 1
    return layout.span(last, last)[1]


def _only_circumstances(layout: Layout, verb: Token, run: list[Token]) -> bool:
    """Whether between the verb and the quotation stand only addressee, time, place and manner."""
    rest = [t for t in run if t.i > verb.i and not t.is_punct]
    for token in rest:
        if token.dep_ in {"mark"} and token.lower_ != "that":
            return False
        if token.pos_ in {"VERB", "AUX"} and token.dep_ in {"ccomp", "ROOT", "conj", "xcomp"}:
            return False
        if token.dep_ in {"nsubj", "nsubjpass", "expl"} and token.head.i > token.i:
            return False
    if rest and run[-1].text not in {",", ":", "—", "–", "-", "that"}:
        last = rest[-1]
        return last.dep_ in {"dobj", "pobj", "npadvmod", "advmod", "prt", "dative"} and (
            verb.lemma_ in {"tell", "ask", "say", "add", "write", "tweet", "reply", "respond"}
        )
    return True


def _draft(
    layout: Layout, cue: Token, speaker: Phrase | None, contents: list[tuple[int, int]], why: str
) -> Draft:
    return Draft(
        layout=layout,
        contents=contents,
        cues=[layout.span(cue.i, cue.i)],
        anchor=cue.i,
        speaker=speaker,
        lemma=cue.lemma_.lower(),
        reasons=[f"quotation, attributed by {why} ({cue.text})"],
    )
