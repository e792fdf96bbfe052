"""Speakers that a sentence does not name."""

import pytest
from spacy.language import Language

from tests.analysis.statements import statements

CARRIED = [
    (
        "Ida Brandt, who met Otto Kranz, who had called the claim a lie, left. She said it was so.",
        ["Otto Kranz", "Ida Brandt"],
        "who speaks in a relative clause does not have the word",
    ),
    (
        "Otto Kranz said: “The decision means nothing to us.\n\n“We are not a party to it.”",
        ["Otto Kranz", "Otto Kranz"],
        "not closed in the first paragraph",
    ),
    (
        "An aide to President Ana Morel said it was “a signal”.\n\n“It is the end. It is clear.”",
        ["An aide to President Ana Morel", "An aide to President Ana Morel"],
        "a whole paragraph goes on from the one before",
    ),
    (
        "“We have nothing to hide,” Otto Kranz said. “Ask anyone.”",
        ["Otto Kranz", "Otto Kranz"],
        "goes on behind the cue",
    ),
    (
        "Otto Kranz went on:\n\n“We have nothing to hide.”",
        ["Otto Kranz"],
        "announced by the paragraph before",
    ),
    (
        "Otto Kranz said the troops had gone. The town lies on a river. It has a school.\n\n"
        "“There was nothing left.”",
        ["Otto Kranz", None],
        "the narrator's own words stand between",
    ),
    (
        "Otto Kranz said the troops had gone.\n\n"
        "“The crossings were closed” is stated in the indictment.",
        ["Otto Kranz", "the indictment"],
        "the cue stands later in its own paragraph",
    ),
    (
        "Otto Kranz said the troops had gone.\n\n“We saw them.” Lena Hart said that was false.",
        ["Otto Kranz", None, "Lena Hart"],
        "the speaker before or the one behind",
    ),
    (
        "“We ran.” ― Petra Lund\n\n“We hid.”",
        ["Petra Lund", None],
        "a signed quotation is complete",
    ),
    ("“We ran.”\n\nThe town was quiet.", [None], "no speaker at all"),
    (
        "Otto Kranz met Anton Velde in Lenz. He said the talks were good.",
        ["Otto Kranz"],
        "the last subject, not the last name",
    ),
    (
        "Mrs Ida Brandt met Mr Otto Kranz. She said he had lied.",
        ["Ida Brandt"],
        "gender from the title",
    ),
    (
        "Mr Otto Kranz met Mrs Ida Brandt. She said the talks had failed.",
        ["Ida Brandt"],
        "gender goes before subject-hood",
    ),
    (
        "The court considered the request of Otto Kranz. It decided that it was void.",
        ["The court"],
        "it is no person",
    ),
    (
        "“They took my son,” Petra Lund said.\n\n"
        "A guard remembered it differently. “It was night,” he said.",
        ["Petra Lund", "A guard"],
        "an unnamed subject stands nearer than the last name",
    ),
    (
        "Two nurses came late. Witnesses lied when they said that the boat sank.",
        ["Witnesses"],
        "the people of the clause before",
    ),
    (
        "Two nurses came late. The mayor freed villagers because they had said that they were ill.",
        ["villagers"],
        "the people of the clause before, whose subject is one man",
    ),
    (
        "Two nurses came late. The police held two men after they said that they had fired.",
        [None],
        "the police or the men",
    ),
    (
        "Igor Petrov said the mayor lied when he said that guards burned the mill.",
        ["Igor Petrov", "the mayor"],
        "the one person of the clause before, in what another says",
    ),
    (
        "Igor Petrov said Lena Hart lied when he said that guards burned the mill.",
        ["Igor Petrov", "Igor Petrov"],
        "no woman",
    ),
    (
        "Two nurses came late. The judge asked who said that guards burned the mill.",
        ["The judge"],
        "nobody is told to have said it",
    ),
    (
        "Two nurses came late. Whoever says that guards burned the mill is lying.",
        [],
        "whoever it may be",
    ),
    (
        "Two nurses came late. He who says that guards burned the mill has not seen it.",
        [],
        "nobody of whom the text tells",
    ),
    (
        "Two nurses came late. The guards lied about the burning of the mill.",
        [],
        "who lies about a thing says nothing of it that is told",
    ),
    ("She said the talks had failed.", [None], "nobody before agrees"),
    (
        "“We left,” Mrs Ida Brandt said. “We are home,” he added.",
        ["Ida Brandt", "Ida Brandt"],
        "who goes on speaking, although the translated pronoun does not agree",
    ),
    (
        "Ida Brandt was charged in May.\n\nSpokeswoman Lena Hart called it void. “It is a lie,” Mrs "
        "Lena Hart said. “We signed no pact,” he added.",
        ["Lena Hart", "Lena Hart", "Lena Hart"],
        "another woman's name agrees no better with the translated pronoun",
    ),
    (
        "“This is a crime,” Lena Hart said. “It was war,” Otto Kranz said.",
        ["Lena Hart", "Otto Kranz"],
        "each has a cue of its own",
    ),
    (
        "Otto Kranz: The transfers were voluntary.\n\n“They took my son at night.”",
        ["Otto Kranz", None],
        "a heading's speaker does not go on in the next paragraph",
    ),
    (
        "Otto Kranz: The transfers were voluntary. The court heard a mother from Lenz. "
        "“They took my son at night,” she told the judges.",
        ["Otto Kranz", None],
        "the mother or the speaker of the heading",
    ),
    (
        "Otto Kranz said nobody was hurt. “We were beaten.” So wrote Lena Hart, a prisoner.",
        ["Otto Kranz", "Lena Hart"],
        "the sentence behind tells whose words they are",
    ),
    (
        "Otto Kranz denied the charges. “All went of their own will.” "
        "That is how the ministry put it in a letter.",
        ["Otto Kranz", "the ministry"],
        "the sentence behind tells whose words they are, by its verb",
    ),
    (
        "Otto Kranz spoke of the list:\n\n“Is there a list?” a reporter can be heard asking him.",
        ["Otto Kranz", None],
        "the quotation's own sentence goes on",
    ),
    (
        "“He is not fit,” Mr Kranz, who is a baker, said of Mr. Velde. “He never was.”",
        ["Kranz", "Kranz"],
        "a title's full stop ends no sentence",
    ),
    (
        "“We saw them,” said Lena Hart, according to the Herald. “They had no names.”",
        ["Lena Hart", "Lena Hart"],
        "the outlet only passed it on",
    ),
    (
        "“He is not fit,” said Otto Kranz. “We will build a bridge over the river” and other things.",
        ["Otto Kranz", "Otto Kranz"],
        "nothing behind could tell of another speaker",
    ),
    (
        "Otto Kranz said the State would not use its rights as a shareholder to dictate prices. "
        "He said the factory would open.",
        ["Otto Kranz", "Otto Kranz"],
        "who speaks in what another says is no he",
    ),
    (
        "Otto Kranz said little. The management of the factory had warned of losses. "
        "He said they were small.",
        ["The management of the factory", "Otto Kranz"],
        "a management is no he",
    ),
    (
        "Otto Kranz had been the first to answer: “We fired nothing that day.” He then left.",
        ["Otto Kranz"],
        "the first is who was the first",
    ),
    (
        "Otto Kranz said he dug for an hour.\n\n‘Nobody had a gun. They ran.\n\n‘I saw it.’",
        ["Otto Kranz", "Otto Kranz", "Otto Kranz"],
        "a single mark that the next paragraph opens anew stays open",
    ),
    (
        "“The bridge was mined,” Otto Kranz said. “We had no choice,” Anton Velde said. "
        "“Nobody warned us,” he added.",
        ["Otto Kranz", "Anton Velde", "Anton Velde"],
        "the last speaker adds",
    ),
    (
        "“The bridge was mined,” Otto Kranz said. “We had no choice,” Lena Hart said. "
        "“Nobody warned us,” she added.",
        ["Otto Kranz", "Lena Hart", "Lena Hart"],
        "the last speaker adds, even where the name was taken for a body's",
    ),
    (
        "“The bridge was mined,” Otto Kranz said. “We had no choice,” Lena Hart said. "
        "“Nobody warned us,” she said.",
        ["Otto Kranz", "Lena Hart", None],
        "a name that was taken for a body's may be she",
    ),
    (
        "Investigators left. “They told us it was safe,” Lena Hart said.",
        [None, "Lena Hart"],
        "whom the quoted words mean the narrator has not named",
    ),
    (
        "Neither man has spoken. He said it was over.",
        [None],
        "neither man is nobody",
    ),
    (
        "Anton Velde left. Otto Kranz was not in Lenz, he said.",
        ["Anton Velde"],
        "whoever is named in what is said does not say it",
    ),
    (
        "Anton Velde left. When Otto Kranz opened the bridge, he praised its builders.",
        ["Otto Kranz"],
        "the subject of the clause before",
    ),
    (
        "A judge barred Otto Kranz from office. He had worked for the army. The firm sued Otto "
        "Kranz, but they made peace after he testified that nothing was stolen.",
        ["Otto Kranz"],
        "the one person named in the sentence, not somebody unnamed before",
    ),
    (
        "On Monday, Lena Hart issued a warning. “Whoever hides a child will be charged.”",
        ["Lena Hart"],
        "the sentence before announces the words",
    ),
    (
        "“It was late,” Lena Hart, a teacher, told me. She had been up since four. “I was tired.”",
        ["Lena Hart", "Lena Hart"],
        "the narrator tells of nobody else between",
    ),
    (
        "Anton Velde met Lena Hart. “It was late,” she told me. He nodded. “I was tired.”",
        ["Lena Hart", None],
        "the narrator tells of somebody else between",
    ),
    (
        "Velde rang once. Anton Velde said the camp was cold.\n\n"
        "He said the guards had left.\n\n“He asked me if they had.”",
        ["Anton Velde", "Anton Velde", None],
        "the quoted words speak of whoever spoke before",
    ),
    (
        "Ida Brandt saw her grandson, Emil Vos, leave. Emil Vos is ten now. “He was cold,” she said.",
        ["Ida Brandt"],
        "a noun beside a name tells of a man",
    ),
    (
        "Emil Vos sold his boat. Lena Hart met Emil Vos. Emil Vos rang. “It sank,” she said.",
        ["Lena Hart"],
        "a pronoun beside the one name of a sentence tells of a man",
    ),
    (
        "Emil Vos left on Monday. His mother, Ida Brandt, was at work. “He was cold,” she says.\n\n"
        "Emil Vos is ten now. “He was cold,” she says.",
        ["Ida Brandt", "Ida Brandt"],
        "the sentence behind a name tells of a man by his mother",
    ),
    (
        "Mrs Ida Brandt said the road was shut.\n\nAlex Vos came home. She said it was so.",
        ["Ida Brandt", None],
        "a woman who spoke, or somebody of whom nothing is shown",
    ),
    (
        "Otto Kranz said the road was shut.\n\n"
        "It was late. Posters of Anton Velde were torn down. He said it was a crime.",
        ["Otto Kranz", "Anton Velde"],
        "the one person whom the paragraph names",
    ),
    (
        "Ida Brandt, 58, and Lena Hart, 61, were there. “I counted them,” the 58-year-old said.",
        ["Ida Brandt"],
        "the only person of that age",
    ),
    (
        "Ida Brandt, 58, met Lena Hart, 58. “I counted them,” the 58-year-old said.",
        ["the 58-year-old"],
        "two of that age",
    ),
    (
        "Lena Hart’s son was nine. “He had a cold,” she said.",
        ["Lena Hart"],
        "whose son it is, is named too",
    ),
    (
        "Lena Hart has two words for it. “A rumour we were.” That is how she puts it.",
        ["Lena Hart"],
        "the sentence behind tells whose words they are, by a pronoun",
    ),
    (
        "“It was a raid,” Mrs Lena Hart said. Soldiers had beaten Mr Otto Kranz. “I fell,” he said.",
        ["Lena Hart", "Otto Kranz"],
        "the narrator has turned to somebody else",
    ),
    (
        "“It was a raid,” Mrs Lena Hart said. Otto Kranz was held in May. “It was late,” she added.",
        ["Lena Hart", "Lena Hart"],
        "who spoke last adds, although another is the subject between",
    ),
    (
        "The ministry said it was a raid. The council met Otto Kranz. It added that it was late.",
        ["The ministry", "The ministry"],
        "the body that spoke last adds",
    ),
    (
        "Mr Otto Kranz denied it.\n\nMrs Lena Hart said it was a raid.\n\n“It was night,” he said.",
        ["Otto Kranz", "Lena Hart", "Otto Kranz"],
        "who spoke before speaks again",
    ),
    (
        "Ida Brandt was charged in May. Lena Prince met Ida Brandt. Lena Prince rang. "
        "“It was night,” she said.",
        ["Lena Prince"],
        "a surname is no prince",
    ),
    (
        "Lena Hart saw the woman Otto Kranz met. Otto Kranz was there. “It was late,” he said.",
        ["Otto Kranz"],
        "the woman is not whose name follows",
    ),
    (
        "Anton Velde was held. Lena Hart met his guard. Ida Brandt was charged. "
        "Lena Hart rang. “It is a lie,” she said.",
        ["Lena Hart"],
        "his is the man's whom the sentence before names",
    ),
    (
        "Lena Hart condemned his arrest. Ida Brandt was charged. Lena Hart rang. “It is a lie,” "
        "she said.",
        ["Lena Hart", "Lena Hart"],
        "who speaks of his arrest speaks of somebody else",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CARRIED)
def test_carried_speaker(
    text: str, expected: list[str | None], reason: str, model: Language
) -> None:
    assert expected == [s.speaker_name for s in statements(text, model)], reason


ONLY_SPOKEN_OF = [
    (
        "“The charge against Otto Kranz is void,” Mrs Lena Hart said of Mr Otto Kranz. "
        "“We signed no pact,” he added.",
        1,
        "directly behind a woman's words",
    ),
    (
        "Mr Otto Kranz was charged in May. The charge is void, spokeswoman Lena Hart stressed. "
        "“We signed no pact,” he added.",
        1,
        "the subject of a sentence before hers",
    ),
    (
        "Mr Otto Kranz was charged in May. “It has no meaning,” spokeswoman Lena Hart said."
        "\n\n“We signed no pact,” he went on.",
        1,
        "at the head of the next paragraph",
    ),
    (
        "Mr Otto Kranz was charged in May. “It has no meaning,” Mrs Lena Hart said. "
        "“We signed no pact,” he said.",
        2,
        "by a plain verb",
    ),
    (
        "Mrs Lena Hart said the charge against Mr Otto Kranz was void. He said it was a lie.",
        2,
        "in the narrator's words",
    ),
    (
        "Rurania said the warrant for Mr Otto Kranz was void. “It is a lie,” he said.",
        2,
        "behind what a body said",
    ),
    (
        "Mr Otto Kranz was charged in May. Rurania said the charge was void. He added it was a lie.",
        2,
        "adding to what a body said",
    ),
]


@pytest.mark.parametrize(("text", "candidates", "reason"), ONLY_SPOKEN_OF)
def test_nobody_speaks_of_whom_is_only_spoken(
    text: str, candidates: int, reason: str, model: Language
) -> None:
    """Who has said nothing adds nothing and goes on with nothing, and is no candidate there."""
    before, open_one = statements(text, model)
    assert open_one.speaker_name is None, reason
    assert before.speaker_entity == open_one.candidates[0], reason
    assert candidates == len(open_one.candidates), reason


def test_carried_statement_has_no_cue(model: Language) -> None:
    text = "“We have nothing to hide,” Otto Kranz said. “Ask anyone.”"
    assert [len(s.cue) for s in statements(text, model)] == [1, 0]


def test_doubtful_speaker_is_left_open_with_candidates(model: Language) -> None:
    text = "Otto Kranz said the troops had gone.\n\n“We saw them.” Lena Hart said that was false."
    kranz, doubtful, hart = statements(text, model)
    assert (doubtful.speaker_name, doubtful.speaker_entity) == (None, None)
    assert (kranz.speaker_entity, hart.speaker_entity) == doubtful.candidates


def test_announced_quotation_shows_who_announces_it(model: Language) -> None:
    text = "Otto Kranz went on:\n\n“We have nothing to hide.”"
    (found,) = statements(text, model)
    assert found.speaker is not None
    shown = [text[place.start : place.end] for place in (found.speaker, *found.cue)]
    assert (shown, text[found.start : found.end]) == (["Otto Kranz", "went"], text)
