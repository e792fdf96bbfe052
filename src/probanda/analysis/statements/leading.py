"""The verb before a quotation: `She said: “...”`."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.statements.beside import (
    SENTENCE_END,
    draft_of_quotation,
    quoting_verbs,
    run_of_tokens,
)
from probanda.analysis.statements.candidates import asks_for_comment
from probanda.analysis.statements.clauses import (
    agent,
    is_negated,
    is_passive,
    may_act,
    name_before,
    noun_phrase,
)
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.joined import find_speaker
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

CIRCUMSTANCES = frozenset({"when", "while", "as", "after", "before", "in", "on", "at", "during",
                           "if", "where", "because", "last", "this", "earlier"})  # fmt: skip
INVERTED = frozenset({"dobj", "nsubj", "attr", "npadvmod", "dative"})


def find_before(layout: Layout, number: int, vocabulary: Vocabulary) -> Draft | None:
    """`She said: “...”`: the verb before it, with nothing but circumstances between."""
    quotation = layout.quotations[number]
    begin = layout.quotations[number - 1].outer_end if number else 0
    starts = [m.end() for m in SENTENCE_END.finditer(layout.text, begin, quotation.outer_start)]
    run = [
        t for t in run_of_tokens(layout, starts[-1] if starts else begin, quotation.outer_start)
        if not t.is_space
    ]  # fmt: skip
    if not run:
        return None
    colon = run[-1].text == ":"
    closing = max((t.i for t in run if t.text == ")"), default=-1)
    quoting = quoting_verbs(vocabulary)
    for token in reversed(run):
        pointed = token.lemma_ == "point" and any(c.dep_ == "prt" for c in token.rights)
        put = token.lemma_ == "put" and any(c.lower_ == "it" for c in token.rights)
        quotes = token.lemma_.lower() in quoting or pointed or put
        if colon and token.dep_ == "relcl" and token.i < token.sent.root.i <= run[-1].i:
            continue  # `the man who said it held up a sign: “...”`
        if token.pos_ in {"VERB", "AUX"} and quotes and token.i > closing:
            if not colon and (
                not _only_circumstances(layout, token, run) or _brings_on_nobody(token, run)
            ):
                return None
            phrase = _who_says(token, run, vocabulary)
            if phrase is None and not is_passive(token) and not colon:
                return None
            end = _rest_of_clause(layout, quotation, run[-1].lower_ == "that") or quotation.end
            why = "the verb before the quotation"
            return draft_of_quotation(layout, token, phrase, [(quotation.start, end)], why)
    if not colon:
        return None
    roots = [
        t for t in run
        if t.dep_ in {"nsubj", "nsubjpass"} and t.head.pos_ == "VERB" and t.lemma_.lower()
        not in vocabulary.nouns["attributing"]
    ]  # fmt: skip
    phrase = _name_before_colon(layout, run[-1])
    if phrase is None and roots:
        phrase = noun_phrase(roots[0])
    draft = draft_of_quotation(
        layout, run[-1], phrase, [(quotation.start, quotation.end)], "a colon"
    )
    return draft


def _brings_on_nobody(verb: Token, run: list[Token]) -> bool:
    """`The Herald asked the army for comment. “Lies.”`, `Lintz has not commented. “He knows.”`: who asks
    or is silent in a sentence that has ended does not say what is quoted next; who passes words on
    in it (`“...,” he said, the agency reported. “...”`) need not."""
    ended = run[-1].text in {".", "!", "?"}
    telling = load_vocabulary().speech.clause
    tagged = any(t.tag_ == "VBD" and t.lemma_.lower() in telling for t in run if t.i < verb.i)
    closes = tagged and verb.i == run[-1].i - 1  # `“...,” said Lora Venn, the agency reported.`
    passes = closes or any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.lefts)
    return ended and (asks_for_comment(verb) or is_negated(verb) or passes)


def _who_says(verb: Token, run: list[Token], vocabulary: Vocabulary) -> Phrase | None:
    """The subject, of a passive the agent; of `The agency cited a source: “...”` the source."""
    if is_passive(verb):
        doer = agent(verb)
        return noun_phrase(doer) if doer is not None else None
    speaker = find_speaker(verb, vocabulary)
    if speaker is None or speaker.i > run[-1].i or (speaker.i < verb.i and speaker.dep_ == "pobj"):
        behind = [c for c in verb.rights if c.dep_ in INVERTED and c.i <= run[-1].i]
        speaker = next(
            (c for c in behind if may_act(c)), None
        )  # `About it writes the court: “...”`
    if verb.lemma_ in {"cite", "quote"}:
        cited = (c for c in verb.rights if c.dep_ == "dobj" and may_act(c))
        speaker = next(cited, speaker)
    if speaker is None:
        return name_before(verb)
    phrase = noun_phrase(speaker)
    inside = phrase.first <= verb.i <= phrase.last
    return noun_phrase(speaker, keep_relative=False) if inside else phrase


def _name_before_colon(layout: Layout, colon: Token) -> Phrase | None:
    """`Presiding judge Lora Venn: “...”`: nothing but an office and a name before the colon."""
    doc, first = layout.tokens, colon.i
    sentence = layout.sentence_of(colon.i)[0]
    while first > sentence and doc[first - 1].text not in {".", ":", ";", "!", "?", "”", '"', "“"}:
        first -= 1
    words = [t for t in doc[first : colon.i] if not t.is_space]
    if (
        not words
        or len(words) > 20
        or any(t.pos_ == "PRON" or (t.pos_ in {"VERB", "AUX"} and t.tag_ != "VBG") for t in words)
    ):
        return None
    last = words[-1]
    if last.pos_ == "NOUN" and may_act(last) and words[0].i == 0 and len(words) < 6:
        return Phrase(last, words[0].i, last.i)  # `Bus drivers: “...”`
    if last.pos_ != "PROPN" or last.ent_type_ in {"DATE", "TIME", "CARDINAL"}:
        return None
    joint = next((n for n, t in enumerate(words) if n and t.pos_ == "ADP"), None)
    body = joint is not None and last.ent_type_ != "PERSON"  # `The court in Lenz: “...”`
    return Phrase(words[joint - 1] if joint and body else last, words[0].i, last.i)


def _rest_of_clause(layout: Layout, quotation: Quotation, whole: bool) -> int | None:
    """Where the clause ends that a quotation begins: `“of course he will” defend himself`."""
    if layout.text[quotation.start : quotation.end].rstrip()[-1:] in ".!?,":
        return None
    after = [t for t in layout.tokens if t.idx >= quotation.outer_end and not t.is_space]
    if not after or after[0].is_punct or not after[0].text[:1].islower():
        return None
    first = after[0]
    if not whole and (first.dep_ in {"mark", "cc"} or first.lower_ in CIRCUMSTANCES):
        return None
    last = layout.sentence_of(first.i)[1]
    last = min([last, *(b - 1 for b in _told_beside(layout, first.i, last))])
    if last < first.i:
        return None
    if not whole and any(t.i <= last and layout.quoted[t.i] >= 0 for t in after):
        return None
    while last > first.i and layout.tokens[last].is_punct:
        last -= 1
    return layout.span(last, last)[1]


def _told_beside(layout: Layout, first: int, last: int) -> Iterator[int]:
    """Where the speaker's next telling begins: `“the trucks came late” [after denying that ...]`."""
    vocabulary = load_vocabulary()
    telling = vocabulary.speech.clause
    for token in layout.tokens[first : last + 1]:
        tells = token.tag_ == "VBG" and token.lemma_.lower() in telling
        if tells and layout.quoted[token.i] < 0 and any(c.dep_ == "ccomp" for c in token.rights):
            yield token.head.i if token.dep_ == "pcomp" else token.left_edge.i
        joined = token.dep_ == "conj" and token.tag_ == "VBD" and layout.quoted[token.i] < 0
        before = layout.tokens[token.i - 1]
        if joined and before.dep_ == "cc" and token.lemma_.lower() in vocabulary.speech.all:
            yield before.i  # `said that “few” were hurt, but dismissed the claim`


def _only_circumstances(layout: Layout, verb: Token, run: list[Token]) -> bool:
    """Whether between the verb and the quotation stand only addressee, time, place and manner."""
    rest = [t for t in run if t.i > verb.i and not t.is_punct]
    for token in rest:
        if token.dep_ in {"mark"} and token.lower_ != "that":
            return False
        if token.pos_ in {"VERB", "AUX"} and token.dep_ in {"ccomp", "ROOT", "conj", "xcomp"}:
            return False
        if token.dep_ in {"nsubj", "nsubjpass", "expl"} and token.head.i > token.i:
            return False
    if rest and run[-1].text not in {",", ":", "—", "–", "-", "that"}:
        last = rest[-1]
        if last.dep_ in {"dobj", "dative"}:
            return verb.lemma_ in {"tell", "ask", "remind", "inform", "assure", "warn", "advise"}
        return last.dep_ in {"pobj", "npadvmod", "advmod", "prt"} and (
            verb.lemma_ in {"tell", "ask", "say", "add", "write", "tweet", "reply", "respond"}
        )
    return True
