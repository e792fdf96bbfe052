"""Where ``probanda`` and ``python -m probanda`` start.

Each process that reads documents loads the module in which the program started, so that nothing is
loaded here before it is known to be wanted.
"""

import importlib


def main() -> None:
    """Run the command that the arguments name."""
    importlib.import_module("probanda.cli.main").app()


if __name__ == "__main__":
    main()
