"""Modes, places and periods that a text gives apart from the charging words."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.charges.authority import is_said_by_court
from probanda.analysis.charges.drafts import drafts_meant
from probanda.analysis.charges.grammar import was_done
from probanda.analysis.charges.modes import read_modes
from probanda.analysis.charges.reader import Reader
from probanda.analysis.charges.settings import Setting, read_setting, read_standard
from probanda.analysis.charges.suspects import modes_subjects
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import Paragraph, text_of

CRIMES_COMMITTED = re.compile(
    r"\b(?:crimes?|acts|offen[cs]es|deeds)\b[^.;”\"]{0,60}?\b(?:was|were|are|been|is)\s"
    r"(?:\w+\s)?(?:committed|perpetrated|carried\sout)",
    re.IGNORECASE,
)


def read_modes_elsewhere(
    reader: Reader, paragraph: Paragraph, sentence: Span, used: set[int]
) -> None:
    """Modes said outside a charging phrase go to the charges of whoever they are said of."""
    text = text_of(paragraph.doc)[: sentence.end_char]
    if any(t.lemma_ in load_words().undone and t.lemma_ != "deny" for t in sentence):
        return
    for found in read_modes(text, sentence.start_char):
        if found.start in used:
            continue
        token = _token_at(sentence, found.start)
        if token is None or not was_done(token):
            continue
        if is_said_by_court(reader, paragraph, sentence, token) is False:
            continue
        if not _alleged(reader, paragraph, sentence, token):
            continue
        setting = read_setting(paragraph, found.end, sentence.end_char, reader.cast, reader.dates)
        for suspect in modes_subjects(token, paragraph, sentence, reader.cast, reader.docket):
            for draft in drafts_meant(
                reader.docket.of(suspect), text[found.end :], found.mode.text
            ):
                if found.mode not in draft.modes:
                    draft.modes.append(found.mode)
                draft.set(setting, None)
                draft.add(paragraph.span_position(sentence))
                draft.standard = draft.standard or read_standard(text_of(sentence))


def _alleged(reader: Reader, paragraph: Paragraph, sentence: Span, token: Token) -> bool:
    """The narrator's own word is no allegation: a court must say it, or the text must hedge."""
    if is_said_by_court(reader, paragraph, sentence, token):
        return True
    words = {t.lemma_.lower() for t in sentence}
    return bool(
        words & {"allege", "allegedly", "accuse", "responsible", "responsibility", "charge"}
    )


def _token_at(sentence: Span, at: int) -> Token | None:
    for token in sentence:
        if token.idx + len(token.text) > at and token.pos_ in {
            "VERB",
            "NOUN",
            "PROPN",
            "ADP",
            "AUX",
        }:
            return token
    return None


def read_circumstances(reader: Reader, paragraph: Paragraph, sentence: Span) -> None:
    """ "The crimes were allegedly committed in ..." belongs to the charges told so far."""
    match = CRIMES_COMMITTED.search(text_of(sentence))
    if match is None or not reader.docket.drafts:
        return
    start = sentence.start_char + match.start()
    before = reader.cast.persons_within(
        paragraph.start + sentence.start_char, paragraph.start + sentence.start_char + match.end()
    )
    ids = {mention.entity.id for mention in before}
    setting = read_setting(
        paragraph, sentence.start_char + match.end(), sentence.end_char, reader.cast, reader.dates
    )
    if setting == Setting() or start < 0:
        return
    for draft in reader.docket.drafts:
        if not ids or draft.suspect.id in ids:
            draft.set(setting, None)
            draft.add(paragraph.span_position(sentence))
