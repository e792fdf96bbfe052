"""Of whom a document tells that they are tried, and of whom else."""

from collections.abc import Set

from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.roles import AGENT, OF, PATIENT
from probanda.analysis.questions.vocabulary import words


def is_only_one_tried(page: Page, meant: Set[str]) -> bool:
    """Whether a document tells that these are tried, and of nobody else that they may be.

    A trial told without a name is another's as soon as another is named beside one, or somebody
    without a name is arrested.
    """
    told = [place for place in page.all_places() if _is_of_a_case(page, place)]
    sentences = {page.sentence_of(place) for place in told}
    tried = {page.sentence_of(place) for place in told if _lemma(page, place) in words("tried")}
    is_his = False
    for place in page.all_places():
        mine = bool(page.node(place).entities & meant)
        if not mine and _is_unnamed_suspect(page, place):
            return False
        if not mine and "person" not in page.kinds(place):
            continue
        whole = page.sentence_of(place)
        if not mine and whole in sentences:
            return False
        is_his = is_his or (mine and whole in tried)
    return is_his


def _lemma(page: Page, place: Place) -> str:
    return page.token(place).lemma_.lower()


def _is_of_a_case(page: Page, place: Place) -> bool:
    return _lemma(page, place) in words("tried") | words("held_for")


def _is_unnamed_suspect(page: Page, place: Place) -> bool:
    """ "His deputy was arrested", "the trial of a colonel", "two guards face a court"."""
    if _lemma(page, place) not in words("persons"):
        return False
    for role, over in page.links_to(place):
        if role in {PATIENT, OF, "against"} and _is_of_a_case(page, over):
            return True
        stands = role == AGENT and _lemma(page, over) in words("standing_trial")
        if stands and any(_is_of_a_case(page, far) for _, far in page.links_of(over)):
            return True
    return False
