"""Denials in one's own words, who is brought on before the words, and things that say nothing."""

import pytest
from spacy.language import Language

from tests.analysis.statements import statements, words

Said = list[tuple[str | None, str]]

DENIED: list[tuple[str, Said]] = [
    ("“I deny every word of it,” said Lora Venn.", [("Lora Venn", "every word of it")]),
    ("Ana Hart met Otto Venn.\nHART: I deny it before the village.\nVENN: Who was there?\nHART: We were forty.",
     [("Ana Hart", "it")]),
    ("“I do not deny that he was there,” said Lora Venn.", []),
    ("Marovia, which is no party to the treaty, rejected the warrant.", [("Marovia", "the warrant")]),
    ("Kranz's family called the case against him a fabrication.", [("Kranz's family", "the case against him")]),
    ("Lora Venn was calm. The decrees she dismissed as “copies of copies”.",
     [("Lora Venn", "The decrees")]),
    ("The embassy rejected the resolution as a hostile act.", [("The embassy", "the resolution")]),
    ("Otto Kranz is accused of ordering the raid, which he denies.",
     [("Otto Kranz", "Otto Kranz | of ordering the raid")]),
    ("A court in Lenz issued a warrant against Otto Kranz, who led the unit; he was held in May. He has "
     "denied all charges.", [("Otto Kranz", "all charges")]),
    ("The garrison denied the killing.", [("The garrison", "the killing")]),
    ("The cartel denied the killing.", [("The cartel", "the killing")]),
    ("Voters in Lenz rejected the reform as a power grab.", []),
    ("The union rejected the wage increase as an insult.", []),
    ("The police rejected the warrant because it was unsigned.", []),
    ("“They made me say I deny everything,” said Lora Venn.", []),
    ("“I was there, but I deny that I shot,” said Lora Venn.", [("Lora Venn", "I shot")]),
    ("It is alleged that the guards took the money, which they denied.",
     [(None, "is alleged that the guards took the money")]),
]  # fmt: skip

SAID: list[tuple[str, Said]] = [
    # who is brought on before the words
    ("Ana Birk, 61, waits for two of them. Her grandsons, Timo and Luk, were taken in May.\n\n“I got one letter.”",
     [("Ana Birk", "I got one")]),
    ("Otto Kranz, 41, faces life in prison for the killings.\n\n“I watched my brother die.”",
     [(None, "I watched my")]),
    ("Otto Kranz is proud of the bridge.\n\n“I watched my brother die.”", [(None, "I watched my")]),
    ("Otto Kranz died in May.\n\n“I have seen nothing like it.”", [(None, "I have seen")]),
    ("“My father mended nets,” said Otto Kranz.\n\n“He told me to run. I ran.”",
     [("Otto Kranz", "My father mended"), ("Otto Kranz", "He told me")]),
    ("A girl who had hidden in a bread oven gave this account:\n\n“They read the names.”",
     [("A girl", "They read the")]),
    # the sentence's own speaker
    ("Ana Birk was for it. The mayor, Otto Kranz, was more careful: a guest, he said, should knock.",
     [("Otto Kranz", "a guest should")]),
    ("The school had been a base for “sixty men”, its spokesman, Col Otto Kranz, said in a statement.",
     [("Otto Kranz", "The school had")]),
    ("Lenz Watch, a group that has heard more than 900 survivors, called the ruling “a floor”.",
     [("Lenz Watch", "the ruling “a")]),
    ("“Nobody was taken,” declared on Tuesday evening the minister of health, Lora Venn.",
     [("Lora Venn", "Nobody was taken,")]),
    ("Last week deputies in Lenz called on the mayor to resign.",
     [("deputies in Lenz", "the mayor to")]),
    ("“It holds,” said Otto Kranz. The dam is old. Lora Venn says the board was “told in May,” referring to a "
     "letter.",
     [("Otto Kranz", "It holds,"), ("Lora Venn", "the board was"), ("Lora Venn", "a letter")]),
    ("Of 126 former prisoners, 109 said they had been beaten.",
     [("109 of 126 former prisoners", "they had been")]),
    ("The panel met guards. Twelve said they had been told to shoot.", [(None, "they had been")]),
    ("An inquiry has held two officers responsible for the raid.", [("An inquiry", "two officers responsible")]),
    ("The firm will reportedly sell the mine, an official said on Friday.",
     [("an official", "The firm will")]),
    # a ruling that somebody only describes
    ("Otto Kranz said the court's ruling, which found Governor Venn responsible for the killings, was a relief.",
     [("Otto Kranz", "the court's ruling,")]),
    ("The verdict, which found Governor Venn guilty of murder, was “a milestone”, said Otto Kranz.",
     [("Otto Kranz", "The verdict, which")]),
    ("The verdict, which found Governor Venn guilty of murder, came after nine years.",
     [("The verdict", "Governor Venn guilty")]),
    ("Otto Kranz said the report, which found that 40 had died, was late.",
     [("Otto Kranz", "the report, which"), ("the report", "40 had")]),
    # things that say nothing
    ("The bloc condemned the raid on the village.", [("The bloc", "the raid on")]),
    ("The drought threatens to ruin the harvest.", []),
    ("The fire claimed 40 lives, and the crisis demands an answer.", []),
    ("The town has a tower, dubbed “the needle”.", []),
    ("Otto Kranz stands accused of murder.", [(None, "murder")]),
    # neither several people nor a body say "I"
    ("Prosecutors charge him with murder.\n\n“I watched my brother die.”",
     [("Prosecutors", "him with murder"), (None, "I watched my")]),
    ("The ministry said the camp was closed.\n\n“I watched my brother die.”",
     [("The ministry", "the camp was"), (None, "I watched my")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_who_denies_what(text: str, denied: Said, model: Language) -> None:
    found = [s for s in statements(text, model) if s.polarity == "denies"]
    assert denied == [(s.speaker_name, words(text, s).removeprefix("that ")) for s in found]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_speaks(text: str, expected: Said, model: Language) -> None:
    found = [
        (s.speaker_name, " ".join(words(text, s).replace(" | ", " ").split()[:3]))
        for s in statements(text, model)
    ]
    assert expected == [(who, what.removeprefix("that ")) for who, what in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("No shell had been fired, the army said in a note, and rockets had hit its own trucks.",
         "No shell had been fired | and rockets had hit its own trucks"),
        ("The bridge was shut, the army said in a note, and lorries left for Lenz.", "The bridge was shut"),
    ],
)  # fmt: skip
def test_a_clause_behind_who_says_it_is_told_where_its_tense_shows_it(
    text: str, said: str, model: Language
) -> None:
    assert [said] == [words(text, s) for s in statements(text, model)]
