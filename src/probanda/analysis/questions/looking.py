"""What to look up in the index of words for a question, before any model is loaded."""

from collections.abc import Iterable

from probanda.analysis.lineage.terms import find_family, find_stem, find_term
from probanda.analysis.questions.vocabulary import find_name_stem, find_narrower, words
from probanda.evidence.search import Part
from probanda.evidence.search.words import find_derived, find_lemma, find_words, fold

SHORTEST = 4
"""Letters of a beginning that is looked for; a shorter word is looked for as it stands."""


def find_parts(question: str, languages: Iterable[str | None]) -> tuple[Part, ...]:
    """The question's words, each with the words of its meaning and family."""
    known = tuple(languages) or (None,)
    parts: list[Part] = []
    for word in find_words(question):
        lemmas = {find_lemma(word.text, language) for language in known}
        if word.text in words("passing") or lemmas & words("passing"):
            continue
        family: set[str] = set()
        for lemma in lemmas:
            for term in (find_term(lemma), *find_narrower(find_term(lemma))):
                family |= {term, *find_family(term)}
        starts = {find_stem(word.text), find_name_stem(word.text), *(find_stem(w) for w in family)}
        single = frozenset(fold(w) for w in family | lemmas if w.isalnum())
        beginnings = frozenset(fold(s) for s in starts if len(s) >= SHORTEST and s.isalnum())
        stems = frozenset(lemmas).union(*(find_derived(lemma) for lemma in lemmas))
        plain = frozenset(stem for stem in stems if stem.isalpha())
        part = Part((word.text,), single, beginnings, plain)
        if part not in parts:
            parts.append(part)
    return tuple(parts)
