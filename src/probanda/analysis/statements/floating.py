"""Quotations without a verb of their own: those that go on, and those that nobody can be given."""

import re
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from probanda.analysis.statements.answers import another_answers
from probanda.analysis.statements.beside import DASHES, SENTENCE_END, last_mark, quoting_verbs
from probanda.analysis.statements.clauses import FINITE, find_subject, noun_phrase
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.genders import HE, SHE, gender_of_noun
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.scare import is_scare
from probanda.analysis.statements.speakers import gender_of
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

LONGEST_GAP = 25  # words of the narrator's behind which a quotation no longer goes on
NOT_CLOSED = "quotation that was not closed in the paragraph before"
NOT_BESIDE = "quotation whose speaker is not named beside it"


@dataclass(frozen=True)
class Origin:
    """The statement that a quotation goes on from, if one is sure, and in words why."""

    draft: Draft | None
    why: str
    rivals: tuple[Draft, ...] = ()
    speaker: Phrase | None = None


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
            if any(d.overlap(span) * 2 > span[1] - span[0] for d in here if not d.belief):
                continue
            if not _is_whole(layout, quotation) or is_scare(layout, quotation, vocabulary):
                continue
            origin = _origin(layout, quotation, by_paragraph, vocabulary)
            opens = quotation.outer_start == 0 and not _is_part_of_sentence(layout, quotation)
            if origin.draft is None and opens and layout.number:
                origin = (
                    _announced(layouts[layout.number - 1], vocabulary)
                    or _behind_telling(layouts, quotation, layout.number, by_paragraph, vocabulary)
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
    return words.rstrip()[-1:] in ".!?…—–,-" or len(words.split()) > 6


def _origin(
    layout: Layout,
    quotation: Quotation,
    by_paragraph: dict[int, list[Draft]],
    vocabulary: Vocabulary,
) -> Origin:
    """Whose words go on here; no draft when the words around leave it open."""
    here = [d for d in by_paragraph[layout.number] if _speaks(d)]
    if _is_in_dialogue(layout, quotation):
        return Origin(None, "two speak by turns", tuple(here[-1:]))
    before = [d for d in here if d.begin < quotation.start]
    ends = before and not _has_verb_behind(layout, quotation)
    if _is_part_of_sentence(layout, quotation) and not ends:
        return Origin(None, "quotation inside a sentence of the narrator's")
    later = tuple(d for d in here if d.begin > quotation.end and d.cues)
    teller = _told_behind(layout, quotation, vocabulary)
    if teller is not None:
        beside = before or [d for d in by_paragraph.get(layout.number - 1, []) if _speaks(d)]
        why = "the sentence behind tells whose words they are"
        return Origin(None, why, (*beside[-1:], *later), _who_tells(teller, vocabulary))
    if before:
        last = _outermost(max(before, key=_reach), before)
        reach = _reach(last)
        stops = len(SENTENCE_END.findall(layout.text, reach, quotation.outer_start + 2))
        near = len(layout.text[reach : quotation.outer_start].split()) < LONGEST_GAP
        goes_on = stops <= 1 or _only_about_speaker(last, reach, quotation, vocabulary)
        if goes_on and near and _may_go_on(last):
            return Origin(last, "quotation that goes on behind its speaker's last words")
        return Origin(None, NOT_BESIDE, tuple(before[-1:]))
    if layout.text[: quotation.outer_start].strip() or layout.number == 0:
        shown = _message_before(layout, quotation, vocabulary)
        shown = shown or _gesture_before(layout, quotation, vocabulary)
        return shown or Origin(None, NOT_BESIDE, later)
    return _from_paragraph_before(quotation, by_paragraph.get(layout.number - 1, []), later)


def _is_in_dialogue(layout: Layout, quotation: Quotation) -> bool:
    """`“By whom?” “By the director.”`: nothing stands between, so that another one answers."""
    return any(
        not layout.text[first.outer_end : second.outer_start].strip()
        and last_mark(layout, first) == "?"
        for first, second in pairwise(layout.quotations)
        if quotation in (first, second)
    )


def _only_about_speaker(
    last: Draft, reach: int, quotation: Quotation, vocabulary: Vocabulary
) -> bool:
    """`“...,” said Lora Venn. She had been up since four. “...”`: nobody else is named, and each
    sentence between has the speaker for its subject."""
    layout, phrase = last.layout, last.speaker
    if phrase is None:
        return False
    before = [t for t in layout.tokens if t.idx < quotation.outer_start and layout.quoted[t.i] < 0]
    named = {t.i for t in before if t.ent_type_ == "PERSON"}
    others = named - set(range(phrase.first, phrase.last + 1))
    starts = [m.end() for m in SENTENCE_END.finditer(layout.text, reach, quotation.outer_start)]
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


def _from_paragraph_before(
    quotation: Quotation, drafts: list[Draft], later: tuple[Draft, ...]
) -> Origin:
    before = [d for d in drafts if _speaks(d)]
    if not before:
        return Origin(None, "quotation without a speaker", later)
    last = _outermost(max(before, key=_reach), before)
    if quotation.continues:
        return Origin(last, NOT_CLOSED)
    tail = last.layout.text[_reach(last) :].strip(" ”\"’'.!?")
    if not _may_go_on(last) or len(tail.split()) > LONGEST_GAP or re.search(r"[.!?]\s", tail):
        return Origin(None, NOT_BESIDE, (last, *later))
    if another_answers(last, _reach(last)):
        return Origin(None, NOT_BESIDE, (last, *later))
    return Origin(last, "quotation that goes on from the paragraph before", later)


LONGEST_TELLING = 60  # words
MINE = frozenset({"i", "i’m", "i'm", "my", "me", "we", "our", "us"})


def _behind_telling(
    layouts: list[Layout],
    quotation: Quotation,
    number: int,
    by_paragraph: dict[int, list[Draft]],
    vocabulary: Vocabulary,
) -> Origin | None:
    """`“...,” said Lora Venn.¶Her uncle Otto drove the van. He is missing.¶“I lay a plate for him.”`:
    a paragraph that tells of the speaker, and whoever else it names is spoken of, and not by name,
    in the words."""
    told = layouts[number - 1]
    spoken = [d for d in by_paragraph.get(number - 2, []) if _speaks(d)]
    if not spoken or told.quotations or any(map(_speaks, by_paragraph.get(number - 1, []))):
        return None
    last = _outermost(max(spoken, key=_reach), spoken)
    phrase = last.speaker or (last.follows.speaker if last.follows else None)
    words = [t for t in told.tokens if not t.is_space]
    if phrase is None or not _may_go_on(last) or not 1 < len(words) < LONGEST_TELLING:
        return None
    own = gender_of(phrase, vocabulary) or _gender_of_pronoun(phrase.head)
    opening = _gender_of_pronoun(words[0])
    called = {t.text for t in phrase.head.doc[phrase.first : phrase.last + 1]}
    if words[0].text not in called and (opening is None or own not in {None, opening}):
        return None
    said = layouts[number].tokens
    kin = words[0].dep_ == "poss" and _is_person(words[0].head, vocabulary)
    if kin or any(t.ent_type_ == "PERSON" and t.text not in called for t in words):
        meant = {_gender_of_pronoun(t) for t in said} - {None}
        if opening is None or not meant or opening in meant:
            return None
        if not any(t.lower_ in MINE for t in said):
            return None
    return Origin(last, "quotation that goes on behind what is told of its speaker")


def _is_person(token: Token, vocabulary: Vocabulary) -> bool:
    """One person: a name, "he", "the guard", "her uncle"."""
    if token.ent_type_ == "PERSON" or token.lower_ in {"he", "she"}:
        return True
    known = token.lemma_.lower() in vocabulary.nouns["people"] and token.tag_ == "NN"
    return known or gender_of_noun(token, vocabulary) is not None


def _gender_of_pronoun(token: Token) -> str | None:
    return "m" if token.lower_ in HE else "f" if token.lower_ in SHE else None


def _speaks(draft: Draft) -> bool:
    if draft.belief and not _is_ones_thought(draft):
        return False
    return draft.speaker is not None or draft.follows is not None


def _is_ones_thought(draft: Draft) -> bool:
    """`Kranz doubts that he will come.¶“He reads the papers.”`: one person's, told from within."""
    who = draft.speaker.head if draft.speaker is not None else None
    person = who is not None and (who.ent_type_ == "PERSON" or who.lower_ in {"he", "she"})
    return person and draft.lemma in load_vocabulary().belief.clause


def _may_go_on(draft: Draft) -> bool:
    """Not a quotation signed with a name behind a dash, which is complete, nor a heading."""
    heading = draft.lemma == ":" and not any(
        q.outer_start <= draft.begin < q.outer_end for q in draft.layout.quotations
    )
    return draft.lemma not in DASHES and not heading


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
    if teller.pos_ != "VERB" or subject is None or not _is_somebody(subject, vocabulary):
        return None
    return noun_phrase(subject, keep_relative=False)


def _message_before(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> Origin | None:
    """`The minister issued a warning. “...”`: the sentence before announces the words."""
    before = [t for t in layout.tokens if t.idx < quotation.outer_start and not t.is_space]
    if not before:
        return None
    first = layout.sentence_of(before[-1].i)[0]
    nouns, speech = vocabulary.nouns, vocabulary.speech
    giving = vocabulary.special["giving_out"] | speech.clause | speech.object
    for noun in layout.tokens[first : before[-1].i + 1]:
        verb = noun.head
        if noun.dep_ != "dobj" or noun.lemma_ not in nouns["attributing"] | nouns["media"]:
            continue
        if verb.dep_ != "ROOT" or verb.lemma_ not in giving:
            continue
        for subject in verb.lefts:
            if subject.dep_ == "nsubj" and _is_somebody(subject, vocabulary):
                return _announcer(layout, verb, subject)
    return None


def _gesture_before(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> Origin | None:
    """`Kranz shook his head. “No.”`: whoever moves speaks, where nobody else is in the sentence."""
    before = [t for t in layout.tokens if t.idx < quotation.outer_start and not t.is_space]
    if not before:
        return None
    first, last = layout.sentence_of(before[-1].i)[0], before[-1].i
    sentence = layout.tokens[first : last + 1]
    moving = [t for t in sentence if t.lemma_ in vocabulary.special["gestures"]]
    root = next((t for t in moving if t.dep_ == "ROOT" and t.tag_ in FINITE), None)
    subject = root and next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if root is None or subject is None or not _is_person(subject, vocabulary):
        return None
    own = set(subject.subtree)
    if any(t not in own and _may_answer(t, vocabulary) for t in sentence):
        return None
    return _announcer(layout, root, subject)


def _may_answer(token: Token, vocabulary: Vocabulary) -> bool:
    if token.lower_ == "head":
        return False  # shaken, and no office
    other = token.lower_ in {"him", "them", "me", "us"} or token.ent_type_ == "PERSON"
    hers = token.lower_ == "her" and token.dep_ != "poss"
    return other or hers or token.lemma_.lower() in vocabulary.nouns["people"]


def _announced(layout: Layout, vocabulary: Vocabulary) -> Origin | None:
    """`She went on:` at the end of a paragraph announces the quotation in the next."""
    if not layout.text.rstrip().endswith(":"):
        return None
    first, last = layout.sentences[-1]
    verbs = quoting_verbs(vocabulary)
    for index in range(last, first - 1, -1):
        token = layout.tokens[index]
        if token.pos_ == "VERB" and token.lemma_.lower() in verbs and layout.quoted[index] < 0:
            subject = find_subject(token)
            return _announcer(layout, token, subject) if subject is not None else None
    for token in layout.tokens[first : last + 1]:
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and _is_somebody(token, vocabulary):
            return _announcer(layout, token.head, token)
    return None


def _announcer(layout: Layout, verb: Token, subject: Token) -> Origin:
    announcing = Draft(
        layout=layout,
        contents=[],
        cues=[layout.span(verb.i, verb.i)],
        anchor=verb.i,
        speaker=noun_phrase(subject, keep_relative=False),
        lemma=verb.lemma_.lower(),
    )
    return Origin(announcing, "quotation that the words before announce")


def _is_somebody(token: Token, vocabulary: Vocabulary) -> bool:
    nouns = vocabulary.nouns
    return (
        token.pos_ == "PROPN"
        or token.lower_ in {"he", "she", "they"}
        or token.lemma_.lower() in nouns["people"] | nouns["bodies"]
    )


def _reach(draft: Draft) -> int:
    """Where the last of the draft's own words ends."""
    ends = [draft.end, *(end for _, end in draft.cues)]
    if draft.speaker is not None:
        ends.append(draft.layout.span(draft.speaker.first, draft.speaker.last)[1])
    return max(ends)


def _outermost(draft: Draft, others: list[Draft]) -> Draft:
    """The statement around a statement: it is its speaker who goes on."""
    for other in others:
        if other is not draft and draft.cues and other.overlap(draft.cues[0]) and other.speaker:
            return _outermost(other, [o for o in others if o is not draft])
    return draft
