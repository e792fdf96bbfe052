"""Cases for the export and the report: invented States, invented people, one hostile document."""

import hashlib
from collections.abc import Sequence

from probanda.analysis.records import (
    Background,
    Charge,
    Claim,
    Conflict,
    DateExpression,
    Entity,
    Figure,
    Findings,
    Independence,
    Mode,
    Passage,
    Polarity,
    Process,
    Reuse,
    Statement,
    StatementRelation,
    Step,
    StockPhrase,
    TimelineEvent,
)
from probanda.evidence.document import (
    Block,
    Document,
    Furniture,
    Place,
    Position,
    Published,
    Publisher,
)
from probanda.outputs.case_export import CaseExport, UnreadOriginal, make_export

RELEASE = (
    "Chamber of the Lissen Tribunal\n\n"
    "The Chamber issued warrants of arrest for General Oren Tasko and Commissioner Ida Velm on "
    "14 March 2031. There are reasonable grounds to believe that General Tasko bears "
    "responsibility for the unlawful transfer of children, committed jointly with others.\n\n"
    "The contents of the warrants are secret in order to protect witnesses.\n"
)
COURIER = (
    "The Orlen Courier\nPublished 15 March 2031\n\n"
    "A tribunal ordered the arrest of General Oren Tasko over the transfer of 140 children.\n\n"
    "“Nobody was taken against their will,” said Ida Velm. Northland denied that children were "
    "taken.\n\nSign up for our newsletter.\n"
)
GAZETTE = (
    "A tribunal ordered the arrest of General Oren Tasko over the transfer of 410 children.\n\n"
    "It is feared that many more were taken.\n"
)
CYRILLIC = "Вісник Орлена\n\nІда Вельм сказала, що дітей не вивозили.\n"
ARABIC = "صحيفة أورلن\n\nقالت إيدا فيلم إن الأطفال عادوا إلى بيوتهم في 3 مارس 2031.\n"
HOSTILE = (
    "</div><script>alert('taken over')</script><img src=x onerror=\"alert(1)\">\n\n"
    "\u202eTasko said \"<b onclick='x()'>nothing</b>\" & 'left'.\u202c\r\n"
    "A\x00null, a bell\x07 and {{ 7 * 7 }} stay what they are. <!-- <style>*{display:none}</style>\n"
)


def make_document(name: str, text: str, language: str | None = "en", **facts: object) -> Document:
    """A document whose blocks are its lines; ``facts`` are further fields."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    key = f"document-{digest[:16]}"
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), "paragraph"))
        at += len(line) + 1
    fields: dict[str, object] = {
        "id": key,
        "name": name,
        "sha256": digest,
        "text": text,
        "media_type": "text/plain",
        "language": language,
        "language_evidence": (),
        "machine_translated": None,
        "translation_evidence": (),
        "publisher": Publisher(None, ()),
        "published": Published(None, None, ()),
        "furniture": (),
        "blocks": tuple(blocks),
        "places": (),
        **facts,
    }
    return Document(**fields)  # type: ignore[arg-type]  # fields by name


def find(document: Document, words: str) -> Position:
    """Where the words first stand; a ValueError where they do not."""
    start = document.text.index(words)
    return document.span(start, start + len(words))


def make_statement(
    document: Document,
    sentence: str,
    content: str,
    speaker: str | None = None,
    cue: str | None = None,
    polarity: Polarity = "asserts",
) -> Statement:
    """A reported statement of a person; unattributed where no speaker is given."""
    span = find(document, sentence)
    return Statement(
        span.document,
        span.start,
        span.end,
        id=f"statement-{document.id[-6:]}-{span.start}-{span.start + sentence.index(content)}",
        content=(find(document, content),),
        speaker=find(document, speaker) if speaker else None,
        speaker_entity=None,
        speaker_name=speaker,
        speaker_kind="person" if speaker else "nobody",
        cue=(find(document, cue),) if cue else (),
        form="indirect",
        polarity=polarity,
        quoted=(),
        as_translated=False,
        within=None,
        candidates=(),
        medium=None,
        relayed_by=None,
        reasons=(),
    )


def make_claim(
    text: str,
    statements: Sequence[tuple[Statement, str]],
    documents: Sequence[Document],
    lines: int,
    passages: Sequence[Passage] = (),
) -> Claim:
    """A claim of these documents; its original sources are unknown."""
    relations = tuple(StatementRelation(said.id, relation) for said, relation in statements)  # type: ignore[arg-type]  # a word of the contract
    return Claim(
        id="claim-" + hashlib.sha256(text.encode()).hexdigest()[:16],
        text=text,
        statements=relations,
        passages=tuple(passages),
        documents=tuple(sorted(d.id for d in documents)),
        independent_lines=lines,
        original_sources=None,
        original_source_names=(),
        reasons=(),
    )


def sample_documents() -> tuple[Document, ...]:
    """A court's release, two papers, a Cyrillic and an Arabic page, and a hostile one."""
    courier = make_document("courier.txt", COURIER)
    heading = find(courier, "The Orlen Courier")
    day = find(courier, "15 March 2031")
    form = find(courier, "Sign up for our newsletter.")
    courier = make_document(
        "courier.txt",
        COURIER,
        publisher=Publisher("The Orlen Courier", (heading,)),
        published=Published("2031-03-15", "2031-03-15", (day,)),
        furniture=(Furniture(form.document, form.start, form.end, kind="sign-up form"),),
    )
    return (
        make_document("release.pdf", RELEASE, places=(Place(start=0, end=500, page=2),)),
        courier,
        make_document("gazette.txt", GAZETTE),
        make_document("visnyk.txt", CYRILLIC, "uk"),
        make_document("sahifa.txt", ARABIC, "ar"),
        make_document("<b>hostile</b>.html", HOSTILE, None),
    )


def sample_case() -> CaseExport:
    """A small case that holds something of every kind."""
    documents = release, courier, gazette, cyrillic, arabic, hostile = sample_documents()
    denial = make_statement(
        courier,
        "Northland denied that children were taken.",
        "that children were taken",
        "Northland",
        "denied",
        "denies",
    )
    velm = make_statement(
        courier,
        "“Nobody was taken against their will,” said Ida Velm.",
        "Nobody was taken against their will,",
        "Ida Velm",
        "said",
    )
    fear = make_statement(
        gazette, "It is feared that many more were taken.", "many more were taken"
    )
    said = make_statement(cyrillic, "Іда Вельм сказала, що дітей не вивозили.", "дітей не вивозили")
    told = make_statement(arabic, "قالت إيدا فيلم إن الأطفال عادوا إلى بيوتهم", "الأطفال عادوا")
    shout = make_statement(hostile, "Tasko said", "Tasko", "Tasko", "said")
    arrest = "A tribunal ordered the arrest of General Oren Tasko over the transfer of "
    copied = (find(courier, arrest), find(gazette, arrest))
    passages = tuple(Passage(s.document, s.start, s.end, relation="supports") for s in copied)
    numbers = (find(courier, "140"), find(gazette, "410"))
    grounds = find(release, "reasonable grounds to believe")
    warrant = find(release, "The Chamber issued warrants of arrest")
    tasko = Entity(
        id="entity-tasko",
        name="Oren Tasko",
        kind="person",
        mentions=(find(release, "General Oren Tasko"), find(courier, "General Oren Tasko")),
        offices=("General", "general"),
        forms=("Oren Tasko", "Tasko"),
    )
    findings = Findings(
        statements=(denial, velm, fear, said, told, shout),
        ascriptions=(),
        entities=(tasko,),
        figures=tuple(
            Figure(
                n.document,
                n.start,
                n.end,
                id=f"figure-{value}",
                value=value,
                min=value,
                max=value,
                qualifier="exactly",
                unit="children",
                counted="children",
                teller=None,
                as_of=None,
            )
            for n, value in zip(numbers, (140, 410), strict=True)
        ),
        dates=(_date(find(release, "14 March 2031"), "2031-03-14"),),
        reuse=(Reuse(id="reuse-0a", kind="verbatim", spans=copied, quotation=False),),
        claims=(
            make_claim(
                "A tribunal ordered an arrest.", (), (courier, gazette), 1, passages=passages
            ),
            make_claim(
                "Children were taken.", ((denial, "denies"), (fear, "supports")), (gazette,), 1
            ),
            make_claim("Nobody was taken.", ((velm, "supports"),), (courier,), 1),
        ),
        conflicts=(
            Conflict(
                id="conflict-1",
                kind="figure",
                spans=numbers,
                text="For children one gives 140 and the other 410.",
            ),
        ),
        timeline=(
            _event("event-1", "2031-03-14", "2031-03-14", (warrant,)),
            _event("event-2", "2030", None, (grounds,)),
            _event("event-3", None, None, copied),
        ),
        charges=tuple(_charge(crime, (warrant, grounds)) for crime in ("transfer", "deportation")),
        processes=(
            Process(
                id="process-1",
                body="Lissen Tribunal",
                kind="court",
                stage="warrant issued",
                steps=(
                    Step(
                        text="The Chamber issued warrants of arrest",
                        from_="2031-03-14",
                        to="2031-03-14",
                        known_from=None,
                        spans=(warrant,),
                    ),
                ),
                outcome=None,
                standard="reasonable grounds to believe",
                public=(),
                withheld=("The contents of the warrants are secret.",),
                spans=(warrant, grounds),
            ),
        ),
        background=(
            Background(
                id="background-1",
                text="many more",
                kind="line of inquiry",
                spans=(find(gazette, "many more"),),
            ),
        ),
        independence=(
            Independence(
                a=min(courier.id, gazette.id),
                b=max(courier.id, gazette.id),
                relation="shown dependent",
                reason="common text, source not named",
                families=("reuse-0a",),
            ),
        ),
        stock_phrases=(
            StockPhrase(
                id="stock-1",
                text="reasonable grounds to believe",
                spans=(grounds,),
                why="a formula of the law",
            ),
        ),
    )
    return make_export(documents, findings, (make_unread("scan.pdf"),))


def large_case(count: int = 60, each: int = 10) -> CaseExport:
    """Many papers that print one wire text and each something of their own."""
    wire = "The tribunal at Lissen ordered the arrest of a general on 14 March 2031."
    documents, statements, claims = [], [], []
    for n in range(count):
        lines = [f"Speaker {n} said that camp {n}-{k} was closed." for k in range(each)]
        document = make_document(f"paper_{n:03}.txt", "\n\n".join([f"Paper {n}", wire, *lines]))
        documents.append(document)
        for k, line in enumerate(lines):
            content = f"camp {n}-{k} was closed"
            said = make_statement(document, line, content, f"Speaker {n}", "said")
            statements.append(said)
            claims.append(make_claim(content, ((said, "supports"),), (document,), 1))
    copied = tuple(find(document, wire) for document in documents)
    empty = empty_findings()
    findings = Findings(
        statements=tuple(statements),
        ascriptions=(),
        entities=(),
        figures=(),
        dates=(),
        reuse=(Reuse(id="reuse-1", kind="verbatim", spans=copied, quotation=False),),
        claims=tuple(claims),
        conflicts=(),
        timeline=tuple(
            _event(f"event-{n}", f"2031-03-{n % 28 + 1:02}", None, (span,))
            for n, span in enumerate(copied)
        ),
        charges=empty.charges,
        processes=(),
        background=(),
        independence=(),
        stock_phrases=(),
    )
    return make_export(documents, findings, ())


def empty_findings() -> Findings:
    """Findings that hold nothing."""
    return Findings(**dict.fromkeys(Findings.__struct_fields__, ()))


def make_unread(name: str) -> UnreadOriginal:
    """An original that is kept and could not be read."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    reason, way_out = "It has no text layer.", "Take in the result of text recognition."
    return UnreadOriginal(
        f"document-{digest[:16]}", name, digest, "application/pdf", reason, way_out
    )


def _date(span: Position, day: str) -> DateExpression:
    return DateExpression(
        span.document, span.start, span.end, id=f"date-{day}", from_=day, to=day, basis="printed"
    )


def _event(
    key: str, first: str | None, last: str | None, spans: tuple[Position, ...]
) -> TimelineEvent:
    documents = tuple(sorted({span.document for span in spans}))
    return TimelineEvent(id=key, from_=first, to=last, text=key, documents=documents, spans=spans)


def _charge(crime: str, spans: tuple[Position, ...]) -> Charge:
    return Charge(
        id=f"charge-{crime}",
        suspect="entity-tasko",
        suspect_name="Oren Tasko",
        body="Lissen Tribunal",
        crime=f"unlawful {crime} of children",
        articles=("8(2)(a)(vii)",),
        modes=(Mode("committed jointly with others", "25(3)(a)"),),
        places=(),
        from_=None,
        to=None,
        standard="reasonable grounds to believe",
        spans=spans,
    )
