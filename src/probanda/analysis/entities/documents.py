"""Papers and recordings that a text relies on or comes back to: "a letter", "the register"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.unnamed import does_say
from probanda.analysis.language import Paragraph, Parsed, text_of

DEFINITE = frozenset({"the", "this", "that", "these", "those", "same"})
INDEFINITE = frozenset({"a", "an", "one", "another", "two", "three", "several", "some", "new"})
NONE = frozenset({"no", "any", "what", "which", "every", "each", "possible", "potential", "future"})
ANOTHER = frozenset({"another", "second", "third", "new", "further", "fresh", "separate"})
ONE_AGAINST_ONE = frozenset({"warrant", "indictment"})
"""Papers of which a text seldom tells of two against one person."""
UNKNOWN = "?"
"""Before the number of a paper against somebody of whom its sentence was not understood."""
OPENING = '“"‘«'
TIMES = frozenset({"DATE", "TIME"})
SMALL = 4
"""Letters of the words that a title may print small."""
TITLED = re.compile(
    r"(?:,| (?:called|titled|entitled|headed),?)? ?[“\"‘«](?P<quoted>[A-Z][^”\"’»]{2,80}?)[,.]?[”\"’»]"
    r"|(?:,| (?:called|titled|entitled|headed)) (?P<bare>[A-Z]\w+(?: [A-Z]\w+)+)(?=[,.;])"
)
"""What stands behind a noun for a paper that gives its title."""


@dataclass
class Paper:
    """One paper of the text, as far as it was read."""

    noun: str
    owner: str
    against: str = ""
    plural: bool = False
    spots: list[Spot] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    title: str = ""
    speaks: bool = False


def find_documents(parsed: Parsed, taken: list[Spot]) -> list[Draft]:
    """The papers that speak, bear a title or are mentioned again; only one with a title has a name.

    "The letter" is the last letter that fits; a new owner or a new "a" begins another.
    """
    roots = {(s.paragraph, s.root(parsed).i) for s in taken}
    papers: list[Paper] = []
    for number, paragraph in enumerate(parsed.paragraphs):
        for span in _phrases(paragraph):
            if (number, span.root.i) in roots:
                continue
            paper = _paper(papers, span)
            spot = Spot(number, span.start, _end(span))
            paper.spots.append(spot)
            paper.told |= _words_before(span)
            paper.speaks |= _speaks(span.root)
            if title := _title(paragraph, spot):
                paper.title = title
    kept = [p for p in papers if p.speaks or p.title or len(p.spots) > 1]
    drafts = [_draft(paper, parsed) for paper in kept]
    _spread_titles(drafts, parsed)
    return drafts


def _phrases(paragraph: Paragraph) -> Iterator[Span]:
    nouns = words("document_nouns")
    if not any(t.pos_ == "NOUN" and t.lemma_.lower() in nouns for t in paragraph.tokens):
        return
    for chunk in paragraph.noun_phrases:
        root = chunk.root
        if root.pos_ == "NOUN" and root.lemma_.lower() in nouns:
            start = next((t.i for t in chunk if not t.is_space and t.text not in OPENING), root.i)
            doubled = (t.i + 1 for t in chunk if t.i < root.i and t.lower_ == root.lower_)
            start = max([start, *doubled])  # "Warrant arrest warrant"
            if paragraph.doc[min(start, root.i)].lower_ not in NONE:
                yield paragraph.doc[min(start, root.i) : root.i + 1]


def _end(span: Span) -> int:
    """With "of suspicion", "of the camp" behind the noun."""
    doc, root = span.doc, span.root
    for child in root.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == root.i + 1:
            end = child.right_edge.i + 1
            return next(
                (t.i for t in doc[child.i : end] if t.text in ",;" or t.pos_ == "VERB"), end
            )
    return root.i + 1


def _words_before(span: Span) -> set[str]:
    return {t.lower_ for t in span[:-1] if t.pos_ in {"NOUN", "PROPN", "ADJ"}}


def _owner(span: Span) -> str:
    """Whose paper it is, by a name with "of" or a possessive; empty where no name tells it."""
    held = [c for c in span.root.children if c.dep_ == "poss"]
    held += [
        o for c in span.root.rights if c.dep_ == "prep" and c.lower_ in {"of", "by", "from"}
        for o in c.children
        if o.dep_ == "pobj"
    ]  # fmt: skip
    return next((o.lower_ for o in held if o.pos_ == "PROPN"), "")


def _against(root: Token) -> str:
    """The last word of the name of whom it is for or against: two people have two warrants."""
    verb = [root.head] if root.dep_ in {"nsubjpass", "dobj"} else []
    for holder in [root, *verb]:
        for prep in (c for c in holder.rights if c.dep_ == "prep"):
            whom = [c for c in prep.children if c.dep_ == "pobj"] * (
                prep.lower_ in {"for", "against"}
            )
            whom += [o for w in whom for c in w.rights if c.lower_ == "of" for o in c.children]
            whom += [a for w in whom for a in w.rights if a.dep_ == "appos"]
            named = [w.lower_ for w in whom if w.text[0].isupper() and w.ent_type_ not in TIMES]
            if named:
                return named[-1]
    return ""


def _paper(papers: list[Paper], span: Span) -> Paper:
    """The paper that a phrase means, a new one where none fits."""
    noun, owner = span.root.lemma_.lower(), _owner(span)
    plural = span.root.tag_ == "NNS"
    against = "" if plural else _against(span.root)
    of_one = noun in ONE_AGAINST_ONE
    first = span[0]
    again = first.lower_ in DEFINITE or first.tag_ == "PRP$" or first.dep_ == "poss" or bool(owner)
    another = any(t.lower_ in ANOTHER for t in span)
    if against and of_one and not another:
        theirs = [p for p in papers if p.noun == noun and p.against == against]
        theirs = [p for p in theirs if not (owner and p.owner and owner != p.owner)]
        if theirs:
            return theirs[-1]
    again = again or (of_one and plural)
    if again and first.lower_ not in INDEFINITE:
        told = _words_before(span) - {noun}
        fitting = [
            p
            for p in papers
            if (p.noun == noun or noun in words("any_document"))
            and not (owner and p.owner and owner != p.owner)
            and (not against or p.against in ("", against) or p.against[0] == UNKNOWN)
            and not (noun != p.noun and (plural or owner or told))
            and not (of_one and plural != p.plural)
        ]
        own = [p for p in fitting if told <= p.told or (not p.told & told and len(fitting) == 1)]
        if not own and of_one and len(fitting) == 1:  # the ICC arrest warrants
            own = [p for p in fitting if p.told <= told]
        if noun in words("any_document") and len({id(p) for p in fitting}) > 1:
            own = [p for p in own if p.noun == noun]
        own = [p for p in own if against and p.against == against] or own
        if not against and len({p.against for p in own if p.against}) > 1:
            own = [p for p in own if not p.against]  # which of the two is not told
        if own:
            own[-1].against = against or own[-1].against
            return own[-1]
    if of_one and not plural and not against and not again:
        against = f"{UNKNOWN}{len(papers)}"
    paper = Paper(noun, owner, against, plural)
    papers.append(paper)
    return paper


def _speaks(root: Token) -> bool:
    shows = root.dep_ == "nsubj" and root.head.lemma_.lower() in words("showing_verbs")
    return shows or does_say(root)


def _title(paragraph: Paragraph, spot: Spot) -> str:
    """ "Its report, No Train Came, said": the title behind the noun."""
    doc = paragraph.doc
    end = doc[spot.end - 1].idx + len(doc[spot.end - 1])
    found = TITLED.match(text_of(doc), end)
    if found is None:
        return ""
    title = found["quoted"] or found["bare"]
    if found["bare"]:
        start = found.start("bare")
        span = doc.char_span(start, found.end("bare"))
        if span is None or any(t.ent_type_ in {"PERSON", "GPE", "ORG"} for t in span):
            return ""
    told = [word for word in title.split() if len(word) > SMALL]
    return title if told and all(word[0].isupper() for word in told) else ""


def _draft(paper: Paper, parsed: Parsed) -> Draft:
    if paper.title:
        return Draft("document", paper.title, paper.spots, [paper.title], nouns={paper.noun})
    span = paper.spots[0].span(parsed)
    named = span[1:] if span[0].pos_ in {"DET", "PRON"} and len(span) > 1 else span
    name = named.text.lstrip(OPENING)
    return Draft("document", name, paper.spots, nouns={paper.noun}, alone=True)


def _spread_titles(drafts: list[Draft], parsed: Parsed) -> None:
    """Give each title of two words or more, wherever it stands, to its paper."""
    for draft in drafts:
        if draft.alone or " " not in draft.name:
            continue
        for number, paragraph in enumerate(parsed.paragraphs):
            for found in re.finditer(re.escape(draft.name), text_of(paragraph.doc)):
                span = paragraph.doc.char_span(*found.span())
                if span is not None:
                    draft.spots.append(Spot(number, span.start, span.end))
