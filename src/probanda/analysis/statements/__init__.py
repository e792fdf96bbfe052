"""Who says what: statements as a document attributes them, each with its words and its reasons."""

import msgspec

from probanda.analysis.language import Parsed, text_of
from probanda.analysis.records import Entity, Statement
from probanda.analysis.statements.accounts import find_accounts
from probanda.analysis.statements.adjectives import find_adjectives
from probanda.analysis.statements.asides import find_asides, without_asides
from probanda.analysis.statements.attributing_nouns import find_nouns
from probanda.analysis.statements.carried import resolve_speakers
from probanda.analysis.statements.closing import find_closing
from probanda.analysis.statements.colon_headings import (
    end_heading,
    find_heading,
    is_dateline,
    names_somebody,
)
from probanda.analysis.statements.completing import (
    ascribed_by_text,
    complete,
    find_medium,
    find_what_is_denied,
    link_nested,
    mark_denials,
    new_id,
    told_in_denials,
    told_once,
    without_refusals,
)
from probanda.analysis.statements.direct import find_direct
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.floating import find_floating
from probanda.analysis.statements.implied import find_acts, find_hearsay
from probanda.analysis.statements.interviews import find_answers
from probanda.analysis.statements.misread import find_misread
from probanda.analysis.statements.quotations import find_quotations
from probanda.analysis.statements.relays import find_relays
from probanda.analysis.statements.reported import find_reported
from probanda.analysis.statements.settling import keep_apart, keep_one_telling, settle, sort
from probanda.analysis.statements.signed import find_signed
from probanda.analysis.statements.sources import find_according_to
from probanda.analysis.statements.speakers import Names, may_be_topic
from probanda.analysis.statements.translated import how_translated, without_genders
from probanda.analysis.statements.turns import find_labels, find_turns
from probanda.analysis.statements.untrue import mark_untrue
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary
from probanda.analysis.statements.writers import find_writer


class Attributions(msgspec.Struct, frozen=True):
    """What a document attributes: what was said, and beliefs and intentions that it ascribes."""

    statements: tuple[Statement, ...]
    ascriptions: tuple[Statement, ...]


def find_statements(parsed: Parsed, entities: tuple[Entity, ...]) -> Attributions:
    """Every statement and ascription of the document, in the order of the text.

    A speaker who cannot be known stays None, with the candidates where there are any.
    """
    vocabulary = load_vocabulary()
    names = Names(entities)
    layouts = lay_out(parsed)
    drafts: list[Draft] = []
    labelled = find_labels(layouts)
    for layout in layouts:
        dated = is_dateline(layout, layouts)
        turn = layout.number in labelled
        drafts.extend(find_drafts(layout, names, vocabulary, dated=dated, turn=turn))
    drafts = settle(drafts)
    drafts = sort(drafts + find_signed(layouts) + find_answers(layouts, drafts, names))
    drafts = sort(drafts + find_floating(layouts, drafts, vocabulary))
    drafts = sort(drafts + find_turns(layouts, drafts))
    drafts = find_relays(drafts, names, vocabulary)
    drafts = without_refusals(drafts, vocabulary)
    mark_denials(drafts, vocabulary)
    mark_untrue(drafts, vocabulary)
    find_what_is_denied(drafts)
    drafts = told_in_denials(ascribed_by_text(drafts))
    link_nested(drafts)
    drafts = told_once(drafts)
    writer = find_writer(parsed.document, names)
    speakers = resolve_speakers(layouts, drafts, names, vocabulary, writer)
    translated = how_translated(parsed.document)
    if translated:
        speakers = without_genders(drafts, speakers, names)
    for draft in drafts:
        draft.medium = find_medium(draft, vocabulary)
    keep_apart(drafts, speakers)
    told = keep_one_telling(drafts, speakers)
    ids = {draft: new_id(one) for draft, one in told.items()}
    statements: list[Statement] = []
    ascriptions: list[Statement] = []
    for draft in drafts:
        if not draft.contents or told[draft] is not draft:
            continue
        record = complete(draft, speakers[draft], ids, translated, vocabulary)
        (ascriptions if draft.belief else statements).append(record)
    return Attributions(tuple(statements), tuple(ascriptions))


def lay_out(parsed: Parsed) -> list[Layout]:
    """The paragraphs with their quotations."""
    quotations = find_quotations([text_of(p.doc) for p in parsed.paragraphs])
    return [
        Layout(number, paragraph, found)
        for number, (paragraph, found) in enumerate(zip(parsed.paragraphs, quotations, strict=True))
    ]


def find_drafts(
    layout: Layout,
    names: Names,
    vocabulary: Vocabulary,
    *,
    dated: bool = False,
    turn: bool = False,
) -> list[Draft]:
    """All that the paragraph attributes by words of its own; of what may be a dateline nothing,
    where the paragraph tells by itself who speaks. A ``turn`` of a transcript is its speaker's."""
    base = layout.paragraph.start
    named = frozenset(
        t.i for t in layout.tokens[:10] if names.at(base + t.idx) or t.ent_type_ == "PERSON"
    )
    topics = frozenset(
        i
        for i in named
        if (found := names.at(base + layout.tokens[i].idx)) and may_be_topic(found[0])
    )
    heading = find_heading(layout, named, topics, vocabulary, turn=turn)
    direct = find_direct(layout, vocabulary)
    acts = find_acts(layout, vocabulary)
    closing = [
        d for d in find_closing(layout, vocabulary) if d.anchor not in {o.anchor for o in direct}
    ]
    taken = frozenset(d.anchor for d in [*direct, *acts, *closing])
    reported = find_reported(layout, taken, vocabulary)
    asides = find_asides(layout, taken | {d.anchor for d in reported}, vocabulary)
    others = [
        *direct,
        *acts,
        *closing,
        *without_asides(reported, asides, vocabulary),
        *asides,
        *find_misread(layout, vocabulary),
        *find_according_to(layout, vocabulary),
        *find_accounts(layout, vocabulary),
        *find_nouns(layout, vocabulary),
        *find_adjectives(layout, vocabulary),
        *find_hearsay(layout, vocabulary),
    ]
    if dated and others and not names_somebody(layout, names, vocabulary):
        return others
    for draft in heading:
        end_heading(draft, others)
    return [*heading, *others]
