"""Quotations without a verb of their own: those that go on, and those that nobody can be given."""

import re
from itertools import pairwise

from spacy.tokens import Token

from probanda.analysis.statements.announcing import (
    acting_before,
    announced,
    behind_telling,
    introduced,
    is_somebody,
    message_before,
)
from probanda.analysis.statements.answers import another_answers
from probanda.analysis.statements.beside import SENTENCE_END, last_mark
from probanda.analysis.statements.clauses import FINITE, noun_phrase
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.kinds import gender_of
from probanda.analysis.statements.origins import Origin, may_go_on, outermost, reach, speaks
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.scare import is_scare
from probanda.analysis.statements.settling import speaks_in_quotation
from probanda.analysis.statements.told_of import is_told_of
from probanda.analysis.statements.vocabulary import Vocabulary

TWO = 2
LONGEST_GAP = 25  # words of the narrator's behind which a quotation no longer goes on
NOT_CLOSED = "quotation that was not closed in the paragraph before"
NOT_BESIDE = "quotation whose speaker is not named beside it"


def find_floating(
    layouts: list[Layout], drafts: list[Draft], vocabulary: Vocabulary
) -> list[Draft]:
    """Whole quoted sentences that no draft holds yet, each with the statement it goes on from."""
    found: list[Draft] = []
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_paragraph.setdefault(draft.layout.number, []).append(draft)
    for layout in layouts:
        here = by_paragraph.setdefault(layout.number, [])
        for quotation in layout.quotations:
            span = (quotation.start, quotation.end)
            others = (d for d in here if not d.belief and not speaks_in_quotation(d))
            if any(d.overlap(span) * 2 > span[1] - span[0] for d in others):
                continue
            if not _is_whole(layout, quotation) or is_scare(layout, quotation, vocabulary):
                continue
            origin = _origin(layouts, layout, quotation, by_paragraph, vocabulary)
            opens = quotation.outer_start == 0 and not _is_part_of_sentence(layout, quotation)
            if origin.draft is None and opens and layout.number:
                origin = (
                    announced(layouts[layout.number - 1], vocabulary)
                    or behind_telling(layouts, quotation, layout.number, by_paragraph, vocabulary)
                    or introduced(layouts, layout.number, by_paragraph, vocabulary)
                    or origin
                )
            if origin.draft is not None and not origin.draft.contents:
                found.append(origin.draft)
            draft = Draft(
                layout=layout, contents=[span], cues=[], anchor=_token_at(layout, quotation.start),
                speaker=origin.speaker, follows=origin.draft, rivals=list(origin.rivals),
                reasons=[origin.why],
            )  # fmt: skip
            if origin.draft is not None and origin.draft.layout is layout:
                draft.speaker = origin.draft.speaker
            here.append(draft)
            here.sort(key=lambda d: d.begin)
            found.append(draft)
    return found


def _token_at(layout: Layout, offset: int) -> int:
    for token in layout.tokens:
        if token.idx + len(token.text) > offset:
            return int(token.i)
    return len(layout.doc) - 1


def _is_whole(layout: Layout, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence or several, not a few words inside one."""
    words = layout.text[quotation.start : quotation.end]
    before = layout.text[: quotation.outer_start].rstrip()
    starts = not before or before[-1] in '.!?…:”"’—–'
    if quotation.continues:
        return True
    if not starts or (not words[:1].isupper() and words[:1] not in "…[("):
        return False
    return last_mark(layout, quotation) in ".!?…—–,-" or len(words.split()) > 6


def _origin(
    layouts: list[Layout],
    layout: Layout,
    quotation: Quotation,
    by_paragraph: dict[int, list[Draft]],
    vocabulary: Vocabulary,
) -> Origin:
    """Whose words go on here; no draft when the words around leave it open."""
    here = [d for d in by_paragraph[layout.number] if speaks(d)]
    if _is_in_dialogue(layout, quotation):
        return Origin(None, "two speak by turns", tuple(here[-1:]))
    before = [d for d in here if d.begin < quotation.start]
    ends = before and not _has_verb_behind(layout, quotation)
    if _is_part_of_sentence(layout, quotation) and not ends:
        return Origin(None, "quotation inside a sentence of the narrator's")
    later = tuple(d for d in here if d.begin > quotation.end and d.cues)
    teller = _told_behind(layout, quotation, vocabulary)
    if teller is not None:
        beside = before or [d for d in by_paragraph.get(layout.number - 1, []) if speaks(d)]
        why = "the sentence behind tells whose words they are"
        return Origin(None, why, (*beside[-1:], *later), _who_tells(teller, vocabulary))
    if before:
        farthest = max(before, key=reach)
        last, end = outermost(farthest, before), reach(farthest)
        stops = len(SENTENCE_END.findall(layout.text, end, quotation.outer_start + 2))
        near = len(layout.text[end : quotation.outer_start].split()) < LONGEST_GAP
        goes_on = stops <= 1 or _only_about_speaker(last, end, quotation, vocabulary)
        goes_on = goes_on or _only_asked(layout, end, quotation, vocabulary)
        behind = (t for t in layout.tokens if end <= t.idx < quotation.outer_start)
        goes_on = goes_on or (
            _says_i(layout, quotation) and is_told_of(list(behind), last, vocabulary)
        )
        if goes_on and near and may_go_on(last):
            return Origin(last, "quotation that goes on behind its speaker's last words")
        acting = acting_before(layout, quotation, vocabulary) if stops > 1 else None
        named = acting and acting.draft and acting.draft.speaker
        if acting and named and named.head.ent_type_ == "PERSON":
            return acting
        return Origin(None, NOT_BESIDE, tuple(before[-1:]))
    if layout.text[: quotation.outer_start].strip() or layout.number == 0:
        shown = message_before(layout, quotation, vocabulary)
        shown = shown or acting_before(layout, quotation, vocabulary)
        return shown or Origin(None, NOT_BESIDE, later)
    return _from_paragraph_before(layouts, layout, quotation, by_paragraph, later, vocabulary)


def _is_in_dialogue(layout: Layout, quotation: Quotation) -> bool:
    """`“By whom?” “By the director.”`: nothing stands between, so that another one answers."""
    return any(
        not layout.text[first.outer_end : second.outer_start].strip()
        and last_mark(layout, first) == "?"
        for first, second in pairwise(layout.quotations)
        if quotation in (first, second)
    )


def _only_asked(layout: Layout, end: int, quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """`“...,” she said. Was the mill not his? “He lent it his name.”`: whoever was asked answers; of
    `Did the army know?` that may be the army."""
    between = layout.text[end : quotation.outer_start]
    first = SENTENCE_END.search(layout.text, end, quotation.outer_start)
    asked = layout.text[first.end() : quotation.outer_start].strip() if first else between
    begins = quotation.outer_start - len(asked) - 1
    words = [t for t in layout.tokens if begins <= t.idx < quotation.outer_start]
    if any(is_somebody(t, vocabulary) and t.lower_ not in {"he", "she"} for t in words):
        return False
    return asked.endswith("?") and not re.search(r"[.!…][”\"’'»)]*\s", asked)


def _only_about_speaker(
    last: Draft, end: int, quotation: Quotation, vocabulary: Vocabulary
) -> bool:
    """`“...,” said Lora Venn. She had been up since four. “...”`: nobody else is named, and each
    sentence between has the speaker for its subject."""
    layout, phrase = last.layout, last.speaker
    if phrase is None:
        return False
    before = [t for t in layout.tokens if t.idx < quotation.outer_start and layout.quoted[t.i] < 0]
    named = {t.i for t in before if t.ent_type_ == "PERSON"}
    others = named - set(range(phrase.first, phrase.last + 1))
    starts = [m.end() for m in SENTENCE_END.finditer(layout.text, end, quotation.outer_start)]
    subjects = set()
    for start in starts:
        opening = next((t for t in before if t.idx >= start), None)
        if opening is not None:
            subjects.add(opening.lower_)
    if len(subjects) != 1 or not subjects <= {"he", "she"}:
        return False
    (pronoun,) = subjects
    own = gender_of(phrase, vocabulary)
    return not others and own in {None, "m" if pronoun == "he" else "f"}


def _over_an_aside(
    layouts: list[Layout],
    layout: Layout,
    quotation: Quotation,
    by_paragraph: dict[int, list[Draft]],
    vocabulary: Vocabulary,
) -> Draft | None:
    """`“They were boys,” she said.¶The army never answered her letters.¶“I write every month.”`"""
    if layout.number < TWO or by_paragraph.get(layout.number - 1):
        return None
    before = [d for d in by_paragraph.get(layout.number - TWO, []) if speaks(d)]
    last = outermost(max(before, key=reach), before) if before else None
    if last is None or not may_go_on(last) or last.layout.text[reach(last) :].strip(" ”\"’'.!?"):
        return None
    aside = layouts[layout.number - 1]
    short = len(aside.text.split()) < LONGEST_GAP and aside.paragraph.block.role == "paragraph"
    told = short and is_told_of(list(aside.tokens), last, vocabulary)
    return last if told and _says_i(layout, quotation) else None


def _from_paragraph_before(
    layouts: list[Layout],
    layout: Layout,
    quotation: Quotation,
    by_paragraph: dict[int, list[Draft]],
    later: tuple[Draft, ...],
    vocabulary: Vocabulary,
) -> Origin:
    before = [d for d in by_paragraph.get(layout.number - 1, []) if speaks(d)]
    if not before:
        spoke = _over_an_aside(layouts, layout, quotation, by_paragraph, vocabulary)
        why = "quotation that goes on behind what is told of its speaker"
        return Origin(spoke, why if spoke else "quotation without a speaker", later)
    farthest = max(before, key=reach)
    last, end = outermost(farthest, before), reach(farthest)
    tail = last.layout.text[end:].strip(" ”\"’'.!?")
    if _is_retold(last):
        first, _ = last.layout.sentence_of(last.anchor)
        last = next((d for d in reversed(before) if first <= d.anchor < last.anchor), last)
    if quotation.continues:
        return Origin(last, NOT_CLOSED)
    if not may_go_on(last) or len(tail.split()) > LONGEST_GAP or re.search(r"[.!?]\s", tail):
        return Origin(None, NOT_BESIDE, (last, *later))
    if another_answers(last, end):
        return Origin(None, NOT_BESIDE, (last, *later))
    if _says_i(layout, quotation) and _is_no_single_person(last, vocabulary):
        return Origin(None, NOT_BESIDE, (last, *later))
    return Origin(last, "quotation that goes on from the paragraph before", later)


def _says_i(layout: Layout, quotation: Quotation) -> bool:
    said = {t.lower_ for t in layout.tokens if quotation.start <= t.idx < quotation.end}
    return bool(said & {"i", "my", "me"})


def _is_no_single_person(draft: Draft, vocabulary: Vocabulary) -> bool:
    """`Prosecutors charged him.¶“I watched my brother die.”`: neither several nor a body say "I"."""
    head = draft.speaker.head if draft.speaker is not None else None
    if head is None or head.ent_type_ == "PERSON":
        return False
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in vocabulary.nouns["bodies"] | {"police"}


def _is_retold(draft: Draft) -> bool:
    """`they had been told to wait, she said; an officer had assured her that it was safe`: her words
    still."""
    verb = draft.layout.tokens[draft.anchor]
    whom = any(
        c.dep_ in {"dobj", "dative"} and c.lower_ in {"him", "her", "them"} for c in verb.rights
    )
    before = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.lefts)
    return whom and before and verb.tag_ == "VBN"


def _is_part_of_sentence(layout: Layout, quotation: Quotation) -> bool:
    """`“...” is stated in the document`: what follows belongs to the quotation's own sentence."""
    if quotation.goes_on:
        return False
    rest = layout.text[quotation.outer_end :].lstrip(" ,")
    return rest[:1].islower() and not rest.startswith(("which ", "where "))


def _has_verb_behind(layout: Layout, quotation: Quotation) -> bool:
    """`“We will build it” and other things` has none: nothing that could tell who else says it."""
    behind = [t for t in layout.tokens if t.idx >= quotation.outer_end and not t.is_space]
    if not behind:
        return False
    last = layout.sentence_of(behind[0].i)[1]
    return any(t.i <= last and t.tag_ in FINITE and layout.quoted[t.i] < 0 for t in behind)


DEMONSTRATIVES = frozenset({"that", "this", "these", "those"})
QUOTED = frozenset({"word", "quotation", "quote", "sentence", "line", "passage", "phrase"})
FROM = frozenset({"be", "come", "stand", "belong", "appear", "stem"})


def _told_behind(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> Token | None:
    """`“...” That is how the ministry put it`, `So wrote Lora Venn`, `The words are those of ...`:
    the word that tells whose words they are."""
    behind = [t for t in layout.tokens if t.idx >= quotation.outer_end and not t.is_space]
    if len(behind) < 3 or behind[0].is_punct:
        return None
    word, second = behind[0], behind[1]
    saying = vocabulary.special["pointing_back"]
    if word.lower_ in {"so", "thus"}:
        return second if second.pos_ == "VERB" and second.lemma_ in saying else None
    last = layout.sentence_of(word.i)[1]
    if second.lemma_ in QUOTED and word.pos_ == "DET":
        told = second.dep_ in {"nsubj", "nsubjpass"} and second.head.lemma_ in FROM
        return second if told else None
    if word.lower_ not in DEMONSTRATIVES or word.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    telling = (t for t in behind if t.i <= last and t.pos_ == "VERB" and t.lemma_ in saying)
    return next(telling, None)


def _who_tells(teller: Token, vocabulary: Vocabulary) -> Phrase | None:
    """Who is said to have put it so, where the verb itself has them for its subject."""
    subject = next((c for c in teller.children if c.dep_ == "nsubj"), None)
    if teller.pos_ != "VERB" or subject is None or not is_somebody(subject, vocabulary):
        return None
    return noun_phrase(subject, keep_relative=False)
