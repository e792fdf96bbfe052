"""A passage told without asserting it: who is reported to say it, the words, and the exact place."""

from probanda.casework.bearings import SOURCES, Bearing, Told
from probanda.casework.sides import ClaimOn
from probanda.outputs.papers.material import Material

SAYS: dict[Told, str] = {
    "as fact": "says",
    "as a finding": "finds, no standard told,",
    "as a finding to a standard": "finds, to the standard that it states,",
    "as somebody's account": "says",
    "as an allegation": "says, as an allegation",
    "as a denial": "denies",
}
DESCRIBING = frozenset({"the", "a", "an", "its", "his", "her", "their", "one", "some"})
NARRATED: dict[Told, str] = {"as fact": "tells", "as an allegation": "tells, as an allegation"}


def tell_who(bearing: Bearing, material: Material) -> str:
    """ "Dana Reveth, as reported, says", or whose text tells it in its own voice."""
    if bearing.speaker:
        return f"{_name(bearing.speaker)}, as reported, {SAYS[bearing.told]}"
    if bearing.told in NARRATED:
        publisher = material.get(bearing.document).publisher.value
        return f"The text of {publisher or 'a publisher not known'} {NARRATED[bearing.told]}"
    return f"A speaker who is not named, as reported, {SAYS[bearing.told]}"


def _name(speaker: str) -> str:
    """A name as it is; whoever is only described in the document's own words, marked as these.

    "The investigation" of one text is not the investigation of the reader's office.
    """
    first, *rest = speaker.split()
    if first.lower() in DESCRIBING and not any(word[:1].isupper() for word in rest):
        return f"Whom the document calls {speaker}"
    return f"{speaker[:1].upper()}{speaker[1:]}"


def tell(claim: ClaimOn, bearing: Bearing, material: Material) -> tuple[str, str]:
    """The sentence, and behind it the citation with what must be known of it."""
    notes = [
        material.cite(bearing),
        SOURCES[bearing.source],
        *claim.tell_denied(),
        material.tell_standing(bearing.id),
    ]
    said = f"{tell_who(bearing, material).rstrip(',')}: “{material.quote(bearing)}”"
    return said, f"[{'; '.join(notes)}]"
