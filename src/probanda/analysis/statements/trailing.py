"""The verb or name behind a quotation: `“...,” she said`, `“...” ― A. Name`."""

import re
from itertools import takewhile

from spacy.tokens import Token

from probanda.analysis.statements.adjacent import NOMINAL, find_adjacent
from probanda.analysis.statements.beside import (
    DASHES,
    ENDING,
    NARROW,
    SENTENCE_END,
    draft_of_quotation,
    last_mark,
    quoting_verbs,
    run_of_tokens,
)
from probanda.analysis.statements.clauses import (
    FINITE,
    agent,
    find_subject,
    is_passive,
    may_act,
    noun_phrase,
)
from probanda.analysis.statements.clipping import fit_marks
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

LONGEST_HEADING = 30  # tokens


def find_behind(layout: Layout, number: int, vocabulary: Vocabulary) -> Draft | None:
    """`“...,” she said`: the verb, or the dash and the name, behind the quotation."""
    quotation = layout.quotations[number]
    following = layout.quotations[number + 1 :]
    limit = following[0].outer_start if following else len(layout.text)
    run = []
    for token in run_of_tokens(layout, quotation.outer_end, limit):
        if token.is_space:
            continue
        run.append(token)
        if token.text in {".", "!", "?", ";"} or len(run) > NARROW:
            break
    if run and run[0].text in DASHES:
        signed = _signed(layout, quotation, run)
        if signed:
            return signed
    given = _without_verb(layout, quotation, run, vocabulary)
    if given is not None:
        return given
    mark = last_mark(layout, quotation)
    comma = mark in {",", "—", "–", "-"}
    while run and run[0].text in {",", "—", "–", "-", "--"}:
        comma = True
        run.pop(0)
    if not run or (run[0].dep_ in {"mark", "cc"} and run[0].lower_ != "as"):
        return None
    closed = mark in ENDING and not comma
    verb = _verb_of(layout, run, vocabulary, strict=closed)
    if verb is None:
        return find_adjacent(layout, quotation, run, vocabulary)
    if _has_subject_before(layout, quotation, verb):
        return None
    if closed and mark == "." and not run[0].text[:1].islower() and len(run) > 6:
        return None
    if not comma and not closed and not _directly_passive(verb, run):
        return _behind_rest(layout, quotation, verb, run)
    begin = _start_of_content(layout, quotation)
    speaker = _speaker(verb, run)
    if speaker is None and not is_passive(verb):
        return None
    span = fit_marks(layout, begin, quotation.end)
    if span is None:
        return None
    return draft_of_quotation(layout, verb, speaker, [span], "the verb that follows the quotation")


def _has_subject_before(layout: Layout, quotation: Quotation, verb: Token) -> bool:
    """`The letter, signed “A father”, asks the guard ...`: the sentence's own verb."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.idx >= quotation.outer_start or layout.quoted[subject.i] >= 0:
        return False
    between = (t for t in layout.tokens[subject.i : verb.i] if layout.quoted[t.i] < 0)
    return not any(t.tag_ in FINITE and t.head.dep_ != "acl" for t in between)


def _behind_rest(
    layout: Layout, quotation: Quotation, verb: Token, run: list[Token]
) -> Draft | None:
    """`“He came home” when the war ended, said Lora Venn`: the sentence goes on behind the
    quotation, and a comma ends what is said."""
    before = layout.text[: quotation.outer_start].rstrip()
    comma = max((t.i for t in run if t.text == "," and t.i < verb.i), default=None)
    if comma is None or (before and before[-1] not in '.!?…”"'):
        return None
    said = any(c.dep_ == "ccomp" and c.i < comma for c in verb.lefts)
    between = [t for t in run if comma < t.i < verb.i]
    behind = next((t for t in run if t.i > verb.i), None)
    beside = all(t.pos_ in NOMINAL for t in between) and (between or behind)
    if not said or not beside:
        return None
    speaker = _speaker(verb, [t for t in run if t.i > comma])
    if speaker is None:
        return None
    last = layout.tokens[comma - 1]
    span = [(quotation.start, last.idx + len(last.text))]
    return draft_of_quotation(layout, verb, speaker, span, "the verb that ends the sentence")


def _signed(layout: Layout, quotation: Quotation, run: list[Token]) -> Draft | None:
    """`“...” ― A. Name, teacher`: signed behind a dash."""
    rest = [t for t in run[1:] if not t.is_punct]
    if not rest or not rest[0].is_title or any(t.tag_ in FINITE for t in rest):
        return None
    last = rest[0]
    while last.i + 1 < len(layout.doc) and layout.tokens[last.i + 1].text[:1].isupper():
        last = layout.tokens[last.i + 1]
    phrase = Phrase(last, rest[0].i, last.i)
    span = (quotation.start, quotation.end)
    return draft_of_quotation(layout, run[0], phrase, [span], "the name behind the dash")


def _without_verb(
    layout: Layout, quotation: Quotation, run: list[Token], vocabulary: Vocabulary
) -> Draft | None:
    """`„...“, so the mayor Lora Venn on Monday`; in a heading `“...”: survivors speak out`."""
    words = [t for t in run if t.text != ","]
    before = layout.text[: quotation.outer_start].strip()
    so = len(words) > 1 and words[0].lower_ == "so" and not any(t.tag_ in FINITE for t in words)
    heading = len(words) > 1 and words[0].text == ":" and not before
    if not so and not (heading and len(layout.doc) < LONGEST_HEADING):
        return None
    named = list(takewhile(lambda t: t.pos_ in NOMINAL and not t.is_punct, words[1:]))
    if not named or not may_act(named[-1]) or named[-1].pos_ == "PRON":
        return None
    last = named[-1].i
    behind = words[len(named) + 1 :]
    if heading and any(t.tag_ in FINITE and _acts(t, vocabulary) for t in behind):
        return None  # `“...”: colonel is named over the fire`
    if behind and behind[0].lower_ == "of":  # `fishermen of Lenz`
        last = [behind[0], *takewhile(lambda t: t.pos_ in NOMINAL and not t.is_punct, behind[1:])][
            -1
        ].i
    phrase = Phrase(named[-1], named[0].i, last)
    span = (quotation.start, quotation.end)
    return draft_of_quotation(layout, words[0], phrase, [span], "who stands behind the quotation")


def _acts(verb: Token, vocabulary: Vocabulary) -> bool:
    """Whether a verb tells of anything but speaking."""
    lemma = verb.lemma_.lower()
    return lemma not in vocabulary.speech.all and lemma not in vocabulary.special["speaking"]


def _directly_passive(verb: Token, run: list[Token]) -> bool:
    """`“...” is stated in the document`: nothing but auxiliaries between, and an "it" of nothing."""
    between = [t for t in run if t.i < verb.i]
    return is_passive(verb) and all(t.pos_ in {"AUX", "ADV"} or t.lower_ == "it" for t in between)


def _verb_of(
    layout: Layout, run: list[Token], vocabulary: Vocabulary, strict: bool
) -> Token | None:
    """The first verb of saying in a run of tokens that is not inside a relative clause."""
    quoting = quoting_verbs(vocabulary)
    for token in run:
        goes_on = (token.lemma_ == "go" and any(c.lower_ == "on" for c in token.rights)) or (
            token.lemma_ == "put" and any(c.lower_ == "it" for c in token.rights)
        )
        if token.pos_ not in {"VERB", "AUX"} or not (token.lemma_.lower() in quoting or goes_on):
            if token.pos_ == "VERB" and token.dep_ == "ROOT" and token.i > run[0].i + 2:
                return None
            continue
        if token.dep_ in {"relcl", "acl"} and token.head in run:
            continue
        if _is_quoted_saying(token):
            return token
        if token.tag_ == "VBG" and token.dep_ in {"advcl", "acl", "pcomp"}:
            return None  # `called it “a game”, insisting that ...`: it begins other words
        if token.lemma_ in {"quote", "cite"} and any(c.lower_ == "as" for c in token.rights):
            continue
        if token.i + 1 < len(layout.doc) and layout.tokens[token.i + 1].lower_ in {
            "that",
            "how",
            "why",
        }:
            return None
        told = [c for c in token.rights if c.dep_ == "ccomp"]
        if any(strict or layout.quoted[c.i] < 0 for c in told):
            return None
        return token
    return None


def _is_quoted_saying(verb: Token) -> bool:
    """`“...,” the agency quoted her as saying`: whoever is quoted says it."""
    told = verb.dep_ == "pcomp" and verb.head.lower_ == "as"
    return told and verb.head.head.lemma_ in {"quote", "cite"}


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
    own = (c for c in verb.children if c.dep_ == "nsubj" and c.i in inside)
    subject = next(own, None) or find_subject(
        verb
    )  # of `“The ruling,” said Lora Venn` not the ruling
    if subject is not None and subject.i in inside:
        phrase = noun_phrase(subject)
        first = max(phrase.first, run[0].i)
        if phrase.first <= verb.i <= phrase.last:
            last = verb.i - 1 if subject.i < verb.i else phrase.last
            first = first if subject.i < verb.i else verb.i + 1
            return Phrase(phrase.head, first, last)
        return Phrase(phrase.head, first, phrase.last)
    return _nearest_name(verb, run)


def _nearest_name(verb: Token, run: list[Token]) -> Phrase | None:
    """Where the parse fails: the noun or name that stands directly beside the verb."""
    before = [t for t in run if t.i < verb.i and t.pos_ not in {"ADV", "PUNCT", "AUX", "PART"}]
    named = before and (before[-1].pos_ in {"PROPN", "PRON", "NOUN"} or before[-1].text.istitle())
    if before and named and verb.i - before[-1].i <= 3:
        head = before[-1]
        first = head.i
        while first > run[0].i and verb.doc[first - 1].pos_ in {"PROPN", "NOUN", "ADJ", "DET"}:
            first -= 1
        return Phrase(head, first, head.i)
    after = _behind_place([t for t in run if t.i > verb.i])
    if not before and after and after[0].pos_ in {"PROPN", "PRON", "NOUN", "DET", "ADJ", "NUM"}:
        for token in after:
            if token.pos_ in {"PROPN", "PRON", "NOUN"}:
                last = token
                while last.pos_ == "PROPN" and last.i + 1 < len(verb.doc):
                    if verb.doc[last.i + 1].pos_ != "PROPN":
                        break
                    last = verb.doc[last.i + 1]
                phrase = noun_phrase(last)
                return Phrase(last, max(phrase.first, after[0].i), phrase.last)
            if token.pos_ not in {"DET", "ADJ", "NUM"}:
                break
    return None


def _behind_place(run: list[Token]) -> list[Token]:
    """`“...”, wrote on Facebook the mayor`, `“...”, said for our paper the mayor`: what follows the
    place and the time of saying."""
    nouns, words = load_vocabulary().nouns, load_vocabulary().words
    told_in = nouns["platforms"] | nouns["media"] | nouns["outlet_nouns"] | words["time"]
    if not run or run[0].pos_ != "ADP":
        return run
    for at, token in enumerate(run[1:4], 1):
        if token.text in nouns["platforms"] or token.lemma_.lower() in told_in:
            behind = run[at + 1 :]
            while behind and behind[0].lemma_.lower() in nouns["media"] | words["time"]:
                behind = behind[1:]  # `at press conference`, `on Tuesday evening`
            return behind
    return run


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
