"""Speakers that the sentence does not name: pronouns, descriptions, quotations that go on."""

from calendar import month_name
from dataclasses import replace

from spacy.tokens import Token

from probanda.analysis.records import SpeakerKind
from probanda.analysis.statements.ages import find_ages, of_that_age
from probanda.analysis.statements.candidates import (
    Candidate,
    asks,
    asks_somebody,
    find_subjects,
    gender_shown,
    ids_of,
    is_aside,
    is_human,
    is_plural,
)
from probanda.analysis.statements.clause_above import of_clause_above
from probanda.analysis.statements.clauses import SUBJECTS, antecedent, may_act, noun_phrase
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.floating import NOT_CLOSED
from probanda.analysis.statements.genders import find_genders, gender_of_noun
from probanda.analysis.statements.pronouns import of_pronoun
from probanda.analysis.statements.self_named import doubt_self_named
from probanda.analysis.statements.signed import is_signed
from probanda.analysis.statements.sources import is_first_person
from probanda.analysis.statements.speakers import (
    Names,
    Speaker,
    behind_abbreviation,
    resolve,
    without_time,
)
from probanda.analysis.statements.taken_up import Charges
from probanda.analysis.statements.turns import is_turn
from probanda.analysis.statements.vocabulary import Vocabulary
from probanda.analysis.statements.writers import is_writers

SENT_OUT = frozenset({"statement", "release", "communique", "communiqué"})
DOUBTED = frozenset({"alleged", "purported", "supposed", "apparent"})
"""Such a statement may be nobody's whose name it bears, as one called false or forged."""
ABOUT = frozenset({"about", "on", "regarding", "concerning"})
MONTHS = frozenset(month_name)


def resolve_speakers(
    layouts: list[Layout],
    drafts: list[Draft],
    names: Names,
    vocabulary: Vocabulary,
    writer: Speaker | None,
) -> dict[Draft, Speaker]:
    """Every draft's speaker, in reading order, so that later ones can lean on earlier ones."""
    genders = find_genders(layouts, names, vocabulary)
    subjects = find_subjects(layouts, names, genders, vocabulary)
    ages = find_ages(layouts, names)
    known: dict[Draft, Speaker] = {}
    said: list[Candidate] = []
    charges = Charges(names, vocabulary)
    for draft in drafts:
        if writer is not None and is_writers(draft, layouts):
            known[draft] = writer
            continue
        signed = _signer(draft, known, names, vocabulary)
        if signed is not None:
            known[draft] = signed
            continue
        speaker = _speaker_of(draft, known, said, subjects, genders, names, vocabulary)
        aged = of_that_age(draft.layout, draft.speaker, ages) if draft.speaker else None
        if aged is not None and draft.follows is None:
            speaker = Speaker(aged, aged.name, "person", "the only person of that age")
        speaker = doubt_self_named(draft, charges.taken_up_in(draft) or speaker, names)
        known[draft] = speaker
        charges.note(draft, speaker)
        phrase = draft.speaker
        if speaker.name is None or draft.belief or draft.within is not None or is_turn(draft):
            continue  # who only believes, or speaks in what another says or in "I", is no he or she
        token = phrase.head.i if phrase else draft.anchor
        said.append(
            Candidate(
                draft.layout.number, token, draft.layout.sentence_of(token)[0], speaker,
                gender_shown(speaker, phrase, genders, vocabulary),
                bool(phrase and is_plural(phrase)), 2 if is_aside(draft) else 0,
                is_human(phrase, vocabulary), asks=asks(draft), asked=asks_somebody(draft),
            )
        )  # fmt: skip
    doubt_carried(drafts, known, vocabulary)
    for draft in drafts:
        outer = draft.within
        if (
            draft.denies
            and outer is not None
            and draft.speaker
            and is_first_person(draft.speaker.head)
        ):
            why = f"“{draft.speaker.head.text}” is whoever says these words"
            known[draft] = replace(known[outer], why=why)
    return known


def _signer(
    draft: Draft, known: dict[Draft, Speaker], names: Names, vocabulary: Vocabulary
) -> Speaker | None:
    """Who signed a post, which is also its "I"."""
    phrase, post = draft.speaker, draft.within
    if is_signed(draft):
        signature = draft.follows or draft
        if signature.speaker is None:
            return None
        own = signature is draft or bool(signature.cues)
        signer = resolve(signature.layout, signature.speaker, names, vocabulary)
        return replace(
            signer, why=f"the name stands {'below the post' if own else 'above the answers'}"
        )
    if phrase is None or post is None or not is_signed(post) or post not in known:
        return None
    own = phrase.head.lower_ in {"i", "we"} and draft.layout.quoted[phrase.head.i] < 0
    return replace(known[post], why=f"“{phrase.head.text}” is who signed the post") if own else None


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
        rivals = ids_of(known[r] for r in draft.rivals if r in known)
        kind: SpeakerKind = "nobody" if draft.cues else "unnamed"
        return Speaker(None, None, kind, "no speaker is named", candidates=rivals)
    draft.speaker = without_time(draft.speaker)
    ended = behind_abbreviation(draft.speaker, names)
    if ended is not None:
        draft.speaker = ended[0]
        return ended[1]
    phrase = draft.speaker = _sender(draft.speaker, vocabulary)
    origin = antecedent(phrase.head)
    if origin is not None:
        told = noun_phrase(origin, keep_relative=False)
        told = Phrase(origin, told.first, min(told.last, phrase.head.i - 1))
        return resolve(draft.layout, told, names, vocabulary)
    speaker = resolve(draft.layout, phrase, names, vocabulary)
    if speaker.pronoun is None:
        return speaker
    if draft.against in known:  # `Lenz blamed the rebels, a charge they deny`: not who blames them
        name = known[draft.against].name
        said = [c for c in said if c.speaker.name != name]
        subjects = [c for c in subjects if c.speaker.name != name]
    elif draft.denies and (name := _who_told_it(draft, known, vocabulary)):
        said = [c for c in said if c.speaker.name != name]
        subjects = [c for c in subjects if c.speaker.name != name]
    above = of_clause_above(draft, phrase, names, vocabulary)
    if above is not None:
        return above
    return of_pronoun(draft, phrase, speaker, said, subjects, vocabulary)


def _sender(phrase: Phrase, vocabulary: Vocabulary) -> Phrase:
    """`a statement from the ministry said`: the ministry; a letter or a report speaks for itself."""
    if phrase.head.lemma_.lower() not in SENT_OUT or phrase.head.dep_ not in SUBJECTS:
        return phrase
    if any(c.lower_ in vocabulary.words["untrue"] | DOUBTED for c in phrase.head.lefts):
        return phrase
    for word in phrase.head.rights:
        if word.dep_ == "prep" and word.lower_ in {"from", "by"} and word.i <= phrase.last:
            who = next((c for c in word.children if c.dep_ == "pobj" and may_act(c)), None)
            if who is None or who.ent_type_ in {"DATE", "TIME"} or who.text in MONTHS:
                return phrase
            return _without_matter(noun_phrase(who, keep_relative=False))
    return phrase


def _without_matter(phrase: Phrase) -> Phrase:
    """`the prosecutor about the general`: the prosecutor."""
    about = (c.i for c in phrase.head.rights if c.dep_ == "prep" and c.lower_ in ABOUT)
    return Phrase(phrase.head, phrase.first, min([phrase.last, *(i - 1 for i in about)]))


def _who_told_it(draft: Draft, known: dict[Draft, Speaker], vocabulary: Vocabulary) -> str | None:
    """`Hart accused Kranz of theft. He denies it.`: nobody denies what they have just told of another."""
    told = next((d for d in reversed(known) if not d.belief and d.within is None), None)
    if told is None or told.denies or told.layout.number < draft.layout.number - 1:
        return None
    start, end = draft.contents[0]
    denied = [t for t in draft.layout.tokens if start <= t.idx < end]
    points = len(denied) == 1 and denied[0].lower_ in {"it", "this", "that"}
    at_large = any(
        t.lemma_.lower() in vocabulary.nouns["accusations"] or t.lower_ == "wrongdoing"
        for t in denied[:3]
    )
    another = any(
        t.ent_type_ in {"PERSON", "GPE", "NORP", "ORG"}
        or t.lemma_.lower() in vocabulary.nouns["people"]
        for t in told.layout.tokens
        if told.overlap((t.idx, t.idx + 1)) and t.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}
    )
    accused = told.accuses or told.lemma in vocabulary.special["accusation"]
    return known[told].name if another and (points or (at_large and accused)) else None


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


def doubt_carried(drafts: list[Draft], known: dict[Draft, Speaker], vocabulary: Vocabulary) -> None:
    """A carried quotation with another speaker later in its paragraph is nobody's for sure."""
    for draft in drafts:
        if draft.follows is None or is_signed(draft):
            continue
        speaker = known[draft]
        others = [known[r] for r in draft.rivals if r in known and known[r].name]
        if _speaks_of(draft, draft.follows, vocabulary):
            why = "the quoted words speak of whoever spoke before"
            known[draft] = Speaker(None, None, "unnamed", why, candidates=ids_of([speaker]))
        elif any(o.name != speaker.name for o in others):
            why = "it may be the speaker before or the one behind"
            known[draft] = Speaker(
                None, None, "unnamed", why, candidates=ids_of([speaker, *others])
            )
        elif known[draft.follows].name is None and draft.follows.follows is not None:
            known[draft] = known[draft.follows]


def _speaks_of(draft: Draft, before: Draft, vocabulary: Vocabulary) -> bool:
    """`He said they had lied.¶“He asked me if it was so.”`: he does not speak of himself, but goes on
    speaking of his father behind `“My father mended nets,” he said.`"""
    phrase, layout = before.speaker, draft.layout
    if phrase is None or layout is before.layout or draft.reasons[:1] == [NOT_CLOSED]:
        return False
    first = next((t for t in layout.tokens if t.idx >= draft.begin), None)
    if first is None or first.dep_ not in SUBJECTS or first.lower_ not in {"he", "she"}:
        return False
    meant = "m" if first.lower_ == "he" else "f"
    told = [t for t in before.layout.tokens if before.overlap((t.idx, t.idx + 1))]
    if any(gender_of_noun(t, vocabulary) == meant for t in told):
        return False
    if any(_is_another(t, phrase, vocabulary) for t in told):
        return False
    return first.lower_ == phrase.head.lower_


def _is_another(token: Token, speaker: Phrase, vocabulary: Vocabulary) -> bool:
    """`His client was abroad, he said.¶“He has done nothing.”`: one of whom the speaker has spoken."""
    own = {t.text for t in speaker.head.doc[speaker.first : speaker.last + 1]}
    if token.dep_ not in SUBJECTS or token.text in own:
        return False
    known = token.tag_ == "NN" and token.lemma_.lower() in vocabulary.nouns["people"]
    return known or token.ent_type_ == "PERSON"
