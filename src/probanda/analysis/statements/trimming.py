"""What does not belong to what is said: asides, the speaker's next verb, a wish for no name."""

from spacy.tokens import Token

from probanda.analysis.statements.beside import DASHES
from probanda.analysis.statements.clauses import CONTRASTING, is_passive
from probanda.analysis.statements.complements import find_complement
from probanda.analysis.statements.denials import find_denied
from probanda.analysis.statements.drafts import Layout, Span
from probanda.analysis.statements.joined import joined_outer, outer_of_participle
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

CASES = 8
OCCASIONS = frozenset({"case", "cases", "instance", "instances", "occasion", "occasions"})
OFTEN = (["sometimes"], ["often"], ["at", "times"], ["repeatedly"])


def without_aside(layout: Layout, span: Span) -> Span:
    """Without a closing `, which ...`: an aside behind a comma is as likely the narrator's."""
    inside = [t for t in layout.tokens if span[0] <= t.idx < span[1]]
    for token in inside[1:-1]:
        against = token.text in DASHES and token.nbor(1).lower_ in CONTRASTING
        if layout.quoted[token.i] < 0 and (against or _is_echo(token)):
            before = layout.tokens[token.i - 1]
            return span[0], before.idx + len(before.text)
    for token in inside:
        if (
            token.dep_ == "relcl"
            and not _is_cleft(token)
            and token.left_edge.i > 1
            and token.left_edge.lower_ in {"who", "which", "whose", "where"}
            and layout.tokens[token.left_edge.i - 1].text == ","
            and token.right_edge.i >= inside[-1].i - 1
            and _is_outside_of_marks(layout, token, inside[-1].i)
        ):
            before = layout.tokens[token.left_edge.i - 2]
            return span[0], before.idx + len(before.text)
    return span


def _is_outside_of_marks(layout: Layout, clause: Token, last: int) -> bool:
    """Whether nothing of the aside is quoted, or what somebody else calls the thing: `..., which the
    army called “a lie”`."""
    vocabulary = load_vocabulary()
    calling = vocabulary.special["framing"] | vocabulary.special["naming_quoted"]
    others = any(c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"} for c in clause.lefts)
    ends = clause.i if others and clause.lemma_.lower() in calling else last
    return all(layout.quoted[i] < 0 for i in range(clause.left_edge.i, ends + 1))


def _is_echo(comma: Token) -> bool:
    """`..., a claim that survivors dispute`: somebody else on all that was said before."""
    doc = comma.doc
    if comma.text != "," or comma.i + 3 >= len(doc) or doc[comma.i + 1].lower_ not in {"a", "an"}:
        return False
    noun = next((t for t in doc[comma.i + 2 : comma.i + 5] if t.pos_ == "NOUN"), None)
    if noun is None or noun.lemma_.lower() not in load_vocabulary().nouns["attributing"]:
        return False
    return any(c.dep_ in {"relcl", "acl"} for c in noun.rights)


def _is_cleft(clause: Token) -> bool:
    """`it was Kranz, not Velde, who ordered it`: who did is what is said, no aside."""
    verb = clause.head.head
    told = clause.head.dep_ == "attr" and verb.lemma_ == "be"
    return told and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in verb.lefts)


def with_joined_noun(verb: Token, last: int) -> int:
    """`cited acts that amount to torture and possibly murder`: a noun is joined to no verb.

    Where the parse gives it to the verb of saying, it belongs to the nouns before "and" or a dash.
    """
    for child in verb.rights:
        between = [t for t in verb.doc[last + 1 : child.left_edge.i] if t.dep_ != "advmod"]
        joined = [t for t in verb.doc[last : child.left_edge.i] if t.dep_ == "cc"]
        if (
            child.dep_ == "conj"
            and child.pos_ in {"NOUN", "PROPN", "ADP"}
            and child.i > last
            and joined
            and all(t.dep_ == "cc" or t.text in DASHES for t in between)
            and not any(t.dep_ in {"nsubj", "nsubjpass"} for t in child.subtree)
        ):
            last = child.right_edge.i
    return last


def with_cases(verb: Token, last: int) -> int:
    """`accused it of torture, in some cases forcing children to watch`: some of the deeds are told, and
    no consequence of the accusing as in `..., prompting a reply`."""
    doc, begin = verb.doc, last + 1
    if begin >= len(doc) or doc[begin].text != "," or doc[begin - 1].is_sent_end:
        return last
    deed = next((t for t in doc[begin + 1 : begin + CASES] if t.tag_ == "VBG"), None)
    if deed is None:
        return last
    words = [t.lower_ for t in doc[begin + 1 : deed.i]]
    some = words[:1] in (["in"], ["on"]) and words[-1] in OCCASIONS
    return deed.right_edge.i if some or words in OFTEN else last


def _own_telling(token: Token, vocabulary: Vocabulary) -> bool:
    """`..., with Kranz telling reporters ...`: another speaker's words begin."""
    if token.tag_ != "VBG" or token.lemma_.lower() not in vocabulary.speech.clause:
        return False
    subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    first = subject.left_edge.i - 1
    return first > 0 and token.doc[first].lower_ == "with" and token.doc[first - 1].text == ","


def _takes_something(verb: Token, vocabulary: Vocabulary) -> bool:
    """Whether a verb of saying or calling has words of its own, so that cutting there loses none."""
    lemma, passive = verb.lemma_.lower(), is_passive(verb)
    if lemma in vocabulary.speech.clause and lemma not in vocabulary.special["needs_that"]:
        return True
    if verb.dep_ != "conj" and verb.tag_ != "VBG":
        return False
    own = find_denied(verb, lemma, passive, vocabulary)
    return (own or find_complement(
        verb, lemma, vocabulary.speech, passive, False, vocabulary
    )) is not None  # fmt: skip


def without_joined(
    layout: Layout, verb: Token, contents: list[Span], vocabulary: Vocabulary
) -> list[Span]:
    """What is said, up to a further verb of saying that is the speaker's own."""
    for index in range(verb.i + 1, min(len(layout.doc), verb.i + 40)):
        token = layout.tokens[index]
        if _own_telling(token, vocabulary) and layout.quoted[index] < 0:
            subject = next(c for c in token.lefts if c.dep_ == "nsubj")
            cut = layout.tokens[subject.left_edge.i - 2].idx
            return [(s, min(e, cut)) for s, e in contents if s < cut]
        if token.dep_ in {"conj", "advcl"} and _takes_something(token, vocabulary):
            participles = outer_of_participle(token, vocabulary)
            beside = participles is not None and participles in (
                verb,
                outer_of_participle(verb, vocabulary),
            )
            outer = (joined_outer(token), verb if beside else None)
            own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.lefts)
            if verb not in outer and (own or token.dep_ != "conj" or token.head != verb):
                continue
            first = index
            while layout.tokens[first - 1].dep_ in {"cc", "punct"} or (
                layout.tokens[first - 1].head == token and layout.tokens[first - 1].dep_ != "prt"
            ):
                first -= 1
            cut = layout.tokens[first - 1].idx + len(layout.tokens[first - 1].text)
            return [(s, min(e, cut)) for s, e in contents if s < cut]
    return contents


ANONYMITY = frozenset({"not", "to", "be", "named", "identified", "quoted", "remain", "anonymous"})


def asks_for_no_name(layout: Layout, contents: list[Span]) -> bool:
    """`who asked not to be named`, `to be identified only as K.`: no statement of the case."""
    words = layout.text[contents[0][0] : contents[0][1]].lower().split()
    asked = words[:2] == ["to", "be"] and words[2:3] in (["identified"], ["named"], ["quoted"])
    return asked or (len(words) < 7 and set(words) <= ANONYMITY)
