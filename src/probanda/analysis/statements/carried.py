"""Speakers that the sentence does not name: pronouns, descriptions, quotations that go on."""

from collections.abc import Iterable
from dataclasses import dataclass

from probanda.analysis.records import Entity, SpeakerKind
from probanda.analysis.statements.ages import find_ages, of_that_age
from probanda.analysis.statements.clauses import SUBJECTS, antecedent, noun_phrase
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.floating import NOT_CLOSED
from probanda.analysis.statements.genders import HE, SHE, find_genders, gender_of_noun
from probanda.analysis.statements.speakers import Names, Speaker, gender_of, resolve
from probanda.analysis.statements.vocabulary import Vocabulary
from probanda.analysis.statements.writers import is_writers

REACH = 4  # paragraphs that a pronoun looks back
OBJECTS = frozenset({"dobj", "pobj", "dative", "appos", "poss"})
GOING_ON = frozenset({"add", "continue", "conclude", "go"})
IT = frozenset({"it", "its", "which", "that"})
THEY = frozenset({"they", "their", "them", "who"})


@dataclass(frozen=True)
class Candidate:
    """A subject or speaker that a later pronoun may mean."""

    paragraph: int
    token: int
    sentence: int
    speaker: Speaker
    gender: str | None
    plural: bool
    rank: int
    """0 for who spoke, 1 for the subject of a sentence, 2 for other mentions."""
    human: bool
    """Whether the noun stands for a person: no "management", no "plan"."""
    acts: bool = True
    """Not the subject of a passive, to whom something is done: `Kranz was charged`."""


def resolve_speakers(
    layouts: list[Layout],
    drafts: list[Draft],
    names: Names,
    vocabulary: Vocabulary,
    writer: Speaker | None,
) -> dict[Draft, Speaker]:
    """Every draft's speaker, in reading order, so that later ones can lean on earlier ones."""
    genders = find_genders(layouts, names, vocabulary)
    subjects = _subjects(layouts, names, genders, vocabulary)
    ages = find_ages(layouts, names)
    known: dict[Draft, Speaker] = {}
    said: list[Candidate] = []
    accusers: dict[str, Speaker] = {}
    accused: list[Draft] = []
    for draft in drafts:
        if writer is not None and is_writers(draft, layouts):
            known[draft] = writer
            continue
        speaker = _speaker_of(draft, known, said, subjects, genders, names, vocabulary)
        aged = of_that_age(draft.layout, draft.speaker, ages) if draft.speaker else None
        if aged is not None and draft.follows is None:
            speaker = Speaker(aged, aged.name, "person", "the only person of that age")
        if len(accusers) == 1 and _resumes(draft, accused, names, vocabulary):
            (accuser,) = accusers.values()
            why = "the only accuser that the text has named so far"
            speaker = Speaker(accuser.entity, accuser.name, accuser.kind, why)
        known[draft] = speaker
        if draft.accuses and speaker.name and not draft.belief:
            accusers[speaker.name] = speaker
            accused.append(draft)
        phrase = draft.speaker
        if speaker.name is None or draft.belief or draft.within is not None:
            continue  # who only believes, or speaks in what another says, is no he or she
        token = phrase.head.i if phrase else draft.anchor
        said.append(
            Candidate(
                draft.layout.number, token, draft.layout.sentence_of(token)[0], speaker,
                _gender(speaker, phrase, genders, vocabulary),
                bool(phrase and _is_plural(phrase)), 2 if _is_aside(draft) else 0,
                _is_human(phrase, vocabulary),
            )
        )  # fmt: skip
    doubt_carried(drafts, known)
    return known


def _resumes(draft: Draft, accused: list[Draft], names: Names, vocabulary: Vocabulary) -> bool:
    """Whether `The crimes were allegedly committed in May` takes up what was charged before: by
    its subject, which is the crimes or one of the accused. Else nobody knows who alleges it."""
    if draft.lemma not in vocabulary.words["implied_allegation"] or not accused:
        return False
    layout = draft.layout
    verb = layout.doc[draft.anchor].head
    while verb.dep_ != "ROOT" and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    definite = any(c.lower_ in {"the", "these", "those"} for c in subject.lefts)
    if definite and subject.lemma_.lower() in vocabulary.nouns["charged"]:
        return True
    if subject.lower_ in HE | SHE:
        return 0 <= layout.number - accused[-1].layout.number <= 1
    named = names.at(layout.paragraph.start + subject.idx)
    return named is not None and any(named[0].id in _named_beside(a, names) for a in accused)


def _named_beside(draft: Draft, names: Names) -> set[str]:
    """Who is named in the sentence of a draft."""
    base = draft.layout.paragraph.start
    start, end = draft.layout.span(*draft.layout.sentence_of(draft.anchor))
    return {entity.id for entity, _, _ in names.inside(base + start, base + end)}


def _is_aside(draft: Draft) -> bool:
    """`... Kranz, who called it a hoax`: whoever speaks in a relative clause has not the word."""
    verb = draft.layout.doc[draft.anchor]
    return verb.dep_ == "relcl" and draft.layout.quoted[verb.i] < 0


def _speaker_of(
    draft: Draft,
    known: dict[Draft, Speaker],
    said: list[Candidate],
    subjects: list[Candidate],
    genders: dict[str, str],
    names: Names,
    vocabulary: Vocabulary,
) -> Speaker:
    if draft.follows is not None:
        return _carried(draft, known, vocabulary)
    if draft.speaker is None:
        rivals = _ids(known[r] for r in draft.rivals if r in known)
        kind: SpeakerKind = "nobody" if draft.cues else "unnamed"
        return Speaker(None, None, kind, "no speaker is named", candidates=rivals)
    phrase = draft.speaker
    origin = antecedent(phrase.head)
    if origin is not None:
        return resolve(draft.layout, noun_phrase(origin, keep_relative=False), names, vocabulary)
    speaker = resolve(draft.layout, phrase, names, vocabulary)
    if speaker.pronoun is None:
        return speaker
    return _of_pronoun(draft, phrase, speaker, said, subjects, vocabulary)


def _carried(draft: Draft, known: dict[Draft, Speaker], vocabulary: Vocabulary) -> Speaker:
    """The speaker of the statement before, unless somebody else speaks in the same paragraph."""
    before = known.get(draft.follows) if draft.follows else None
    if before is None:
        return Speaker(None, None, "unnamed", "no speaker is named")
    phrase = draft.follows.speaker if draft.follows else None
    if before.entity is None and phrase is not None and phrase.head.pos_ == "NOUN":
        nouns = vocabulary.nouns
        able = nouns["people"] | nouns["bodies"] | nouns["documents"]
        if phrase.head.lemma_.lower() not in able and before.kind != "group":
            return Speaker(None, None, "unnamed", "what was named before cannot speak")
    return Speaker(
        before.entity,
        before.name,
        before.kind,
        "carried over from the statement before",
        candidates=before.candidates,
    )


def doubt_carried(drafts: list[Draft], known: dict[Draft, Speaker]) -> None:
    """A carried quotation with another speaker later in its paragraph is nobody's for sure."""
    for draft in drafts:
        if draft.follows is None:
            continue
        speaker = known[draft]
        others = [known[r] for r in draft.rivals if r in known and known[r].name]
        if _speaks_of(draft, draft.follows):
            why = "the quoted words speak of whoever spoke before"
            known[draft] = Speaker(None, None, "unnamed", why, candidates=_ids([speaker]))
        elif any(o.name != speaker.name for o in others):
            why = "it may be the speaker before or the one behind"
            known[draft] = Speaker(None, None, "unnamed", why, candidates=_ids([speaker, *others]))
        elif known[draft.follows].name is None and draft.follows.follows is not None:
            known[draft] = known[draft.follows]


def _speaks_of(draft: Draft, before: Draft) -> bool:
    """`He said they had lied.¶“He asked me if it was so.”`: he does not speak of himself."""
    phrase, layout = before.speaker, draft.layout
    if phrase is None or layout is before.layout or draft.reasons[:1] == [NOT_CLOSED]:
        return False
    first = next((t for t in layout.doc if t.idx >= draft.begin), None)
    subject = first is not None and first.dep_ in SUBJECTS and first.lower_ in {"he", "she"}
    return subject and first is not None and first.lower_ == phrase.head.lower_


def _ids(speakers: Iterable[Speaker]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.entity.id for s in speakers if s.entity is not None))


def _of_pronoun(
    draft: Draft,
    phrase: Phrase,
    speaker: Speaker,
    said: list[Candidate],
    subjects: list[Candidate],
    vocabulary: Vocabulary,
) -> Speaker:
    """The last subject or speaker that agrees with the pronoun."""
    word = speaker.pronoun or ""
    if draft.layout.quoted[phrase.head.i] >= 0:
        why = f"“{phrase.head.text}” is somebody whom the quoted words mean"
        return Speaker(None, None, speaker.kind, why, word)
    place = (draft.layout.number, phrase.head.i)
    agreeing = [
        c
        for c in [*said, *subjects]
        if place[0] - REACH <= c.paragraph
        and (c.paragraph, c.token) < place
        and _agrees(c, word)
        and not _stands_in(c, draft)
    ]
    last = said[-1] if said and said[-1].paragraph == place[0] else None
    if last is not None and last not in agreeing and draft.lemma in GOING_ON:
        misread = word in HE | SHE and _may_be_person(last, vocabulary)
        if misread or (not agreeing and last.speaker.kind == speaker.kind):
            why = f"goes on speaking, although “{phrase.head.text}” does not agree"
            return Speaker(last.speaker.entity, last.speaker.name, last.speaker.kind, why, word)
    if not agreeing:
        return Speaker(
            None, None, speaker.kind, f"nobody before agrees with “{phrase.head.text}”", word
        )
    leading = [c for c in agreeing if c.rank < 2]
    best = max(leading or agreeing, key=lambda c: (c.paragraph, c.sentence, -c.rank, c.token))
    before, adds = _speaker_before(draft, said), draft.lemma in GOING_ON
    if adds and before in agreeing and (before.gender is not None or word not in HE | SHE):
        best = before
    if before is not None and word in HE | SHE:
        person = before.speaker.kind in {"person", "unnamed"} and before.human
        person = person or _may_be_person(before, vocabulary)
        if _takes_the_word(best, before, agreeing, adds, person):
            return _open(phrase, speaker, [before, best])
    beside = _only_person_beside(draft, agreeing)
    if best.speaker.kind == "unnamed" and beside is not None and best.sentence < beside.sentence:
        if best.rank == 0 and best.paragraph == place[0]:
            return _open(phrase, speaker, [best, beside])
        best = beside
    here = [c for c in agreeing if c.paragraph == place[0] and c.speaker.kind == "person"]
    if (
        best.paragraph < place[0]
        and best.gender is None
        and len(_ids(c.speaker for c in here)) == 1
    ):
        best = beside = here[-1]  # the one person whom the paragraph has named so far
    nearer = [c for c in agreeing if (c.paragraph, c.sentence) > (best.paragraph, best.sentence)]
    rivals = [
        c
        for c in nearer
        if c.gender is not None and (c.paragraph > best.paragraph or best.gender is None)
    ]
    if best.rank == 2 and best is not beside:
        rivals = [c for c in agreeing if c.paragraph == best.paragraph]
    if best.rank == 1 and best.gender is None:
        rivals += [c for c in said if c in agreeing and c.gender and c.paragraph >= place[0] - 1]
    if last is not None and word in HE | SHE and last.sentence > best.sentence:
        rivals += [last] if last not in agreeing and _may_be_person(last, vocabulary) else []
    if any(c.speaker.name != best.speaker.name for c in rivals):
        return _open(phrase, speaker, [best, *rivals])
    why = f"“{phrase.head.text}”: the last speaker or subject that agrees"
    return Speaker(best.speaker.entity, best.speaker.name, best.speaker.kind, why, word)


def _open(phrase: Phrase, speaker: Speaker, candidates: list[Candidate]) -> Speaker:
    """Nobody for sure: the candidates, the likeliest first."""
    why = f"“{phrase.head.text}” may be one of several"
    ids = _ids(c.speaker for c in candidates)
    return Speaker(None, None, speaker.kind, why, speaker.pronoun, ids)


def _speaker_before(draft: Draft, said: list[Candidate]) -> Candidate | None:
    """Who spoke last, in the paragraph or, where it opens with what is said, in the one before."""
    opens = not draft.layout.text[: draft.begin].strip(" “„\"'‘«»…")
    last = next((c for c in reversed(said) if c.rank == 0), None)
    return last if last is not None and last.paragraph >= draft.layout.number - opens else None


def _takes_the_word(
    best: Candidate, before: Candidate, agreeing: list[Candidate], adds: bool, person: bool
) -> bool:
    """`“The charge against Otto Kranz is void,” Mrs Hart said. “It is a lie,” he added.`: somebody
    else would speak, of whom the text has only spoken. The pronoun may as well be wrong, as in a
    translation, and whoever adds something has spoken last."""
    if best.speaker.name == before.speaker.name:
        return False
    there, here = (before.paragraph, before.sentence), (best.paragraph, best.sentence)
    if adds:
        return best.rank > 0 or (person and here != there)
    if before in agreeing:
        return False
    spoken_of = best.rank == 2 or (person and best.rank == 1 and not best.acts)
    return here <= there and spoken_of


def _only_person_beside(draft: Draft, agreeing: list[Candidate]) -> Candidate | None:
    """The one named person of the pronoun's own sentence, whatever part they have in it."""
    first = draft.layout.sentence_of(draft.anchor)[0]
    here = [
        c for c in agreeing
        if c.paragraph == draft.layout.number and c.sentence == first and c.speaker.kind == "person"
    ]  # fmt: skip
    return here[-1] if len({c.speaker.name for c in here}) == 1 else None


def _may_be_person(candidate: Candidate, vocabulary: Vocabulary) -> bool:
    """A name of two words that was taken for a body's, though no word of it names a body."""
    words = (candidate.speaker.name or "").split()
    nouns = vocabulary.nouns
    named = len(words) > 1 and all(w[:1].isupper() and not w.isupper() for w in words)
    told = any(w.lower() in nouns["bodies"] | nouns["documents"] for w in words)
    return candidate.speaker.kind == "body" and candidate.human and named and not told


def _stands_in(candidate: Candidate, draft: Draft) -> bool:
    """`Kranz was ill, he said`: whoever is named in what is said does not say it."""
    layout = draft.layout
    if candidate.paragraph != layout.number:
        return False
    return draft.overlap(layout.span(candidate.token, candidate.token)) > 0


def _agrees(candidate: Candidate, word: str) -> bool:
    kind = candidate.speaker.kind
    if word in HE or word in SHE:
        wanted = "m" if word in HE else "f"
        if candidate.plural or candidate.gender not in {None, wanted}:
            return False
        shown = candidate.gender == wanted
        unnamed = kind == "unnamed" and candidate.human
        return kind == "person" or (unnamed and (candidate.rank < 2 or shown))
    if word in IT:
        return kind in {"body", "document"} and not candidate.plural
    if word in THEY:
        return candidate.plural or kind in {"group", "body"}
    return False


def _is_plural(phrase: Phrase) -> bool:
    return phrase.head.tag_ in {"NNS", "NNPS"} or any(
        c.dep_ == "conj" and c.i <= phrase.last for c in phrase.head.children
    )


def _is_human(phrase: Phrase | None, vocabulary: Vocabulary) -> bool:
    if phrase is None or phrase.head.pos_ != "NOUN":
        return True
    nouns = vocabulary.nouns
    lemma = phrase.head.lemma_.lower()
    shown = gender_of_noun(phrase.head, vocabulary) is not None
    return shown or lemma in nouns["people"] or lemma in nouns["experts"]


def _gender(
    speaker: Speaker, phrase: Phrase | None, genders: dict[str, str], vocabulary: Vocabulary
) -> str | None:
    if speaker.entity is not None and speaker.entity.id in genders:
        return genders[speaker.entity.id]
    if speaker.pronoun in HE:
        return "m"
    if speaker.pronoun in SHE:
        return "f"
    return gender_of(phrase, vocabulary) if phrase else None


def _subjects(
    layouts: list[Layout], names: Names, genders: dict[str, str], vocabulary: Vocabulary
) -> list[Candidate]:
    """The named subjects of main clauses outside quotations."""
    found = []
    nouns = vocabulary.nouns
    able = nouns["people"] | nouns["bodies"] | nouns["documents"]
    for layout in layouts:
        base = layout.paragraph.start
        for token in layout.doc:
            is_subject = token.dep_ in {"nsubj", "nsubjpass"}
            if layout.quoted[token.i] >= 0 or not (is_subject or token.dep_ in OBJECTS):
                continue
            ahead = token.head.dep_ == "advcl" and token.head.i < token.head.head.i
            main = is_subject and (token.head.dep_ in {"ROOT", "conj"} or ahead)
            if token.pos_ == "PRON" or any(c.lower_ in {"no", "neither"} for c in token.lefts):
                continue
            named = names.at(base + token.idx) is not None
            gender = None if named else gender_of_noun(token, vocabulary)
            if not main and not named and gender is None:
                continue
            phrase = noun_phrase(token)
            speaker = resolve(layout, phrase, names, vocabulary)
            if speaker.entity is None and gender is None and token.lemma_.lower() not in able:
                continue
            if not is_subject and gender is None and speaker.kind != "person":
                continue
            found.append(
                Candidate(
                    layout.number, token.i, layout.sentence_of(token.i)[0], speaker,
                    genders.get(_id(speaker.entity), gender), _is_plural(phrase), 1 if main else 2,
                    _is_human(phrase, vocabulary), token.dep_ != "nsubjpass",
                )
            )  # fmt: skip
    return found


def _id(entity: Entity | None) -> str:
    return entity.id if entity else ""
