"""What documents tell becomes proposed steps; what is not sure is proposed to nobody."""

from datetime import date
from typing import Any

import msgspec
import pytest

from probanda.analysis.records import Charge, Entity, Findings, Mode, Process, Statement, Step
from probanda.evidence.document import Document, Position, Published, Publisher
from probanda.proceedings.forums import load_forum
from probanda.proceedings.proposals import load_acts, propose
from probanda.proceedings.records import Days
from probanda.proceedings.told import Proposal

PLACE = Position("document-1", 0, 40)
EMPTY = Findings(**dict.fromkeys(Findings.__struct_fields__, ()))


def document(published: str | None = "2031-03-15") -> Document:
    """A document with a day of publication."""
    return Document(
        "document-1", "one.txt", "0", "The Tarn Tribunal issued a warrant for Osk Varel.", "text/plain",
        "en", (), False, (), Publisher(None, ()), Published(published, published, ()), (), (), (),
    )  # fmt: skip


def person(name: str, start: int) -> Entity:
    """A person mentioned once."""
    return Entity(
        id=f"entity-{name}",
        name=name,
        kind="person",
        mentions=(Position("document-1", start, start + 5),),
        offices=(),
    )


def told(act: str, day: str | None = "2031-03-14", **more: Any) -> Step:
    """A step as documents tell it."""
    fields = {"text": "So it was.", "from_": day, "to": day, "known_from": None, "spans": (PLACE,)}
    return Step(**{**fields, "act": act, **more})


def process(*steps: Step, body: str = "Tarn Tribunal", **more: Any) -> Process:
    """A process of a court."""
    fields: dict[str, Any] = {
        "id": "process-1", "kind": "court", "stage": "warrants issued", "outcome": None,
        "standard": None, "public": (), "withheld": (), "spans": (PLACE,),
    }  # fmt: skip
    return Process(**{**fields, "body": body, "steps": steps, **more})


def charge(name: str, mode: str) -> Charge:
    """A charge of the tribunal."""
    return Charge(
        id=f"charge-{name}", suspect=f"entity-{name}", suspect_name=name, body="Tarn Tribunal",
        crime="deportation", articles=(), modes=(Mode(mode, None),), places=(), from_=None, to=None,
        standard="reasonable grounds to believe", spans=(PLACE,),
    )  # fmt: skip


def proposals(*processes: Process, charges: tuple[Charge, ...] = (), **more: Any) -> list[Proposal]:
    """The proposals of a case with two persons, one of them named within the step's place."""
    people = (person("Osk Varel", 5), person("Ines Pello", 90))
    found = msgspec.structs.replace(
        EMPTY,
        processes=processes,
        charges=charges,
        entities=(*people, *more.pop("entities", ())),
        **more,
    )
    return list(propose(found, [document()]))


CHARGES = (charge("Osk Varel", "jointly"), charge("Ines Pello", "directly"))


def test_each_suspect_has_a_warrant_with_the_modes_of_their_own() -> None:
    both = told("warrants issued", spans=(Position("document-1", 0, 99),))
    found = proposals(process(both), charges=CHARGES)
    assert [(("Ines Pello",), ("directly",)), (("Osk Varel",), ("jointly",))] == [
        (p.event.persons, p.event.modes) for p in found
    ]
    assert {"tribunal"} == {p.forum for p in found}


def test_a_step_is_put_to_those_whom_its_sentence_names() -> None:
    [one] = proposals(process(told("warrants issued")), charges=CHARGES)
    assert ("Osk Varel",) == one.event.persons
    assert (
        Days(None, date(2031, 3, 15)) == one.event.public
    )  # by the day of the first that tells it


def test_a_step_whose_day_is_not_told_was_taken_before_it_was_told() -> None:
    [one] = proposals(process(told("warrants issued", None)), charges=CHARGES)
    assert Days(None, date(2031, 3, 15)) == one.event.happened


def test_what_may_be_several_steps_is_proposed_as_each_and_marked() -> None:
    custody = told("", None, tells="suspect in custody")
    found = proposals(process(custody, told("judgment", tells="judgment")), charges=CHARGES)
    assert {"arrest", "surrender", "conviction", "acquittal"} == {p.event.act for p in found}
    assert all("perhaps" in p.words and p.event.act in p.may_be for p in found)
    assert {("Osk Varel",)} == {p.event.persons for p in found}
    assert {"conviction": "2031-03-14", "acquittal": "2031-03-14"} == {
        p.event.act: str(p.event.happened.first) for p in found if "conviction" in p.may_be
    }


def test_tellings_of_one_perhaps_are_proposed_once_and_with_a_day_only_if_they_agree() -> None:
    tellings = [
        told("", day, tells="suspect in custody", text=str(day), spans=(Position("document-1", n, 40),))
        for n, day in enumerate(("2031-03-14", "2031-03-15"))
    ]  # fmt: skip
    found = proposals(process(*tellings), charges=CHARGES)
    assert ["arrest", "surrender"] == sorted(p.event.act for p in found)
    assert {2} == {len(p.event.rests_on) for p in found}
    assert {None} == {p.event.happened.first for p in found}


def test_every_step_that_acts_may_be_is_a_step_of_its_forums() -> None:
    for kind, acts in load_acts().items():
        keys = {"national criminal court": ("national",), "criminal court": ("icc", "tribunal"),
                "court of States": ("icj",)}[kind]  # fmt: skip
        steps = [act for act in acts.values() if isinstance(act, str)]
        steps += [act for several in acts["may be"].values() for act in several]
        for key in keys:
            assert set(steps) <= set(load_forum(key).steps_by_name)


def test_a_court_that_charges_nobody_and_is_not_known_by_name_is_proposed_nothing() -> None:
    assert [] == proposals(process(told("warrants issued")))


def test_no_finding_of_an_inquiry_becomes_a_step_of_a_court() -> None:
    inquiry = process(
        told("", None), body="Commission of Inquiry on Lemm", kind="inquiry", outcome="So it was."
    )
    [one] = proposals(inquiry, charges=CHARGES)
    assert ("un_commission", "finding published") == (one.forum, one.event.act)
    assert () == one.event.persons


def test_a_study_and_a_newspaper_are_no_proceedings() -> None:
    assert [] == proposals(process(told(""), kind="study"), process(told(""), kind="press"))


def test_a_states_denial_is_proposed_with_its_words_and_a_persons_is_not() -> None:
    state = Entity(id="entity-b", name="Brask", kind="place", mentions=(), offices=())

    def denial(speaker: str) -> Statement:
        return Statement(
            document="document-1", start=0, end=40, id=f"statement-{speaker}",
            content=(Position("document-1", 4, 17),), speaker=None, speaker_entity=None,
            speaker_name=speaker, speaker_kind="body", cue=(), form="indirect", polarity="denies",
            quoted=(), as_translated=False, within=None, candidates=(), medium=None,
            relayed_by=None, reasons=(),
        )  # fmt: skip

    [one] = proposals(statements=(denial("Brask"), denial("Osk Varel")), entities=(state,))
    assert ("Brask", "denies: Tarn Tribunal", None) == (
        one.event.state,
        one.event.reasons,
        one.forum,
    )


SENT = [
    # who speaks, the sentence, and what is said in it; the kinds of steps that are proposed
    ("Brask", "Brask said it would not arrest Osk Varel.", "it would not arrest Osk Varel", "refuses"),
    ("Brask", "Brask has no intention of executing the warrant, it said.", "Brask has no intention of executing the warrant", "refuses"),
    ("Brask", "Brask said it was ready to hand Osk Varel over.", "it was ready to hand Osk Varel over", "agrees"),
    ("Brask", "Brask would not hesitate to detain Osk Varel, it said.", "Brask would not hesitate to detain Osk Varel", "agrees"),
    ("Brask", "Brask called the warrant null and void.", "null and void", "rejects"),
    ("Brask", "Brask said that the warrant had no significance whatsoever.", "the warrant had no significance whatsoever", "rejects"),
    ("the foreign ministry of Brask", "The foreign ministry of Brask said the warrant would not be executed: it cannot surrender anyone.", "it cannot surrender anyone", "refuses"),
    # told by the text itself
    (None, "On Monday Brask refused to arrest Osk Varel.", "", "refuses"),
    (None, "Brask has repeatedly declined to cooperate with the Tarn Tribunal.", "", "refuses"),
    # nobody's answer
    ("Brask", "Brask said nobody knew whether it would arrest Osk Varel.", "nobody knew whether it would arrest Osk Varel", ""),
    ("Brask", "Brask said that Norvia would not arrest Osk Varel.", "Norvia would not arrest Osk Varel", ""),
    ("Brask", "Brask said police would not arrest people who protest.", "police would not arrest people who protest", ""),
    ("Ines Pello", "Ines Pello said nobody would arrest Osk Varel.", "nobody would arrest Osk Varel", ""),
    (None, "Judges urged Brask not to refuse to arrest Osk Varel.", "", ""),
    (None, "A lawyer in Brask refused to surrender Osk Varel's letters.", "", ""),
    (None, "Brask did not arrest Osk Varel.", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("who", "sentence", "said", "kind"), SENT)
def test_what_a_state_says_of_a_warrant_is_proposed_and_never_as_a_finding(
    who: str | None, sentence: str, said: str, kind: str
) -> None:
    def spot(words: str) -> Position:
        at = sentence.lower().index(words.lower())
        return Position("document-1", at, at + len(words))

    names = {"Osk Varel": "person", "Ines Pello": "person", "Brask": "place", "Norvia": "place",
             "Tarn Tribunal": "organisation", "the foreign ministry of Brask": "organisation"}  # fmt: skip
    people = tuple(
        Entity(id=f"entity-{n}", name=n, kind=k, mentions=(spot(n),), offices=())
        for n, k in names.items()
        if n.lower() in sentence.lower()
    )
    statement = Statement(
        document="document-1", start=0, end=len(sentence), id="statement-1",
        content=(spot(said),) if said else (), speaker=None, speaker_entity=f"entity-{who}",
        speaker_name=who, speaker_kind="body", cue=(), form="indirect", polarity="asserts",
        quoted=(), as_translated=False, within=None, candidates=(), medium=None,
        relayed_by=None, reasons=(),
    )  # fmt: skip
    read = msgspec.structs.replace(
        EMPTY, statements=(statement,) if who else (), entities=people, charges=CHARGES[:1]
    )
    found = propose(read, [msgspec.structs.replace(document(), text=sentence)])
    told_as = {"refuses": "refuses to cooperate", "agrees": "agrees to cooperate",
               "rejects": "rejects the court or its warrant"}  # fmt: skip
    assert all(f"told as “{told_as[kind]}”" in p.reasons[0] for p in found)
    words = f"says: {said}" if who else f"told: {sentence}"
    assert ({words} if kind else set()) == {p.event.reasons for p in found}
    assert {p.event.act for p in found} <= {"answer of a State", "statement of a State"}
    assert all(
        (p.event.state, p.body, p.event.rests_on) == ("Brask", None, (Position("document-1", 0, len(sentence)),))
        for p in found
    )  # fmt: skip


def test_a_warrant_carries_what_is_told_of_secrecy_and_publicity_with_its_place() -> None:
    weighed = Position("document-1", 44, 60)
    steps = (
        told("warrants issued"),
        told("secrecy weighed", None, text="It thought of a seal.", spans=(weighed,)),
    )
    [one] = proposals(process(*steps, public=("name Osk Varel",)), charges=CHARGES)
    assert "public: name Osk Varel; secrecy weighed: It thought of a seal" == one.event.note
    assert weighed in one.event.rests_on


def test_what_a_document_without_a_day_tells_is_public_since_when_is_not_told() -> None:
    found = msgspec.structs.replace(
        EMPTY, processes=(process(told("warrants issued")),), charges=CHARGES[:1],
        entities=(person("Osk Varel", 5),),
    )  # fmt: skip
    [one] = propose(found, [document(None)])
    assert (Days(), None) == (one.event.public, one.event.known)
