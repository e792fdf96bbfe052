"""Make a unit of a place: its words weighed, who is spoken of, what act it tells."""

import re
from collections.abc import Sequence
from itertools import pairwise

from probanda.analysis.claims.counts import find_counts
from probanda.analysis.claims.doing import does_by_saying, find_hands, find_places
from probanda.analysis.claims.page import Page, is_inside, is_judged_elsewhere, words_in, words_told
from probanda.analysis.claims.undergone import Undergone
from probanda.analysis.claims.unit import UNKNOWN, Act, Unit
from probanda.analysis.claims.vocabulary import (
    believed_standards,
    measures,
    reactions,
    standards,
    terms,
    words,
)
from probanda.analysis.claims.weights import LIGHT, NAMED, RARE, find_days, weigh_count, weigh_terms
from probanda.analysis.claims.wording import (
    balance,
    is_clause,
    leads_on,
    word_clause,
    word_statement,
)
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Clause, Statement, Word
from probanda.evidence.document import Position

TITLE = re.compile(r"“[A-Z]\w*(?: (?:[A-Z]\w*|of|the|a|in|to|and|for)){1,7},?”")
"""The name of a report, a film or a book: “No Way Out” denies nothing."""
TO = re.compile(r"\s+to(?:\s+\w+ly)?\s+")
OF_SPEAKER = re.compile(
    r"(?:that\s+)?(?:his|her|their)\s+(?:own\s+)?(?:office|ministry|department|bureau|agency|government|"
    r"country|party|organi[sz]ation|group|team|staff|unit|committee|commission|company|firm|"
    r"investigators|prosecutors|inspectors|forces|army|troops|soldiers|lawyers?|clients?)\b",
    re.IGNORECASE,
)
"""What she says "her office" has done: the office of who speaks, not of whom the sentence before names."""
OWN = re.compile(r"\b(?:i|we)\b", re.IGNORECASE)
MODALS = frozenset({"may", "might"})
MAY_HAVE = re.compile(rf"\b(?:{'|'.join(sorted(MODALS))})(?:\s\w+)?\shave\b")
""" "May have fired" tells of what was."""


def make_unit(
    page: Page,
    place: Position,
    content: tuple[Position, ...],
    statement: Statement | None,
    *,
    clause: Clause | None = None,
    performed: str | None = None,
) -> Unit:
    found = words_told(page, content)
    cue = [w for part in (statement.cue if statement else ()) for w in words_in(page, part)]
    told = found + cue
    subject = page.text[slice(*clause.subject)] if clause and clause.subject else ""
    covers = clause is not None and clause.subject is not None and place.start <= clause.subject[0]
    shown = " … ".join(" ".join(page.text[c.start : c.end].split()) for c in content)
    standard, act = _standard(shown), _act(page, told, content)
    believed = act == "conviction" and standard in believed_standards()  # "is guilty", it believes
    persons = _persons(page, content, statement)
    if clause and clause.subject:
        persons |= page.people.within(*clause.subject)
    figures = tuple(f for f in page.reading.figures if is_inside(f, content))
    counts = find_counts(page.text, found, figures)
    titles = [m.span() for m in TITLE.finditer(page.text, place.start, place.end)]
    plain = [w for w in found if not any(s <= w.start < e for s, e in titles)]
    return Unit(
        id=statement.id + f":{content[0].start}"
        if statement
        else f"{place.document}:{place.start}",
        place=Position(place.document, place.start, place.end),
        content=content,
        statement=statement,
        text=shown,
        wording=_wording(
            page, place, content, statement, clause, "" if covers else subject, performed
        ),
        clausal=performed is not None or is_clause(page.reading, page.text, content),
        terms=weigh_terms(page, found, content)
        | dict.fromkeys(persons, NAMED)
        | {c.term: weigh_count(c) for c in counts if c.thing not in measures()}
        | dict.fromkeys(find_days(page.reading, content), RARE),
        verbs=frozenset(
            find_term(w.lemma) for w in found if w.pos == "VERB" and w.lemma not in LIGHT
        ),
        names=persons
        | {w for s, e, w in page.named if any(c.start <= s and e <= c.end for c in content)},
        predicates=frozenset(find_term(w.lemma) for w in found if w.pos == "VERB"),
        denied=_denied(page.text, plain),
        negated=_is_negated(plain),
        past=any(_is_past(page.text, w) for w in found),
        persons=persons,
        described={p: page.people.described[p] for p in persons if p in page.people.described},
        figures=figures,
        counts=counts,
        dates=tuple(d for d in page.reading.dates if is_inside(d, content)),
        act="finding" if standard and (act == "telling" or believed) else act,
        hedged=any(w.lemma in words("hedges") for w in told),
        standard=standard,
        performed=performed,
        deed=_deed(page, statement) if performed else None,
        reaction=_reaction(page, found, statement, shown),
        opened=_opened(found) | _turned_down(statement, cue, found),
        hands=find_hands(page, content, clause),
        places=find_places(page, content, statement),
        ordered=does_by_saying(cue, statement, shown),
        undergone=_undergone(page, content, found, said=statement is not None),
    )


def _undergone(
    page: Page, content: Sequence[Position], found: Sequence[Word], *, said: bool
) -> tuple[Undergone, ...]:
    """What is told to be done to whom; of somebody's words only what their first verb tells.

    "The decision to have him arrested gives us hope" says another thing.
    """
    first = next((w.start for w in found if w.pos == "VERB"), None)
    told = (one for one in page.undergone if is_inside(one, content))
    return tuple(one for one in told if not said or first in (None, one.start))


def _deed(page: Page, statement: Statement | None) -> str | None:
    cues = statement.cue if statement else ()
    return " ".join(page.text[cues[0].start : cues[0].end].split()) if len(cues) == 1 else None


def performed_act(page: Page, statement: Statement) -> str | None:
    """The noun of an act that the cue tells ("issued a warrant"), as a term."""
    for cue in statement.cue:
        nouns = [w for w in words_in(page, cue) if w.pos == "NOUN"]
        if nouns and len(words_in(page, cue)) > 1:
            term = find_term(nouns[-1].lemma)
            if term in terms("acts"):
                return term
    return None


def _is_past(text: str, word: Word) -> bool:
    """Whether a verb has a form that its lemma has not in the present."""
    spelled = text[word.start : word.end].lower()
    now = {word.lemma, word.lemma + "s", word.lemma + "es", word.lemma.removesuffix("y") + "ies"}
    return word.pos == "VERB" and spelled not in now and not spelled.endswith("ing")


def _denied(text: str, found: Sequence[Word]) -> frozenset[str]:
    """The terms that it says are not so: of "failed to evacuate" and "did not want to evacuate" both."""
    denied = {find_term(w.lemma) for w in found if w.negated and w.pos != "PROPN"}
    for word, behind in pairwise([w for w in found if w.pos != "ADV"]):
        led_to = TO.fullmatch(text, word.end, behind.start)
        failing = word.lemma in words("failing")
        if led_to and failing != word.negated and (failing or word.pos == "VERB"):
            denied.add(find_term(behind.lemma))
    return frozenset(denied)


def _opened(found: Sequence[Word]) -> dict[str, str]:
    """The words for deeds that it leaves open wherever it has them, each with what does so."""
    told = {find_term(w.lemma) for w in found if not w.left_open_by}
    opened = {find_term(w.lemma): w.left_open_by for w in found if w.left_open_by}
    return {verb: by for verb, by in opened.items() if verb not in told}


def _turned_down(
    statement: Statement | None, cue: Sequence[Word], found: Sequence[Word]
) -> dict[str, str]:
    """ "The firm rejected the union's call to pay": whoever turns it down does not call for it."""
    if statement is None or statement.polarity == "denies":
        return {}
    asked = any(w.lemma in words("demands") and w.pos == "NOUN" for w in found)
    if not asked or not any(w.lemma in words("turning_down") for w in cue):
        return {}
    told = (find_term(w.lemma) for w in found if w.pos == "VERB")
    return dict.fromkeys(told, "it is turned down")


def _is_negated(found: Sequence[Word]) -> bool:
    """Whether the first verb is negated, or what stands before it ("Not one child was taken")."""
    verbs = [w for w in found if w.pos == "VERB" and w.lemma != "include"]
    return any(w.negated for w in found if not verbs or w.start <= verbs[0].start)


def _reaction(page: Page, found: list[Word], statement: Statement | None, shown: str) -> str | None:
    """The feeling that a speaker shows, told by the narrator or in the first person."""
    if statement is None:
        return None
    cue = [w for part in statement.cue for w in words_in(page, part)]
    told = {
        find_term(w.lemma) for w in (cue + found if OWN.search(shown) else cue) if w.pos == "VERB"
    }
    return next((feeling for feeling in reactions() if feeling in told), None)


def _wording(
    page: Page,
    place: Position,
    content: tuple[Position, ...],
    statement: Statement | None,
    clause: Clause | None,
    subject: str,
    performed: str | None,
) -> str:
    """What a claim of the unit is called; where no subject can be put before it, its sentence.

    So too where other words of the sentence call it untrue or leave it open, which its name must show.
    """
    told = (*content, *(statement.cue if statement else ()))
    if not performed and is_judged_elsewhere(page, told):
        whole = next(
            (s for s in page.reading.sentences if s.start <= content[0].start < s.end), place
        )
        return balance(page.text[whole.start : whole.end])
    if statement and not performed:
        return word_statement(page.text, page.reading, statement, content)
    if clause and not performed and (named := word_clause(page.text, page.reading, clause)):
        return named
    holder = next((s for s in page.reading.sentences if s.start <= place.start < s.end), None)
    around = clause or holder
    if around and leads_on(page.text[place.start : place.end]):
        place = Position(place.document, place.start, max(place.end, around.end))
    first = page.text[place.start : place.end].casefold().split()[:1]
    unnamed = not words("pronouns").isdisjoint(first)
    if holder and (subject or unnamed) and not statement:
        return balance(page.text[holder.start : holder.end])
    return balance(page.text[place.start : place.end])


def _persons(
    page: Page, content: Sequence[Position], statement: Statement | None
) -> frozenset[str]:
    """Persons spoken of, pronouns followed back; an id of nobody when one cannot be known.

    Who "he" is in the reported words of a man, with nobody else named, is that man; so is he whose
    office "his office" is there.
    """
    found: frozenset[str] = frozenset()
    reported = statement is not None and statement.form != "direct"
    own = statement.speaker_entity if statement and statement.speaker_kind == "person" else None
    for part in content:
        spoken = page.people.spoken_of(part.start, part.end)
        theirs = OF_SPEAKER.match(page.text, part.start, part.end)
        alone = not page.people.within(part.start, part.end)
        if own and reported and (spoken is None or (theirs and alone)):
            spoken = frozenset({own})
        found |= frozenset({f"{UNKNOWN}{part.document}:{part.start}"}) if spoken is None else spoken
    return found


def _act(page: Page, told: Sequence[Word], content: Sequence[Position]) -> Act:
    lemmas = {w.lemma for w in told}
    if words("convicting") & {w.lemma for w in told if not w.negated}:  # "pleaded not guilty"
        return "conviction"
    if lemmas & words("charging"):
        return "charge"
    if lemmas & words("finding"):
        return "finding"
    nouns = {page.text[w.start : w.end] for w in told if w.pos == "NOUN"}
    plain = " ".join(MAY_HAVE.sub(" ", page.text[c.start : c.end]) for c in content)
    spelled = set(plain.split()) - nouns
    lemmas -= nouns | MODALS
    return "forecast" if (lemmas | spelled) & words("forecasting") else "telling"


def _standard(text: str) -> str | None:
    lowered = " ".join(re.sub(r"[“”\"]", "", text).lower().split())
    return next((name for form, name in standards() if form in lowered), None)
