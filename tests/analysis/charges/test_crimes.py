"""Which crimes a charge's wording names, and our articles for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probanda.analysis.charges.crimes import read_crimes
from probanda.analysis.charges.vocabulary import load_conducts

Found = list[tuple[str, tuple[str, ...]]]

WORDINGS: list[tuple[str, Found]] = [
    # two crimes, the second with "that of"
    (
        "the war crime of unlawful deportation of population (minors) and that of unlawful "
        "transfer of population (minors) from Selnia to Torvia",
        [
            ("unlawful deportation of population (minors)", ("8(2)(a)(vii)", "8(2)(b)(viii)")),
            ("unlawful transfer of population (minors)", ("8(2)(a)(vii)", "8(2)(b)(viii)")),
        ],
    ),
    # clumsy English without "of"
    (
        "her war crime illegal deportation population and the illegal transportation population",
        [
            ("illegal deportation population", ("8(2)(a)(vii)", "8(2)(b)(viii)")),
            ("illegal transportation population", ("8(2)(a)(vii)", "8(2)(b)(viii)")),
        ],
    ),
    # the kind of crime stands before all
    (
        "crimes against humanity of murder, extermination and persecution committed in Halden",
        [
            ("murder", ("7(1)(a)",)),
            ("extermination", ("7(1)(b)",)),
            ("persecution", ("7(1)(h)",)),
        ],
    ),
    # the kind of crime stands behind all, another kind behind the last
    (
        "murder and rape as crimes against humanity and pillage as a war crime",
        [("murder", ("7(1)(a)",)), ("rape", ("7(1)(g)",)), ("pillage", ())],
    ),
    # a war crime of both kinds of conflict: nobody can say which article
    ("war crimes, including torture", [("torture", ())]),
    # with the conflict printed it can be said
    (
        "the war crime of torture in a non-international armed conflict",
        [("torture", ("8(2)(c)(i)",))],
    ),
    # of unknown kind: no mapping
    ("murder and torture", [("murder", ()), ("torture", ())]),
    # a wording that only the Statute's international conflict has
    (
        "excessive incidental harm to civilians and damage to civilian objects",
        [("excessive incidental harm to civilians and damage to civilian objects", ("8(2)(b)(iv)",))],
    ),
    (
        "attacks on civilian objects and attacks on civilians",
        [("attacks on civilian objects", ("8(2)(b)(ii)",)), ("attacks on civilians", ())],
    ),
    (
        "two counts of genocide and one count of complicity in genocide",
        [("genocide", ("6",)), ("complicity in genocide", ("6",))],
    ),
    ("the crime of aggression", [("aggression", ("8 bis",))]),
    ("waging a war of aggression", [("waging a war of aggression", ("8 bis",))]),
    ("apartheid", [("apartheid", ("7(1)(j)",))]),
    (
        "enforced disappearance and forcible transfer of population as crimes against humanity",
        [("enforced disappearance", ("7(1)(i)",)), ("forcible transfer of population", ("7(1)(d)",))],
    ),
    # a summary beside a crime lends it no kind
    ("war crimes and murder over the massacre", [("war crimes", ()), ("murder", ())]),
    ("war crimes", [("war crimes", ())]),
    # printed articles of a State's own law: as printed, no mapping
    (
        "wilful killing under Article 438 of the Criminal Code.",
        [("wilful killing under Article 438 of the Criminal Code", ())],
    ),
    ("Article 438 of the Criminal Code.", [("Article 438 of the Criminal Code", ())]),
    (
        "murder and torture under Articles 112 and 117 of the Criminal Code",
        [("murder", ()), ("torture", ())],
    ),
    # ordinary offences have no article
    ("fraud and falsifying documents", [("fraud", ()), ("falsifying documents", ())]),
    # numbers belong to the wording
    ("torture of at least 4,000 prisoners in a jail", [("torture of at least 4,000 prisoners", ())]),
]  # fmt: skip

NO_CRIMES = [
    "investigating war crimes",  # a duty
    "the trial",
    "the arrest of the minister",
    "a meeting on Friday",
    "keeping the names secret",
]


@pytest.mark.parametrize(("wording", "expected"), WORDINGS)
def test_crimes_as_printed_with_our_articles(wording: str, expected: Found) -> None:
    found = [(crime.text, crime.articles) for crime in read_crimes(wording, 0, formal=True)]

    assert expected == found


@pytest.mark.parametrize("wording", NO_CRIMES)
def test_what_is_no_crime_is_none(wording: str) -> None:
    assert () == read_crimes(wording, 0, formal=True)


def test_loose_words_name_only_known_crimes() -> None:
    assert () == read_crimes("fraud", 0, formal=False)


@given(st.lists(st.sampled_from([w for w, _ in WORDINGS] + NO_CRIMES), min_size=1, max_size=4))
def test_crimes_give_back_their_words(parts: list[str]) -> None:
    text = " and ".join(parts)

    for crime in read_crimes(text, 0, formal=True):
        assert text[crime.start : crime.end].startswith(crime.text.split(" under ")[0])


def test_every_article_is_one_of_the_statute() -> None:
    articles = [
        article
        for conduct in load_conducts()
        for article in (*conduct.always, *(a for found in conduct.by_kind.values() for a in found))
    ]

    assert [] == [a for a in articles if not a.startswith(("6", "7(1)(", "8(2)(", "8 bis", "70"))]
