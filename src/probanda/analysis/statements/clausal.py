"""Complements that are clauses, wherever they stand: `that ...`, `..., she said`, `to leave`."""

from spacy.tokens import Doc, Token

from probanda.analysis.statements.clauses import (
    FINITE,
    SUBJECTS,
    WEEKDAYS,
    agent,
    is_negated,
    may_act,
    stated_in,
)
from probanda.analysis.statements.closing_names import closing_name
from probanda.analysis.statements.drafts import Complement, Layout
from probanda.analysis.statements.far_clauses import (
    behind_time,
    clause_of_addressee,
    far_clause,
    torn_subject,
)
from probanda.analysis.statements.opening import is_part_of_which, opening_noun
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary


def rest_of_sentence(
    layout: Layout, verb: Token, lemma: str, passive: bool, vocabulary: Vocabulary
) -> Complement | None:
    """Where the parse finds no clause behind a plain verb of saying: what stands there."""
    if not passive and lemma in vocabulary.special["denial"]:
        return _behind_denial(verb, layout.end_of_words(verb.i))
    told = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.lemma_ == "have" for c in verb.lefts)
    if passive or layout.quoted[verb.i] >= 0 or not told:
        return None
    last = layout.sentence_of(verb.i)[1]
    if lemma in vocabulary.special["to_somebody"]:
        return far_clause(verb, last) or clause_of_addressee(verb)
    that = next((c for c in verb.rights if c.lower_ == "that" and c.tag_ == "IN"), None)
    if lemma in vocabulary.speech.clause and that is not None and that.i == verb.i + 1:
        return Complement(that.i, that.right_edge.i, "words behind", that)
    if lemma not in vocabulary.special["plain"]:
        return None
    rest = [t for t in layout.tokens[verb.i + 1 : last + 1] if not t.is_space]
    if not rest or (rest[0].is_punct and layout.quoted[rest[0].i] < 0):
        return None
    if not any(t.pos_ in {"VERB", "AUX"} for t in rest):
        return None
    if any(t.lemma_.lower() in vocabulary.special["plain"] and t.pos_ == "VERB" for t in rest):
        return far_clause(verb, last)
    begin = next((t.i for t in rest if t.lower_ == "that"), None)
    first = begin if begin is not None and begin < verb.i + 8 else rest[0].i
    if begin is None and rest[0].pos_ in {"ADP", "ADV", "PUNCT"}:
        return None
    if begin is not None:
        first = _with_stray_subject(verb, first)
    return Complement(first, last, "words behind", layout.tokens[first])


def _behind_denial(verb: Token, last: int) -> Complement | None:
    """`denied in a letter to the families that ...`, `denies having fired: its log shows ...`: what
    is denied, whatever the parse makes of it."""
    behind = [t for t in verb.doc[verb.i + 1 : last + 1] if t.pos_ not in {"ADV", "SPACE"}]
    if behind[1:2] and behind[0].lower_ == "on" and behind[1].lower_ in WEEKDAYS:
        behind = behind[2:]  # `denied on Monday ever having fired`
    end = next((t.i for t in behind if t.text in {":", ";", "—", "–"}), last + 1) - 1
    deed = behind[0] if behind else verb
    if deed.tag_ == "TO" or deed.tag_ == "VBG":
        return Complement(deed.i, end, "noun phrase", deed)
    for token in behind[:14]:
        if token.i > end or (token.tag_ in FINITE and "relcl" not in {token.dep_, token.head.dep_}):
            break
        if token.lower_ == "that" and token.tag_ == "IN":
            return Complement(token.i, end, "clause", token.head)
    return None


def find_clause(
    verb: Token, passive: bool, lemma: str, vocabulary: Vocabulary
) -> Complement | None:
    if passive and lemma == "ask" and agent(verb) is None:
        return None
    asked_for = _clause_of_cleft(verb)
    if asked_for is not None:
        return asked_for
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.lower_ not in {"so", "not"}]
    behind = [c for c in clauses if c.i > verb.i]
    told = any(m.lower_ == "that" for c in behind for m in c.lefts)
    # `Kranz was ill; his lawyer insists he was not`: what stands before has ended
    told = told or any(t.text == ";" for t in verb.doc[verb.sent.start : _left_limit(verb)])
    # `Sales fell: Kranz and Velde both reported a loss`
    told = told or (
        any(t.text == ":" for t in verb.doc[verb.sent.start : _left_limit(verb)])
        and any(c.dep_ == "dobj" for c in verb.rights)
    )
    if not any(c.dep_ in SUBJECTS and not is_part_of_which(c) for c in verb.children):
        told = told or (bool(behind) and opening_noun(verb) is not None)
    for child in behind if told else clauses:
        first, last = _extent(verb, child)
        if lemma in vocabulary.special["denial"] and any(
            t.text in {":", ";"} for t in verb.doc[verb.i + 1 : child.i]
        ):
            continue  # `denies having fired: its log shows ...`
        to = [c for c in child.lefts if c.dep_ == "aux" and c.lower_ == "to"]
        if to and child.i < verb.i:
            continue
        if child.i > verb.i:
            last = _with_joined_clause(verb, _with_torn_end(verb, first, last))
            if lemma in vocabulary.special["plain"]:
                first = _with_stray_subject(verb, behind_time(verb, child, vocabulary) or first)
            if lemma in vocabulary.special["denial"]:
                first = _with_claim(verb, first, vocabulary)
        else:
            last = (
                min(last, _left_limit(verb) - 1)
                if last < verb.i or not _wraps(child, verb)
                else _end_of_telling(child, verb)
            )
            last = max([last, *(c.right_edge.i for c in verb.lefts if _is_broken_clause(c))])
            torn = torn_subject(verb)
            if torn is not None:
                inside = child.is_ancestor(torn)
                last = torn.left_edge.i - 2 if inside else max(last, torn.left_edge.i - 2)
            last = max(last, _end_of_clause_behind(verb))
        if (
            lemma in vocabulary.special["needs_that"]
            and child.i > verb.i
            and not _has_clause(child)
        ):
            continue
        return Complement(first, last, "clause", child)
    around = _clause_around(verb) or clause_beside_as(verb) or _clause_before_name(verb)
    if around is not None and (not passive or any(c.lower_ == "it" for c in verb.lefts)):
        return around
    if passive and any(c.lower_ == "it" for c in verb.lefts):
        return far_clause(verb, verb.sent.end - 1)
    if passive and stated_in(verb, vocabulary) is not None:
        stated = _clause_before_comma(verb)
        if stated is not None:
            return stated
    if passive and lemma in vocabulary.special["raising"]:
        return _raised(verb)
    return None


def _extent(verb: Token, head: Token) -> tuple[int, int]:
    """First and last token of a complement, kept on its own side of the verb."""
    first, last = head.left_edge.i, head.right_edge.i
    if head.i > verb.i:
        first = max(first, verb.i + 1)
    return first, last


def _clause_of_cleft(verb: Token) -> Complement | None:
    """`What the guard denies is that he knew`."""
    what = any(c.tag_ == "WP" and c.dep_ == "dobj" for c in verb.lefts)
    if verb.dep_ != "csubj" or not what or verb.head.lemma_ != "be":
        return None
    for child in verb.head.rights:
        if child.dep_ == "ccomp" and any(c.dep_ == "mark" for c in child.lefts):
            return Complement(child.left_edge.i, child.right_edge.i, "clause", child)
    return None


def _clause_around(verb: Token) -> Complement | None:
    """`The raid, it is alleged, was ordered by him`."""
    head = verb.head.head if verb.head.dep_ in {"aux", "auxpass"} else verb.head
    aside = verb.dep_ == "parataxis" or (
        verb.dep_ == "ccomp"
        and verb.left_edge.i > head.left_edge.i
        and verb.i < head.i
        and verb.doc[verb.left_edge.i - 1].text == ","
    )
    between = None if aside else _between_commas(verb)
    if not (aside or between) or head.pos_ not in {"VERB", "AUX"}:
        return None
    first = _behind_colon(head.left_edge.i, between[0] if between else verb.left_edge.i, verb.doc)
    return Complement(first, _end_of_telling(head, verb), "clause around", head, between)


def _end_of_telling(head: Token, verb: Token) -> int:
    """The last token of a clause before others say what they say in it."""
    others = [c.left_edge.i - 1 for c in head.rights if _others_say(c, verb)]
    return min([int(head.right_edge.i), *(n - (verb.doc[n].dep_ == "cc") for n in others)])


def _others_say(clause: Token, verb: Token) -> bool:
    """`It was shelled, the mayor said, but the army denied that ...`: whoever denies, and no mayor."""
    telling = clause.lemma_.lower() in load_vocabulary().special["told_by_others"]
    own = any(c.dep_ == "nsubj" and may_act(c) for c in clause.lefts)
    return clause.dep_ == "conj" and clause.i > verb.i and telling and own


def _behind_colon(first: int, last: int, doc: Doc) -> int:
    """`The mayor was more careful: the bridge, he said, was old.`: who is told of before the colon
    only says what stands behind it."""
    colon = next((t.i for t in doc[first:last] if t.text in {":", ";"}), None)
    if colon is None:
        return first
    subjects = [t for t in doc[first:colon] if t.dep_ == "nsubj" and may_act(t)]
    return colon + 1 if any(t.head.i < colon and t.head.tag_ in FINITE for t in subjects) else first


def _between_commas(verb: Token) -> tuple[int, int] | None:
    """`In May, she told the court, the governor signed it`: first and last token of the aside, where the
    parse takes the words that open the sentence into it."""
    if verb.dep_ != "ccomp" or verb.left_edge.dep_ != "prep":
        return None
    doc, head = verb.doc, verb.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None:
        return None
    first, last = subject.left_edge.i, verb.right_edge.i
    told = any(c.dep_ == "nsubj" and c.i > last for c in head.lefts)
    if not told or doc[first - 1].text != "," or doc[last + 1].text != ",":
        return None
    return first, last


def clause_beside_as(verb: Token) -> Complement | None:
    """`As Kranz has pointed out, the bridge was mined`: the clause that the as-clause stands in; so
    `As Kranz put it, ...`."""
    if verb.dep_ != "advcl" or not any(
        c.lower_ == "as" and c.dep_ in {"mark", "advmod"} and c.i == verb.left_edge.i
        for c in verb.lefts
    ):
        return None
    subject = any(c.dep_ == "nsubj" for c in verb.lefts)
    put_it = verb.lemma_ == "put" and verb.nbor().lower_ == "it"
    held = [c for c in verb.rights if c.dep_ in {"dobj", "ccomp", "xcomp", "acomp"}]
    head, doc = verb.head, verb.doc
    if not subject or len(held) > put_it or _interrupts_unsaid(verb):
        return None
    first, last = verb.left_edge.i, verb.right_edge.i
    while doc[last].is_punct:
        last -= 1
    behind = doc[last + 1].text if last + 1 < len(doc) else "."
    before = doc[first - 1].text if first > head.left_edge.i else ","
    set_off = behind == "," if first < head.i else before == ","
    if head.pos_ not in {"VERB", "AUX"} or not set_off:
        return None
    return Complement(head.left_edge.i, head.right_edge.i, "clause around", head, (first, last))


def _interrupts_unsaid(aside: Token) -> bool:
    """`We never wrote, as Vesta has reported, that ...`: of Vesta it is told that it was written, and
    the sentence denies that."""
    head = aside.head
    told = any(c.dep_ == "ccomp" and c.i > aside.i for c in head.rights)
    return head.i < aside.i and is_negated(head) and told


def _clause_before_name(verb: Token) -> Complement | None:
    head = verb.head
    if closing_name(verb) is None or verb.dep_ not in {"conj", "dep", "ccomp", "parataxis"}:
        return None
    if head.i > verb.i or not any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.lefts):
        return None
    return Complement(head.left_edge.i, verb.i - 2, "clause before", head)


def _clause_before_comma(verb: Token) -> Complement | None:
    """`The army has shelled the clinic, is written in the report`: the sentence before."""
    helper = next((c for c in verb.lefts if c.dep_ == "auxpass"), verb)
    head = verb.head
    own_subject = any(c.dep_ in SUBJECTS for c in verb.lefts)
    if own_subject or verb.dep_ != "conj" or verb.doc[helper.i - 1].text != ",":
        return None
    if head.i > verb.i or not any(c.dep_ in SUBJECTS for c in head.lefts):
        return None
    return Complement(head.left_edge.i, helper.i - 2, "clause before", head)


def _wraps(child: Token, verb: Token) -> bool:
    return child.left_edge.i < verb.i < child.right_edge.i


def _has_clause(child: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl", "mark", "csubj"} for c in child.children)


def _is_broken_clause(child: Token) -> bool:
    """`40 were hurt, [six of them badly], she said`: with a subject of its own, no adverb."""
    return child.dep_ == "advmod" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.lefts)


def _left_limit(verb: Token) -> int:
    """The first token of the verb's own words, when what is said stands before it."""
    limit = verb.i
    for child in verb.lefts:
        own = child.dep_ in {"nsubj", "aux", "neg", "advmod"} and not _is_broken_clause(child)
        if own and child.left_edge.i < limit:
            limit = min(limit, child.left_edge.i)
    return limit


def _with_stray_subject(verb: Token, first: int) -> int:
    """Who says, says no thing: what parses as its object is the subject of what is said."""
    for child in verb.rights:
        if child.dep_ == "dobj" and child.right_edge.i < first:
            return min(first, int(child.left_edge.i))
    return first


def _with_claim(verb: Token, first: int, vocabulary: Vocabulary) -> int:
    """`denied [reports of the press] that he was ill`: the claim whose clause the parse gives to
    the verb, as it does in `deny [prisoners] are beaten` with the subject."""
    claims = vocabulary.nouns["accusations"] | vocabulary.nouns["attributing"]
    for child in verb.rights:
        subject = child.right_edge.i + 1 == first and verb.doc[first].tag_ in FINITE
        claim = child.i < first and child.lemma_.lower() in claims
        if child.dep_ == "dobj" and (claim or subject):
            return int(child.left_edge.i)
    return first


def _with_torn_end(verb: Token, first: int, last: int) -> int:
    """`found that traces on the rubble matched it`: a parse that takes "traces" for the verb makes
    two clauses of one; behind a colon ("the verdict: he must for 12 years in prison") what follows
    is still of what is told."""
    colon = first > 0 and verb.doc[first - 1].text == ":"
    for child in verb.rights:
        if child.left_edge.i == last + 1 and (
            child.dep_ == "ccomp" or (colon and child.dep_ == "prep")
        ):
            last = child.right_edge.i
    return last


def _with_joined_clause(verb: Token, last: int) -> int:
    """`said there was no risk but he may be held`: no comma before the clause, so it is his."""
    for child in verb.rights:
        if child.dep_ != "conj" or child.pos_ not in {"VERB", "AUX"} or child.i <= last:
            continue
        subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.lefts)
        before = verb.doc[last + 1]
        if subject and before.dep_ == "cc" and child.left_edge.i <= last + 3:
            return int(child.right_edge.i)
    return last


def _end_of_clause_behind(verb: Token) -> int:
    """`It was shut, the army said in a note, and its trucks had left`: told as what stands before.

    "Had" and "would" say that it is told; "and its trucks left" may be the narrator's.
    """
    for child in verb.rights:
        joined = child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}
        subject = any(c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ != "PRON" for c in child.lefts)
        backshifted = any(t.lower_ in {"had", "would"} for t in (child, *child.lefts))
        before = verb.doc[max(0, child.left_edge.i - 2) : child.left_edge.i]
        if joined and subject and backshifted and before.text.lower() == ", and":
            return int(child.right_edge.i)
    return -1


def _raised(verb: Token) -> Complement | None:
    """`he is said to have ordered it`: the subject belongs to what is said."""
    for child in verb.rights:
        if child.dep_ == "xcomp":
            subject = next((c for c in verb.lefts if c.dep_ in {"nsubjpass", "nsubj"}), None)
            if subject is None:
                continue
            return Complement(subject.left_edge.i, child.right_edge.i, "infinitive", child)
    return None


def find_infinitive(verb: Token, passive: bool) -> Complement | None:
    for child in verb.rights:
        if child.dep_ not in {"xcomp", "ccomp", "advcl"}:
            continue
        if not is_to(child):
            continue
        marks = [c for c in child.lefts if c.dep_ == "mark" and c.lower_ in {"for", "on", "upon"}]
        if marks and verb.lemma_ == "call" and marks[0].i == verb.i + 1:
            return Complement(marks[0].i + 1, child.right_edge.i, "infinitive", child)
        if child.dep_ == "advcl" and not any(c.dep_ == "dobj" for c in verb.rights):
            continue
        first = child.left_edge.i
        for other in verb.rights:
            called_on = other.dep_ == "prep" and other.lower_ in {"on", "upon"}
            if called_on and verb.lemma_ == "call" and other.i < child.i:
                first = min(first, other.i + 1)  # `called on the governor to resign`
            if other.dep_ == "dobj" and other.i < child.i:
                first = min(first, other.left_edge.i)
        return Complement(max(first, verb.i + 1), child.right_edge.i, "infinitive", child)
    return None


def is_to(verb: Token) -> bool:
    """`to stop`."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
