"""What makes one claim, and what keeps two apart."""

import random

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.claims.wording import balance
from probanda.analysis.findings import assess_case
from probanda.analysis.reading import find_reading
from tests.analysis.claims.cases import assess, claims_with, document, said

WIRE = (
    "The bridge at Halm collapsed on 4 May 2031 after lorries loaded with gravel drove over it, "
    "the ministry of transport of Orvenia said.\n"
    "Two engineers had warned of cracks in its third pillar for years, the regional council said."
)
OTHER = "The harbour of Pell opened a new quay for ferries in June 2030, the port authority said."


def test_two_copies_of_one_wire_are_one_line(model: Language) -> None:
    found = assess(model, WIRE, f"Morning news from the valley.\n{WIRE}")

    both = [claim for claim in found.claims if len(claim.documents) == 2]
    assert both
    assert {1} == {claim.independent_lines for claim in both}


def test_the_same_words_just_beside_a_copied_passage_are_of_it(model: Language) -> None:
    wire = (
        "Ivo Brandt, 51, pleaded not guilty to all nine counts before the provincial court of Pell, "
        "which sits in the old town hall beside the harbour. He denied ordering any felling of trees"
    )
    found = assess(
        model,
        f"{wire}.",
        f"{wire} and told the judges that he had never owned a saw, not even a small one for the garden.",
    )

    both = [c for c in claims_with(found, "ordering any felling") if len(c.documents) == 2]
    assert [1] == [claim.independent_lines for claim in both]


def test_own_words_about_one_thing_are_two_lines(model: Language) -> None:
    found = assess(
        model,
        "“We have secured the return of 58 children,” Lena Marrow told reporters.",
        "Lena Marrow said in Pell that they had now secured the return of 58 children.",
    )

    assert [2] == [c.independent_lines for c in found.claims if len(c.documents) == 2]


def test_what_narrators_tell_without_a_number_or_a_body_is_a_claim(model: Language) -> None:
    found = assess(
        model,
        "Nobody was there. The old bridge collapsed under lorries loaded with gravel.",
        "The bridge collapsed under overloaded gravel lorries.",
    )

    assert [["narrator", "narrator"]] == [
        said(found, claim, "supports") for claim in found.claims if len(claim.documents) == 2
    ]
    assert not claims_with(found, "Nobody was there")


def test_same_charge_of_two_persons_is_two_claims(model: Language) -> None:
    formula = "is allegedly responsible for the war crime of unlawful deportation of children"
    found = assess(
        model,
        f"The Maren Tribunal said that Ilvan Dorsek {formula}.",
        f"The Maren Tribunal said that Reta Halvink {formula}.",
    )

    assert all(len(claim.documents) == 1 for claim in found.claims)
    assert not found.reuse


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("the camp was closed in winter", "the camp was not closed in winter", "a negation"),
        (
            "the camp held 40 prisoners in winter",
            "the camp held 90 prisoners in winter",
            "another number of the same thing",
        ),
        (
            "Ilvan Dorsek was charged with murder",
            "Ilvan Dorsek was convicted of murder",
            "a charge is no conviction",
        ),
        (
            "Ilvan Dorsek allegedly shot a guard at the gate",
            "Ilvan Dorsek shot a guard at the gate",
            "a hedge that one has lost",
        ),
        (
            "the court will open the trial of the colonel",
            "the court opened the trial of the colonel",
            "a forecast is no event",
        ),
    ],
)
def test_what_differs_in_substance_stays_apart(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, f"Tessa Orlund said that {one}.", f"Omar Tellec said that {other}.")

    assert not [c.text for c in found.claims if len(c.documents) == 2], why


ONE = [
    (
        "Leo Asam, an envoy, was in Halm. Mirel Dovan said that her office had opened 1,312 cases over the raids on the port.",
        "Piet Lorn, an envoy, left Orvel. Mirel Dovan said that her office has opened 1,312 cases over the raids on the port.",
        "the office is that of who speaks",
    ),
    (
        "One driver died in custody in the camp at Orvel.",
        "One driver died in the camp at Orvel in custody.",
        "who has no name may be one",
    ),
    (
        "Lene Marsk denied that her client had signed a single order about children.",
        "Lene Marsk claims that under no order about children stands the signature of her client.",
        "a noun is denied with what is said of it",
    ),
    (
        "“We do not need to buy ships from Halm while the ban stays,” the minister Tom Redd said.",
        "The minister Tom Redd said that while the ban stays, it is better not to buy Halm’s ships.",
        "what need not be done is not done",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE)
def test_what_only_seems_to_speak_of_others_is_one_claim(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert [c.text for c in found.claims if len(c.documents) == 2], why
    assert {c.kind for c in found.conflicts} <= {"rendering"}


def test_two_who_have_no_name_and_are_called_otherwise_stay_apart(model: Language) -> None:
    found = assess(
        model,
        "A driver died in custody in the camp at Orvel.",
        "A nurse died in custody in the camp at Orvel.",
    )

    assert all(len(claim.documents) == 1 for claim in found.claims)


def test_a_general_denial_does_not_deny_the_particular(model: Language) -> None:
    charge = "Ilvan Dorsek is allegedly responsible for the unlawful deportation of children"
    found = assess(
        model,
        f"The Maren Tribunal said that {charge}.",
        "Velmora has denied accusations that its forces have committed crimes.",
    )

    [claim] = claims_with(found, "unlawful deportation")
    assert [] == said(found, claim, "denies")


def test_a_suspect_who_denies_the_deed_denies_the_charge(model: Language) -> None:
    charge = "Ilvan Dorsek is allegedly responsible for the unlawful deportation of children"
    found = assess(
        model,
        f"The Maren Tribunal said that {charge}.",
        "Ilvan Dorsek denied that any children had been deported from the valley.",
    )

    [claim] = claims_with(found, "is alleged to be responsible for")
    assert ["Ilvan Dorsek"] == said(found, claim, "denies")


def test_a_claim_of_a_narrator_has_no_known_original_source(model: Language) -> None:
    found = assess(model, "Workers counted 40 graves behind the mill on 3 May 2031.")

    assert [None] == [claim.original_sources for claim in found.claims]


def test_an_unrelated_document_changes_no_claim(model: Language) -> None:
    before = {c.id: c for c in assess(model, WIRE, f"Good morning.\n{WIRE}").claims}
    after = {c.id: c for c in assess(model, WIRE, f"Good morning.\n{WIRE}", OTHER).claims}

    assert before == {key: claim for key, claim in after.items() if key in before}
    assert before.keys() <= after.keys()


def test_the_order_of_documents_changes_nothing(model: Language) -> None:
    documents = [document(text) for text in (WIRE, f"Good morning.\n{WIRE}", OTHER)]
    readings = [find_reading(d, model) for d in documents]
    first = msgspec.json.encode(assess_case(documents, readings))
    order = list(range(len(documents)))
    random.Random(7).shuffle(order)  # noqa: S311  a fixed order, not a secret

    again = assess_case([documents[i] for i in order], [readings[i] for i in order])

    assert first == msgspec.json.encode(again)


def test_every_relation_names_a_statement_of_the_case(model: Language) -> None:
    found = assess(model, WIRE, OTHER)
    known = {statement.id for statement in found.statements}

    assert all(s.id in known for claim in found.claims for s in claim.statements)
    assert len(found.claims) == len({claim.id for claim in found.claims})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Experts admit the governor is unlikely to hand over the suspects.",
            "Experts admit: the governor is unlikely to hand over the suspects",
        ),
        (
            "The Kessaly Mission called on the Maren Tribunal to investigate the pillage of farms.",
            "The Kessaly Mission called on the Maren Tribunal to investigate the pillage of farms.",
        ),
        (
            "Ilvan Dorsek said that the bridge had been mined.",
            "Ilvan Dorsek said that the bridge had been mined",
        ),
        (
            "Nordale’s mayor hailed the warrants as “historic”, while buses crossed the bridge at Halm.",
            "Nordale’s mayor hailed the warrants as “historic”",
        ),
    ],
)
def test_a_claim_keeps_the_printed_frame(text: str, expected: str, model: Language) -> None:
    assert [expected] == [c.text for c in assess(model, text).claims if c.statements]


def test_a_charge_is_called_as_one_of_its_own_texts_prints_it(model: Language) -> None:
    unlawful = "Ilvan Dorsek is allegedly responsible for the unlawful deportation of children"
    illegal = unlawful.replace("unlawful", "illegal")
    documents = [
        document(f"The Maren Tribunal said that {unlawful}."),
        document(f"The Maren Tribunal said that {illegal}."),
    ]
    alone = assess(model, documents[0])
    [charge] = claims_with(alone, "is alleged to be responsible for")
    assert charge.text.endswith(": unlawful deportation of children")

    texts = {d.id: d.text for d in documents}
    claims = claims_with(assess(model, *documents), "is alleged to be responsible for")
    assert claims
    for claim in claims:
        crime = claim.text.split(": ", 1)[1]
        assert any(crime in texts[d] for d in claim.documents)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("has “no meaning", "has “no meaning”"),
        ("no meaning” at all", "“no meaning” at all"),
        ("“only a step", "only a step"),
        ("the crimes (of war", "the crimes (of war)"),
        ("the town was taken, and", "the town was taken"),
        ("Mirel Castav has visited four times since", "Mirel Castav has visited four times"),
    ],
)
def test_marks_that_a_cut_has_parted_are_paired(cut: str, whole: str) -> None:
    assert whole == balance(cut)


def test_a_claim_is_called_by_what_its_documents_have_in_common(model: Language) -> None:
    post = (
        "Minister Dara Finn wrote: “I applaud the Tarn Tribunal for its decision on the heinous "
        "removal of prisoners.”"
    )
    one = "Karsova’s senior officials have applauded the decision of the Tarn Tribunal on warrants."
    two = "Senior officials of Karsova applauded the decision of the Tarn Tribunal on the warrants."
    claims = [c for c in assess(model, f"{one}\n{post}", two).claims if len(c.documents) == 2]

    assert claims
    assert all("heinous" not in claim.text for claim in claims)


def test_what_is_said_in_an_aside_is_a_claim_of_its_own(model: Language) -> None:
    found = assess(
        model,
        "Mirel Castav said the ruling of the Maren Tribunal, which found Ilvan Dorsek responsible for crimes "
        "in Kessaly, was historic for the valley and for all who had lost a child.",
    )

    assert {1} == {len(claim.statements) for claim in found.claims}
    assert {("Mirel Castav",), ("Maren Tribunal",)} == {
        claim.original_source_names for claim in found.claims
    }


def test_a_body_s_act_told_in_the_passive_is_the_same_act(model: Language) -> None:
    found = assess(
        model,
        "The Maren Tribunal issued an arrest warrant for Ilvan Dorsek on Monday.",
        "An arrest warrant was issued for Ilvan Dorsek after months of work.",
    )

    both = [claim for claim in found.claims if len(claim.documents) == 2]
    assert [("Maren Tribunal",)] == [claim.original_source_names for claim in both]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("An arrest warrant was sought for Ilvan Dorsek after months of work.", "it is not issued"),
        ("No arrest warrant was issued for Ilvan Dorsek after months of work.", "it is not so"),
        ("An arrest warrant was issued for Tarn Ovesk after months of work.", "it is another's"),
    ],
)
def test_another_act_told_in_the_passive_stays_apart(other: str, why: str, model: Language) -> None:
    act = "The Maren Tribunal issued an arrest warrant for Ilvan Dorsek on Monday."
    found = assess(model, act, other)
    assert not [claim for claim in found.claims if len(claim.documents) == 2], why


def test_the_law_s_formulas_make_no_two_tellings_one(model: Language) -> None:
    found = assess(
        model,
        "The Kessaly Mission cited attacks on Halm among acts that amount to war crimes and possibly crimes "
        "against humanity.",
        "Prosecutor Mirel Castav opened an inquiry into possible war crimes and crimes against humanity.",
    )

    assert {1} == {len(claim.documents) for claim in found.claims}


def test_a_preposition_left_alone_is_no_claim(model: Language) -> None:
    found = assess(
        model,
        "The crimes Governor Dorsek is accused of were allegedly committed in Kessaly in 2031.",
    )

    assert 1 == len(found.claims)


def test_what_stays_apart_for_another_telling_names_the_documents_that_tell_nearly_the_same(
    model: Language,
) -> None:
    found = assess(
        model,
        "The old bridge of Pell was opened to lorries on 3 May 2041.",
        "Anna Berg opened the old bridge of Pell to lorries on 3 May 2041.",
        "Marek Stol opened the old bridge of Pell to lorries on 3 May 2041.",
    )

    joined, alone = sorted(found.claims, key=lambda claim: -len(claim.documents))
    assert [2, 1] == [len(claim.documents) for claim in (joined, alone)]
    for claim, other in ((joined, alone), (alone, joined)):
        [near] = [reason for reason in claim.reasons if reason.startswith("nearly the same")]
        assert all(document in near for document in other.documents)


def test_a_heading_says_no_more_than_every_document(model: Language) -> None:
    found = assess(
        model,
        "Prosecutor Ivo Brandt has gone to Pell twice since opening an investigation in May 2031.",
        "Prosecutor Ivo Brandt opened an investigation in May 2031 into arson and murder in Pell.",
    )

    (both,) = [claim for claim in found.claims if len(claim.documents) == 2]
    assert both.text == "Prosecutor Ivo Brandt … opening an investigation in May 2031"


def test_a_heading_keeps_what_makes_a_deed_uncertain(model: Language) -> None:
    found = assess(model, "Ivo Brandt is suspected of having ordered the felling in May 2031.")

    assert claims_with(found, "suspected of")
    assert not claims_with(found, "…")


def test_claims_of_one_sentence_have_headings_of_their_own(model: Language) -> None:
    found = assess(
        model, "Rurania rejected the report on the camp, insisting that nobody was held there."
    )

    assert sorted(claim.text.partition(" – ")[2] for claim in found.claims) == [
        "of this, denied: the report on the camp",
        "of this: that nobody was held there",
    ]


def test_what_a_speaker_tells_of_one_subject_with_two_verbs_makes_two_headings(
    model: Language,
) -> None:
    text = (
        "Marko Yerl, chief of staff, said Velmora had worked with the tribunal in Orvel and was "
        "looking into 16,000 cases of children taken to Halm."
    )

    assert sorted(claim.text for claim in assess(model, text).claims) == [
        "Marko Yerl said that Velmora was looking into 16,000 cases of children taken to Halm",
        "Marko Yerl said: Velmora had worked with the tribunal in Orvel",
    ]


def test_a_mode_is_called_by_what_all_its_documents_tell(model: Language) -> None:
    told = (
        "The Maren Tribunal issued an arrest warrant for General Ilvan Dorsek. “There are reasonable "
        "grounds to believe that General Dorsek bears responsibility for the crime of pillage for his "
        "failure to exercise control properly over subordinates who committed the acts{},” it said."
    )
    found = assess(model, told.format(", pursuant to superior responsibility"), told.format(""))
    [mode] = [claim.text for claim in found.claims if "by this mode" in claim.text]

    assert mode.endswith("over subordinates who committed the acts")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "Its trial chamber found that the school was a prison, the Maren Tribunal said.",
            "the trial chamber found that the school was a prison",
        ),
        (
            "The Northern Mission Tribunal (NMT) sat in Pell. The NMT said that its trial chamber "
            "found that the school was a prison.",
            "NMT trial chamber found that the school was a prison",
        ),
    ],
)
def test_a_heading_says_whose_chamber_it_is_or_no_its(
    text: str, heading: str, model: Language
) -> None:
    assert heading in {claim.text for claim in assess(model, text).claims}


def test_a_warrant_told_with_other_things_in_each_text_is_called_by_who_issued_it(
    model: Language,
) -> None:
    found = assess(
        model,
        "The Maren Tribunal has issued a warrant for Mrs Reta Halvink, accusing her of arson.",
        "A warrant for Mrs Reta Halvink was issued by the Maren Tribunal a while ago.",
    )

    (both,) = [claim for claim in found.claims if len(claim.documents) == 2]
    assert both.text == "Maren Tribunal issued a warrant: Reta Halvink"


def test_a_crime_in_another_documents_wording_is_the_same_allegation(model: Language) -> None:
    warrant = "The International Criminal Court issued a warrant for the arrest of Ilvan Dorsek."
    crimes = (
        "unlawful transfer of population (children) from occupied areas of Velmora",
        "illegal transportation of population (children) from occupied areas of Velmora",
    )
    found = assess(
        model,
        *(
            f"{warrant} Ilvan Dorsek is allegedly responsible for the war crime of {crime}, the "
            "court said."
            for crime in crimes
        ),
    )

    charged = claims_with(found, "is alleged to be responsible for")
    assert [2] == [len(claim.documents) for claim in charged]
    assert [2] == [len(charge.wordings) for charge in found.charges]


def test_that_a_place_was_told_is_not_that_it_was_not_told(model: Language) -> None:
    found = assess(
        model,
        "“They did not tell us where the boats were going,” the nurse Ana Lind said.",
        "“They told us where the boats were going,” the nurse Ana Lind said.",
    )

    assert {1} == {len(claim.documents) for claim in found.claims}


@pytest.mark.parametrize(("who", "one"), [("Ilvan Dorsek", True), ("Mirel Castav", False)])
def test_the_crimes_are_those_of_the_one_whom_the_text_has_charged_so_far(
    who: str, one: bool, model: Language
) -> None:
    found = assess(
        model,
        "The Maren Tribunal has issued a warrant for the arrest of Ilvan Dorsek over the starvation of a town.\n"
        "The crimes were allegedly committed in and around Kessaly “at least” from the start of the siege on March 3, 2031.\n"
        "The tribunal also issued a warrant for the arrest of Mirel Castav.",
        "The Maren Tribunal issued warrants for Ilvan Dorsek and Mirel Castav.\n"
        f"The crimes of which {who} is accused were allegedly committed in Kessaly at least since March 3, 2031.",
    )
    claims = [claim for claim in found.claims if "March 3, 2031" in claim.text]

    assert one is (1 == len(claims))
