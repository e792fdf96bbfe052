"""All conflicts of a case, kind by kind."""

from collections.abc import Iterable, Mapping, Sequence

from probanda.analysis.claims.conflicts.accounts import (
    find_bare_headings,
    find_given_to_two,
    find_lost_accusers,
    find_other_speakers,
)
from probanda.analysis.claims.conflicts.accusations import (
    find_charge_wordings,
    find_pointed_charges,
    find_standards,
)
from probanda.analysis.claims.conflicts.answers import find_answers
from probanda.analysis.claims.conflicts.contrasts import find_contrasts
from probanda.analysis.claims.conflicts.courts import find_confused_courts
from probanda.analysis.claims.conflicts.days import (
    find_dates,
    find_hours,
    find_near_days,
    find_periods,
)
from probanda.analysis.claims.conflicts.denials import (
    find_denials_of_one_body,
    find_denied_matters,
    find_denied_tellings,
)
from probanda.analysis.claims.conflicts.doers import find_other_doers, find_rival_hands
from probanda.analysis.claims.conflicts.durations import (
    find_lasted,
    find_other_durations,
    find_prison_terms,
)
from probanda.analysis.claims.conflicts.edits import find_edits
from probanda.analysis.claims.conflicts.figures import (
    find_figures,
    find_measures,
    find_mixed_counts,
)
from probanda.analysis.claims.conflicts.firsts import find_firsts
from probanda.analysis.claims.conflicts.hedges import (
    find_deeds_of_suspects,
    find_hedges,
    find_lost_doubts,
    find_lost_hedges,
    find_lost_modals,
    find_lost_standards,
)
from probanda.analysis.claims.conflicts.matter import make_matter
from probanda.analysis.claims.conflicts.names import (
    find_lone_misspellings,
    find_misnamed_laws,
    find_misnomers,
    find_spellings,
    find_variants,
)
from probanda.analysis.claims.conflicts.negations import find_negations, find_reversals
from probanda.analysis.claims.conflicts.odd import find_odd_shares, find_odd_weekdays
from probanda.analysis.claims.conflicts.offences import find_offences
from probanda.analysis.claims.conflicts.offices import (
    find_holders,
    find_offices,
    find_other_offices,
    find_ranks,
)
from probanda.analysis.claims.conflicts.outcomes import find_outcomes
from probanda.analysis.claims.conflicts.persons import find_ages, find_genders
from probanda.analysis.claims.conflicts.presence import find_presence
from probanda.analysis.claims.conflicts.qualifications import find_qualifications
from probanda.analysis.claims.conflicts.retellings import find_retellings
from probanda.analysis.claims.conflicts.rounding import (
    find_misplaced_points,
    find_near_counts,
    find_other_bounds,
    find_other_things,
    find_roundings,
)
from probanda.analysis.claims.conflicts.scales import find_steps
from probanda.analysis.claims.conflicts.slips import (
    find_changed_numbers,
    find_identifiers,
    find_law_numbers,
    find_provisions,
    find_slips,
)
from probanda.analysis.claims.conflicts.taken_back import find_taken_back
from probanda.analysis.claims.conflicts.tolls import find_tolls
from probanda.analysis.claims.conflicts.utterances import (
    find_media,
    find_renderings,
    find_resubjected,
    find_turns,
)
from probanda.analysis.claims.conflicts.verdicts import find_lost_verdicts
from probanda.analysis.claims.conflicts.whereabouts import find_whereabouts
from probanda.analysis.claims.likeness import Likeness
from probanda.analysis.claims.sources import Origins
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.voices import Voices
from probanda.analysis.lineage import Lineage
from probanda.analysis.records import Claim, Conflict, Entity, Reading
from probanda.evidence.document import Document

KINDS = (
    find_figures,
    find_mixed_counts,
    find_roundings,
    find_other_things,
    find_near_counts,
    find_other_bounds,
    find_misplaced_points,
    find_tolls,
    find_ages,
    find_genders,
    find_hours,
    find_prison_terms,
    find_other_durations,
    find_lasted,
    find_measures,
    find_provisions,
    find_slips,
    find_changed_numbers,
    find_law_numbers,
    find_identifiers,
    find_dates,
    find_near_days,
    find_periods,
    find_odd_shares,
    find_odd_weekdays,
    find_negations,
    find_reversals,
    find_hedges,
    find_lost_doubts,
    find_lost_hedges,
    find_lost_standards,
    find_deeds_of_suspects,
    find_lost_verdicts,
    find_outcomes,
    find_lost_modals,
    find_lost_accusers,
    find_other_speakers,
    find_bare_headings,
    find_misnomers,
    find_spellings,
    find_variants,
    find_misnamed_laws,
    find_lone_misspellings,
    find_confused_courts,
    find_offices,
    find_other_offices,
    find_ranks,
    find_holders,
    find_denied_tellings,
    find_denied_matters,
    find_denials_of_one_body,
    find_answers,
    find_contrasts,
    find_steps,
    find_qualifications,
    find_presence,
    find_whereabouts,
    find_charge_wordings,
    find_offences,
    find_firsts,
    find_other_doers,
    find_rival_hands,
    find_pointed_charges,
    find_standards,
    find_media,
    find_turns,
    find_edits,
    find_retellings,
    find_taken_back,
)

SAYS_MORE = {
    "answer": ("denial",),
    "wording": ("hedge", "negation"),
    "other words": ("rendering", "wording", "who"),
}
"""What differs in words only, and an answer, is not shown beside a conflict of these kinds at its places."""


def find_conflicts(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    units: Sequence[Unit],
    pairs: Sequence[Likeness],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    lineage: Lineage,
    voices: Voices,
    origins: Origins,
) -> tuple[Conflict, ...]:
    """Variations and contradictions within and between documents, by the words that differ."""
    matter = make_matter(documents, readings, units, pairs, entities, claims, voices, origins)
    found = [
        *(c for find in KINDS for c in find(matter)),
        *find_renderings(matter, lineage),
        *find_resubjected(matter, lineage),
        *find_given_to_two(matter, lineage),
    ]
    unique = {conflict.id: conflict for conflict in found if conflict}
    beside: dict[tuple[str, str], list[Conflict]] = {}
    for conflict in unique.values():
        for document in {span.document for span in conflict.spans}:
            beside.setdefault((conflict.kind, document), []).append(conflict)
    return tuple(
        conflict
        for _, conflict in sorted(unique.items())
        if not _is_within(conflict, beside[conflict.kind, conflict.spans[0].document])
        and not _is_told(conflict, beside)
    )


def _is_told(words: Conflict, beside: Mapping[tuple[str, str], Sequence[Conflict]]) -> bool:
    """Whether what words tell otherwise is a conflict already, of a kind that says more of it."""
    return any(
        all(any(p.meets(q) for q in other.spans) for p in words.spans)
        for kind in SAYS_MORE.get(words.kind, ())
        for other in beside.get((kind, words.spans[0].document), ())
    )


def _is_within(conflict: Conflict, others: Iterable[Conflict]) -> bool:
    """Whether another of its kind shows all its places, or more around them."""
    return any(
        other.id != conflict.id
        and all(any(q.holds(p) for q in other.spans) for p in conflict.spans)
        for other in others
    )
