"""Documents and commands for tests that build whole cases."""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "orvenia"

WIRE = (
    "The Tarn Tribunal ordered the arrest of General Osk Varel on 3 May 2031 over the removal of "
    "prisoners from the island of Lemm, its registrar told reporters in the capital."
)
DOCUMENTS = {
    "one.txt": f"{WIRE}\n\n“We will not comment,” said Mara Quill, a spokeswoman for the army.\n",
    "two.txt": f"{WIRE}\n\nAt least 40 prisoners were moved, Judge Ines Pello said.\n",
    "three.txt": "The army denied that prisoners were beaten. It said that 25 were moved.\n",
}


def write_documents(folder: Path) -> Path:
    """A folder with three short documents."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def probanda(
    *arguments: str | Path, before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does; ``before`` is a program that runs it."""
    line = [*before, *command(*arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False)  # noqa: S603  our own


def command(*arguments: str | Path) -> list[str]:
    """The program's command line, with a name that is the same everywhere."""
    os.environ["COLUMNS"] = "200"
    return [sys.executable, "-m", "probanda", *map(str, arguments)]
