"""Of whom a document tells that they are tried, and of whom else."""

from collections.abc import Set

from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.roles import AGENT, OF, PATIENT
from probanda.analysis.questions.vocabulary import words


def is_only_one_tried(page: Page, meant: Set[str]) -> bool:
    """Whether a document tells that these are tried, and of nobody else that they may be.

    Judges, lawyers and kin are not; a leader without a name may be the one who is.
    """
    told = {page.sentence_of(p) for p in page.all_places() if _lemma(page, p) in words("tried")}
    leads = any(word in words("leading") for word in _find_offices(page, meant))
    is_his = False
    for place in page.all_places():
        mine = bool(page.node(place).entities & meant)
        is_his = is_his or (mine and page.sentence_of(place) in told)
        if mine or (leads and _is_some_leader(page, place)):
            continue
        if _is_suspect(page, place):
            return False
    return is_his


def _find_offices(page: Page, meant: Set[str]) -> set[str]:
    known = [page.entities[i] for i in meant if i in page.entities]
    return {w for e in known for told in (*e.offices, *e.forms) for w in told.lower().split()}


def _is_some_leader(page: Page, place: Place) -> bool:
    """ "The first trial of a former president"."""
    token = page.token(place)
    if token.pos_ != "NOUN" or token.tag_ == "NNS" or _lemma(page, place) not in words("leading"):
        return False
    return any(c.lower_ in {"a", "the"} for c in token.children)


def _lemma(page: Page, place: Place) -> str:
    return page.token(place).lemma_.lower()


def _is_of_a_case(page: Page, place: Place) -> bool:
    return _lemma(page, place) in words("tried") | words("held_for")


def _is_suspect(page: Page, place: Place) -> bool:
    """ "His deputy was arrested", "the trial of a colonel", "two guards face a court"."""
    if _lemma(page, place) not in words("persons") and "person" not in page.kinds(place):
        return False
    for role, over in page.links_to(place):
        if role in {PATIENT, OF, "against"} and _is_of_a_case(page, over):
            return not _is_of_its_staff(page, place, role, over)
        stands = role == AGENT and _lemma(page, over) in words("standing_trial")
        if stands and any(_is_of_a_case(page, far) for _, far in page.links_of(over)):
            return True
    return False


def _is_of_its_staff(page: Page, place: Place, role: str, over: Place) -> bool:
    """ "The trial judge", "the court's president": not whose trial or court it is."""
    token = page.token(place)
    stands = role == OF and page.token(over).pos_ == "NOUN" and token.dep_ in {"compound", "nmod"}
    return stands or _lemma(page, over) in words("courts")
