"""A register: nothing of a child stands open in its files, and an erased child is gone for good."""

import json
import shutil
import sqlite3
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from probanda.cli.main import app
from probanda.ledger.errors import CaseError
from probanda.tracing.register.keys import KeyRing
from probanda.tracing.register.records import Record
from probanda.tracing.register.sealing import SealBroken, join_keys, seal, unseal
from probanda.tracing.register.states import get_consent
from probanda.workflows.tracing.consent import erase, give_consent, withdraw_consent
from probanda.workflows.tracing.match import match
from probanda.workflows.tracing.register import Where, make_register, open_register
from probanda.workflows.tracing.review import confirm, list_pending, reject
from probanda.workflows.tracing.tell import attach, look_at, take_out, tell, tell_siblings
from probanda.workflows.tracing.verify import verify_register

from .registers import FOUND, bring, make, settings

SPELLINGS = (
    "Артем", "Артём", "Artem", "Artyom", "Вербицький", "Вербицкий", "Verbytskyi", "Verbitsky",
    "Verbitski", "Werbyzkyj", "Олегович", "Olehovych", "Olegovich", "2013-05-14", "14.05.2013",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-u")
JPEG = b"\xff\xd8\xff\xe0 an invented photograph"


def find_open(folder: Path, *spellings: str) -> list[str]:
    """The files, by name and content, in which a spelling stands in any case and encoding."""
    forms = set()
    for word in spellings:
        for form in (word, word.lower(), word.upper()):
            for encoding in ENCODINGS:
                forms.add(form.encode(encoding, errors="ignore"))
    forms = {form for form in forms if len(form) > 4}
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if any(
            f in path.name.encode() or (path.is_file() and f in path.read_bytes()) for f in forms
        )
    ]


def erase_by_two(where: Where, record: str) -> tuple[str, ...]:
    withdraw_consent(where, settings("Ганна"), record, "the mother asked")
    return erase(where, settings("Олег"), record, "").records


def stands(where: Where) -> dict[str, Record]:
    with open_register(where, settings()).reading() as sealed:
        return {r.id: r for r in sealed.get_records("sought", "found")}


def use_all_of_it(where: Where, folder: Path) -> None:
    """Everything that a person may do with a child's record."""
    match(where, settings())
    tell(
        where,
        settings(),
        "S2",
        "name",
        ["name=Artyom Verbitsky", "legal_act=adoption", "from=2023"],
    )
    tell(where, settings(), "S2", "transfer", ["place=Rostov", "date=2022-10-07", "exhibit=12"])
    tell_siblings(where, settings(), "S2", "S4", "Артем Вербицький has a sister")
    (folder / "Артем Вербицький.jpg").write_bytes(JPEG)
    attach(where, settings(), "S2", folder / "Артем Вербицький.jpg", "photograph", "Артем")
    reject(where, settings(), "S2", "F7", "Артем Вербицький is younger")
    confirm(where, settings("Ганна"), "S2", "F6", "the mother knew Артем")


def test_no_byte_of_the_registers_files_tells_a_name(where: Where, tmp_path: Path) -> None:
    use_all_of_it(where, tmp_path)

    assert ["found.csv", "sought.csv"] == find_open(tmp_path / "lists", *SPELLINGS)
    assert [] == find_open(where.folder, *SPELLINGS)
    assert [] == find_open(where.ring, *SPELLINGS)
    assert "Артем" == stands(where)["S2"].row.fields["given"]


def test_an_erased_child_is_gone_in_every_spelling_and_nobody_else_is_touched(
    where: Where, tmp_path: Path
) -> None:
    use_all_of_it(where, tmp_path)
    confirm(where, settings("Олег"), "S2", "F6", "seen together")
    before = stands(where)

    assert ("S2", "F6") == erase_by_two(where, "S2")  # two people confirmed them to be one child

    after = stands(where)
    assert {"S3", "S4", "F7"} == set(after)
    # What was told of brother and sister together is gone, too: it was the child's as well.
    assert [before[one] for one in after] == list(after.values())
    assert not any(word in str(after) for word in ("Артем", "Артём", "Artyom", "2013-05-14"))
    assert [] == find_open(where.folder, *SPELLINGS)
    assert [] == [p for p in (where.folder / "vault").rglob("*") if p.is_file()]
    with pytest.raises(CaseError, match="erased"):
        look_at(where, settings(), "S2")


def test_the_ledger_keeps_that_a_child_was_erased_and_not_what(where: Where) -> None:
    erase_by_two(where, "S2")
    with open_register(where, settings()).looking() as session:
        ledger = [tuple(row) for row in session.exec_driver_sql("SELECT act, body FROM ledger")]

    assert ("erased", '{"records":["S2"]}') == ledger[-1]
    assert not any("mother asked" in body for _, body in ledger)


def test_a_backup_that_comes_back_is_erased_again_before_anything_is_read(
    where: Where, tmp_path: Path
) -> None:
    use_all_of_it(where, tmp_path)
    shutil.copytree(where.folder, tmp_path / "backup")
    erase_by_two(where, "S2")
    shutil.rmtree(where.folder)
    shutil.copytree(tmp_path / "backup", where.folder)

    assert {"S3", "S4", "F6", "F7"} == set(stands(where))
    with open_register(where, settings()).looking() as session:
        acts = [row[0] for row in session.exec_driver_sql("SELECT act FROM ledger")]
        left = session.exec_driver_sql("SELECT sealed FROM records WHERE number = 2").scalar_one()
    assert "erased again" == acts[-1]
    assert left is None
    assert [] == [p for p in (where.folder / "vault").rglob("*") if p.is_file()]


def test_an_erasure_that_is_cut_off_is_finished_before_anything_is_read(
    where: Where, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(KeyRing, "destroy", cut)
    with pytest.raises(KeyboardInterrupt):
        erase_by_two(where, "S2")
    monkeypatch.undo()
    assert KeyRing(where.ring).get(2) is not None

    assert "S2" not in stands(where)
    assert KeyRing(where.ring).get(2) is None
    assert {2} == KeyRing(where.ring).list_erased()


def test_keys_that_come_back_are_destroyed_again(where: Where, tmp_path: Path) -> None:
    shutil.copytree(where.ring, tmp_path / "old keys")
    erase_by_two(where, "S2")
    shutil.rmtree(where.ring)
    shutil.copytree(tmp_path / "old keys", where.ring)

    assert "S2" not in stands(where)
    assert KeyRing(where.ring).get(2) is None


def test_a_new_record_never_gets_the_number_of_one_that_a_backup_does_not_have(
    where: Where, tmp_path: Path
) -> None:
    shutil.copytree(where.folder, tmp_path / "backup")
    bring(where, "id,name\nf9,Гай Іван\n", "found", tmp_path, name="more")
    shutil.rmtree(where.folder)
    shutil.copytree(tmp_path / "backup", where.folder)

    assert "F11" == bring(where, "id,name\nf9,Гай Іван\n", "found", tmp_path, name="more").first


def test_one_person_alone_erases_nothing(where: Where) -> None:
    withdraw_consent(where, settings("Ганна"), "S2", "")

    for spelling in (" ганна ", "Гaннa", "Ганна Г.", "Hanna"):
        assert not erase(where, settings(spelling), "S2", "asked again").done
    assert "S2" in stands(where)


def test_a_legal_hold_keeps_a_record_from_being_erased(where: Where) -> None:
    tell(where, settings(), "S2", "hold", ["hold=placed", "ground=an order of a court"])
    with pytest.raises(CaseError, match="legal hold"):
        erase_by_two(where, "S2")
    assert "S2" in stands(where)

    tell(where, settings(), "S2", "hold", ["hold=lifted", "ground=the order has ended"])
    assert ("S2",) == erase_by_two(where, "S2")


def test_the_ground_told_of_a_list_goes_with_each_child_alone(where: Where) -> None:
    erase_by_two(where, "S2")
    with open_register(where, settings()).reading() as sealed:
        lists = json.dumps([msgspec.to_builtins(one) for one in sealed.get_lists().values()])

    assert "forms on file" not in lists  # a list is opened by its own key, which outlives the child
    assert {"S3", "S4", "F6", "F7"} == stands(where).keys()
    assert {"forms on file"} == {get_consent(one).basis for one in stands(where).values()}


def test_consent_given_again_takes_back_the_asking(where: Where) -> None:
    withdraw_consent(where, settings("Ганна"), "S2", "")
    for person in ("Ганна", "Марія"):
        give_consent(where, settings(person), "S2", "a new form", "the mother", share=False)

    assert not erase(where, settings("Олег"), "S2", "asked for").done


def test_who_withdrew_consent_does_not_alone_give_it_back(where: Where) -> None:
    def may() -> tuple[bool, bool]:
        consent = get_consent(stands(where)["S2"])
        return consent.tracing, consent.sharing

    withdraw_consent(where, settings("Ганна"), "S2", "")
    with pytest.raises(CaseError, match="not said who gives it"):
        give_consent(where, settings("Ганна"), "S2", "a new form", "", share=True)
    for person in ("Ганна", "Гaнна", "Hanna"):  # one of them with a Latin a
        given = give_consent(where, settings(person), "S2", "form 8", "the mother", share=True)
        assert (1, (False, False)) == (given.waiting, may())
    # As long as it waits, the withdrawal counts as the asking of an erasure.
    assert not erase(where, settings("Ганна"), "S2", "asked").done

    assert 0 == give_consent(where, settings("Олег"), "S2", "form 8", "the mother", False).waiting
    assert (True, False) == may()  # only one of the two said that it may be shared
    withdraw_consent(where, settings("Олег"), "S2", "")
    assert 1 == give_consent(where, settings("Олег"), "S2", "form 9", "she", share=True).waiting


def test_withdrawn_consent_takes_the_offers_away_at_once(where: Where) -> None:
    match(where, settings())
    withdraw_consent(where, settings(), "S2", "")

    assert [] == [w for w in list_pending(where, settings()) if w.offer.sought == 2]


def test_without_consent_nobody_is_matched_or_confirmed(where: Where) -> None:
    assert 3 == match(where, settings()).sought
    withdraw_consent(where, settings(), "S2", "")

    again = match(where, settings())
    assert (2, 1) == (again.sought, again.without_consent)
    assert not any(o.sought == 2 for o in again.offers)
    with pytest.raises(CaseError, match="no consent"):
        confirm(where, settings(), "S2", "F6", "a call")


def test_a_list_without_a_ground_is_kept_and_not_matched(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    taken = bring(where, FOUND, "found", tmp_path, ground="")

    assert (2, 0) == (taken.new, taken.may_trace)
    assert (0, 2) == (match(where, settings()).found, match(where, settings()).without_consent)


def test_neither_the_ledger_nor_a_round_of_matching_tells_a_number_under_five(
    where: Where,
) -> None:
    for person in ("Ганна", "Олег"):
        confirm(where, settings(person), "S2", "F6", "a call with the mother")
    said = CliRunner().invoke(app, ["trace", "match", str(where.folder), "--by", "Ганна", "--json"])
    with open_register(where, settings()).looking() as session:
        body = session.exec_driver_sql("SELECT body FROM ledger WHERE act = 'matched'").scalar_one()

    told = json.loads(said.output)
    assert {None} == {told[field] for field in told if field != "offers"}
    assert "{}" == body


def test_two_different_people_confirm(where: Where) -> None:
    match(where, settings())
    first = confirm(where, settings("Ганна"), "S2", "F6", "a call with the mother")
    with pytest.raises(CaseError, match="Another person"):
        confirm(where, settings("Гaнна."), "F6", "S2", "again")  # with a Latin a
    assert [] == [w for w in list_pending(where, settings("Ганна")) if w.offer.found == 6]
    second = confirm(where, settings("Олег"), "F6", "S2", "a photograph, seen by the father")

    assert (False, True) == (first.is_link, second.is_link)
    assert 1 == match(where, settings()).linked
    with pytest.raises(CaseError, match="a child is one"):
        confirm(where, settings("Ганна"), "S4", "F6", "a guess")


def test_a_rejected_candidate_is_offered_again_only_when_something_changed(where: Where) -> None:
    assert (2, 6) in [(o.sought, o.found) for o in match(where, settings()).offers]
    reject(where, settings(), "S2", "F6", "another father")

    again = match(where, settings())
    assert ((), 1) == (tuple(o for o in again.offers if o.sought == 2), again.rejected_before)

    tell(where, settings(), "F6", "birth", ["date_of_birth=2013-05"])
    assert (2, 6) in [(o.sought, o.found) for o in match(where, settings()).offers]


def test_a_child_is_found_under_a_name_recorded_later(tmp_path: Path) -> None:
    adopted = "id,name,birth_date,settlement\nf1,Морозов Кирилл,2013,Елань\n"
    where = make(tmp_path, found=adopted)
    before = {(o.sought, o.found): o.probability for o in match(where, settings()).offers}
    tell(where, settings(), "S2", "name", ["name=Кирило Морозов", "legal_act=adoption"])
    after = {(o.sought, o.found): o.probability for o in match(where, settings()).offers}

    assert before.get((2, 6), 0.0) < 0.5 < after[2, 6]


def test_a_confirmed_brother_speaks_for_his_recorded_sister(tmp_path: Path) -> None:
    where = make(tmp_path, found=FOUND + "f3,Морозова Соломія,2015,Токмак\n")
    reason = "brothers or sisters of the two match, too"

    def is_said() -> bool:
        return any(
            reason in o.reasons
            for o in match(where, settings()).offers
            if (4, 8) == (o.sought, o.found)
        )

    tell_siblings(where, settings(), "S2", "S4", "the mother")
    for name in ("Ганна", "Олег"):
        confirm(where, settings(name), "S2", "F6", "a call with the mother")
    assert not is_said()
    tell_siblings(where, settings(), "F6", "F8", "the home's list")
    assert is_said()


def test_an_actor_without_the_level_sees_no_record_and_takes_no_offer_away(where: Where) -> None:
    match(where, settings())
    stranger = settings("Ігор", levels=("public",))
    with pytest.raises(CaseError, match="no record S2"):
        look_at(where, stranger, "S2")

    assert (0, 0) == (match(where, stranger).sought, len(list_pending(where, stranger)))
    assert [(2, 6)] == [(w.offer.sought, w.offer.found) for w in list_pending(where, settings())]


def test_an_attachment_is_sealed_and_comes_out_as_it_was(where: Where, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(JPEG)
    digest = attach(where, settings(), "S2", tmp_path / "photo.jpg", "photograph", "")
    [kept] = [p for p in (where.folder / "vault").rglob("*") if p.is_file()]
    take_out(where, settings(), "S2", digest[:8], tmp_path / "out.jpg")

    assert digest == kept.name
    assert JPEG not in kept.read_bytes()
    assert JPEG == (tmp_path / "out.jpg").read_bytes()


def test_what_was_moved_or_changed_is_not_read_as_if_it_were_whole(where: Where) -> None:
    key = bytes(32)
    sealed = seal(key, b"words", "here")

    assert b"words" == unseal(key, sealed, "here")
    for other_key, other, place in (
        (key, sealed, "there"),
        (key, sealed[:-1] + bytes([sealed[-1] ^ 1]), "here"),
        (bytes(31) + b"1", sealed, "here"),
        (join_keys(key, key), sealed, "here"),
    ):
        with pytest.raises(SealBroken):
            unseal(other_key, other, place)


def test_keys_of_another_register_and_no_keys_are_told(where: Where, tmp_path: Path) -> None:
    other = Where(tmp_path / "other")
    make_register(other, settings())
    for keys, said in ((other.ring, "another register"), (tmp_path / "none", "no keys")):
        with pytest.raises(CaseError, match=said):
            open_register(Where(where.folder, keys), settings())


def test_keys_are_never_put_into_the_register(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="would lie in the register"):
        make_register(Where(tmp_path / "r", tmp_path / "r" / "keys"), settings())
    assert not (tmp_path / "r").exists()


def test_verification_passes_after_use_and_erasure_and_tells_what_was_changed(
    where: Where, tmp_path: Path
) -> None:
    use_all_of_it(where, tmp_path)
    erase_by_two(where, "S4")
    assert {"passed"} == {check.outcome for check in verify_register(where, settings())}

    with sqlite3.connect(where.folder / "register.sqlite") as database:
        database.execute("UPDATE records SET sealed = zeroblob(99) WHERE number = 3")
        database.execute("UPDATE told SET digest = 'x' WHERE number = 1")
    database.close()
    failed = [
        check.what for check in verify_register(where, settings()) if check.outcome == "failed"
    ]
    assert ["what was recorded: 7 tellings", "the seals"] == failed


@pytest.mark.parametrize("source", ["police", "Police ", ""])
def test_an_erased_child_comes_back_by_no_newer_list_but_with_a_reason(
    tmp_path: Path, source: str
) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    bring(where, FOUND, "found", tmp_path, source="police", name="one")
    shutil.copytree(where.folder, tmp_path / "backup")
    erase_by_two(where, "F2")
    shutil.rmtree(where.folder)
    shutil.copytree(tmp_path / "backup", where.folder)  # a backup does not bring it back, either
    newer = FOUND.replace("f1,", "F1 ,") + "f3,Ярема Ольга,2012,Лиман\n"
    taken = bring(where, newer, "found", tmp_path, source=source, name="two")

    assert (2,) == taken.held
    assert "F2" not in stands(where)
    assert not any("Артём" in str(one) for one in stands(where).values())

    newer += "f4,Гай Ілля,2012,Лиман\n"
    again = bring(
        where, newer, "found", tmp_path, source=source, name="three", again="the mother asked"
    )
    assert () == again.held
    [back] = [one for one in stands(where).values() if "Артём" in str(one.row)]
    assert [("taken in again", {"why": "the mother asked"})] == [
        (t.what, t.says) for t in back.told if t.what != "listed"
    ]


def test_what_is_kept_of_an_erased_child_tells_nothing_of_it(where: Where) -> None:
    erase_by_two(where, "S2")
    kept = [where.ring / name for name in ("gone", "gone.key")]

    assert [] == find_open(where.ring, "sought", *SPELLINGS)
    assert all(0o600 == path.stat().st_mode & 0o777 for path in kept)
    assert not any("gone" in path.name for path in where.folder.rglob("*"))


def test_a_list_of_erased_children_alone_is_refused(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    one = "id,name\nf9,Гай Іван\n"
    bring(where, one, "found", tmp_path, source="police", name="one")
    erase_by_two(where, "F2")

    with pytest.raises(CaseError, match="were erased"):
        bring(where, one, "found", tmp_path, source="police", name="two")
