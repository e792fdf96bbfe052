"""The people and bodies of the texts beside this file."""

from spacy.language import Language

from tests.analysis.charges.reading import Read, read_file

WARRANTS = {
    "Andor Velk": ("Mr Velk", "Mr. Velk", "Velk"),
    "Irena Mosk": ("Ms Mosk",),
    "Dalibor Renn": (),
    "Amara Osei": ("Ms Osei",),
    "Josip Kand": (),
}
PERSONS: dict[str, dict[str, tuple[str, ...]]] = {
    "warrants": WARRANTS,
    "clumsy": WARRANTS,
    "national": {
        "Pavel Drusk": ("Mr Drusk",),
        "Viktor Hamm": ("Mr Hamm",),
        "Leon Abt": (),
    },
    "tribunal": {
        "Tesfu Galan": ("Mr Galan",),
        "Helen Marchetti": (),
        "Yonas Merid": ("Mr Merid",),
        "Dawit Sele": (),
    },
    "commission": {"Osman Tarik": ("General Tarik",), "Lucia Fanti": ()},
    "hybrid": {
        "Baro Ndiaye": ("Mr Ndiaye",),
        "Samuel Orr": (),
        "Idris Bako": (),
        "Nadia Brandt": (),
    },
    "absentia": {
        "Radek Sorin": ("Sorin",),
        "Milan Horak": (),
        "Petr Vale": (),
        "Jan Lubek": (),
        "Emil Karst": (),
    },
    "genocide": {"Celestin Moro": ("Moro",), "Agathe Moro": (), "Paul Ferrand": ()},
}
BODIES: dict[str, tuple[str, ...]] = {
    "warrants": ("Court for Grave Crimes",),
    "clumsy": ("Court for Grave Crimes",),
    "national": (),
    "tribunal": ("Special Tribunal for Ombara",),
    "commission": ("UN Commission of Inquiry on Nerath", "University of Halden", "Nerath"),
    "hybrid": ("Kivoran Hybrid Court",),
    "absentia": ("Supreme Court of Vessia",),
    "genocide": ("Residual Court for Aruvia",),
}
OFFICES: dict[str, dict[str, str]] = {
    "warrants": {"Andor Velk": "Defence Minister", "Dalibor Renn": "foreign minister"},
    "clumsy": {"Andor Velk": "minister of Defence of Torvia"},
}


def read_case(model: Language, name: str) -> Read:
    """One of the texts, with its people, bodies and offices."""
    return read_file(model, name, PERSONS[name], BODIES[name], OFFICES.get(name))
