"""What a sentence says is public, and what is sealed, secret, redacted or withheld."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from probanda.analysis.charges.grammar import subject_of, was_done
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.processes.clauses import trimmed
from probanda.analysis.processes.vocabulary import load_words


@dataclass(frozen=True)
class Disclosure:
    """A phrase as printed; ``considered`` when secrecy was only thought of."""

    how: Literal["public", "withheld", "considered"]
    text: str
    token: Token


def find_disclosures(paragraph: Paragraph, sentence: Span) -> tuple[Disclosure, ...]:
    """What is told of the records of a process; nothing where no record is named near."""
    words = load_words()
    text = text_of(paragraph.doc)[: sentence.end_char]
    found: list[Disclosure] = []
    for how, pattern in (("withheld", words.withheld), ("public", words.public)):
        for match in pattern.finditer(text, sentence.start_char):
            token = next(t for t in sentence if t.idx + len(t.text) > match.start())
            start, end = _clause(token)
            verb = _verb(token)
            subject = subject_of(verb)
            named = words.disclosed_objects.search(text, start, end) or (
                subject is not None
                and words.disclosed_objects.search(" ".join(t.text for t in subject.subtree))
            )
            if not named:
                continue
            if how == "withheld" and words.considered.search(
                text, sentence.start_char, match.end()
            ):
                found.append(Disclosure("considered", trimmed(paragraph, start, end), token))
            elif how == "public" and not (was_done(verb) or _is_decided(verb)):
                continue
            elif how == "withheld":
                found.append(Disclosure("withheld", trimmed(paragraph, start, end), token))
            else:
                found.append(Disclosure("public", trimmed(paragraph, start, end), token))
    return tuple(found)


def _is_decided(verb: Token) -> bool:
    """ "It decided that the names may be made public"."""
    return any(step.lemma_ in {"decide", "rule", "order", "allow"} for step in verb.ancestors)


def _verb(token: Token) -> Token:
    for _ in range(5):
        if (token.pos_ in {"VERB", "AUX"} and token.dep_ != "amod") or token.dep_ == "ROOT":
            break
        token = token.head
    return token


def _clause(token: Token) -> tuple[int, int]:
    """The clause around a word: its verb with what hangs on it, other clauses left out."""
    verb = _verb(token)
    if verb.pos_ not in {"VERB", "AUX"}:
        verb = token
    kept = []
    for word in verb.subtree:
        step, outside = word, False
        while step != verb:
            small = step.dep_ == "ccomp" and step.head == verb and verb.lemma_ in {"make", "keep"}
            if (step.dep_ in {"ccomp", "advcl", "parataxis"} and not small) or (
                step.dep_ == "conj" and step.head == verb
            ):
                outside = True
                break
            step = step.head
        if not outside and not (word.is_punct and word.head == verb):
            kept.append(word)
    begin = verb.head.left_edge.idx if verb.dep_ == "acl" else kept[0].idx
    return begin, max(w.idx + len(w.text) for w in kept)
