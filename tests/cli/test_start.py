"""Where the program starts."""

import subprocess
import sys


def test_the_start_loads_nothing_else_which_each_reading_process_would_load_too() -> None:
    """Python hands a new process the module that the program started in."""
    script = (
        "import sys, probanda.__main__\n"
        "print(*(name for name in sys.modules if name.startswith('probanda')))"
    )
    done = subprocess.run(  # noqa: S603  our own
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["probanda", "probanda.__main__"]


def test_the_program_can_be_started_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "probanda", "--help"], capture_output=True, text=True, check=True
    )
    assert "Usage: python -m probanda [OPTIONS] COMMAND" in done.stdout
