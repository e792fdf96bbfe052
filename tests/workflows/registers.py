"""A small register of invented children, opened by invented people."""

from datetime import UTC, datetime
from pathlib import Path

from probanda.ledger.access import LEVELS, Actor
from probanda.tracing.register.records import Kind
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where, make_register
from probanda.workflows.tracing.take_in import Provenance, TakenIn, take_in

SOUGHT = """id,given,patronymic,surname,sex,birth_date,settlement,oblast,institution,mother
s1,Артем,Олегович,Вербицький,ч,2013-05-14,Токмак,Запорізька,Дитячий будинок № 4,Вербицька Олена
s2,Поліна,Павлівна,Чумак,ж,2014-07-30,Буча,Київська,,Чумак Лідія
s3,Соломія,Олегівна,Вербицька,ж,2015-02-11,Токмак,Запорізька,Дитячий будинок № 4,Вербицька Олена
"""
FOUND = """id,name,birth_date,settlement
f1,Вербицкий Артём Олегович,14.05.2013,Токмак
f2,Гай Юрій,02.03.2011,Ізюм
"""


def settings(name: str = "Ганна", levels: tuple[str, ...] = LEVELS) -> Settings:
    """Who acts, on a day that stands still."""
    return Settings(Actor(name, levels), clock=lambda: datetime(2031, 5, 2, 12, 0, tzinfo=UTC))


def bring(
    where: Where, text: str, kind: Kind, folder: Path, ground: str = "forms on file", **said: str
) -> TakenIn:
    """Take a list in that is written here."""
    path = folder / f"{said.get('name', kind)}.csv"
    path.write_text(text, "utf-8")
    provenance = Provenance(source=said.get("source", ""), ground=ground, may_share=bool(ground))
    again = said.get("again", "")
    return take_in(where, settings(), path, provenance, kind, accept=lambda _: True, again=again)


def make(folder: Path, sought: str = SOUGHT, found: str = FOUND) -> Where:
    """A register with a list of each kind: S2 to S4, F6 and F7."""
    lists = folder / "lists"
    lists.mkdir()
    where = Where(folder / "register")
    make_register(where, settings())
    bring(where, sought, "sought", lists)
    bring(where, found, "found", lists)
    return where
