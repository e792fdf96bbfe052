"""The text of a parsed paragraph, put together once, and whether it is worth a close look."""

import re

from spacy.tokens import Doc

TOPIC = re.compile(
    r"court|tribunal|chamber|judge|magistrate|prosecut|jury|charge|charging|indict|warrant|summons|"
    r"convict|accus|suspect|guilt|trial\b|crim|investigat|inquir|probe|probing|examin|commission|"
    r"jurisdiction|statute|treaty|convention|sentenc|jail|prison|appeal|plead|pled|acquit|clear|"
    r"sealed|seal\b|secret|confidential|redact|public|responsib|liab|accountab|alleg|atrocit|"
    r"genocid|murder|kill|tortur|rape|deport|abduct|massacre|war\s|abuse|violation|disappear|"
    r"wanted|case|surrender|arrest|extradit|found|study|report|custody|withdr|ratif|"
    r"acced|joined|police|verdict|plea\b|hearing|mission|panel|responsibility|held\b|committed",
    re.IGNORECASE,
)
KEY = "probanda.text"


def text_of(doc: Doc) -> str:
    """The paragraph's text, kept beside its parse."""
    text = doc.user_data.get(KEY)
    if not isinstance(text, str):
        text = doc.text
        doc.user_data[KEY] = text
    return text


def speaks_of_crime_or_court(text: str) -> bool:
    """Whether a text can tell of crimes or proceedings at all: a cheap look before a close one."""
    return TOPIC.search(text) is not None
