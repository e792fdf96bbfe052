"""The names by which a sentence speaks of States: their own, and capitals that stand for governments."""

import re
from collections.abc import Iterator

from probanda.law.assertions.sentence import Mention, load_words, plain
from probanda.law.facts import Facts
from probanda.law.finding import list_state_names
from probanda.names.states import load_states


class StateNames:
    """Finds the States that a sentence names."""

    def __init__(self, facts: Facts) -> None:
        self.codes = {plain(name): code for name, code in list_state_names(facts)}
        self.pattern = _any_of(self.codes)
        self.capitals = dict(self._capitals())
        self.governments = _any_of(self.capitals)
        self.words = load_words("capitals")

    def find(self, text: str) -> Iterator[Mention]:
        """States by name, and by a capital that acts or is spoken of as a government does."""
        for match in self.pattern.finditer(text):
            yield Mention(self.codes[match[0]], match.start(), match.end())
        for match in self.governments.finditer(text):
            place = self.words["place"].search(text, 0, match.start())
            if not place and not self.words["named_after"].match(text, match.end()):
                yield Mention(self.capitals[match[0]], match.start(), match.end())

    def _capitals(self) -> Iterator[tuple[str, str]]:
        """Each capital with its State's code, where it is no State's name or other word too."""
        alone = load_words("capitals")["ambiguous"]
        for state in load_states():
            code = next((self.codes[plain(n)] for n in state.names if plain(n) in self.codes), None)
            for capital in map(plain, state.capitals):
                if code and capital not in self.codes and not alone.fullmatch(capital):
                    yield capital, code


def _any_of(names: dict[str, str]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
