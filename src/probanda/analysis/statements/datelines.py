"""Where a report was written, at its head: `LENZ, Osmar (OBS) – A court jailed him`."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

SHORTEST_TOWN = 3
LONGEST = 14
"""Tokens of a town, a day and an agency before the dash."""
DASHES = frozenset({"–", "—", "-", "--"})


def subject_behind(subject: Token) -> Token:
    """`LENZ, 3 May (OBS) – A court jailed him`: not the town but the noun that it was taken with."""
    doc, first = subject.doc, subject.left_edge.i
    dash = _dash(doc[first : first + LONGEST]) if doc[first].is_sent_start else None
    if dash is None or dash < subject.i:
        return subject
    closing = any(_is_dash(t) for t in doc[dash + 1 : max(dash + 1, subject.head.i)])
    if closing and doc[dash - 1].text != ")":
        return subject  # `LENZ STEEL – the owner – said`: an aside
    behind = [c for c in subject.rights if c.i > dash and c.dep_ in {"appos", "nsubj"}]
    return behind[0] if behind else subject


def words_behind(tokens: Sequence[Token], first: int) -> int:
    """The first token behind the dateline that opens a paragraph: no words of whoever is told of."""
    dash = _dash(tokens[:LONGEST]) if first == 0 else None
    if dash is None:
        return first
    closing = any(_is_dash(t) for t in tokens[dash + 1 : dash + LONGEST])
    aside = closing and tokens[dash - 1].text != ")"  # `KDF – the army – shelled the clinic`
    return first if aside else dash + 1


def _is_dash(token: Token) -> bool:
    """No hyphen inside a word or between two names: `NATO-led troops`, `the Oland–Marovia pact`."""
    joins = token.text in {"-", "–"} and not token.whitespace_
    return token.text in DASHES and not joins


def _dash(words: Sequence[Token] | Span) -> int | None:
    """The dash that ends a town in capitals, or one with its country or an agency behind it."""
    dash = next((n for n, t in enumerate(words) if n and _is_dash(t)), None)
    if dash is None:
        return None
    spelt = [t for t in words[:dash] if t.is_alpha]
    if not spelt or not all(t.is_upper or t.is_title for t in spelt):
        return None
    shouted = any(t.is_upper and len(t) >= SHORTEST_TOWN for t in spelt)
    beside = (n for n, t in enumerate(words[:dash]) if t.text in {",", "("})
    named = shouted or any(
        words[n + 1].is_alpha for n in beside
    )  # `Lora Venn (62) – a guard – said`
    return int(words[dash].i) if named else None
