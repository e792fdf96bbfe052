"""What a verb calls a thing, or rejects it as: `called the report “a fairy tale”`."""

from spacy.tokens import Span, Token

from probanda.analysis.statements.vocabulary import Vocabulary

BEFORE_PREDICATE = frozenset({"ADV", "DET", "ADJ", "NUM", "PUNCT"})
TOLD = frozenset({"claim", "information", "news", "report", "rumor", "rumour", "story"})
"""`fake news`, `false information`, `baseless claims`."""
ADVERBS = frozenset({"ADV", "PUNCT"})
CLOSING = frozenset({".", ",", ";", ":", "—", "–", "!", "?"})


def called_untrue(verb: Token, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """First and last token of the words that call something untrue; None when none do."""
    words = vocabulary.words["untrue"] | vocabulary.words["absurd"]
    doc, end = verb.doc, end_of_clause(verb)
    early = frame_first(verb)
    if early and doc[early[0] + 1].is_quote:
        said = {form for t in doc[early[0] : early[1]] for form in forms(t)}
        return early if said & words else None  # `described as “fake news” reports that ...`
    for token in doc[verb.i + 1 : end + 1]:
        if not forms(token) & words or _tells_of_itself(token):
            continue
        noun = token.pos_ in {"NOUN", "PROPN"}
        first = token.i
        told = token.head if token.dep_ in {"amod", "compound"} else token
        if told.lemma_.lower() not in TOLD or told.i != token.i + 1:
            told = token
        elif doc[first - 1].lower_ == "the" or _is_called_more(doc[told.i + 1 : end + 1]):
            continue  # `dismissed the false report of a raid as a rumour`: the report is the thing
        beside = BEFORE_PREDICATE if noun or told != token else ADVERBS
        while first > verb.i + 1 and (
            doc[first - 1].pos_ in beside or (first == token.i and _is_one_word(token))
        ):
            first -= 1
        if doc[first - 1].lower_ == "as":
            first -= 1
        if doc[first - 1].pos_ == "AUX":
            continue  # `the claim that it is a forgery`
        last = told.i
        while last < end and doc[last + 1].is_quote:
            last += 1
        behind = doc[last + 1] if last < end else None
        ends = told == token or first > verb.i + 1  # no `called [false claims] a danger`
        at_end = behind is None or behind.text in CLOSING or behind.dep_ in {"prep", "agent", "cc"}
        at_end |= (
            behind is not None and behind.tag_ == "VBN" and behind.head == told
        )  # "a lie told by"
        ahead = first == verb.i + 1 and behind is not None and not _modifies(token, behind)
        if (at_end and ends) or ahead:
            return first, last
    return None


def _is_called_more(words: Span) -> bool:
    """`as a rumour`, and no `as he left`, `as early as May`."""
    frames = (t for t in words if t.lower_ == "as" and t.dep_ == "prep" and t.head.pos_ != "ADV")
    return any(c.pos_ in {"NOUN", "ADJ"} for t in frames for c in t.rights)


def frame_first(verb: Token) -> tuple[int, int] | None:
    """`dismissed as “a joke” a suggestion`: the frame, where it stands before the thing."""
    doc = verb.doc
    if verb.i + 2 >= len(doc) or doc[verb.i + 1].lower_ != "as":
        return None
    first = verb.i + 1
    begin = first + 1
    if doc[begin].is_quote:
        closing = next((t.i for t in doc[begin + 1 : begin + 15] if t.is_quote), None)
        return (first, closing) if closing is not None else None
    held = next((c for c in doc[first].children if c.i > first), None)
    return (first, held.i) if held is not None else None


def frame_behind(verb: Token, thing: Token) -> tuple[int, int] | None:
    """`rejected the accusation as “void”`: the quoted words behind "as"."""
    early = frame_first(verb)
    if early is not None:
        return early
    doc = verb.doc
    for token in doc[thing.i + 1 : end_of_clause(verb)]:
        if token.lower_ == "as" and doc[token.i + 1].is_quote:
            behind = doc[token.i + 2 : verb.sent.end]
            closing = next((t.i for t in behind if t.is_quote), token.right_edge.i)
            return token.i, closing
    return None


def whole_quotation(verb: Token, framed: tuple[int, int]) -> tuple[int, int]:
    """`called it “a lie from start to finish”`: to the end of what is quoted."""
    doc, (first, last) = verb.doc, framed
    marks = [t.i for t in doc[first : last + 1] if t.is_quote]
    if first and doc[first - 1].is_quote:
        marks.insert(0, first - 1)
    if len(marks) % 2 == 0:
        return framed
    closing = next((t.i for t in doc[last + 1 : verb.sent.end] if t.is_quote), None)
    return (min(first, marks[0]), closing) if closing is not None else framed


def end_of_clause(verb: Token) -> int:
    """The last token before the verb's next clause."""
    ends = [verb.right_edge.i]
    for child in verb.rights:
        if child.dep_ in {"conj", "advcl", "cc"} and child.i > verb.i + 1:
            as_frame = any(c.lower_ == "as" for c in child.lefts)
            before = verb.doc[child.left_edge.i - 1]  # `in Lenz and other recaptured towns`
            misread = child.dep_ == "conj" and before.dep_ != "cc" and not before.is_punct
            if not as_frame and not misread:
                ends.append(child.left_edge.i - 1)
    return min(ends)


def forms(token: Token) -> set[str]:
    """The word, its lemma, and with the word before as one: "fairy tale"."""
    before = token.nbor(-1).lower_ if token.i else ""
    return {token.lower_, token.lemma_.lower(), before + token.lemma_.lower()}


def _tells_of_itself(token: Token) -> bool:
    """`the suggestion that the witness lied`: a verb with its subject calls nothing untrue."""
    return token.pos_ == "VERB" and any(
        c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in token.lefts
    )


def _is_one_word(token: Token) -> bool:
    """`a fairy tale`."""
    return token.nbor(-1).dep_ == "compound" and token.nbor(-1).head == token


def _modifies(token: Token, behind: Token) -> bool:
    """`called false alarms a nuisance`: the adjective belongs to the noun behind it, not so where that
    has its own article (`described as absurd the claim`)."""
    if behind.tag_ in {"DT", "PRP$"}:
        return False
    return token.dep_ in {"amod", "compound"} and token.head.i >= behind.i and not behind.is_quote
