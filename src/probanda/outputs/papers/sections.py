"""The other sections of a paper: persons, crimes, denials, proceedings, exhibits, what is unchecked."""

from collections.abc import Iterable, Iterator

from probanda.analysis.records import Charge
from probanda.casework.audit import tell_rate
from probanda.casework.counts import Count, Suspect
from probanda.casework.printed import find_period, find_printed
from probanda.evidence.document import Position
from probanda.outputs.papers.blocks import Block, gap, heading, ours, table, told
from probanda.outputs.papers.chart import (
    EXHIBITS,
    SEARCHED,
    list_exhibits,
    list_searched,
    name_counts,
)
from probanda.outputs.papers.material import Material
from probanda.outputs.report.words import say_period
from probanda.proceedings.docket import Line
from probanda.proceedings.instruments import IN_EFFECT
from probanda.proceedings.wording import say_days

ARREST = "Article 58(1)"
"""The provision under which a warrant of arrest is issued, as a docket cites it."""


def _cite(material: Material, *places: Position) -> str:
    """Places in brackets; those whose document the case has no more are left out."""
    known = [p for p in places if p.document in material.labels]
    return " ".join(f"[{material.cite(p)}]" for p in dict.fromkeys(known))


def tell_persons(material: Material) -> Iterator[Block]:
    """Everybody whom a body charges, by the names and offices that documents print."""
    for suspect in material.suspects:
        yield heading(suspect.name, 2)
        yield from _person(suspect, material)
    if not material.suspects:
        yield gap("the documents name nobody who is charged")


def _person(suspect: Suspect, material: Material) -> Iterator[Block]:
    entity = next((e for e in material.entities if e.id == suspect.id), None)
    if entity is None or not entity.mentions:
        yield gap("no place where a document names the person is known")
        return
    forms = {material.quote(m): m for m in reversed(entity.mentions)}
    printed = [(form, place) for form, place in forms.items() if form in suspect.forms]
    for form, place in sorted(printed or list(forms.items())[-1:]):
        yield told(f"Printed as “{form}”", _cite(material, place))
    offices = {held.office.casefold(): held for held in reversed(entity.held)}
    for _, held in sorted(offices.items()):
        when = f", {held.standing}" if held.standing != "held" else ""
        yield told(f"Office as printed: “{held.office}”{when}", _cite(material, held))
    if not offices:
        yield gap("no office is printed beside the name")
    yield ours(f"The record of this person: {material.tell_standing(suspect.id)}.")


def tell_crimes(material: Material) -> Iterator[Block]:
    """Each charge as documents print it, then the counts of our mapping with what people decided."""
    names = name_counts(material.counts)
    firsts: dict[tuple[str | None, ...], str] = {}
    for count in material.counts:
        firsts.setdefault(_in_law(count), count.id)
    for number, charge in enumerate(material.charges, 1):
        yield heading(f"Charge {number}, {charge.suspect_name}", 2)
        joined = material.joined.get(charge.id)
        if joined:
            yield ours(f"One charge, {joined.tell()}.")
        for printed in joined.printed if joined else (charge,):
            yield from _printed(printed, material)
        for count in (c for c in material.counts if c.charge == charge.id):
            crime = f"{count.crime} {count.crime_name}" if count.crime else "no Article mapped"
            mode = f"{count.mode} {count.mode_name}" if count.mode else "no mode known"
            standing = material.tell_standing(count.id)
            yield ours(f"{names[count.id]}, by our mapping: {crime}; {mode}: {standing}.")
            first = names[firsts[_in_law(count)]]
            if first != names[count.id]:
                yield ours(
                    f"{names[count.id]} is the same crime and mode in law as {first}: whether both are "
                    "put, or one in the alternative, is for people to say."
                )
    if not material.charges:
        yield gap("the documents report no charge: no crime is put forward here")


def _in_law(count: Count) -> tuple[str | None, ...]:
    """What two counts share that are one crime by one mode: only what is not mapped stays as printed."""
    crime = count.crime or count.wording.casefold()
    return (count.suspect or count.suspect_name, crime, count.mode or count.mode_wording)


def tell_issued(material: Material) -> Iterator[Block]:
    """Warrants of the suspects that stand: what is asked for beside them amends them."""
    for suspect in material.suspects:
        for docket in material.dockets:
            under = {line.id: line for line in docket.lines if _is_under(ARREST, line)}
            for one in (i for standing in docket.standing for i in standing.instruments):
                line = under.get(one.event)
                is_own = one.person in (suspect.name, *suspect.forms)
                if line and is_own and one.status == IN_EFFECT:
                    level = f" (level: {line.level_told})" if line.is_kept else ""
                    yield told(
                        f"Recorded: {docket.proceeding.body} issued a {one.kind} of {one.person} on "
                        f"{say_days(one.issued)}, and it is in effect{level}. Beside it, by the Rome "
                        "Statute, this can only ask to amend that warrant, by modifying or adding to "
                        "the crimes (Article 58(6)).",
                        _cite(material, *line.rests_on),
                    )


def _is_under(article: str, line: Line) -> bool:
    return any(rule.startswith(article) for rule in line.rules)


def _printed(charge: Charge, material: Material) -> Iterator[Block]:
    body = charge.body or "a body that is not named"
    how = (
        f"was convicted of this, in proceedings of {body}"
        if charge.convicted
        else f"is charged with or sought for this by {body}"
    )
    yield told(
        f"As documents report, {charge.suspect_name} {how}: “{charge.crime}”",
        _cite(material, *charge.spans),
    )
    yield from _words_of("mode", [mode.text for mode in charge.modes], charge, material)
    yield from _words_of("place", charge.places, charge, material)
    if charge.from_ or charge.to:
        yield ours(f"Period, by our reading: {say_period(charge.from_, charge.to)}.")
        for place in find_period(charge, material.dates):
            yield told(f"As reported: “{material.quote(place)}”", _cite(material, place))
    else:
        yield gap("no period of this charge is printed")
    yield from _words_of("standard", filter(None, [charge.standard]), charge, material)


def _words_of(
    name: str, printed: Iterable[str], charge: Charge, material: Material
) -> Iterator[Block]:
    """What is printed of a charge, word for word with its places, or that nothing is."""
    words = tuple(printed)
    texts = {document.id: document.text for document in material.documents}
    for said in words:
        places = find_printed(charge, said, texts) or charge.spans
        yield told(f"{name.capitalize()}, as printed: “{said}”", _cite(material, *places))
    if not words:
        yield gap(f"no {name} of this charge is printed")


def tell_denials(material: Material) -> Iterator[Block]:
    """Every denial that the documents report, in their words."""
    denials = [s for s in material.statements if s.polarity == "denies"]
    for said in denials:
        who = said.speaker_name or "a speaker who is not named"
        yield told(
            f"Denied, as reported, by {who}: “{material.quote(said)}”", _cite(material, said)
        )
    if not denials:
        yield ours("No denial was found in the documents.")


def tell_conflicts(material: Material) -> Iterator[Block]:
    """Where documents differ or contradict each other: in which way, and the whole words of each."""
    for number, one in enumerate(material.conflicts, 1):
        yield heading(f"Difference {number}: {one.kind}", 2)
        yield ours(one.text)
        for place in dict.fromkeys(map(material.find_whole, one.spans)):
            yield told(f"As reported: “{material.quote(place)}”", _cite(material, place))
    if not material.conflicts:
        yield ours("None was found between or within the documents.")


def tell_incidents(material: Material) -> Iterator[Block]:
    """What documents tell to have been done, by place and time, with whether a border was crossed."""
    for number, one in enumerate(material.incidents, 1):
        yield heading(f"Incident {number}, as told: {one.words}", 2)
        for place in one.passages:
            yield told(f"As reported: “{material.quote(place)}”", _cite(material, place))
        if one.crossing:
            yield ours(f"Deportation or transfer: {one.crossing.tell()}.")
        if not one.from_:
            yield gap("the day is not told")
        if not one.places:
            yield gap("the place is not told")
        yield ours(f"{one.id}: {material.tell_standing(one.id)}.")
    if not material.incidents:
        yield gap("the documents tell of no act with a place, a day or persons")


def tell_proceedings(material: Material) -> Iterator[Block]:
    """The dockets that people recorded; what nobody recorded and must have been says so."""
    for docket in material.dockets:
        yield heading(f"{docket.proceeding.body} ({docket.forum}): {docket.stage}", 2)
        yield ours(docket.never)
        for line in docket.lines:
            of = f": {', '.join(line.persons)}" if line.persons else ""
            state = f" ({line.state})" if line.state else ""
            implied = "; nobody recorded it: it must have been taken" if line.implied else ""
            said = f"; level: {line.level_told}" if line.is_kept else ""
            said += f"; {line.reasons}" if line.reasons else ""
            if not (line.rests_on or line.implied):
                said += (
                    f"; no document of the case tells it: {line.source or 'its source is not told'}"
                )
            printed = "" if line.standard_printed else " (of its kind of step)"
            standard = f"; standard: {line.standard}{printed}" if line.standard else ""
            words = f"{say_days(line.happened)}: {line.act}{of}{state}{said}{standard}{implied}"
            rules = f"[{', '.join(line.rules)}]" if line.rules else ""
            cited = _cite(material, *line.rests_on)
            yield told(words, " ".join(filter(None, (rules, cited))))
    if material.held_back:
        steps = f"{material.held_back} recorded step{'s' * (material.held_back != 1)}"
        yield ours(f"Held back from this paper: {steps} not known to be public.")
    elif not material.dockets:
        yield gap("nobody has recorded a step of any proceeding")


def tell_searched(material: Material) -> Iterator[Block]:
    """What was looked for, by whom, when, and what was found: by rules against each charge, by people for any end."""
    rows = tuple(list_searched(material))
    if rows:
        yield table(SEARCHED, *rows)
    if not material.matrices:
        yield gap("the documents report no charge, so that the program's rules looked for nothing")
    if material.own_searches:
        searches = f"{material.own_searches} search{'es' * (material.own_searches != 1)}"
        yield ours(f"Held back from this paper: {searches} by people in all texts, for any end.")
    elif not material.searches:
        yield gap("no person has searched the texts")


def tell_originals(material: Material) -> Iterator[Block]:
    """Originals that are quoted and not known to be held."""
    yield heading("Originals to be found", 2)
    for chase in material.chases:
        standing = material.tell_standing(chase.id)
        held = ", ".join(material.labels[d] for d in chase.may_be_held)
        known = f"; may be held as {held}" if held else ""
        yield gap(f"{chase.original}{known} ({standing}) {_cite(material, *chase.spans)}")
    if not material.chases:
        yield ours("None that the documents name.")


def tell_checked(material: Material) -> Iterator[Block]:
    """How many entries no person has checked."""
    found = material.count_checked()
    yield ours(
        f"{found.stamp}. These are {len(material.counts):,} counts and {len(material.bearings()):,} "
        "passages that stand under an element or a justification. Denials, differences, incidents "
        "and originals to be found are as the program read them, unless a decision is named."
    )


def tell_audits(material: Material) -> Iterator[Block]:
    """The error rates of this case, as people found them."""
    for one in material.audits:
        yield ours(f"Sample checked by {one.by} on {one.on} (decision {one.number}): {one.why}")
        yield from (ours(f"{tell_rate(rate)}.") for rate in one.rates)
    if not material.audits:
        yield gap("nobody has checked a sample: the error rates of this case are not known")


def tell_exhibits(material: Material) -> Iterator[Block]:
    """Every exhibit with its digest and how it came."""
    yield table(EXHIBITS, *list_exhibits(material))
