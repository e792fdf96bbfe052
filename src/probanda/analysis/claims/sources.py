"""From whom the knowledge comes: a body, its organs and those who speak for it are one original source."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from probanda.analysis.claims.lines import Copies
from probanda.analysis.claims.states import Official, find_official, fold_officials
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import words
from probanda.analysis.claims.wording import call_speaker
from probanda.analysis.entities import find_ties
from probanda.analysis.lineage.terms import find_state
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Entity, Statement, TieKind
from probanda.evidence.document import Document

ARTICLE = re.compile(r"(?:the|a|an|its|their|this)\s+", re.IGNORECASE)
OF_WHOM = re.compile(r"\b(?:of|by|from)\s+(?:the\s+)?$")
OWNED = re.compile(r"(?:[’']s?)?\s[^’']+")
NAMELESS = ("unnamed", "nobody")


class Sources(msgspec.Struct, frozen=True):
    """Names of the original sources of a claim, and why some speakers are one or stay two.

    ``complete`` is false where a narrator or nobody known says it as well: how many there are is
    not known then, and the names are those that the documents give.
    """

    names: tuple[str, ...]
    reasons: tuple[str, ...]
    complete: bool


class Origins(msgspec.Struct, frozen=True):
    """What the texts show of who says something for whom; all ids are those of the case.

    ``spoken_for``: the one body for which somebody speaks. ``organs``: the bodies of which one is an
    organ. ``printed``: the words by which each document calls a body. ``prosecuting``: who brings
    charges before which bodies: a party is no organ of the court.
    """

    names: Mapping[str, str]
    spoken_for: Mapping[str, str]
    organs: Mapping[str, frozenset[str]]
    printed: Mapping[str, Mapping[str, str]]
    prosecuting: Mapping[str, frozenset[str]]

    def behind(self, said: Statement) -> str | None:
        """The body whose words a spokesperson or a document of the body gives, else None."""
        if said.speaker_kind == "document":
            return self._owner(said)
        return self.spoken_for.get(said.speaker_entity or "")

    def bodies(self, said: Statement) -> frozenset[str]:
        """Who answers for it: the speaker, whom the speaker speaks for, of what that is an organ."""
        who = self.behind(said) or said.speaker_entity
        return frozenset({who}) | self.organs.get(who, frozenset()) if who else frozenset()

    def _owner(self, said: Statement) -> str | None:
        """Whose "the court’s statement" or "a ruling of the court" is, as the document calls the body."""
        name = ARTICLE.sub("", (said.speaker_name or "").casefold(), count=1)
        owners = {
            (len(shown), body)
            for shown, body in self.printed.get(said.document, {}).items()
            if (name.startswith(shown) and OWNED.fullmatch(name, len(shown)))
            or (name.endswith(shown) and OF_WHOM.search(name[: len(name) - len(shown)]))
        }
        longest = max((length for length, _ in owners), default=0)
        found = [body for length, body in owners if length == longest]
        return found[0] if len(found) == 1 else None


def find_origins(documents: Iterable[Document], entities: Sequence[Entity]) -> Origins:
    """What ties, offices and names of the case show."""
    texts = {document.id: document.text for document in documents}
    bodies = {e.id for e in entities if e.kind == "organisation"}
    printed: dict[str, dict[str, set[str]]] = {}
    for entity in entities:
        for mention in entity.mentions if entity.id in bodies else ():
            shown = " ".join(texts[mention.document][mention.start : mention.end].split())
            bare = ARTICLE.sub("", re.sub(r"[’']s$", "", shown.casefold()), count=1)
            printed.setdefault(mention.document, {}).setdefault(bare, set()).add(entity.id)
    return Origins(
        names={entity.id: entity.name for entity in entities},
        spoken_for={
            one: next(iter(found))
            for one, found in _tied(entities, "speaks for").items()
            if len(found) == 1
        },
        organs=_tied(entities, "organ of"),
        printed={
            document: {shown: next(iter(ids)) for shown, ids in held.items() if len(ids) == 1}
            for document, held in printed.items()
        },
        prosecuting=_prosecuting(entities),
    )


def _tied(entities: Iterable[Entity], kind: TieKind) -> dict[str, frozenset[str]]:
    return {
        one: frozenset(tie.body for tie in ties) for one, ties in find_ties(entities, kind).items()
    }


def _prosecuting(entities: Sequence[Entity]) -> dict[str, frozenset[str]]:
    """Prosecutors, with the bodies that their offices or names hold a name of."""
    forms = {
        tuple(_words(form)): e.id for e in entities if e.kind == "organisation" for form in e.forms
    }
    longest = max(map(len, forms), default=0)
    found = {}
    for entity in entities:
        texts = entity.offices if entity.kind == "person" else (entity.name, *entity.forms)
        if any(not words("prosecuting").isdisjoint(_words(text)) for text in texts):
            named = {
                forms.get(tuple(held[start:end]))
                for text in texts
                for held in [_words(text)]
                for start in range(len(held))
                for end in range(start + 1, min(len(held), start + longest) + 1)
            }
            found[entity.id] = frozenset(body for body in named if body and body != entity.id)
    return found


def _words(text: str) -> list[str]:
    spelled = (word for _, _, word in spell_words(text.lower(), 0, len(text)))
    return [re.sub(r"['’]s$", "", word) for word in spelled]


def find_sources(
    group: Sequence[Unit],
    origins: Origins,
    statements: Mapping[str, Statement],
    renderings: Copies,
) -> Sources:
    """Who the knowledge comes from, as far as the documents name anybody.

    Where one text leaves open which of several said it, one of whom the others name, the reasons say so.
    Of a statement inside a statement only the inner speaker is a source, or who tells of it where that one
    has no name; where somebody of another body tells of it the reasons say so. ``statements`` are those of the case by id. Of a body's own act the body is
    one, also where a narrator beside others tells of it in the passive; so is who speaks of words that another
    text renders without saying whose they are (``renderings``: families of quoted words).
    """
    acted = any(unit.performed for unit in group)
    spoken = any(unit.statement and unit.statement.speaker_name for unit in group)
    group = [u for u in group if u.statement or not (acted or (spoken and u.told_act))]
    whose = _find_whose(group, renderings)
    named = {unit.statement.speaker_entity for unit in group if unit.statement} - {None}
    told: dict[str, dict[str, Statement]] = {}
    complete, left_open = True, []
    for unit, said in _told_by(group, origins, statements):
        if said and said.speaker_name is None and named & set(said.candidates):
            left_open.append(said)  # it may be who the others name, and adds nobody else for sure
        elif unit.id in whose:
            continue
        elif said is None or said.speaker_name is None or _is_nameless(said, origins):
            complete = False
        else:
            who = said.speaker_entity or said.speaker_name
            told.setdefault(origins.behind(said) or who, {}).setdefault(who, said)
    names = {key: _name(key, voices, origins) for key, voices in told.items()}
    reasons = {
        f"{call_speaker(said)} {_how(said)} {names[key]}: one original source with it"
        for key, voices in told.items()
        for who, said in voices.items()
        if who != key and call_speaker(said) != names[key]
    }
    reasons |= {f"{said.document} leaves open which of several said it" for said in left_open}
    if group and not names and all(u.statement and u.statement.speaker_name for u in group):
        reasons.add("nobody who is named says it")
    reasons |= set(whose.values())
    reasons |= _told_by_others(group, origins, statements)
    reasons |= _fold_organs(names, origins)
    reasons |= fold_officials(names, _officials(names, origins))
    reasons |= _tell_apart(names, origins)
    return Sources(tuple(sorted(names.values())), tuple(sorted(reasons)), complete)


def _told_by(
    group: Sequence[Unit], origins: Origins, statements: Mapping[str, Statement]
) -> Iterator[tuple[Unit, Statement | None]]:
    """Units with the statements whose speakers may be sources of them: the inner, where that one has a name."""
    inner = {
        unit.statement.within
        for unit in group
        if unit.statement and unit.statement.within and not _is_nameless(unit.statement, origins)
    }
    for unit in group:
        said = unit.statement
        if said and said.within and said.id not in inner and _is_nameless(said, origins):
            yield unit, statements.get(said.within, said)
        elif said is None or said.id not in inner:
            yield unit, said


def _find_whose(group: Iterable[Unit], renderings: Copies) -> dict[str, str]:
    """Units that say of nobody whose words they render, each with the reason that tells whose they are."""
    named: dict[str, str] = {}
    for unit in group:
        if unit.statement and unit.statement.speaker_name:
            for family in renderings.families(unit):
                named.setdefault(family, call_speaker(unit.statement))
    return {
        unit.id: f"{unit.place.document} names nobody; it renders words of {named[min(known)]}"
        for unit in group
        if unit.statement and unit.statement.speaker_kind == "nobody"
        if (known := renderings.families(unit) & named.keys())
    }


def _is_nameless(said: Statement, origins: Origins) -> bool:
    """Nobody known, or an unnamed speaker who is no document or voice of a body."""
    unnamed = said.speaker_kind in NAMELESS and origins.behind(said) is None
    return said.speaker_name is None or unnamed


def _told_by_others(
    group: Sequence[Unit], origins: Origins, statements: Mapping[str, Statement]
) -> set[str]:
    """Whose words only another tells: "Kranz said the ruling found ..." is not the court's own word."""
    reasons = set()
    for unit in group:
        said = unit.statement
        around = statements.get(said.within) if said and said.within else None
        if said is None or around is None or not (said.speaker_name and around.speaker_name):
            continue
        if not origins.bodies(said) & origins.bodies(around):
            reasons.add(f"only {call_speaker(around)} tells here what {call_speaker(said)} says")
    return reasons


def _name(key: str, voices: Mapping[str, Statement], origins: Origins) -> str:
    """The body where several speak for it or its document is quoted, else who alone says it."""
    first, *more = [voices[key]] if key in voices else voices.values()
    if more or (key not in voices and first.speaker_kind == "document"):
        return origins.names[key]
    called = call_speaker(first)
    described = ARTICLE.match(called) is not None  # "the inquiry", of one named before
    return origins.names[key] if described and key in origins.names else called or key


def _how(said: Statement) -> str:
    return "is a document of" if said.speaker_kind == "document" else "speaks for"


def _fold_organs(names: dict[str, str], origins: Origins) -> set[str]:
    """Leave out an organ beside its body; a body of which two organs speak spoke by one of them."""
    reasons = set()
    for whole in sorted(names):
        organs = [one for one in sorted(names) if whole in origins.organs.get(one, ())]
        for organ in organs:
            reasons.add(
                f"{names[organ]} is an organ of {names[whole]}: one original source with it"
            )
        for left_out in organs if len(organs) == 1 else [whole] if organs else ():
            del names[left_out]
    return reasons


def _officials(names: Mapping[str, str], origins: Origins) -> dict[str, Official]:
    """Which of the sources are bodies of a State; "the government of Karsova" shows that Karsova is one."""
    governing = {
        body
        for held in origins.printed.values()
        for shown, body in held.items()
        if "government" in shown  # "ardovigovernment": the form of "the Ardovian government"
    }
    found = {
        key: find_official(name, governs=key in governing or find_state(name) is not None)
        for key, name in names.items()
    }
    return {key: official for key, official in found.items() if official}


def _tell_apart(names: Mapping[str, str], origins: Origins) -> set[str]:
    """Why a prosecutor and the court or its chamber are two although they belong to one body."""
    return {
        f"{names[one]} applies and {names[other]} decides: they act apart and are two original sources"
        for one in names
        for other in names
        if origins.prosecuting.get(one, frozenset()) & ({other} | origins.organs.get(other, set()))
    }
