"""Who speaks where the order of the words is a translation's, a tabloid's or a long sentence's."""

import pytest
from spacy.language import Language

from tests.analysis.statements.test_varied_speakers import Said, who_says

SPEAKERS: list[tuple[str, Said]] = [
    ("The army has burnt the village, so the ministry in a communication.",
     [("the ministry", "The army has")]),
    ("The bridge, so Munt, was never mined.",
     [("Munt", "The bridge |")]),
    ("The general has, so the indictment, given the order by telephone.",
     [("the indictment", "The general has")]),
    ("The army burnt the village, so the families left.",
     []),
    ("Two hundred prisoners were exchanged at the bridge, writes OSKPRESS with reference to a "
     "source in the army.",
     [("OSKPRESS", "Two hundred prisoners")]),
    ("The mine will close in the spring, reported the Herald citing the owner.",
     [("Herald", "The mine will")]),
    ("Half of the conscripts were under twenty, showed an analysis of the army's own lists.",
     [("an analysis of the army's own lists", "Half of the")]),
    ("Two of the barges were empty, reveals a report of the river police.",
     [("a report of the river police", "Two of the")]),
    ("The school was closed by the army, said its head, Otto Lenz. It has not opened "
     "since.\n“The children ask me when.”",
     [("Otto Lenz", "The school was"), ("Otto Lenz", "The children ask")]),
    ("The log of the ship, a page of which was shown to the Herald, says that it left at noon.",
     [("The log of the ship", "it left at")]),
    ("Data stored in the file, a copy of which was made available to the Herald, show that it "
     "was made in May.",
     [("Data stored in the file", "it was made")]),
    ("The order, a copy of which the Herald has seen, says the well is to be sealed.",
     [("The order", "the well is")]),
    ("The panel has reached the conclusion that the shells came from the east.",
     [("The panel", "the shells came")]),
    ("Investigators came to the conclusion that the fire had been set.",
     [("Investigators", "the fire had")]),
    ("The committee has not come to the conclusion that the fire had been set.",
     []),
    ("The claim of Ira Bost is that the ferrymen were paid twice.",
     [("Ira Bost", "the ferrymen were")]),
    ("Ira Bost’s claim was that the ferrymen were paid twice.",
     [("Ira Bost", "the ferrymen were")]),
    ("The army dismissed as gossip the claim of a former captain, now living abroad, that boys"
     " were armed.",
     [("The army", "the claim of"), ("a former captain", "boys were armed")]),
    ("Ministers have branded him ‘a traitor to the flag’.",
     [("Ministers", "him ‘a traitor")]),
    ("The minister named the accusation an „invention of journalists“.",
     [("The minister", "the accusation")]),
    ("They named the boat “Hope”.",
     []),
    ("The mayor called their “operation” a success.",
     []),
    ("From the ministry it was said that no one had been hurt.",
     [("the ministry", "no one had")]),
    ("From circles of the army it is heard that the general is ill.",
     [("circles of the army", "the general is")]),
    ("About the fire wrote the chamber: “It was laid.”",
     [("the chamber", "It was laid.")]),
    ("In the letter writes the general: “I was asleep.”",
     [("the general", "I was asleep.")]),
    ("The register now lists 312 men who never came home, the head of its tracing desk, Mara "
     "Venn, said. Two of them are back.\n“I know each name.”",
     [("The register", "312 men who"), ("Mara Venn", "The register now"),
      ("Mara Venn", "I know each")]),
    ("The archive holds letters from both sides of the river, its keeper, Hanna Brod, told "
     "reporters.",
     [("Hanna Brod", "The archive holds")]),
    ("Two hundred files, three keys and a stamp were taken, the clerk, Pavel Rudin, told the "
     "court.",
     [("Pavel Rudin", "Two hundred files,")]),
    ("Petra Holm left on the last coach. Some of the parents have accused her of asking for "
     "the coaches. She denies it.",
     [("Some of the parents", "her of asking"), ("Petra Holm", "it")]),
    ("Lena Brod ran the shelter for a year. Two of the guards have accused her of selling "
     "bread. She denies it.",
     [("Two of the guards", "her of selling"), ("Lena Brod", "it")]),
    ("Callum Adeyro leads the office. In his letter he writes that the school was "
     "emptied.\nTomas Ebrin has opened ninety cases at home. He called untrue the theory that "
     "his office was afraid.",
     [("Callum Adeyro", "the school was"), ("Tomas Ebrin", "the theory that")]),
    ("“They called it rest,” recalled a woman who had worked there. “It was hunger.”",
     [("a woman who had worked there", "They called it"),
      ("a woman who had worked there", "It was hunger.")]),
    ("“I counted nine,” said a guard who asked not to be named.",
     [("a guard", "I counted nine,")]),
    ("„The ships are ours“, declared the speaker of the harbour ministry Ruslo Vend before "
     "journalists.",
     [("Ruslo Vend", "The ships are")]),
    ("The harbour remains closed, said the port authority in a notice.",
     [("the port authority", "The harbour remains")]),
    ("The enterprise rejected the claim.\n“Our workers eat at noon.”",
     [("The enterprise", "the claim"), ("The enterprise", "Our workers eat")]),
    ("Munt called on the ministry to “come clean” and consider a truce.",
     [("Munt", "the ministry to")]),
    ("A survey of barges that sank since Jan. 1, 2015, shows guards taking bribes from the "
     "crews.",
     [("A survey of barges that sank since Jan. 1", "guards taking bribes")]),
    ("The widows, many of whom say the list was false, met in Osk.",
     [("many of whom", "the list was")]),
    ("From Osk it is reported that the water goes down.",
     [(None, "the water goes")]),
    ("Munt says the dam was mined. The army rejects that.\n“We build dams.”",
     [("Munt", "the dam was"), ("The army", "that"), ("The army", "We build dams.")]),
    ("Munt says the dam was mined. He regrets it.\n“We build dams.”",
     [("Munt", "the dam was"), ("Munt", "We build dams.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text: str, expected: Said, model: Language) -> None:
    assert expected == who_says(text, model)
