"""Ranked candidates for each child found, with how likely each is."""

from dataclasses import dataclass, replace
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from probanda.tracing import kin
from probanda.tracing.blocking import Keyed, KeyMaker, Sorted, only_of, propose_all, sort_keys
from probanda.tracing.comparing import FIELDS, Compared, compare, join
from probanda.tracing.describing import Codes, Described, Lexicons, describe
from probanda.tracing.evidence import (
    CHANGED,
    HYPOTHESES,
    ONE_DAY,
    PRIOR_PAIRS,
    Frequencies,
    Weights,
    load_weights,
    log_chance,
    measure_chance,
    measure_frequencies,
)
from probanda.tracing.guarding import (
    FOUND_ELSEWHERE,
    FREE,
    GUARDED,
    HELD,
    INITIAL_ALONE,
    LEAST_FOUND,
    LEAST_ODDS,
    LEAST_OF_SHORT,
    NAME_ALONE,
    NAMESAKES,
    NOTHING_SHARED,
    OF_NAMESAKES,
    SURE,
    UNLIKELY,
    has_nothing_shared,
    is_guarded,
    is_initial_alone,
    is_name_alone,
)
from probanda.tracing.listing import Listing
from probanda.tracing.ordering import Use, count_use

Logs = NDArray[np.float64]
Rows = NDArray[np.int64]
ROUNDS = 4
UNLISTED = 20000
"""How many children in a like plight a list of the sought leaves out: the shorter it is, the likelier
it is that a child found is another one, who may well have the same name."""
ENOUGH_TO_LEARN = 300
"""From fewer records found only how many are sought is learned: the other weights stay as they are."""
PRIOR_SHARE = 40
"""As how many records found the share expected of them counts where little is learned."""
SUPPORTED = 0.5
"""From here the match of brothers or sisters speaks for a pair as much as a birth place does."""
SUPPORT = 1.0
"""What a sure match of brothers and sisters adds."""
MOST_LEARNED, MOST_COMPARED, LEAST_PART = 500_000_000, 250_000_000, 1000
"""Of so many children sought times found the weights are learned, so many are then looked at together,
which bounds the memory and changes no result, and so many found at the least."""
LEAST_KEPT = 1e-4
"""Less likely pairs are not kept: nothing that follows makes candidates of them."""
ALONE, RIVALLED = 1.5, -1.2
"""What it adds that no other record found matches the same sought child, or that one surely does."""
OF_PAIRS = (
    "rows", "others", "hypothesis", "weight", "odds", "probability", "guarded", "held", "support",
)  # fmt: skip
"""What ``Scored`` has for each pair, beside what each field shows of it."""
OF_THE_CHILD = frozenset({"given", "surname", "patronymic", "birth", "sex"})
LEAST_RATIO, LEAST_AROUND = -5.5, -3.0
"""How much one difference can count against a pair, in what a child is and in what is around it:
a field that no list was ever seen to have wrong is not never wrong."""


@dataclass(frozen=True)
class Sought:
    """The list of the sought, ready to be asked about any child found."""

    use: Use
    lexicons: Lexicons
    maker: KeyMaker
    described: Described
    keys: dict[str, Sorted]
    frequencies: Frequencies
    groups: Codes
    """Brothers and sisters: the number of each record's group."""
    families: tuple[str, ...]
    """The families that people recorded."""
    order: Rows
    """The place of each record by its id."""


@dataclass
class Scored:
    """Pairs with what speaks for and against each; ``rows`` are sought, ``others`` found."""

    rows: Rows
    others: Rows
    compared: Compared
    chance: dict[str, Logs]
    """For each field the logarithm of how likely strangers agree so."""
    weights: Weights
    found: Described
    share: Logs
    """For each record found how likely it is to be of any child sought, before it is looked at."""
    hypothesis: NDArray[np.int8]
    weight: Logs
    """The logarithm of how much likelier the pair is one child than not."""
    odds: Logs
    """The logarithm of the odds among all that the child found may be, before they are calibrated."""
    probability: Logs
    guarded: NDArray[np.bool_]
    """Kin or namesakes, by what is told of both; always below the default threshold."""
    held: NDArray[np.int8]
    """Why it is below it all the same, as ``guarding`` numbers it: little but the name speaks for it,
    or two changed names with nothing beside them."""
    support: Logs
    """How surely brothers or sisters of the two are one child each, or are known to be of one family."""


def prepare(sought: Listing, found: Listing | None = None) -> Sought:
    """Make the list of the sought ready; the other list helps to tell given names from surnames."""
    use = count_use((sought, found) if found else (sought,))
    lexicons = Lexicons()
    maker = KeyMaker(lexicons)
    described = describe(sought, use, lexicons)
    return Sought(
        use=use,
        lexicons=lexicons,
        maker=maker,
        described=described,
        keys=sort_keys(maker.make(described, slips=False)),
        frequencies=measure_frequencies(described, lexicons),
        groups=kin.find_groups(described, lexicons, sought.families),
        families=sought.families,
        order=np.argsort(np.argsort(np.array(described.ids))),
    )


def score(sought: Sought, found: Listing, weights: Weights | None = None) -> Scored:
    """Every pair that any key proposes and that is not quite unlikely, with the probability that it is one child.

    Of long lists the weights are learned from a part, and the others compared part by part.
    """
    weights = _expect(weights or load_weights(), len(sought.described))
    described = describe(found, sought.use, sought.lexicons)
    keys = sought.maker.make(described, slips=True)
    chance = measure_chance(sought.described, described, sought.lexicons, weights)
    kept: list[Scored] = []
    for rows in _divide(described, len(sought.described)):
        scored = _propose(sought, described, only_of(keys, rows, len(described)), chance, weights)
        if kept:
            scored.weights, scored.share = kept[0].weights, kept[0].share
        _fit(scored, weights, len(sought.described), 0 if kept else len(rows))
        kept.append(_take_likely(scored))
    whole = _join(kept)
    _weigh_beside_others(whole, sought, found.families)
    return whole


def _divide(found: Described, sought: int) -> list[Rows]:
    """The records found in the order of their ids: those that are learned from, then parts of which
    all pairs fit into memory."""
    first, size = (max(LEAST_PART, most // sought) for most in (MOST_LEARNED, MOST_COMPARED))
    return np.split(np.argsort(np.array(found.ids)), range(first, len(found), size))


def _propose(
    sought: Sought,
    found: Described,
    keys: dict[str, Keyed],
    chance: dict[str, Logs],
    weights: Weights,
) -> Scored:
    """The pairs that any of the keys proposes, compared and not yet weighed."""
    pairs = propose_all(sought.keys, keys, len(sought.described))
    others, rows = np.divmod(pairs, len(sought.described))
    compared = compare(sought.described, found, rows, others, sought.lexicons)
    by_chance = log_chance(compared, rows, chance, sought.frequencies)
    no, nothing = np.zeros(len(rows), np.bool_), np.zeros(len(rows))
    return Scored(
        rows, others, compared, by_chance, weights, found,
        np.full(len(found), weights.sought), np.zeros(len(rows), np.int8),
        nothing, nothing, nothing, guarded=no, held=no.astype(np.int8), support=nothing,
    )  # fmt: skip


def _fit(scored: Scored, weights: Weights, size: int, asked: int) -> None:
    """Weigh the pairs, and learn from them of ``asked`` records found; of none where that is done."""
    for turn in range(ROUNDS if asked else 1):
        if turn and asked >= ENOUGH_TO_LEARN:
            scored.weights = _learn(scored, weights, asked)
            scored.share = np.full(len(scored.found), scored.weights.sought)
        elif turn:
            scored.share = _learn_share(scored)
        _weigh(scored, size)


def _take_likely(scored: Scored) -> Scored:
    at = np.flatnonzero(scored.probability >= LEAST_KEPT)
    kept: dict[str, Any] = {name: getattr(scored, name)[at] for name in OF_PAIRS}
    kept["chance"] = {field: logs[at] for field, logs in scored.chance.items()}
    return replace(scored, compared=scored.compared.only(at), **kept)


def _join(parts: list[Scored]) -> Scored:
    """The pairs of all parts; what is worked out beside all others is not yet."""
    whole: dict[str, Any] = {
        name: np.concatenate([getattr(part, name) for part in parts]) for name in OF_PAIRS
    }
    whole["chance"] = {f: np.concatenate([part.chance[f] for part in parts]) for f in FIELDS}
    return replace(parts[0], compared=join([part.compared for part in parts]), **whole)


def _expect(weights: Weights, size: int) -> Weights:
    """The weights with how many of the found are sought, and have kin there, by a list so long."""
    listed = size / (size + UNLISTED)
    return msgspec.structs.replace(
        weights, sought=weights.sought * listed, siblings=weights.siblings * listed
    )


def log_ratios(scored: Scored, hypothesis: str) -> Logs:
    """How much likelier each pair's levels are of one child than of strangers, as a logarithm."""
    total = np.zeros(len(scored.rows))
    for field in FIELDS:
        if field not in CHANGED[hypothesis]:
            total += field_ratio(scored, hypothesis, field)
    return total


def field_ratio(
    scored: Scored, hypothesis: str, field: str, pairs: Rows | slice = slice(None)
) -> Logs:
    """What one field adds under a hypothesis, a name that it takes for changed included."""
    likely = np.log(np.array(scored.weights.of_one_child[hypothesis][field]))
    levels = scored.compared.levels[field][pairs]
    ratio: Logs = np.maximum(likely[levels] - scored.chance[field][pairs], _least(field))
    ratio[levels == 0] = 0.0
    return ratio


def sibling_ratios(scored: Scored) -> Logs:
    """How much likelier each pair's levels are of brothers and sisters than of strangers."""
    total = np.zeros(len(scored.rows))
    for field in FIELDS:
        likely = np.log(np.array(scored.weights.of_siblings[field]))
        levels = scored.compared.levels[field]
        ratio = np.maximum(likely[levels] - scored.chance[field], _least(field))
        ratio[levels == 0] = 0.0
        total += ratio
    return total


def _least(field: str) -> float:
    return LEAST_RATIO if field in OF_THE_CHILD else LEAST_AROUND


def _weigh(scored: Scored, size: int) -> None:
    """The probability of each pair beside all others of the child found, and the likeliest hypothesis."""
    ratios = np.stack(
        [np.log(scored.weights.shares[h]) + log_ratios(scored, h) for h in HYPOTHESES]
    )
    scored.hypothesis = ratios.argmax(axis=0).astype(np.int8)
    by_sibling = np.log(scored.weights.siblings / size) + sibling_ratios(scored)
    scored.weight = np.logaddexp.reduce(ratios, axis=0) - np.logaddexp(0, by_sibling)
    _normalise(scored, size)


def _weigh_beside_others(scored: Scored, sought: Sought, families: tuple[str, ...]) -> None:
    """What brothers and sisters, and other records of the same sought child, add; then the guards."""
    found_groups = kin.find_groups(scored.found, sought.lexicons, families)
    support = kin.measure_support(
        scored.rows, scored.others, scored.probability, sought.groups, found_groups
    )
    known = kin.measure_known(scored.rows, scored.others, sought.families, families)
    scored.support = np.maximum(support, known)
    scored.weight += SUPPORT * scored.support
    is_long = len(scored.found) >= ENOUGH_TO_LEARN
    if is_long:
        rivals = kin.measure_rivals(scored.rows, scored.probability)
        scored.weight += ALONE + (RIVALLED - ALONE) * rivals
    _normalise(scored, len(sought.described))
    with np.errstate(divide="ignore"):
        p = scored.probability
        scored.odds = np.log(p) - np.log1p(-np.minimum(p, 1 - 1e-12))
    w = scored.weights
    scored.probability = _calibrated(scored, w.calibration if is_long else w.calibration_of_short)
    _guard(scored, len(sought.described), is_long)


def _calibrated(scored: Scored, calibration: list[list[float]]) -> Logs:
    """The probabilities that the odds turned out to mean; of one child found at most one in all."""
    steps, values = np.array(calibration).T
    probability = np.interp(scored.odds, steps, values)
    total = np.bincount(scored.others, probability, minlength=len(scored.found))
    return np.asarray(probability / np.maximum(total, 1.0)[scored.others])


def _guard(scored: Scored, size: int, is_long: bool) -> None:
    """Keep below the threshold what may be kin or a namesake, in its order."""
    scored.guarded = is_guarded(scored.compared)
    p = scored.probability
    steps, values = np.array(scored.weights.calibration_of_guarded).T
    likely = np.interp(scored.odds[scored.guarded], steps, values)
    likely = np.minimum(likely, p[scored.guarded])
    pressed = UNLIKELY + (GUARDED - UNLIKELY) * (likely - UNLIKELY) / (1 - UNLIKELY)
    p[scored.guarded] = np.minimum(likely, pressed)
    likely_ones = np.flatnonzero((p > GUARDED) & ~scored.guarded)
    by_field = {f: field_ratio(scored, HYPOTHESES[0], f, likely_ones) for f in FIELDS}
    name = by_field.pop("given") + by_field.pop("surname")
    beside = np.sum(list(by_field.values()), axis=0)
    levels = {f: scored.compared.levels[f][likely_ones] for f in FIELDS}
    by_chance = max(len(scored.found), LEAST_FOUND) * np.exp(-name)
    common = (by_chance > NAMESAKES) | (beside < 0)
    odds = scored.odds[likely_ones] - OF_NAMESAKES * name
    least = LEAST_ODDS if is_long else LEAST_OF_SHORT
    held = np.where(is_name_alone(levels, odds, least) & common, NAME_ALONE, FREE)
    held[is_initial_alone(levels)] = INITIAL_ALONE
    changed = scored.hypothesis[likely_ones] == HYPOTHESES.index("names changed")
    unsupported = changed & (scored.support[likely_ones] < SUPPORTED)
    rivals = kin.measure_rivals(scored.rows, p)[likely_ones]
    if size * ONE_DAY >= 1:  # of so many sought, another one has the same date of birth by chance
        held[unsupported & has_nothing_shared(levels)] = NOTHING_SHARED
    held[changed & (rivals >= SURE)] = FOUND_ELSEWHERE
    scored.held[likely_ones] = held
    below = likely_ones[held != FREE]
    p[below] = np.minimum(p[below], GUARDED + (HELD - GUARDED) * p[below])


def _normalise(scored: Scored, size: int) -> None:
    """Weights as probabilities: of all candidates of a child found, and of none, one is true."""
    prior = np.log(scored.share / size / (1 - scored.share))[scored.others]
    odds = np.exp(np.minimum(scored.weight + prior, 60.0))
    total = np.bincount(scored.others, odds, minlength=len(scored.found)) + 1.0
    scored.probability = odds / total[scored.others]


def _learn_share(scored: Scored) -> Logs:
    """For each of few records found how many of the others are sought: none speaks for itself."""
    size = len(scored.found)
    matched = np.bincount(scored.others, scored.probability, minlength=size)
    others = matched.sum() - matched + PRIOR_SHARE * scored.weights.sought
    return np.asarray(np.minimum(others / (size - 1 + PRIOR_SHARE), 0.99))


def _learn(scored: Scored, w: Weights, asked: int) -> Weights:
    """The weights fitted to the lists at hand, held back by those learned before."""
    ratios = np.stack(
        [np.log(scored.weights.shares[h]) + log_ratios(scored, h) for h in HYPOTHESES]
    )
    parts = np.exp(ratios - np.logaddexp.reduce(ratios, axis=0)) * scored.probability
    of_one: dict[str, dict[str, list[float]]] = {}
    for place, hypothesis in enumerate(HYPOTHESES):
        of_one[hypothesis] = {}
        for field in FIELDS:
            prior = np.array(w.of_one_child[hypothesis][field])
            counts = np.bincount(scored.compared.levels[field], parts[place], minlength=len(prior))
            counts[0] = 0
            fitted = (counts + PRIOR_PAIRS * prior) / (counts.sum() + PRIOR_PAIRS)
            fitted[0] = 1.0
            of_one[hypothesis][field] = fitted.tolist()
    matched = (scored.probability.sum() + PRIOR_PAIRS * w.sought) / (asked + PRIOR_PAIRS)
    return msgspec.structs.replace(
        scored.weights,
        of_one_child=of_one,
        sought=float(min(matched, 0.99)),
    )
