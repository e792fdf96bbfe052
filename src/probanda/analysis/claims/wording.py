"""What a claim is called: the document's own words, in the frame in which it gives them."""

import re
from collections.abc import Sequence

from probanda.analysis.claims.vocabulary import words
from probanda.analysis.records import Clause, Reading, Sentence, Statement
from probanda.evidence.document import Position

LONGEST_FRAME = 80
"""A longer frame tells things of its own."""
ASKING = re.compile(r"(?:whether|if|why|how|what|who|whom|when|where|which)\b", re.IGNORECASE)
LONGEST_SUBJECT = 6
"""Words of a subject that is said of two verbs."""
AS_WELL = re.compile(r"\bas (?:well|many|much|few|little|far|long|soon) as\b", re.IGNORECASE)
MARKS = "“”‘’\"'"
PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))
SINCE = re.compile(r"\b(?:since|after|upon|when|while)\s+$", re.IGNORECASE)
"""Behind these a participle tells what was so: "has gone there twice since opening an inquiry"."""
OWNER = re.compile(r"^(?:its|their|his|her|our|my)\s", re.IGNORECASE)
RELATIVE = re.compile(r"(?:who|which|that)\s+(?=\w)")
LEADING_ON = re.compile(r"\s(?:about|as|at|by|for|from|in|into|of|on|over|than|that|to|with)\s*$")
IN_WHICH = re.compile(r"(?:\w+\s)?(?:which|whom|whose)\b|where\b")
WORD = re.compile(r"[\w’'-]+")


def word_statement(
    text: str, reading: Reading, statement: Statement, content: Sequence[Position]
) -> str:
    """Who, the printed cue and what is said; the whole sentence where that is no clause."""
    said = _plain(" … ".join(text[c.start : c.end] for c in content))
    frame = _frame(text, reading, statement)
    carried = _carried_subject(text, statement, content)
    if frame and carried:
        return balance(f"{frame.removesuffix(' that')} that {carried} {said}")
    if frame and is_clause(reading, text, content):
        if said.startswith("that ") or frame.endswith(" that"):
            return balance(f"{frame.removesuffix(' that')} that {said.removeprefix('that ')}")
        return balance(f"{frame}: {said}")
    if statement.within or _stands_beside_others(reading, statement, content):
        if frame:
            before = _plain(text[: statement.content[0].start]).rstrip(f"{MARKS} ")
            joint = "" if before.endswith(frame.split()[-1]) else ":"
            return balance(f"{_as_told(reading, statement)}{frame}{joint} {said}")
        plain = statement.polarity == "asserts" and not statement.within
        if plain and statement.speaker_name and is_clause(reading, text, content):
            return balance(f"{call_speaker(statement)}: {said}")
    return _whole(text, reading, statement, content)


def _around(reading: Reading, statement: Statement) -> Statement | None:
    """The statement inside which it stands."""
    return next((s for s in reading.statements if s.id == statement.within), None)


def _as_told(reading: Reading, statement: Statement) -> str:
    """Who else tells of it: the speaker's own word is not before us."""
    around = _around(reading, statement)
    if around is None or around.speaker_name in (None, statement.speaker_name):
        return ""
    return f"As {call_speaker(around)} tells it, "


def _stands_beside_others(
    reading: Reading, statement: Statement, content: Sequence[Position]
) -> bool:
    """Whether its sentence quotes something else as well, or tells what another says."""
    return any(
        other.id != statement.id
        and not {other.id, other.within} & {statement.id, statement.within} - {None}
        and (other.speaker_name != statement.speaker_name or other.form == "direct")
        and any(statement.start <= c.start < statement.end for c in other.content)
        for other in reading.statements
    )


def _carried_subject(text: str, statement: Statement, content: Sequence[Position]) -> str | None:
    """Of whom a clause goes on that begins with its verb: "the ship had left and was sinking"."""
    begin, start = statement.content[0].start, content[0].start
    opening = WORD.match(text, start)
    joined = begin < start <= statement.content[0].end
    if statement.form == "direct" or not joined or not opening or not _is_finite(opening):
        return None
    told = [*WORD.finditer(text, begin, start)]
    verb = next((m for m in told[1 : LONGEST_SUBJECT + 1] if _is_finite(m)), None)
    subject = text[begin : verb.start()].removeprefix("that ").strip() if verb else ""
    named = words("pronouns").isdisjoint(subject.casefold().split())
    return subject if subject and named and not re.search(r"[,.;:“”\"()]", subject) else None


def _is_finite(word: re.Match[str]) -> bool:
    return word[0].casefold() in words("finite")


def is_clause(reading: Reading, text: str, content: Sequence[Position]) -> bool:
    """Whether a subject and a finite verb stand in it, and nothing is asked.

    Where that is not plain it is no clause: then the whole sentence tells more, never less.
    """
    first = content[0]
    shown = _plain(text[first.start : content[-1].end]).strip(MARKS)
    if shown.endswith("?") or ASKING.match(shown):
        return False
    if shown.startswith("that "):
        return True
    spelled = list(WORD.finditer(text, first.start, first.end))
    comparing = [m.span() for m in AS_WELL.finditer(text, first.start, first.end)]
    verbs = {w.start: w for w in reading.words if w.pos == "VERB"}
    for number, match in enumerate(spelled):
        word = match[0].casefold()
        before = spelled[number - 1][0].casefold() if number else ""
        if any(start <= match.start() < end for start, end in comparing):
            continue
        if word in words("relative") and number:
            return False
        if number and word in words("finite"):
            return True
        verb = verbs.get(match.start())
        if number and before == "to":
            continue
        if verb and word not in (verb.lemma, verb.lemma + "ing") and not word.endswith("ing"):
            return number > 0 and not _may_be_participle(word)
        if verb and before in words("plural_subjects"):
            return True
    return False


def _may_be_participle(word: str) -> bool:
    return word.endswith(("ed", "en"))


def _frame(text: str, reading: Reading, statement: Statement) -> str | None:
    """The speaker with the printed cue; None where the cue is no plain verb of a known speaker."""
    if statement.speaker_name is None or not statement.cue:
        return None
    cue, begin = statement.cue[0], statement.content[0].start
    if text[cue.start : cue.end].endswith("ing"):
        return None
    speaker = statement.speaker
    if speaker and speaker.end <= cue.start < cue.end <= begin:
        own = [c.start for c in reading.clauses if c.main and c.start <= cue.start < c.end]
        printed = _plain(text[max([speaker.end, *own]) : begin]).rstrip(f":,{MARKS} ")
        if printed and len(printed) <= LONGEST_FRAME and not re.search(r"[,.;:“”\"]", printed):
            return f"{call_speaker(statement)} {printed}"
    printed = _plain(text[cue.start : cue.end])
    if len(statement.cue) > 1:
        return None
    if speaker and printed.casefold() == "according to":
        return f"According to {call_speaker(statement)}"
    plain = any(
        w.pos == "VERB"
        and w.lemma in words("telling")
        and cue.start <= w.start
        and w.end <= cue.end
        for w in reading.words
    )
    return f"{call_speaker(statement)} {printed}" if plain else None


def call_speaker(statement: Statement) -> str:
    """The speaker's name out of its sentence, where "its chamber" would be nobody's."""
    return OWNER.sub("the ", statement.speaker_name or "", count=1)


def _whole(text: str, reading: Reading, statement: Statement, content: Sequence[Position]) -> str:
    """The clauses that hold the words, behind the name of who says it where it is not there.

    What the narrator tells in other clauses of the sentence is not the speaker's.
    """
    told = [*content, *statement.cue]
    held = [
        clause
        for s in reading.sentences
        if any(s.start < c.end and c.start < s.end for c in content)
        for clause in clauses_of(reading, s)
        if any(clause.start < t.end and t.start < clause.end for t in told)
    ]
    start = min([*(c.start for c in held), content[0].start])
    end = max([*(c.end for c in held), content[-1].end])
    shown = balance(_plain(text[start:end]))
    name, printed = statement.speaker_name, statement.speaker
    named = printed and start <= printed.start < end and text[printed.start : printed.end]
    if named and words("pronouns").isdisjoint(named.casefold().split()) and named[0].isupper():
        return shown  # the sentence names who says it, by another name
    if held and name and name.casefold() not in shown.casefold():
        who = call_speaker(statement)
        return f"{who} {shown}" if lacks_subject(reading, held[0]) else f"{who}: {shown}"
    return shown


def clauses_of(reading: Reading, sentence: Sentence) -> list[Clause]:
    """The main clauses of a sentence; itself where it has but one."""
    found = [c for c in reading.clauses if c.main and sentence.start <= c.start < sentence.end]
    return found or [Clause(sentence.start, sentence.end, None, True)]


def word_clause(text: str, reading: Reading, clause: Clause) -> str | None:
    """A clause behind the subject that stands before it; None where that makes no telling.

    "Applications made on 2 May"; "the chapel that burned down" tells that the chapel burned down.
    """
    if clause.subject is None:
        return None
    subject, told = text[slice(*clause.subject)], text[clause.start : clause.end]
    if not words("pronouns").isdisjoint(subject.casefold().split()):
        return None
    if clause.main:
        return balance(f"{subject} {told}") if lacks_subject(reading, clause) else None
    between = text[clause.subject[1] : clause.start]
    if between.strip(" ,\n"):
        return balance(f"{subject} … {told}") if SINCE.search(between) else None
    pronoun = RELATIVE.match(told)
    if pronoun is None and IN_WHICH.match(told):
        return None  # the parse may give it to another noun: "the worst since the war, in which"
    if pronoun is None:
        return balance(f"{subject} {told}")
    behind = clause.start + pronoun.end()
    first = text[behind : clause.end].split()[0].casefold()
    verb = first in words("finite") or any(
        w.start == behind and w.pos == "VERB" for w in reading.words
    )
    return balance(f"{subject} {text[behind : clause.end]}") if verb else None


def lacks_subject(reading: Reading, clause: Clause) -> bool:
    """Whether its subject stands in a clause before it and it begins with its verb."""
    before = clause.subject is not None and clause.subject[0] < clause.start
    words = (w for w in reading.words if w.start >= clause.start and w.pos != "ADV")
    first = next(words, None)
    return before and first is not None and first.pos in {"VERB", "AUX"}


def leads_on(text: str) -> bool:
    """Whether it ends with a word that what it hangs on should follow: "was found guilty of"."""
    return LEADING_ON.search(text) is not None


def without_end(text: str) -> str:
    """Without such a word."""
    return LEADING_ON.sub("", text)


def _plain(text: str) -> str:
    return " ".join(text.split())


def balance(text: str) -> str:
    """With the marks that a cut has parted: a pair is closed, opened, or left out at the ends."""
    shown = re.sub(
        r"[ ,;]+(?:and|or|but|since|after|before|while|when|until)$", "", _plain(text)
    ).rstrip(" ,;")
    for opening, closing in PAIRS:
        missing = shown.count(opening) - shown.count(closing)
        if missing > 0:
            shown = shown.removeprefix(opening) if shown.startswith(opening) else shown + closing
        elif missing < 0:
            shown = shown.removesuffix(closing) if shown.endswith(closing) else opening + shown
    if shown.count('"') % 2:
        shown = (
            shown[1:]
            if shown.startswith('"')
            else (shown[:-1] if shown.endswith('"') else shown + '"')
        )
    return shown
