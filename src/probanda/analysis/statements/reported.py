"""Indirect and mixed speech: verbs with a clause, noun phrase or infinitive as what is said."""

from spacy.tokens import Token

from probanda.analysis.statements.candidates import asks_for_comment
from probanda.analysis.statements.clausal import rest_of_sentence
from probanda.analysis.statements.clauses import (
    agent,
    find_subject,
    heard_from,
    is_hypothetical,
    is_negated,
    is_passive,
    is_thing,
    is_time_or_place_of_cue,
    may_act,
    name_before,
    noun_phrase,
    stated_in,
    tells_which,
)
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.closing_names import closing_name
from probanda.analysis.statements.complements import find_complement
from probanda.analysis.statements.denials import find_denied, withholds
from probanda.analysis.statements.drafts import Complement, Draft, Layout, Phrase
from probanda.analysis.statements.far_clauses import torn_subject
from probanda.analysis.statements.joined import find_speaker
from probanda.analysis.statements.opening import is_part_of_which, opening_noun
from probanda.analysis.statements.showing import only_shows
from probanda.analysis.statements.sources import is_first_person
from probanda.analysis.statements.trimming import (
    asks_for_no_name,
    with_cases,
    with_joined_noun,
    without_aside,
    without_joined,
)
from probanda.analysis.statements.unsaid import is_given_up, is_unsaid
from probanda.analysis.statements.vocabulary import Vocabulary

WORDS = frozenset({"clause", "words behind", "clause around", "clause before", "what is denied"})
"""Complements that tell what is said: `the wall says that they were here`."""


def find_reported(layout: Layout, taken: frozenset[int], vocabulary: Vocabulary) -> list[Draft]:
    """One draft for each attributing verb with a complement; ``taken`` are verbs used already."""
    drafts = []
    for verb in layout.tokens:
        if verb.pos_ not in {"VERB", "AUX"} or verb.i in taken:
            continue
        lemma = verb.lemma_.lower()
        if lemma in vocabulary.verbs:
            draft = _report(layout, verb, lemma, vocabulary)
            if draft and not _has_own_tag(draft, verb, taken):
                drafts.append(draft)
    return drafts


def _has_own_tag(draft: Draft, verb: Token, taken: frozenset[int]) -> bool:
    """`“They ran,” she said, the agency reported.`: they are her words, and no words of the agency."""
    tags = (c for c in verb.lefts if c.dep_ == "parataxis" and c.i in taken)
    return any(draft.contents[-1][1] <= tag.idx for tag in tags)


def _report(layout: Layout, verb: Token, lemma: str, vocabulary: Vocabulary) -> Draft | None:
    if verb.dep_ == "amod" or is_unsaid(verb) or asks_for_comment(verb):
        return None
    given_up = lemma in vocabulary.special["denial"] and is_given_up(verb)
    if given_up or tells_which(verb) or _is_deed_of_accused(verb, vocabulary):
        return None
    quoted = layout.quoted[verb.i] >= 0 and not _is_quoted_alone(layout, verb, vocabulary)
    participle = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "acomp"}
    participle = participle and not _is_torn_main_verb(verb)
    participle = participle or _is_named_so(verb, lemma, vocabulary)
    has = any(c.dep_ == "aux" and c.lemma_ in {"have", "having", "’ve", "'ve"} for c in verb.lefts)
    passive = is_passive(verb) or (participle and not has)
    complement, belief = find_denied(verb, lemma, passive, vocabulary), False
    if complement is None:
        complement, belief = _of_lists(layout, verb, lemma, passive, vocabulary)
    if complement is None:
        return None
    if lemma == "deny" and complement.what == "noun phrase" and withholds(verb, vocabulary):
        return None
    own = quoted and not belief and _denies_oneself(layout, verb, lemma, complement, vocabulary)
    told = not belief and complement.what == "clause" and _told_by_others(verb, vocabulary)
    if quoted and not own and not told:
        return None
    if belief and passive and lemma in vocabulary.special["impersonal"]:
        belief = not any(c.lower_ == "it" for c in verb.lefts) and complement.what != "infinitive"
        belief = belief or lemma in vocabulary.special["forecast"]
    speaker = _outside_of_quotation(layout, verb, _speaker(verb, passive, complement, vocabulary))
    if speaker is None and not passive:
        return None
    mute = complement.what not in WORDS or verb.tag_ == "VBG"  # `The fire ..., proving that`
    if speaker and not passive and mute and _is_thing(speaker):
        return None
    if speaker and only_shows(speaker.head, lemma, vocabulary):
        return None
    acts = complement.denies or complement.what not in WORDS or _is_deed(verb.head)
    if acts and speaker and verb.dep_ == "acl" and verb.head == speaker.head and _is_mute(verb):
        return None
    cue_first, cue_last = _cue(verb)
    speaker_tokens = [(speaker.first, speaker.last)] if speaker else []
    holes = [*speaker_tokens, (cue_first, cue_last)]
    holes.extend((c.i, c.i) for c in verb.lefts if passive and c.lower_ == "it")
    if speaker and speaker.head.dep_ == "pobj":
        holes.append((speaker.head.head.i, speaker.last))
    if complement.apart is not None:
        holes.append(complement.apart)
    first, last = complement.first, with_joined_noun(verb, complement.last)
    if lemma in vocabulary.special["accusation"] and first > verb.i:
        last = with_cases(verb, last)
    if first > verb.i and layout.tokens[first - 1].text == ":":
        last = _end_of_speech(layout, verb, last, vocabulary)
    if first < verb.i < last and not passive and complement.apart is None:
        holes.extend(_circumstances(verb, vocabulary))
    if quoted:
        last = _within_marks(layout, verb, first, last)
    contents = clip(layout, first, last, holes)
    contents = [c for c in contents if c[1] - c[0] > 1]
    contents = without_joined(layout, verb, contents, vocabulary)
    if contents and complement.head.i > verb.i:
        contents[-1] = without_aside(layout, contents[-1])
    if not contents or asks_for_no_name(layout, contents) or _tells_nothing(complement):
        return None
    hypothetical = is_hypothetical(verb, vocabulary)
    negated = is_negated(verb)
    why = f"{complement.what} of the verb “{verb.text}”"
    draft = Draft(
        layout=layout,
        contents=contents,
        cues=[layout.span(cue_first, cue_last)],
        anchor=verb.i,
        speaker=speaker,
        lemma=lemma,
        belief=belief or hypothetical or negated,
        accuses=lemma in vocabulary.special["accusation"],
        denies=complement.denies or own or _rules_out(verb),
        called=layout.span(*complement.called) if complement.called else None,
        reasons=[why],
    )
    if hypothetical:
        draft.reasons.append("not told as having been said")
    if negated:
        denied = complement.denies or lemma in vocabulary.special["denial"]
        draft.denies = not denied and (belief or lemma in vocabulary.special["granting"])
        draft.reasons.append("the text says that this was not said or believed")
    return draft


def _is_torn_main_verb(verb: Token) -> bool:
    """`A guard accused of the murders denied on Monday ...`: of two participles behind a noun that
    nothing joins, the second is the verb of the sentence."""
    noun = verb.head
    before = any(c.dep_ == "acl" and c.i < verb.i for c in noun.rights)
    return verb.dep_ == "acl" and noun.dep_ == "ROOT" and before


def _is_named_so(verb: Token, lemma: str, vocabulary: Vocabulary) -> bool:
    """`a screen, dubbed “a mirror”`: what is called so calls nothing, whatever the parse makes of it."""
    framing = vocabulary.special["framing"] | vocabulary.special["naming_quoted"]
    if verb.dep_ != "acl" or verb.tag_ != "VBD" or lemma not in framing:
        return False
    held = [c for c in verb.rights if c.dep_ in {"dobj", "oprd"}]
    return len(held) == 1 and held[0].dep_ == "oprd" and find_subject(verb) == verb.head


def _is_thing(speaker: Phrase) -> bool:
    """`The drought threatens to ruin the harvest`, and no name in the phrase that may act."""
    words = speaker.head.doc[speaker.first : speaker.last + 1]
    return is_thing(speaker.head) and not any(t.pos_ == "PROPN" for t in words)


def _tells_nothing(complement: Complement) -> bool:
    """`She said that [40 were hurt]`, where the parse loses the clause, and `for whom it asked`."""
    word = complement.head
    if complement.first != complement.last or complement.denies:
        return False
    behind = word.doc[word.i + 1 : word.i + 2]
    torn = word.tag_ == "IN" and len(behind) > 0 and not behind[0].is_punct
    return word.tag_ in {"WP", "WDT"} or torn


def _is_mute(participle: Token) -> bool:
    """`killed half the herd rejecting the claim`: no noun that says anything."""
    noun = participle.head
    return participle.tag_ == "VBG" and noun.dep_ in {"dobj", "pobj"} and not may_act(noun)


def _is_deed(noun: Token) -> bool:
    """`blamed him for the fire saying ...`: no fire says it, which `a song saying ...` may."""
    return noun.head.lower_ in {"for", "over"} and not any(
        c.lower_ in {"a", "an"} for c in noun.lefts
    )


def _outside_of_quotation(layout: Layout, verb: Token, speaker: Phrase | None) -> Phrase | None:
    """`The mayor said “no order was given”, adding that ...`: of what is quoted nothing speaks by a
    verb outside the marks; whoever is quoted does."""
    if speaker is None or layout.quoted[speaker.head.i] < 0 or layout.quoted[verb.i] >= 0:
        return speaker
    for above in verb.ancestors:
        if above.pos_ in {"VERB", "AUX"} and layout.quoted[above.i] < 0:
            subject = find_subject(above)
            if subject is not None and layout.quoted[subject.i] < 0:
                return noun_phrase(subject)
    return speaker


def _is_quoted_alone(layout: Layout, verb: Token, vocabulary: Vocabulary) -> bool:
    """`The bank “utterly rejects” the claim`, `the bank “denies any wrongdoing”`: its subject stands
    before the marks."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or layout.quoted[subject.i] >= 0:
        return False
    behind = next((c for c in verb.rights if c.dep_ in {"dobj", "ccomp", "xcomp"}), None)
    denies = verb.lemma_.lower() in vocabulary.special["denial"]
    return behind is not None and (denies or layout.quoted[behind.i] < 0)


def _rules_out(verb: Token) -> bool:
    """`ruled out that soldiers had fired`: they had not."""
    return verb.lemma_ == "rule" and any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.rights)


def _is_deed_of_accused(verb: Token, vocabulary: Vocabulary) -> bool:
    """`accused her of asking for the coaches`, `tried for denying a genocide`: what she is accused
    of, and nothing that she said unless words of hers are told."""
    of = verb.head
    accused = verb.dep_ == "pcomp" and of.lower_ in {"of", "for"}
    accusing = vocabulary.special["accusation"] | vocabulary.special["trying"]
    told = any(c.dep_ == "ccomp" for c in verb.rights)
    return accused and of.head.lemma_ in accusing and not told


def _end_of_speech(layout: Layout, verb: Token, last: int, vocabulary: Vocabulary) -> int:
    """`He said: The pact is void. It binds none of us.`: without quotation marks the words behind
    a colon go on as far as the first person shows, where nobody else says anything."""
    end = layout.sentence_of(verb.i)[1]
    if any(q.outer_end > verb.idx for q in layout.quotations) or last < end - 1:
        return last
    for first, stop in layout.sentences:
        sentence = layout.tokens[first : stop + 1] if first > end else ()
        for token in sentence:
            subject = find_subject(token) if token.pos_ == "VERB" else None
            told = token.lemma_.lower() in vocabulary.special["told_by_others"]
            if told and subject is not None and not is_first_person(subject):
                return last
        if any(is_first_person(t) for t in sentence):
            last = stop
    return last


def _within_marks(layout: Layout, verb: Token, first: int, last: int) -> int:
    """`“He said: ‘Leave,’” said Kranz`: what is told in a quotation ends with it, and with its own marks."""
    doc, end = layout.tokens, layout.quotations[layout.quoted[verb.i]].end
    while last > verb.i and doc[last].idx >= end:
        last -= 1
    open_before = sum(t.is_quote for t in doc[first : last + 1]) % 2
    return last - (1 if open_before and doc[last].is_quote else 0)


def _of_lists(
    layout: Layout, verb: Token, lemma: str, passive: bool, vocabulary: Vocabulary
) -> tuple[Complement | None, bool]:
    """What the verb takes by the lists that know it, and whether that makes it a belief."""
    for verbs, belief in ((vocabulary.speech, False), (vocabulary.belief, True)):
        complement = find_complement(verb, lemma, verbs, passive, belief, vocabulary)
        if complement:
            return complement, belief
    return rest_of_sentence(layout, verb, lemma, passive, vocabulary), False


def _told_by_others(verb: Token, vocabulary: Vocabulary) -> bool:
    """Within quoted words only what a third party is said to have said counts."""
    subject = find_subject(verb)
    told = verb.lemma_.lower() in vocabulary.special["told_by_others"]
    if subject is None or not told or is_hypothetical(verb, vocabulary) or is_negated(verb):
        return False
    if verb.lemma_ == "find" and any(c.lower_.endswith(("self", "selves")) for c in verb.subtree):
        return False
    return subject.pos_ in {"NOUN", "PROPN"} or subject.lower_ in {"he", "she", "they"}


def _denies_oneself(
    layout: Layout, verb: Token, lemma: str, complement: Complement, vocabulary: Vocabulary
) -> bool:
    """`“I deny every word of it”`: no third party's, and a denial all the same; in a clause below
    another (`“They made me say I deny it”`) it need not be meant."""
    if not complement.denies and lemma not in vocabulary.special["denial"]:
        return False
    subject = find_subject(verb)
    if subject is None or not is_first_person(subject) or not _is_main_clause(layout, verb):
        return False
    return not is_hypothetical(verb, vocabulary) and not is_negated(verb)


def _is_main_clause(layout: Layout, verb: Token) -> bool:
    """Whether nothing that is quoted stands above the verb but what it is joined to."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT" or layout.quoted[verb.head.i] < 0


def _cue(verb: Token) -> tuple[int, int]:
    """The verb with its auxiliaries and particle."""
    first = last = verb.i
    for child in verb.lefts:
        if (
            child.dep_ in {"aux", "auxpass", "neg"}
            and child.i >= first - 2
            and verb.i - child.i < 4
        ):
            first = min(first, child.i)
    for child in verb.rights:
        if child.dep_ == "prt" and child.i <= verb.i + 2:
            last = max(last, child.i)
    return first, last


def _before_frame(doer: Phrase) -> Phrase:
    """`dismissed by the junta [as propaganda]`, `accused by prosecutors [of having known]`: what it is
    called or has done is no part of who does."""
    frames = [c for c in doer.head.rights if c.dep_ == "prep" and c.lower_ in {"as", "of"}]
    frames = [c for c in frames if c.lower_ == "as" or any(d.dep_ == "pcomp" for d in c.children)]
    last = min([doer.last, *(c.i - 1 for c in frames)])
    return Phrase(doer.head, doer.first, last)


def _circumstances(verb: Token, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    return [
        (child.left_edge.i, child.right_edge.i)
        for child in verb.children
        if is_time_or_place_of_cue(child, vocabulary)
    ]


def _speaker(
    verb: Token, passive: bool, complement: Complement, vocabulary: Vocabulary
) -> Phrase | None:
    if passive:
        doer = agent(verb) or complement.doer
        if doer is None and verb.lemma_.lower() in vocabulary.speech.clause:
            paper = stated_in(verb, vocabulary) or heard_from(verb)
            return noun_phrase(paper, keep_relative=False) if paper is not None else None
        return _before_frame(noun_phrase(doer)) if doer is not None else None
    subject = torn_subject(verb) or find_speaker(verb, vocabulary)
    if complement.what == "clause before" or (subject is None and complement.last < verb.i):
        closing = closing_name(verb)
        if closing is not None:
            return closing
    if subject is not None and is_part_of_which(subject) and opening_noun(verb) is not None:
        subject = None
    if subject is None and complement.first > verb.i:
        return name_before(verb) or opening_noun(verb)
    if subject is None or (
        complement.first <= subject.i <= complement.last
        and (
            complement.head.is_ancestor(subject)
            and subject.i != complement.head.i
            and complement.last < verb.i
        )
    ):
        return None
    if subject.lower_ in {"it", "there"} and subject.dep_ == "expl":
        return None
    if subject.lemma_.lower() in vocabulary.words["time"] and subject.ent_type_ != "ORG":
        return None
    if verb.lemma_ in {"cite", "quote"} and not may_act(subject):
        return None
    phrase = noun_phrase(subject)
    if phrase.first <= verb.i <= phrase.last or phrase.last - phrase.first > 25:
        phrase = noun_phrase(subject, keep_relative=False)
    if phrase.first <= subject.i < verb.i <= phrase.last:
        comma = next((t.i for t in verb.doc[subject.i : verb.i] if t.text == ","), verb.i)
        phrase = Phrase(subject, phrase.first, comma - 1)
    return phrase
