"""Denials and what looks like one: who denies what, in the language of the press."""

import pytest
from spacy.language import Language

from tests.analysis.statements import attributions, words

Denied = list[tuple[str | None, str]]

DENIALS: list[tuple[str, Denied]] = [
    ("Rurania denied firing on the convoy.", [("Rurania", "firing on the convoy")]),
    (
        "Ida Brandt denied that she had met the general.",
        [("Ida Brandt", "she had met the general")],
    ),
    (
        "Otto Kranz has always denied any involvement in the killings.",
        [("Otto Kranz", "any involvement in the killings")],
    ),
    (
        "The ministry repeated its denial that troops had entered the school.",
        [("The ministry", "troops had entered the school")],
    ),
    (
        "Denials by the army that it uses cluster munitions have met with disbelief.",
        [("the army", "it uses cluster munitions")],
    ),
    (
        "The governor rejected claims that the shelter had been used by soldiers.",
        [("The governor", "claims that the shelter had been used by soldiers")],
    ),
    (
        "Lena Hart dismissed reports of a ceasefire as “fantasy”.",
        [("Lena Hart", "reports of a ceasefire")],
    ),
    (
        "Belmark rubbished reports that its pilots had fled.",
        [("Belmark", "reports that its pilots had fled")],
    ),
    (
        "The army refuted allegations that it had shelled the market.",
        [("The army", "allegations that it had shelled the market")],
    ),
    (
        "The mayor disputed that the bridge had been closed.",
        [("The mayor", "the bridge had been closed")],
    ),
    (
        "The foreign minister brushed aside accusations that aid had been blocked.",
        [("The foreign minister", "accusations that aid had been blocked")],
    ),
    ("The ministry called the report untrue.", [("The ministry", "the report")]),
    (
        "The general called untrue the claim that his men had looted the museum.",
        [("The general", "the claim that his men had looted the museum")],
    ),
    (
        "Lena Hart called the accusations against her brother a lie.",
        [("Lena Hart", "the accusations against her brother")],
    ),
    ("The embassy described the footage as fabricated.", [("The embassy", "the footage")]),
    (
        "The premier dismissed as “a joke” a suggestion that he would step down.",
        [("The premier", "a suggestion that he would step down")],
    ),
    ("“There is no truth in the claim that we paid the guards,” Otto Kranz said.", []),
    (
        "The defence contested the claim that the witness had been alone.",
        [("The defence", "the claim that the witness had been alone")],
    ),
    ("The president refused to accept that the army had been defeated.", []),
    ("Anton Velde pleaded not guilty to murder.", [("Anton Velde", "murder")]),
    (
        "The directors denied knowledge of the payments.",
        [("The directors", "knowledge of the payments")],
    ),
    (
        "The claim that the convoy was armed was denied by the ministry.",
        [("the ministry", "The claim that the convoy was armed")],
    ),
    ("The court rejected an appeal by the two officers.", []),
    ("The judge denied bail to the suspect.", []),
    ("The consulate denied him a visa and the army denied access to the village.", []),
    ("Troops moved into the disputed territory, which both sides contest.", []),
    ("Otto Kranz did not deny that the orders had been signed.", []),
    ("He could not deny that the money was missing, Lena Hart said.", []),
    (
        "Petra Lund said the dam was safe, disputed that the alarm had failed, and denied knowing the engineer.",
        [("Petra Lund", "the alarm had failed"), ("Petra Lund", "knowing the engineer")],
    ),
    (
        "Belmark rejected the allegations and denied that its planes had crossed the border.",
        [("Belmark", "the allegations"), ("Belmark", "its planes had crossed the border")],
    ),
    (
        "The envoy called reports that he had fled 'a lie from start to finish'.",
        [("The envoy", "reports that he had fled")],
    ),
    ("The claims are false, the ministry said.", [("the ministry", "The claims")]),
    (
        "“These accusations are completely false,” the ministry said.",
        [("the ministry", "These accusations")],
    ),
    (
        "Otto Kranz said the claim that he had ordered the raid was fabricated.",
        [("Otto Kranz", "the claim that he had ordered the raid")],
    ),
    ("Otto Kranz said that the allegations were not false.", []),
    ("The allegations are false and the court knows it, Otto Kranz said.", []),
    ("“I never ordered the attack,” Otto Kranz told the court.", []),
    ("Otto Kranz has denied it.", [("Otto Kranz", "it")]),
    (
        "The company denied having delivered the explosive.",
        [("The company", "having delivered the explosive")],
    ),
    (
        "The company denies to have delivered the explosive.",
        [("The company", "to have delivered the explosive")],
    ),
    (
        "The ministry was silent. Rumours about torture it has described as false.",
        [("The ministry", "Rumours about torture")],
    ),
    (
        "His lawyer disputes that Otto Kranz had the power to punish the guards.",
        [("His lawyer", "Otto Kranz had the power to punish the guards")],
    ),
    (
        "The envoy said the report was “fabricated from the first page to the last”.",
        [("The envoy", "the report")],
    ),
    (
        "Marenia has accused Belmark of taking children, which Belmark denies.",
        [("Belmark", "Belmark of taking children")],
    ),
    (
        "Belmark insists that its forces only struck depots, a claim disputed by survivors.",
        [("survivors", "its forces only struck depots")],
    ),
    (
        "Ida Brandt denied that troops were near the school and accused the court of bias.",
        [("Ida Brandt", "troops were near the school")],
    ),
    (
        "Velde has not been seen since June; rumours that he is ill have been denied by his family.",
        [("his family", "rumours that he is ill")],
    ),
    ("Rurania disputes the death toll.", [("Rurania", "the death toll")]),
    (
        "Otto Kranz dismissed the register as “an exercise book”.",
        [("Otto Kranz", "the register")],
    ),
    ("Rurania dismissed the warrant as meaningless.", [("Rurania", "the warrant")]),
    ("The palace dismissed the ruling as politically motivated.", [("The palace", "the ruling")]),
    ("The mayor dismissed the proposal as unrealistic.", []),
    (
        "The officers say that the bridge is a target and deny firing on the market.",
        [("The officers", "firing on the market")],
    ),
    ("Rurania dismissed the proposal as a trick.", []),
    (
        "The ministry denied that anyone had been shot and rejected the claim that prisoners had "
        "no water.",
        [
            ("The ministry", "anyone had been shot"),
            ("The ministry", "the claim that prisoners had no water"),
        ],
    ),
    (
        "The general scoffed at claims that his men had fled.",
        [("The general", "claims that his men had fled")],
    ),
    (
        "The ministry denied the accusations, calling them baseless.",
        [("The ministry", "the accusations"), ("The ministry", "them")],
    ),
    (
        "Rurania, which denies targeting civilians, said it had struck a depot.",
        [("Rurania", "targeting civilians")],
    ),
    (
        "The ministry categorically rejects every allegation.",
        [("The ministry", "every allegation")],
    ),
    (
        "Otto Kranz pleaded not guilty to all nine counts before the court in Lenz.",
        [("Otto Kranz", "all nine counts")],
    ),
    (
        "The spokesman denied that Kranz had seen the camp – but photographs show him there.",
        [("The spokesman", "Kranz had seen the camp")],
    ),
    (
        "Otto Kranz refused to accept that a court in Lenz could summon him.",
        [("Otto Kranz", "a court in Lenz could summon him")],
    ),
    (
        "Bruno Hessel refuted writings of the foreign press that his service had taken phones.",
        [("Bruno Hessel", "writings of the foreign press that his service had taken phones")],
    ),
    (
        "The ministry rejected what it called “slander” and said it had struck a depot.",
        [("The ministry", "what it called “slander")],
    ),
    (
        "Ada Marn called the video staged.",
        [("Ada Marn", "the video")],
    ),
    ("Anton Velde denies being there.", [("Anton Velde", "being there")]),
    ("The mayor contradicted the army’s account.", [("The mayor", "the army’s account")]),
    ("The letter contradicts the army’s account.", [("The letter", "the army’s account")]),
    ("The finding contradicts the army’s account.", []),
    ("Anton Velde rejects the word “camp”.", [("Anton Velde", "the word “camp")]),
    (
        "The army blamed the rebels for the blast, an accusation they deny.",
        [(None, "the rebels for the blast")],
    ),
]


@pytest.mark.parametrize(("text", "denied"), DENIALS)
def test_who_denies_what(text: str, denied: Denied, model: Language) -> None:
    """What is denied is the thing alone; nothing is denied of what is withheld or not granted."""
    found = attributions(text, model)
    told = [*found.statements, *(() if denied else found.ascriptions)]
    denials = [(s.speaker_name, words(text, s)) for s in told if s.polarity == "denies"]

    assert sorted(denied) == sorted((who, what.removeprefix("that ")) for who, what in denials)


def test_words_a_claim_is_called_are_quoted_and_not_denied(model: Language) -> None:
    text = "The premier dismissed as “a joke” a suggestion that he would step down."
    (found,) = attributions(text, model).statements

    assert "mixed" == found.form
    assert ["a joke"] == [text[q.start : q.end] for q in found.quoted]


def test_what_stands_in_a_denial_is_told_of_nobody(model: Language) -> None:
    text = "The grandmother denied signing a form in which she asked to be moved."
    found = attributions(text, model)

    assert ["signing a form in which she asked to be moved"] == [
        words(text, s) for s in found.statements
    ]
    assert () == found.ascriptions


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The bank would not confirm the loss.", "asserts"),
        ("The mint could not say when it would pay.", "asserts"),
        ("The bishop did not admit his guilt.", "denies"),
        ("The bishop does not believe that the vault was opened.", "denies"),
    ],
)
def test_who_does_not_say_it_need_not_deny_it(text: str, polarity: str, model: Language) -> None:
    (found,) = attributions(text, model).ascriptions

    assert polarity == found.polarity
