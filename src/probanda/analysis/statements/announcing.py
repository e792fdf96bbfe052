"""Words before a quotation that bring its speaker on: `She went on:`, `Kranz shook his head.`, a
paragraph that tells of nobody else."""

from collections.abc import Sequence

from spacy.tokens import Token

from probanda.analysis.statements.beside import quoting_verbs
from probanda.analysis.statements.candidates import asks_for_comment
from probanda.analysis.statements.clauses import FINITE, find_subject, is_passive, noun_phrase
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.genders import HE, SHE, gender_of_noun
from probanda.analysis.statements.kinds import gender_of
from probanda.analysis.statements.origins import Origin, may_go_on, outermost, reach, speaks
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary

LONGEST_TELLING = 60  # words
PRESENT = frozenset({"VBZ", "VBP"})
MINE = frozenset({"i", "i’m", "i'm", "my", "me", "we", "our", "us"})


def announced(layout: Layout, vocabulary: Vocabulary) -> Origin | None:
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
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and is_somebody(token, vocabulary):
            return _announcer(layout, token.head, token)
    root = layout.tokens[first].sent.root
    torn = root.pos_ in {"NOUN", "PROPN"} and root.left_edge.i == first
    verb = next((t for t in layout.tokens[root.i : last] if t.tag_ in FINITE), None)
    if torn and verb is not None and is_somebody(root, vocabulary):
        return _announcer(layout, verb, root)  # `A girl who hid in a cellar gave this account:`
    return None


def message_before(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> Origin | None:
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
            if subject.dep_ == "nsubj" and is_somebody(subject, vocabulary):
                return _announcer(layout, verb, subject)
    return None


def acting_before(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> Origin | None:
    """`Kranz shook his head. “No.”`, `Hart wants no quarrel. “We have other worries.”`: whoever moves
    or, in the present, thinks so speaks, where nobody else is in the sentence and the words are about no
    "he" or "she". `Kranz ran the camp. “We were beaten.”` may be another's words, and a victim's."""
    before = [t for t in layout.tokens if t.idx < quotation.outer_start and not t.is_space]
    if not before:
        return None
    first, last = layout.sentence_of(before[-1].i)[0], before[-1].i
    sentence = layout.tokens[first : last + 1]
    root = next((t for t in sentence if t.dep_ == "ROOT" and t.pos_ == "VERB"), None)
    subject = root and next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if root is None or subject is None or not _is_person(subject, vocabulary):
        return None
    own = set(subject.subtree)
    if any(t not in own and _may_answer(t, vocabulary) for t in sentence):
        return None
    if root.lemma_ in vocabulary.special["gestures"] and root.tag_ in FINITE:
        return _announcer(layout, root, subject)
    said = {t.lower_ for t in layout.tokens if quotation.start <= t.idx < quotation.end}
    if said & (HE | SHE) or not _tells_of_mind(root, vocabulary):
        return None
    return _announcer(layout, root, subject)


def _tells_of_mind(verb: Token, vocabulary: Vocabulary) -> bool:
    """`wants no quarrel`, `has not decided`, `stops short of blaming anybody`: what one thinks or would
    say, told in the present as of somebody who is being talked to."""
    if not any(t.tag_ in PRESENT for t in (verb, *verb.lefts)):
        return False
    minding = vocabulary.belief.all | vocabulary.speech.all | vocabulary.special["accusation"]
    parts = (t for c in verb.rights if c.dep_ in {"prep", "advmod", "xcomp"} for t in c.subtree)
    deeds = {verb.lemma_, *(t.lemma_ for t in parts if t.dep_ in {"pcomp", "xcomp"})}
    return not minding.isdisjoint(deeds)


def behind_telling(
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
    spoken = [d for d in by_paragraph.get(number - 2, []) if speaks(d)]
    if not spoken or told.quotations or any(map(speaks, by_paragraph.get(number - 1, []))):
        return None
    last = outermost(max(spoken, key=reach), spoken)
    phrase = last.speaker or (last.follows.speaker if last.follows else None)
    words = [t for t in told.tokens if not t.is_space]
    if phrase is None or not may_go_on(last) or not 1 < len(words) < LONGEST_TELLING:
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


def introduced(
    layouts: list[Layout],
    number: int,
    by_paragraph: dict[int, list[Draft]],
    vocabulary: Vocabulary,
) -> Origin | None:
    """`Lena Hart, 61, waits for two of them. Her grandsons were taken in May.¶“I got one photograph.”`:
    a paragraph that nobody speaks in brings somebody on by name, with her age or trade or as waiting or
    telling, and tells of nobody else but hers; the words are about nobody else either. Whoever is
    accused is not brought on: the words may be a victim's."""
    told = layouts[number - 1]
    words = [t for t in told.tokens if not t.is_space]
    here = by_paragraph.get(number - 1, [])
    if told.quotations or any(d.speaker or d.follows for d in here) or not words:
        return None
    if told.paragraph.block.role != "paragraph" or len(words) > LONGEST_TELLING:
        return None
    said = {t.lower_ for t in layouts[number].tokens}
    if not said & {"i", "i’m", "i'm", "my", "me"} or said & (HE | SHE):
        return None
    subject = next((t for t in words if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"), None)
    if subject is None or subject.ent_type_ != "PERSON" or subject.left_edge.i != words[0].i:
        return None
    present = any(t.tag_ in {"VBZ", "VBP"} for t in (subject.head, *subject.head.lefts))
    if not present and not any(t.lower_ in {"me", "us"} for t in subject.head.subtree):
        return None
    if not _is_presented(subject, vocabulary) or _is_accused(words, vocabulary):
        return None
    phrase = noun_phrase(subject, keep_relative=False)
    own = {t.text for t in told.tokens[phrase.first : phrase.last + 1]}
    own |= {"he", "she", "He", "She"}
    for other in words:
        acts = other.dep_ in {"nsubj", "nsubjpass"} and other.head.dep_ in {"ROOT", "conj"}
        if acts and other.text not in own and not _is_hers(other) and _is_person(other, vocabulary):
            return None
        if other.ent_type_ == "PERSON" and other.text not in own and not _is_hers(other):
            return None
    brought_on = Draft(layout=told, contents=[], cues=[], anchor=subject.head.i, speaker=phrase)
    return Origin(brought_on, "quotation behind what brings its speaker on")


def _is_presented(name: Token, vocabulary: Vocabulary) -> bool:
    """`Ana Birk, 61, ...`, `Ana Birk, a baker, ...`, `Ana Birk waits ...`."""
    beside = [c for c in name.children if c.dep_ in {"appos", "compound"}]
    beside += [c for c in name.head.rights if c.dep_ == "attr"]
    trade = any(t.lemma_.lower() in vocabulary.nouns["people"] for t in beside)
    aged = any(t.dep_ == "appos" and t.like_num for t in beside)
    return trade or aged or name.head.lemma_ in vocabulary.special["bringing_on"]


def _is_accused(words: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """`Pavel Orsk, 41, faces life in prison.`; what is done to hers (`Her sons were arrested`) is not
    done to her."""
    nouns = (t.lemma_.lower() for t in words if t.pos_ == "NOUN")
    if not vocabulary.nouns["trial"].isdisjoint(nouns):
        return True
    special = vocabulary.special
    verbs = special["accusation"] | special["trying"] | special["answering"]
    for word in words:
        known = word.pos_ == "VERB" and word.lemma_.lower() in verbs
        accuses = word.lemma_.lower() in special["accusation"] and not is_passive(word)
        subject = find_subject(word) if known and not accuses else None
        if subject is not None and not _is_hers(subject):
            return True
    return False


def _is_hers(token: Token) -> bool:
    """`Her nephews, Otto and Emil`: named beside somebody of hers."""
    for above in (token, *token.ancestors):
        if above.pos_ not in {"NOUN", "PROPN"}:
            return False
        if any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in above.lefts):
            return True
    return False


def _is_person(token: Token, vocabulary: Vocabulary) -> bool:
    """One person: a name, "he", "the guard", "her uncle"."""
    if token.ent_type_ == "PERSON" or token.lower_ in {"he", "she"}:
        return True
    known = token.lemma_.lower() in vocabulary.nouns["people"] and token.tag_ == "NN"
    return known or gender_of_noun(token, vocabulary) is not None


def _may_answer(token: Token, vocabulary: Vocabulary) -> bool:
    if token.lower_ == "head":
        return False  # shaken, and no office
    other = token.lower_ in {"him", "them", "me", "us"} or token.ent_type_ == "PERSON"
    hers = token.lower_ == "her" and token.dep_ != "poss"
    return other or hers or token.lemma_.lower() in vocabulary.nouns["people"]


def _gender_of_pronoun(token: Token) -> str | None:
    return "m" if token.lower_ in HE else "f" if token.lower_ in SHE else None


def _announcer(layout: Layout, verb: Token, subject: Token) -> Origin | None:
    if asks_for_comment(verb):
        return None
    announcing = Draft(
        layout=layout,
        contents=[],
        cues=[layout.span(verb.i, verb.i)],
        anchor=verb.i,
        speaker=noun_phrase(subject, keep_relative=False),
        lemma=verb.lemma_.lower(),
    )
    return Origin(announcing, "quotation that the words before announce")


def is_somebody(token: Token, vocabulary: Vocabulary) -> bool:
    nouns = vocabulary.nouns
    return (
        token.pos_ == "PROPN"
        or token.lower_ in {"he", "she", "they"}
        or token.lemma_.lower() in nouns["people"] | nouns["bodies"]
    )
