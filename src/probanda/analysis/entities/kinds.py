"""Whether a name is a person's or a body's, by all that the document shows beside it.

The model labels each place by itself and may call one name a person here and a body there.
"""

from collections import defaultdict

from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.lone_words import lone_words
from probanda.analysis.entities.neighbours import (
    explains_office,
    is_called_body,
    is_dateline,
    speaks_with_article,
    stands_as_body,
    stands_as_person,
)
from probanda.analysis.entities.short_names import (
    clean_form,
    initials,
    is_first_word_of,
    is_half_of,
)
from probanda.analysis.entities.small_heads import ARTICLES_OF_NAMES
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed
from probanda.names import name_tokens, normal_name, without_title
from probanda.names.titles import is_title

LONGEST_PERSON = 4
WHERE = frozenset({"in", "near", "into", "across", "outside", "around", "throughout"})
ACRONYM = 3
"""Letters from which an acronym is hardly another's."""


def settle_kinds(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, each text with one kind wherever its neighbours or most of its labels tell one."""
    asked = [
        n
        for n in names
        if n.kind in {"person", "organisation"} and not n.known and not is_dateline(n.spot, parsed)
    ]
    by_text: dict[str, list[Named]] = defaultdict(list)
    for name in asked:
        by_text[normal_name(without_title(name.spot.text(parsed)))].append(name)
    titled = _titled_surnames(parsed) | _surnames_alone(
        by_text, set(map(normal_name, lone_words(parsed)))
    )
    called = _called_bodies(names, parsed) | _letters_of_bodies(names, parsed)
    turned: dict[Named, Named] = {}
    for name in names:
        if is_dateline(name.spot, parsed) and not name.known:
            turned[name] = Named(name.spot, "place")
        elif name.kind == "place" and not name.known:
            if name.spot.text(parsed) in called or _is_noun_of_body(name.spot, parsed):
                turned[name] = Named(name.spot, "organisation")
            elif explains_office(name.spot, parsed):
                turned[name] = Named(name.spot, "person")
    bodies = {normal_name(n.spot.text(parsed)) for n in names if n.known}
    bodies |= {text for text, seen in by_text.items() if _all_bodies(seen)}
    for text, seen in by_text.items():
        kind = _kind_of(text, seen, parsed, titled, bodies)
        if any(name.spot.text(parsed) in called for name in seen) and not any(
            stands_as_person(name.spot, parsed) for name in seen
        ):
            kind = "organisation"
        turned |= {n: Named(n.spot, kind) for n in seen if n.kind != kind}
    labelled = {name.spot.text(parsed) for name in names if name.kind == "person"}
    settled = [turned.get(name, name) for name in names]
    settled = _surnames_not_bodies(settled, labelled, parsed)
    return _companies_not_people(settled, parsed)


def _is_noun_of_body(spot: Spot, parsed: Parsed) -> bool:
    """ "She left the Front in May", which another text names in full."""
    word = spot.text(parsed)
    article = spot.start and parsed.paragraphs[spot.paragraph].doc[spot.start - 1].lower_ == "the"
    return bool(article) and word.lower() in words("body_name_nouns") - words("housed_bodies")


def _called_bodies(names: list[Named], parsed: Parsed) -> set[str]:
    """Names that the text calls bodies: by a noun, by "Organisation" before them, as speakers."""
    called: set[str] = set()
    spoken: set[str] = set()
    entered: set[str] = set()
    for name in names:
        if name.known or name.kind == "instrument":
            continue
        text = name.spot.text(parsed)
        first, _, rest = text.partition(" ")
        if is_called_body(name.spot, parsed) or _has_owners(name, parsed):
            called.add(text)
        noun_first = first.lower() in words("body_nouns") and name.kind != "place"
        if noun_first and rest and " " not in rest:
            called |= {text, rest}
        if name.kind == "place" and speaks_with_article(name.spot, parsed):
            spoken.add(text)
        elif name.kind == "place" and name.spot.root(parsed).dep_ == "pobj":
            entered.add(text)
    return called | (spoken - entered)


def _letters_of_bodies(names: list[Named], parsed: Parsed) -> set[str]:
    """The first letters of the long names of bodies: "the KRC" is no town."""
    long = (n.spot.text(parsed) for n in names if n.kind == "organisation")
    return {letters for name in long if len(letters := initials(clean_form(name))) >= ACRONYM}


def _has_owners(name: Named, parsed: Parsed) -> bool:
    """ "The founder of Orrel", "Orrel shares": neither a town nor a person has one."""
    root = name.spot.root(parsed)
    if root.dep_ == "compound" and root.head.tag_ == "NNS":
        return root.head.lower_ == "shares"
    led = root.dep_ == "pobj" and root.head.lower_ == "of"
    return led and name.kind == "place" and root.head.head.lower_ in words("company_offices")


def _surnames_not_bodies(names: list[Named], labelled: set[str], parsed: Parsed) -> list[Named]:
    """The names, where one word that ends a person's full name stands for the person.

    Unless the text names a body so before the person, and the word is nowhere ``labelled`` as one.
    """
    surnames: dict[str, Spot] = {}
    first_words: set[str] = set()
    single: dict[str, list[Named]] = defaultdict(list)
    for name in sorted(names, key=lambda n: n.spot):
        printed = _whole_word(name.spot, parsed).split()
        if len(printed) == 1 and not name.known:
            single[printed[0]].append(name)
        elif name.kind == "person":
            surnames.setdefault(printed[-1], name.spot)
            surnames.setdefault(_without_article(printed[-1]), name.spot)
        elif name.kind == "organisation" and printed:
            first_words.add(printed[0])
    turned = {
        name
        for word, seen in single.items()
        if word in surnames
        and word not in first_words
        and (
            surnames[word] < seen[0].spot
            or word in labelled
            or any(_is_of_regime(n.spot, parsed) for n in seen)
        )
        and not any(stands_as_body(n.spot, parsed) for n in seen)
        for name in seen
        if name.kind == "organisation"
    }
    turned |= {
        name
        for seen in single.values()
        for name in seen
        if name.kind == "organisation"
        and _is_of_regime(name.spot, parsed)
        and _has_given_name(name.spot.text(parsed), parsed)
    }
    settled = [Named(name.spot, "person") if name in turned else name for name in names]
    return [_without_sentence(name, surnames, parsed) for name in settled]


def _without_sentence(name: Named, surnames: dict[str, Spot], parsed: Parsed) -> Named:
    """ "Orn got 30 years and [Brin 15]": who is told of before, and a number of years."""
    place, start, end = name.spot
    last = name.spot.span(parsed)[-1]
    counted = name.kind == "organisation" and not name.known and end - start == 2 and last.like_num
    first = surnames.get(last.nbor(-1).text) if counted else None
    if first is None or name.spot < first or last.text.startswith("0"):
        return name
    return Named(Spot(place, start, start + 1), "person")


def _whole_word(spot: Spot, parsed: Parsed) -> str:
    """The name, and what a hyphen joins to it: the model may label half of a doubled surname."""
    doc = parsed.paragraphs[spot.paragraph].doc
    joined = doc[spot.end : spot.end + 2]
    glued = len(joined) > 1 and joined[0].text == "-" and joined[1].text[0].isupper()
    glued = glued and not (joined[0].whitespace_ or doc[spot.end - 1].whitespace_)
    return spot.text(parsed) + (joined.text if glued else "")


def _has_given_name(surname: str, parsed: Parsed) -> bool:
    """Whether the model labels the word behind another as a person's: "Bakr al-Orven"."""
    return any(
        token.text == surname
        and token.ent_type_ == "PERSON"
        and token.i > 0
        and token.nbor(-1).ent_type_ == "PERSON"
        for paragraph in parsed.paragraphs
        for token in paragraph.capitals
    )


def _is_of_regime(spot: Spot, parsed: Parsed) -> bool:
    """ "The Orn regime"."""
    return parsed.paragraphs[spot.paragraph].doc[spot.end : spot.end + 1].text == "regime"


def _without_article(surname: str) -> str:
    """ "al-Orven" is Orven on second mention."""
    article, _, rest = surname.partition("-")
    return rest if article.lower() in ARTICLES_OF_NAMES and rest[:1].isupper() else surname


def _companies_not_people(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where one word that begins a company's name stands for the company.

    Unless the text named a person of that surname before the company, or the word bears a title.
    """
    firsts: dict[str, Spot] = {}
    surnames: dict[str, Spot] = {}
    for name in sorted(names, key=lambda n: n.spot):
        printed = name.spot.text(parsed).split()
        if len(printed) < 2:
            continue
        if name.kind == "person":
            surnames.setdefault(printed[-1], name.spot)
        elif name.kind == "organisation" and (
            is_first_word_of(printed[0], " ".join(printed))
            or (is_half_of(printed[0], " ".join(printed)) and stands_as_body(name.spot, parsed))
        ):
            firsts.setdefault(printed[0], name.spot)
    return [
        Named(name.spot, "organisation")
        if name.kind in {"person", "place"}
        and not name.known
        and (first := firsts.get(name.spot.text(parsed)))
        and first < surnames.get(name.spot.text(parsed), name.spot)
        and not stands_as_person(name.spot, parsed)
        and not _is_where(name.spot, parsed)
        else name
        for name in names
    ]


def _is_where(spot: Spot, parsed: Parsed) -> bool:
    """ "In Lusk", "a company from Lusk" is the town, also beside "Lusk Radio"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = [token.lower_ for token in doc[max(spot.start - 2, 0) : spot.start]]
    known = words("body_nouns") | words("person_nouns") | words("offices") | words("group_nouns")
    return before[-1:] != [] and (
        before[-1] in WHERE or (before[-1] == "from" and before[0] in known)
    )


def _all_bodies(seen: list[Named]) -> bool:
    return all(name.kind == "organisation" for name in seen)


def _kind_of(
    text: str, seen: list[Named], parsed: Parsed, titled: set[str], bodies: set[str]
) -> NameKind:
    parts = text.split()
    of_a_body = parts[-1] in words("body_name_nouns") | words("company_words")
    people = sum(name.kind == "person" for name in seen)
    person = any(stands_as_person(name.spot, parsed) for name in seen)
    body = of_a_body or any(stands_as_body(name.spot, parsed) for name in seen)
    if len(parts) > 1:
        body = body or any(b.startswith(f"{text} ") and _is_generic(b[len(text) :]) for b in bodies)
        person = person or name_tokens(text)[-1] in titled
    if any(letter.isdigit() for letter in text):
        return "organisation"
    if person != body:
        return "person" if person and (len(parts) <= LONGEST_PERSON or people) else "organisation"
    return seen[0].kind if len(parts) == 1 else _most(people, len(seen))


def _most(people: int, all_of_them: int) -> NameKind:
    return "person" if 2 * people >= all_of_them and people else "organisation"


def _is_generic(rest: str) -> bool:
    known = words("company_words") | words("body_name_nouns")
    return all(word in known for word in rest.split())


def _surnames_alone(by_text: dict[str, list[Named]], alone: set[str]) -> set[str]:
    """Last words of names of two, that stand alone elsewhere where the first never does.

    So people are called; never where either is a noun for bodies.
    """
    nouns = words("body_name_nouns") | words("company_words") | words("body_nouns")
    found = set()
    for text in by_text:
        parts = text.split()
        if len(parts) == 2 and parts[1] in alone and parts[0] not in alone | nouns:
            found.add(parts[1])
    return found - nouns


def _titled_surnames(parsed: Parsed) -> set[str]:
    """Words after "Mr", "General" and the like."""
    nouns = words("body_name_nouns") | words("company_words") | words("offices")
    return {
        normal_name(after.text)
        for paragraph in parsed.paragraphs
        for token, after in zip(paragraph.tokens, paragraph.tokens[1:], strict=False)
        if (is_title(token.text) or (token.lower_ in words("ranks") and after.lower_ not in nouns))
        and token.text[0].isupper()
        and after.text[0].isupper()
    }
