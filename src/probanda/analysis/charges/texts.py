"""Whether a text is worth a close look."""

import re

# Asked of lower case: only without IGNORECASE can the search skip letters that begin no word of it.
CRIME = re.compile(
    r"crim|investigat|inquir|prob(?:e|ing)|examin|alleg|atrocit|genocid|murder|kill|tortur|rape\b|"
    r"deport|abduct|massacre|abuse|violat|disappear|accus|prosecut|charge|indict|warrant|convict|"
    r"sentenc|jail|acquit|guilt|attack|strik|missing|shell|bomb",
)
VICTIMS = re.compile(
    r"crim|atrocit|genocid|murder|kill|tortur|\brape|deport|abduct|massacre|disappear|missing|camp|"
    r"prison|detain|detention|captiv|civilian|victim|refugee|displac|child|orphan|grave\b|graves|"
    r"bodies|villager|survivor|drown|execut|traffick|forced|ill-treat|abuse|occup|shell|bomb|strike",
)
PROCEDURE = re.compile(
    r"court|tribunal|chamber|judge|prosecut|charg|indict|warrant|convict|accus|suspec|suspic|guilt|"
    r"summons|responsib|wanted|liable|trial\b|investigat|inquir|probe|probing|examin|commission|"
    r"jurisdiction|statute|treaty|convention|protocol|agreement|sentenc|jail|appeal|plead|pled\b|"
    r"acquit|seal|secret|confidential|redact|undisclosed|stud(?:y|ies)\b|reports?\b|survey|"
    r"researchers|fact-finding|panel\b|rapporteur|extradit|surrender|custody|arrest|mission\b|crimes|icc|"
    r"hearing|plea\b|universit|institut|laborator|regist|database|parliament",
)
HARM = re.compile(
    r"damage|destr|explos|blast|detonat|missile|munition|rocket|weapon|artillery|shrapnel|burn|loot|"
    r"adoption"
)


def may_tell_of_crimes(text: str) -> bool:
    """A cheap look before a close one: whether a text has any word of crimes or their pursuit."""
    return CRIME.search(text.lower()) is not None


def may_tell_of_victims(text: str) -> bool:
    """Whether a finding concerns what a case is about, and not taxes or sales."""
    return VICTIMS.search(text.lower()) is not None


def may_tell_of_proceedings(text: str) -> bool:
    """A cheap look before a close one: whether a text has any word of courts or inquiries."""
    return PROCEDURE.search(text.lower()) is not None


def may_tell_of_harm(text: str) -> bool:
    """Whether a finding concerns victims, or what was destroyed and by what."""
    return may_tell_of_victims(text) or HARM.search(text.lower()) is not None
