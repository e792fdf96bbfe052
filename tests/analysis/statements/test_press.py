"""Forms of press that the parse gets wrong, or that look like a statement and are none."""

import pytest
from spacy.language import Language

from tests.analysis.statements import attributions, said

SAID = [
    (
        "“They treat me well,” Emil Dorn quoted Lena Brandt as saying.",
        [("Lena Brandt", "They treat me well,")],
        "whoever is quoted says it",
    ),
    (
        "Emil Dorn went there. “They treat me well,” he quoted her as saying.",
        [(None, "They treat me well,")],
        "of two pronouns the second is not whoever tells of it",
    ),
    (
        "A memo seen by the Herald states that fuel was held back.",
        [("A memo seen by the Herald", "that fuel was held back")],
        "the parse takes the verb for a noun",
    ),
    (
        "The order, a copy of which was obtained by the Herald, says prisoners were to be counted.",
        [("The order", "prisoners were to be counted")],
        "an aside with a verb stands between",
    ),
    (
        "Mines were laid INSIDE Lenz Dam, university study proves",
        [("university study", "Mines were laid INSIDE Lenz Dam")],
        "a heading whose clause the parse tears in two",
    ),
    (
        "The spokeswoman of the army, Ida Kern, communicated that of the event nothing is known.",
        [("Ida Kern", "that of the event nothing is known")],
        "clumsy order behind “that”",
    ),
    (
        "What Otto Kranz denies is that he knew the guard.",
        [("Otto Kranz", "that he knew the guard")],
        "the clause stands behind “is”",
    ),
    (
        "Report: guards took phones from 300 prisoners",
        [("Report", "guards took phones from 300 prisoners")],
        "a heading that names its source",
    ),
    ("Prison: guards took phones from 300 prisoners", [], "a heading that names its topic"),
    (
        "Kranz and Velde on trial at the Court in Lenz: Rurania denies everything, Osmar waits",
        [("Rurania", "everything")],
        "before the colon stands what it is about",
    ),
    ("“A gun at our heads”: colonel is named over the fire", [], "he is only spoken of"),
    (
        "In its yearly report, the Observatory of Detention counted 312 prisoners.",
        [("Observatory of Detention", "312 prisoners")],
        "a body counts",
    ),
    (
        "Rurania acknowledged the deaths.",
        [("Rurania", "the deaths")],
        "what is acknowledged is a thing",
    ),
    ("It goes without saying that the bridge must hold.", [], "nobody says it"),
    ("Otto Kranz left without saying who had signed the order.", [], "he did not say it"),
    (
        "Neither the army nor the governor's office has commented on the report.",
        [],
        "both are denied to have",
    ),
    (
        "As part of Lenz Steel's plans, Tom Lassen, the president of Lenz Steel announced that "
        "work would end.",
        [("Tom Lassen", "work would end")],
        "the name of the firm stands nearest, and no firm speaks",
    ),
    (
        "The mayor of Lenz, Ivo Marin, who stayed, saw the fire. “It was bright,” he said.",
        [("Ivo Marin", "It was bright,")],
        "the name that the parse hangs on the town",
    ),
    (
        "Radio Halm is a firm in Lenz. The firm Velstrand from Karsk said the gas had gone.",
        [("Velstrand", "the gas had gone")],
        "another firm than the one named before",
    ),
    (
        "The agency LORPRES cited a source in the ministry: “They look for a reason.”",
        [("a source in the ministry", "They look for a reason.")],
        "the agency passes it on",
    ),
    (
        "Lena Hart called Velt Bank’s behavior “outrageous” and left.",
        [("Lena Hart", "Velt Bank’s behavior “outrageous")],
        "the parse gives the adjective to the noun",
    ),
    (
        "“I will not pay,” Lena Hart said, adding that “new rules” would help.",
        [("Lena Hart", "I will not pay,"), ("Lena Hart", "new rules” would help")],
        "the second quotation is part of what she added",
    ),
    (
        "Records show 60 deaths.",
        [("Records", "60 deaths")],
        "a document shows a thing",
    ),
    ("Video of the fire shows two trucks.", [], "a picture shows what it does"),
    (
        "Lena Hart questioned the date of the letter.",
        [("Lena Hart", "the date of the letter")],
        "what is questioned is a thing",
    ),
    ("Police questioned two men and the driver.", [], "whom the police question"),
    (
        "Her neighbour, a carpenter named Anton Velde, said it was cold.",
        [("Anton Velde", "it was cold")],
        "the name ends the description",
    ),
    (
        "The president of the parliament of Osmar, Mirko Stan, on Friday has said that it is so.",
        [("Mirko Stan", "it is so")],
        "an office with a record of its own before the name",
    ),
    (
        "The finding contradicts the ministry’s account that the house was empty.",
        [("the ministry", "the house was empty")],
        "what the account is of",
    ),
    ("His ex-wife said he was ill.", [("His ex-wife", "he was ill")], "one word, parsed as three"),
    (
        "The letter, dated 9 April and signed “A father”, asks the guard where the boys are.",
        [],
        "the guard is asked, whatever stands in quotation marks before",
    ),
    ("Nils Lund was found by a patrol.", [], "whom a patrol finds"),
    (
        "Two senior Western officials said it was over.",
        [("Two senior Western officials", "it was over")],
        "described as printed",
    ),
    (
        "The army of Osmar left. The minister of health of Osmar Anton Brezna said it was over.",
        [("Anton Brezna", "it was over")],
        "a place of the text stands before the name",
    ),
    (
        "The sister of Ida Lena Brezna said it was over.",
        [("The sister of Ida Lena Brezna", "it was over")],
        "no place of the text: it may all be one name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), SAID)
def test_who_says_what_in_the_press(
    text: str, expected: list[tuple[str | None, str]], reason: str, model: Language
) -> None:
    found = [(who, what.removeprefix("that ")) for who, what in said(text, model)]
    assert [(who, what.removeprefix("that ")) for who, what in expected] == found, reason


PRONOUNS = [
    (
        "Prosecutor Noel Haas asked who had signed. “I do not remember,” she answered.",
        ["Noel Haas", None],
        "whoever asks does not answer",
    ),
    (
        "Judge Irma Toll asked the witness whether he had seen it. He had not, he said.",
        ["Judge Irma Toll", None],
        "it may be whoever was asked",
    ),
    (
        "Ms Marel's office denied the claim. The Ministry for Refugees of Lenz, for its part, did "
        "not deny that its register was old; it said 140 entries were under review.",
        ["Ms Marel's office", "Ministry for Refugees of Lenz"],
        "the clause before the semicolon has the nearer subject; an office is no woman",
    ),
    (
        "The ministry in Osmar keeps a list. In Karsk they speak of 2,900 guests.",
        [None],
        "they are the people there",
    ),
    (
        "The lawyer, Nora Fisk, asked the judges to act. “We cannot wait,” she wrote.",
        ["Nora Fisk", "Nora Fisk"],
        "a request is no question",
    ),
    (
        "“Because I had to,” Lena Hart replied. “By whom?” “By the director.”",
        ["Lena Hart", None, None],
        "two speak by turns",
    ),
    (
        "Judge Ruth Abel said it was unclear. One member, Karl Ott, dissented: he holds that it "
        "was clear.",
        ["Ruth Abel", "Karl Ott"],
        "the clause before the colon has the nearer subject",
    ),
    (
        "“A bus is no target,” said Mira Kolb.\n\nThe driver's widow, Zora Petek, said he had "
        "asked for another road.",
        ["Mira Kolb", "Zora Petek", None],
        "in another's words somebody may be meant who was not told of",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), PRONOUNS)
def test_whom_a_pronoun_means_in_the_press(
    text: str, speakers: list[str | None], reason: str, model: Language
) -> None:
    assert speakers == [who for who, _ in said(text, model)], reason


def test_a_study_is_the_work_of_the_body_that_it_is_by(model: Language) -> None:
    text = "The Lenz Institute met.\n\nA study published in May by the Lenz Institute found a leak."
    found = attributions(text, model).statements[-1]
    assert found.speaker_name == "A study published in May by the Lenz Institute"
    assert (found.speaker_kind, found.speaker_entity is not None) == ("document", True)


def test_a_statement_from_a_body_is_the_bodys_words_and_so_is_what_follows(model: Language) -> None:
    text = (
        "“We left in March,” a statement from the Lenz Ministry of Defence said.\n\n"
        "“The depot was empty. Nobody was hurt.”"
    )
    assert ["Lenz Ministry of Defence"] * 2 == [who for who, _ in said(text, model)]
    report = "A report by the Lenz Ministry of Defence said the depot was empty."
    assert [who for who, _ in said(report, model)] != ["Lenz Ministry of Defence"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A forged statement from the ministry said the depot was empty.", "A forged statement"),
        ("An alleged statement by Kranz said the depot was empty.", "An alleged statement"),
        ("A statement from May said the depot was empty.", "A statement from May"),
        (
            "A statement by the prosecutor about the cook said the depot was empty.",
            "the prosecutor",
        ),
    ],
)
def test_a_statement_is_only_of_whom_it_is_told_to_be(text: str, who: str, model: Language) -> None:
    (found,) = attributions(text, model).statements
    assert found.speaker_name is None or found.speaker_name.startswith(who)
    assert "cook" not in (found.speaker_name or "")


def test_a_town_in_capitals_before_a_colon_is_where_it_was_written(model: Language) -> None:
    text = "VELMAR: The acting minister says the depot was used by rebels.\n\nTwo guards were hurt."
    assert said(text, model) == [("The acting minister", "the depot was used by rebels")]
    talk = "VELMAR: I was in the depot.\n\nKRANZ: The minister says it was empty."
    assert next(who for who, _ in said(talk, model)) == "VELMAR"


@pytest.mark.parametrize("name", ["GENERAL KRANZ", "WITNESS", "KRANZ"])
def test_who_speaks_in_capitals_before_a_colon_is_no_town(name: str, model: Language) -> None:
    text = f"{name}: The guards burned the depot by the river.\n\nGeneral Kranz left the court."
    ((who, what),) = said(text, model)
    assert who and who in name
    assert what == "The guards burned the depot by the river"
    told = f"{name}: The guards say the depot was empty.\n\nGeneral Kranz left the court."
    assert said(told, model)[0][0] == who


@pytest.mark.parametrize("verb", ["hit back at", "struck back at", "pushed back against"])
def test_whoever_hits_back_at_a_claim_denies_it(verb: str, model: Language) -> None:
    text = f"The ministry {verb} claims that it had shelled the depot."
    (found,) = attributions(text, model).statements
    assert (found.polarity, found.speaker_name) == ("denies", "The ministry")
    assert not attributions("Troops hit back at the rebels in the depot.", model).statements
    assert not attributions(
        f"The rebels {verb.replace('pushed', 'hit')} the charge of the guards.", model
    ).statements


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ('Osmar "firmly denies any guilt" in the matter.', "Osmar", "any guilt"),
        ("The bank “flatly denies having paid anyone”, it said.", "The bank", "having paid anyone"),
        ("Kranz described as “absurd” the claim that he ran a camp.", "Kranz", "the claim that he"),
        ("Kranz described as absurd the allegations against him.", "Kranz", "the allegations"),
    ],
)
def test_who_denies_in_words_that_are_quoted(
    text: str, who: str, what: str, model: Language
) -> None:
    denials = [s for s in attributions(text, model).statements if s.polarity == "denies"]
    assert [s.speaker_name for s in denials] == [who]
    start = denials[0].content[0].start
    assert text[start:].startswith(what)


def test_he_is_no_spokeswoman(model: Language) -> None:
    text = (
        "The court's spokeswoman said that nobody was hurt. He said that the hearing would go on."
    )
    assert [who for who, _ in said(text, model)] == ["The court's spokeswoman", None]


def test_a_study_in_a_journal_is_not_the_journals(model: Language) -> None:
    text = "The Lenz Herald is a daily.\n\nA report published by the Lenz Herald said 40 had died."
    assert attributions(text, model).statements[-1].speaker_entity is None
