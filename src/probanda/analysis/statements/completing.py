"""From drafts to statements: form, denial, medium, relay, nesting, ids."""

import re

from msgspec import UNSET
from spacy.tokens import Token

from probanda.analysis.records import Form, Statement
from probanda.analysis.statements.clauses import antecedent
from probanda.analysis.statements.drafts import Draft, Span
from probanda.analysis.statements.scare import is_scare
from probanda.analysis.statements.sources import is_first_person
from probanda.analysis.statements.speakers import Speaker
from probanda.analysis.statements.turns import is_turn
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary
from probanda.evidence.document import Position
from probanda.ids import content_id

TRANSLATED = {("translation", "in"), ("translation", "to"), ("translator", "through"), ("interpreter", "through")}  # fmt: skip


def mark_denials(drafts: list[Draft], vocabulary: Vocabulary) -> None:
    """A denial by its verb alone, whatever it takes."""
    for draft in drafts:
        if draft.belief:
            continue
        if draft.lemma in vocabulary.special["denial"]:
            draft.denies = True
        elif draft.lemma == "plead":
            after = draft.layout.tokens[draft.anchor + 1 : draft.anchor + 3]
            not_told = [
                t
                for t in after
                if t.lower_ in {"not", "innocent"} and not draft.overlap((t.idx, t.idx + 1))
            ]
            draft.denies = bool(not_told)


def without_refusals(drafts: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Without what is rejected as "that" where nothing was told to be so just before: whoever rejects
    an offer denies nothing."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.denies and draft.lemma == "reject" and _points_back(draft):
            told = next((d for d in reversed(kept) if not d.belief and d.contents), None)
            near = told is not None and told.layout.number >= draft.layout.number - 1
            if told is None or not near or _is_wanted(told, vocabulary):
                continue
        kept.append(draft)
    gone = set(drafts) - set(kept)
    for draft in kept:
        if draft.follows in gone:  # whoever refused goes on to speak
            draft.speaker, draft.follows = draft.follows.speaker, None
    return kept


def _is_wanted(told: Draft, vocabulary: Vocabulary) -> bool:
    """`said it would strike`, `wants talks`: a plan or a wish, which is refused and not denied."""
    words = [t for t in told.layout.tokens if told.overlap((t.idx, t.idx + 1))]
    planned = any(t.tag_ == "MD" or t.lemma_ in {"want", "need", "demand"} for t in words)
    return planned or told.lemma in vocabulary.special["asking_for"]


def _points_back(draft: Draft) -> bool:
    start, end = draft.contents[0]
    return draft.layout.text[start:end].lower() in {"this", "that"}


def find_what_is_denied(drafts: list[Draft]) -> None:
    """`Lenz says that it was hit, which Marn denies`: what is denied is that it was hit."""
    for denial in drafts:
        if not denial.denies or denial.belief or not denial.cues or denial.end > denial.cues[0][0]:
            continue
        told = [
            d
            for d in drafts
            if d.layout is denial.layout
            and d is not denial
            and not d.belief
            and d.cues
            and d.contents
            and d.anchor < denial.anchor
            and denial.overlap(d.cues[0])
            and denial.overlap(d.contents[0])
        ]
        if told:
            denial.against = min(told, key=lambda d: d.anchor)
            denial.contents = list(denial.against.contents)


def told_in_denials(drafts: list[Draft]) -> list[Draft]:
    """Without what only stands in what is denied: `denied signing a form in which she asked ...`
    tells nobody that she asked."""
    denied: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.denies and not draft.belief:
            denied.setdefault(draft.layout.number, []).append(draft)
    return [
        draft
        for draft in drafts
        if not draft.cues
        or draft.layout.tokens[draft.anchor].pos_ not in {"VERB", "AUX"}
        or not any(
            other is not draft and other.anchor < draft.anchor and other.overlap(draft.cues[0])
            for other in denied.get(draft.layout.number, [])
        )
    ]


def find_medium(draft: Draft, vocabulary: Vocabulary) -> str | None:
    """What the words stood in: "video statement", "Telegram"; from the cue's own sentence."""
    layout = draft.layout
    if not draft.cues:
        return None
    first, last = layout.sentence_of(draft.anchor)
    for index in range(first, last + 1):
        token = layout.tokens[index]
        if (
            token.lower_ not in {"in", "on", "at", "during", "via", "through", "over"}
            or layout.quoted[index] >= 0
        ):
            continue
        if draft.overlap(layout.span(index, index)) or _is_of_what_is_told(token, draft):
            continue
        for child in token.children:
            if child.dep_ != "pobj":
                continue
            if child.text in vocabulary.nouns["platforms"]:
                return str(child.text)
            lemma = child.lemma_.lower()
            if lemma in vocabulary.nouns["platforms"] or lemma in {"channel", "account"}:
                named = [t.text for t in child.subtree if t.text in vocabulary.nouns["platforms"]]
                return named[0] if named else str(child.text)
            if lemma in vocabulary.nouns["media"]:
                begin = child.i
                while begin > first and layout.tokens[begin - 1].dep_ == "compound":
                    begin -= 1
                start, end = layout.span(begin, child.i)
                return layout.text[start:end]
    return None


def _is_of_what_is_told(word: Token, draft: Draft) -> bool:
    """`confirmed that a plane had been in the air but denied ...`: in what another verb tells."""
    cue = draft.layout.tokens[draft.anchor]
    below = (word, *word.ancestors)
    return any(t.dep_ == "ccomp" and t != cue and not t.is_ancestor(cue) for t in below)


def link_nested(drafts: list[Draft]) -> None:
    """A statement whose cue lies in what another says stands inside it; the closest one counts."""
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_paragraph.setdefault(draft.layout.number, []).append(draft)
    for draft in drafts:
        if not draft.cues:
            continue
        start, end = draft.cues[0]
        outer = [
            o
            for o in by_paragraph[draft.layout.number]
            if o is not draft
            and o.overlap((start, end)) == end - start
            and not o.belief
            and not any(c == (start, end) for c in o.cues)
            and not _stands_in(o, draft)
        ]
        if outer:
            draft.within = min(outer, key=lambda o: o.end - o.begin)


def _stands_in(draft: Draft | None, other: Draft) -> bool:
    """Whether a statement is another one, or stands inside it: nothing stands within itself."""
    while draft is not None and draft is not other:
        draft = draft.within
    return draft is not None


def told_once(drafts: list[Draft]) -> list[Draft]:
    """Without the acts of courts that stand in what is reported: `said it had issued warrants for two
    men over the raid` tells that the court says so, and no second charge. `It issued warrants over the
    raid, it said.` opens with the act, and tells both. Nor is a ruling told that is only described:
    `called the verdict, which found Kranz guilty, “late”`."""
    return [
        d
        for d in drafts
        if not (d.charges and d.within and d.within.lemma != ":" and d.within.anchor < d.anchor)
        and not (d.within and _describes_ruling(d))
    ]


def _describes_ruling(draft: Draft) -> bool:
    """Whether a relative clause tells what was ruled, in the words of whoever describes it."""
    verb, phrase = draft.layout.tokens[draft.anchor], draft.speaker
    described = antecedent(phrase.head) if phrase is not None else None
    if described is None or described.lemma_.lower() not in load_vocabulary().nouns["verdicts"]:
        return False
    return not any(c.lower_ == "that" and c.dep_ == "mark" for v in verb.rights for c in v.lefts)


def ascribed_by_text(drafts: list[Draft]) -> list[Draft]:
    """Without the beliefs that stand in what somebody says or believes: the text ascribes none, and
    what nobody is named for (`40 are feared dead, she said`) is then hers."""
    nobodys = load_vocabulary().special["impersonal"]
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_paragraph.setdefault(draft.layout.number, []).append(draft)
    return [
        draft
        for draft in drafts
        if not (draft.belief or (draft.speaker is None and draft.lemma in nobodys))
        or not any(
            draft.anchor != other.anchor and other.overlap(draft.cues[0])
            for other in by_paragraph[draft.layout.number]
        )
    ]


def quoted_parts(draft: Draft, vocabulary: Vocabulary) -> list[Span]:
    """The speaker's own words in what is said, or in what it is called; words kept at a distance
    are none."""
    parts = []
    quoted = _retold_in(draft)
    for number, quotation in enumerate(draft.layout.quotations):
        if number == quoted:
            continue  # `“They said it was safe,” he said`: quoted are his words, not theirs
        called = draft.called or (0, 0)
        begin, stop = max(called[0], quotation.start), min(called[1], quotation.end)
        if begin < stop:
            parts.append((begin, stop))
        for start, end in draft.contents:
            begin, stop = max(start, quotation.start), min(end, quotation.end)
            if begin < stop:
                direct = any(
                    s >= quotation.outer_start and e <= quotation.outer_end
                    for s, e in draft.contents
                )
                if direct or not is_scare(draft.layout, quotation, vocabulary):
                    parts.append((begin, stop))
    return parts


def _retold_in(draft: Draft) -> int:
    """The quotation in which somebody else tells of it, speaker and verb; -1 where none does."""
    quoted = draft.layout.quoted
    first = draft.speaker.first if draft.speaker else draft.anchor
    here = draft.cues and quoted[first] == quoted[draft.anchor]
    return quoted[draft.anchor] if here else -1


def form_of(draft: Draft, quoted: list[Span]) -> Form:
    """Direct when all that is said is quoted, mixed when some of it is."""
    text = draft.layout.text
    if is_turn(draft):
        return "direct"  # whatever is quoted within it
    if draft.lemma == ":" and not quoted:
        # `Name: words.` as in a transcript; without a full stop a heading, in an editor's words
        behind = draft.layout.tokens[draft.anchor :]
        heading = (
            text.rstrip()[-1:] not in ".!?…" and not draft.layout.tokens[draft.anchor - 1].is_upper
        )
        return "indirect" if heading and not any(map(is_first_person, behind)) else "direct"
    pieces = [*draft.contents, *([draft.called] if draft.called else [])]
    said = sum(len(re.findall(r"\w", text[s:e])) for s, e in pieces)
    marked = sum(len(re.findall(r"\w", text[s:e])) for s, e in quoted)
    if not quoted:
        return "indirect"
    return "direct" if marked >= said * 0.97 else "mixed"


def complete(
    draft: Draft, speaker: Speaker, ids: dict[Draft, str], translated: str | None,
     vocabulary: Vocabulary,
) -> Statement:  # fmt: skip
    """The record of one draft; ``translated`` says what shows that the whole text was."""
    layout = draft.layout
    document = layout.paragraph.document
    announced = draft.follows and draft.follows.cues and not draft.follows.contents
    told = draft.follows if draft.follows and announced else draft

    def place(span: Span, base: int = layout.paragraph.start) -> Position:
        return Position(document, base + span[0], base + span[1])

    there = told.layout.paragraph.start
    quoted = quoted_parts(draft, vocabulary)
    phrase = told.layout.span(told.speaker.first, told.speaker.last) if told.speaker else None
    pieces = [*draft.contents]
    if told.layout is layout:
        pieces += [*told.cues, *([phrase] if phrase else [])]
    start, end = whole_sentences(draft, min(s for s, _ in pieces), max(e for _, e in pieces))
    if told.layout is not layout:
        announcing = told.layout.span(*told.layout.sentence_of(told.anchor))[0]
        start = min(
            start, there + min(announcing, *(s for s, _ in told.cues)) - layout.paragraph.start
        )
        start = min(start, there + phrase[0] - layout.paragraph.start) if phrase else start
    outer = ids.get(draft.within) if draft.within else None
    if _is_told_translated(told):
        translated = "the sentence says that the words were translated"
    translation = translated if quoted else None
    marked = [f"quoted as translated: {translation}"] if translation else []
    return Statement(
        document,
        layout.paragraph.start + start,
        layout.paragraph.start + end,
        id=ids[draft],
        content=tuple(place(span) for span in draft.contents),
        speaker=place(phrase, there) if phrase else None,
        speaker_entity=speaker.entity.id if speaker.entity else None,
        speaker_name=speaker.name,
        speaker_kind=speaker.kind,
        cue=tuple(place(span, there) for span in told.cues),
        form=form_of(draft, quoted),
        polarity="denies" if draft.denies else "asserts",
        quoted=tuple(place(span) for span in quoted),
        as_translated=translation is not None,
        within=outer if outer != ids[draft] else None,  # two drafts of one statement
        candidates=speaker.candidates,
        medium=draft.medium,
        relayed_by=draft.relayed_by,
        reasons=(*draft.reasons, f"speaker: {speaker.why}", *marked),
        told=(place(draft.told),) if draft.told else UNSET,
    )


def _is_told_translated(draft: Draft) -> bool:
    """`“...,” she said, in a translation by the agency`, `through an interpreter`: beside the words. A
    poet who is `translated into 40 languages` need not be so here."""
    layout, speaker = draft.layout, draft.speaker.head if draft.speaker else None
    first, last = layout.sentence_of(draft.anchor)
    for token in layout.tokens[first : last + 1]:
        if layout.quoted[token.i] >= 0 or draft.overlap((token.idx, token.idx + 1)):
            continue
        link = token.head.lower_ if token.dep_ == "pobj" else ""
        if (token.lemma_.lower(), link) in TRANSLATED or (
            token.lower_ == "translated"
            and token.dep_ in {"acl", "advcl", "conj"}
            and token.head != speaker
        ):
            return True
    return False


def whole_sentences(draft: Draft, start: int, end: int) -> Span:
    """The sentences that hold a stretch, with the quotation marks around it."""
    layout = draft.layout
    for first, last in layout.sentences:
        begin, stop = layout.span(first, last)
        if begin < end and start < stop:
            start, end = min(start, begin), max(end, stop)
    for quotation in layout.quotations:
        if quotation.outer_start <= start < quotation.end and start <= quotation.start:
            start = quotation.outer_start
        if quotation.end <= end < quotation.outer_end:
            end = quotation.outer_end
    return start, end


def new_id(draft: Draft) -> str:
    """Depends on the document, the words said and the cue."""
    base = draft.layout.paragraph.start
    return content_id(
        "statement",
        draft.layout.paragraph.document,
        [(base + s, base + e) for s, e in draft.contents],
        [(base + s, base + e) for s, e in draft.cues],
        draft.belief,
    )
