"""Whom a pronoun means: the last speaker or subject that agrees, or nobody where it may be two."""

from probanda.analysis.statements.candidates import Candidate, ids_of
from probanda.analysis.statements.clauses import SUBJECTS
from probanda.analysis.statements.describing import INTRODUCING
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.genders import HE, SHE
from probanda.analysis.statements.speakers import Speaker
from probanda.analysis.statements.vocabulary import Vocabulary
from probanda.names import gender_of_given_name

REACH = 4  # paragraphs that a pronoun looks back
NEXT = 40  # tokens from a sentence's beginning to that of the next
GOING_ON = frozenset({"add", "continue", "conclude", "go"})
ANSWERING = frozenset({"answer", "reply", "respond", "retort", "rejoin"})
IT = frozenset({"it", "its", "which", "that"})
THEY = frozenset({"they", "their", "them", "who"})


def of_pronoun(
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
    if word == "they" and _means_people_there(phrase):
        why = "“they” are the people of the place that the sentence names"
        return Speaker(None, None, speaker.kind, why, word)
    if phrase.head.dep_ == "dobj" and _beside_another(phrase):
        why = f"“{phrase.head.text}” is not whoever tells of it"
        return Speaker(None, None, speaker.kind, why, word)
    place = (draft.layout.number, phrase.head.i)
    asker = said[-1] if said and said[-1].asks else None
    told_of = {c.speaker.name for c in [*said, *subjects] if _stands_in(c, draft)}
    agreeing = [
        c
        for c in [*said, *subjects]
        if place[0] - REACH <= c.paragraph
        and (c.paragraph, c.token) < place
        and _agrees(c, word)
        and c.speaker.name not in told_of
        and not (asker and draft.lemma in ANSWERING and c.speaker.name == asker.speaker.name)
    ]
    last = said[-1] if said and said[-1].paragraph == place[0] else None
    if last is not None and last not in agreeing and draft.lemma in GOING_ON:
        misread = word in HE | SHE and _may_be_person(last, vocabulary)
        agreeing = [c for c in agreeing if _fits(c, word)]
        if misread or (not agreeing and last.speaker.kind == speaker.kind):
            why = f"goes on speaking, although “{phrase.head.text}” does not agree"
            return Speaker(last.speaker.entity, last.speaker.name, last.speaker.kind, why, word)
    if not agreeing:
        return Speaker(
            None, None, speaker.kind, f"nobody before agrees with “{phrase.head.text}”", word
        )
    caller = _who_calls_so(phrase, place[0], agreeing)
    if caller is not None:
        why = f"“{phrase.head.text}”: who is the subject of the sentence"
        return Speaker(caller.speaker.entity, caller.speaker.name, caller.speaker.kind, why, word)
    newcomer = _just_brought_on(draft, phrase, agreeing)
    if newcomer is not None:
        why = f"“{phrase.head.text}”: whom the sentence before brings on"
        who = newcomer.speaker
        return Speaker(who.entity, who.name, who.kind, why, word)
    leading = [c for c in agreeing if c.rank < 2]
    best = max(leading or agreeing, key=lambda c: (c.paragraph, c.sentence, -c.rank, c.token))
    met = [c for c in agreeing if c.met and _is_of_sentence(c, best)]
    if met and best.rank == 1:
        return _open(phrase, speaker, [best, *met])
    asides = [c for c in said if c in agreeing and c.rank == 2 and _is_of_sentence(c, best)]
    if best.rank == 1 and asides and asides[-1].gender in {None, best.gender}:
        return _open(phrase, speaker, [best, asides[-1]])
    if word in IT and best.paragraph < place[0] and _opens_no_paragraph(draft, phrase):
        return _open(phrase, speaker, [best])  # what the sentence before is about may be "it"
    unknown = best.gender is None and word in HE | SHE
    if draft.within is not None and unknown and best.paragraph < place[0]:
        return _open(phrase, speaker, [best])  # whom another speaks of need not be told of before
    if asker is not None and asker.asked and best.speaker.name == asker.speaker.name:
        return _open(phrase, speaker, [best])
    before, adds = _speaker_before(draft, said), draft.lemma in GOING_ON
    if adds and before in agreeing and (before.gender is not None or word not in HE | SHE):
        best = before
    if before is not None and not before.plural and word in HE | SHE:
        person = before.speaker.kind in {"person", "unnamed"} and before.human
        person = person or _may_be_person(before, vocabulary)
        taken_up = not person and not adds and _is_taken_up(best, draft, phrase, word)
        if not taken_up and _takes_the_word(best, before, agreeing, adds, person):
            spoke = best.speaker.name in {c.speaker.name for c in said}
            new = best.rank < 2 and best.sentence > before.sentence
            silent = person and adds and not spoke and not new  # nobody adds who has said nothing
            return _open(phrase, speaker, [before] if silent else [before, best])
    beside = _only_person_beside(draft, agreeing)
    if best.speaker.kind == "unnamed" and beside is not None and best.sentence < beside.sentence:
        if best.rank == 0 and best.paragraph == place[0]:
            return _open(phrase, speaker, [best, beside])
        best = beside
    here = [c for c in agreeing if c.paragraph == place[0] and c.speaker.kind == "person"]
    if (
        best.paragraph < place[0]
        and best.gender is None
        and len(ids_of(c.speaker for c in here)) == 1
    ):
        best = beside = here[-1]  # the one person whom the paragraph has named so far
    nearer = [c for c in agreeing if (c.paragraph, c.sentence) > (best.paragraph, best.sentence)]
    rivals = [
        c
        for c in nearer
        if c.gender is not None and (c.paragraph > best.paragraph or best.gender is None)
    ]
    if best.gender is None and word in HE | SHE:
        rivals += [c for c in nearer if _is_taken_up(c, draft, phrase, word)]
    if best.rank == 2 and best is not beside:
        rivals = [c for c in agreeing if c.paragraph == best.paragraph]
    if best.rank == 1 and best.gender is None:
        wanted = "m" if word in HE else "f"
        sole = best in here and best.acts and len(ids_of(c.speaker for c in here)) == 1
        sole = sole and _is_quoted(draft)  # `Otto Kranz keeps the key. “I am 71,” he says.`
        since = best.paragraph if sole or _likely(best) == wanted else place[0] - 1
        rivals += [c for c in said if c in agreeing and c.gender and c.paragraph >= since]
    if last is not None and word in HE | SHE and last.sentence > best.sentence:
        rivals += [last] if last not in agreeing and _may_be_person(last, vocabulary) else []
    if word in HE | SHE and best.paragraph < place[0]:
        rivals += [
            c
            for c in subjects
            if (place[0], 0) <= (c.paragraph, c.token) < place and _may_be_person(c, vocabulary)
        ]  # taken for a body by the model, and what the paragraph is about
    told = _likely(best) if unknown else None
    wanted = "m" if word in HE else "f"
    if told not in {None, wanted}:
        others = [c for c in agreeing if wanted in {c.gender, _likely(c)} and _is_beside(c, best)]
        if len({c.speaker.name for c in others}) == 1:
            best, rivals = others[-1], []  # `Anton Velde met Lena Hart. She ...`
    elif unknown and told is None:
        rivals += [c for c in agreeing if _may_as_well_be(c, best, word, draft)]
    if any(c.speaker.name != best.speaker.name for c in rivals):
        return _open(phrase, speaker, [best, *rivals])
    why = f"“{phrase.head.text}”: the last speaker or subject that agrees"
    return Speaker(best.speaker.entity, best.speaker.name, best.speaker.kind, why, word)


def _is_quoted(draft: Draft) -> bool:
    begins = (t for t in draft.layout.tokens if t.idx >= draft.begin)
    return draft.layout.quoted[next(begins).i] >= 0


def _opens_no_paragraph(draft: Draft, phrase: Phrase) -> bool:
    return draft.layout.sentence_of(phrase.head.i)[0] > draft.layout.sentence_of(0)[0]


def _who_calls_so(phrase: Phrase, paragraph: int, agreeing: list[Candidate]) -> Candidate | None:
    """`Lora Venn welcomed what she called a late answer`: nobody else calls it so."""
    pronoun = phrase.head
    if not pronoun.i or pronoun.nbor(-1).lower_ != "what" or pronoun.dep_ != "nsubj":
        return None
    for verb in pronoun.head.ancestors:
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if verb.pos_ == "VERB" and subject is not None:
            first, last = subject.left_edge.i, subject.right_edge.i
            here = [c for c in agreeing if c.paragraph == paragraph and first <= c.token <= last]
            return here[-1] if len({c.speaker.name for c in here}) == 1 else None
    return None


def _just_brought_on(draft: Draft, phrase: Phrase, agreeing: list[Candidate]) -> Candidate | None:
    """`A retired guard was less sure. It was possible, he said`: whom the sentence before brings on
    as its subject, or tells more of (`The news is from a nurse who fled`), alone in it."""
    layout, word = draft.layout, phrase.head.lower_
    here = layout.sentence_of(phrase.head.i)[0]
    for first, last in reversed([s for s in layout.sentences if s[0] < here]):
        there = [c for c in agreeing if c.paragraph == layout.number and c.sentence == first]
        there = [c for c in there if _fits(c, word)]
        if there:
            return _newcomer(layout, there)
        if not any(
            t.lower_ == word and t.dep_ in SUBJECTS for t in layout.tokens[first : last + 1]
        ):
            return None
    return None


def _newcomer(layout: Layout, there: list[Candidate]) -> Candidate | None:
    for candidate in there:
        noun = layout.tokens[candidate.token]
        first, last = noun.left_edge.i, noun.right_edge.i
        subject = candidate.rank == 1 and candidate.acts
        told = subject or any(c.dep_ == "relcl" for c in noun.rights)
        new = candidate.speaker.kind == "unnamed" and layout.tokens[first].lower_ in INTRODUCING
        if told and new and all(first <= c.token <= last for c in there):
            return candidate
    return None


def _is_taken_up(candidate: Candidate, draft: Draft, phrase: Phrase, word: str) -> bool:
    """`... against Velde; he was held. He denied it`: the same word has stood for somebody named later."""
    if candidate.paragraph != draft.layout.number:
        return False
    between = draft.layout.tokens[candidate.token + 1 : phrase.head.i]
    return any(t.lower_ == word and t.dep_ in {"nsubj", "nsubjpass"} for t in between)


def _likely(candidate: Candidate) -> str | None:
    """What the given name tells; a translation may print "he" for a woman all the same."""
    return gender_of_given_name(candidate.speaker.name or "")


def _fits(candidate: Candidate, word: str) -> bool:
    """No better than who spoke is somebody of whom the text shows nothing, and whose given name tells
    that the pronoun is not theirs either."""
    if word not in HE | SHE or candidate.gender is not None:
        return True
    return _likely(candidate) in {None, "m" if word in HE else "f"}


def _is_of_sentence(other: Candidate, best: Candidate) -> bool:
    same = (other.paragraph, other.sentence) == (best.paragraph, best.sentence)
    return same and other.speaker.name != best.speaker.name


def _is_beside(other: Candidate, best: Candidate) -> bool:
    return other.speaker.kind == "person" and other.paragraph == best.paragraph


def _may_as_well_be(other: Candidate, best: Candidate, word: str, draft: Draft) -> bool:
    """Whether "she" may be another than somebody of unknown gender: a woman who spoke just before,
    or the second person of one sentence, unless who spoke there goes on to speak."""
    wanted = "m" if word in HE else "f"
    gender = other.gender or _likely(other)
    if not _is_beside(other, best):
        return False
    if gender is not None:
        beside = other.sentence == best.sentence and best.rank > 0
        spoke = other.rank == 0 and 0 < best.sentence - other.sentence <= NEXT
        return gender == wanted and (beside or spoke)
    names = [len((c.speaker.name or "").split()) for c in (other, best)]
    if names[0] < names[1]:
        return False  # `Lena Kranz hugged Timo. She said`: who is named in full
    answers = draft.lemma in ANSWERING
    return other.sentence == best.sentence and (answers or best.rank == 1)


def _means_people_there(phrase: Phrase) -> bool:
    """`In Lenz they say that it was mined`: whoever is there, not whoever was named before."""
    for word in phrase.head.head.lefts:
        if word.dep_ != "prep" or word.lower_ not in {"in", "at"} or word.i > phrase.head.i:
            continue
        for held in word.children:
            time = held.ent_type_ in {"DATE", "TIME", "EVENT"}
            if held.dep_ == "pobj" and held.pos_ == "PROPN" and not time:
                return True
    return False


def _beside_another(phrase: Phrase) -> bool:
    """`He quoted her as saying`: of two pronouns, who the second means hangs on the first."""
    return any(c.dep_ == "nsubj" and c.lower_ in HE | SHE for c in phrase.head.head.lefts)


def _open(phrase: Phrase, speaker: Speaker, candidates: list[Candidate]) -> Speaker:
    """Nobody for sure: the candidates, those first who have spoken, then who is only spoken of."""
    why = f"“{phrase.head.text}” may be one of several"
    ids = ids_of(c.speaker for c in sorted(candidates, key=lambda c: c.rank > 0))
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
    """`Kranz was ill, he said`, `He called Kranz's crimes grave`: whoever is named in what is said
    does not say it."""
    layout = draft.layout
    if candidate.paragraph != layout.number:
        return False
    if draft.denies and draft.cues and draft.end <= draft.cues[0][0]:
        return False  # `Kranz is accused of theft, which he denies`: of himself he does
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
