"""Words that the parse hangs where the sentence cannot mean them, hung where it does before anything
reads the tree: here once, and not in each reader that would have to see through it."""

from spacy.tokens import Doc, Token

from probanda.analysis.tellings import CLAIMS, is_complement, names_telling

TIMES = frozenset({"after", "before", "since", "until", "once", "as"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
JUDGED = frozenset({"guilty", "innocent", "liable", "responsible"})
JUDGING = frozenset({"find", "declare", "hold", "deem", "rule", "pronounce", "consider"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
BEHIND_CLAIMS = frozenset({"by", "of", "from", "before", "in", "at"})
PROOF = frozenset({"evidence", "proof", "indication", "sign"})
CITING = frozenset({"cite", "quote"})
MADE_UP = frozenset({"fabrication", "falsehood", "fantasy", "fiction", "forgery", "hoax", "invention", "lie", "slander"})  # fmt: skip


def mend_tree(doc: Doc) -> None:
    """Change the heads of a parse in place; sentences stay as they are cut."""
    for token in doc:
        if token.dep_ == "prep" and token.lower_ in TIMES:
            _give_subject_to_clause(token)
        elif token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
            _give_clause_to_noun(token)
        elif token.dep_ == "acl" and token.tag_ in {"VBN", "VBD"}:
            _give_verb_to_subject(token)
            _give_verb_to_sentence(token)
            _give_verb_to_voters(token)
        elif token.dep_ == "amod" and token.lower_ in JUDGED and token.i > token.head.i:
            _give_judgement_to_verb(token)
        elif token.dep_ == "appos" and token.pos_ in {"VERB", "AUX"}:
            _give_name_to_verb(token)
        if token.dep_ in {"acl", "relcl"} and token.head.dep_ == "pobj":
            _give_clause_to_claim(token)
        elif token.dep_ in {"acl", "relcl", "ccomp"}:
            _give_clause_over_source(token)


def _give_subject_to_clause(time: Token) -> None:
    """`jailed after [the tribunal] found him guilty`, where the parse reads "after the tribunal": what
    stands between the word of time and a verb without a subject is its subject."""
    noun = next((c for c in time.rights if c.dep_ == "pobj"), None)
    if noun is None or noun.right_edge.i + 1 >= len(noun.doc):
        return
    verb = _verb_behind(noun)
    if verb is not None and verb.dep_ == "ROOT" and time.head == verb:
        _give_sentence_to_second_verb(time, noun, verb)
    if verb is None or verb.is_ancestor(time) or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    if verb.dep_ not in {"advcl", "conj", "dep"} or not verb.head.is_ancestor(time):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"
    time.head, time.dep_ = verb, "mark"
    verb.dep_ = "advcl"


def _give_sentence_to_second_verb(time: Token, noun: Token, verb: Token) -> None:
    """`Kranz, after [the tribunal found him guilty], said that ...`: he says so, and the tribunal finds."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i < time.i), None)
    joined = (c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE)
    main = next((c for c in joined if c.left_edge == c and c.nbor(-1).text == ","), None)
    if subject is None or main is None or any(c.dep_ == "cc" for c in verb.rights):
        return
    main.head, main.dep_ = main, "ROOT"
    verb.head, verb.dep_ = main, "advcl"
    subject.head, noun.head, time.head = main, verb, verb
    noun.dep_, time.dep_ = "nsubj", "mark"


def _verb_behind(noun: Token) -> Token | None:
    """The finite verb whose own words begin directly behind a noun phrase."""
    begin = noun.right_edge.i + 1
    if noun.doc[begin].text == ")" and begin + 1 < len(noun.doc):
        begin += 1  # "the tribunal for Norvia (TFN) found"
    first = noun.doc[begin]
    verb = first.head if first.dep_ in {"aux", "auxpass", "neg", "advmod"} else first
    helped = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in verb.lefts)
    own = verb.left_edge.i == first.i or verb.dep_ == "ROOT"
    own = own and verb.pos_ in {"VERB", "AUX"}
    return verb if own and (verb.tag_ in FINITE or helped) else None


def _give_clause_to_noun(verb: Token) -> None:
    """`met Kharv, whose president and the army remain at odds`: a clause that opens with "whose" tells
    of the noun before it, and is none of the main clause's."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.left_edge.tag_ not in {"WP$", "WDT"} or not subject.left_edge.i:
        return
    noun = subject.left_edge.nbor(-1)
    noun = noun.nbor(-1) if noun.text == "," and noun.i > verb.sent.start else noun
    inside = verb.is_ancestor(noun)
    if noun.pos_ in {"NOUN", "PROPN"} and verb.head.is_ancestor(noun) and not inside:
        verb.head, verb.dep_ = noun, "relcl"


def _give_clause_to_claim(clause: Token) -> None:
    """`a fabrication by the enemy [that they fired]`, `proved beyond doubt [that they fired]`: what is told is
    no word of the enemy or of the doubt, but of what tells or shows it."""
    noun, above = clause.head, clause.head.head.head
    if clause.left_edge.lower_ != "that" or not is_complement(clause):
        return
    if noun.lemma_ == "doubt" and noun.head.lower_ == "beyond":
        clause.head, clause.dep_ = above, "ccomp"
    elif noun.head.lower_ in BEHIND_CLAIMS and not names_telling(noun):
        tells = above.pos_ == "NOUN" and above.lemma_.lower() in CLAIMS | MADE_UP | PROOF
        clause.head, clause.dep_ = (above, "acl") if tells else (noun, clause.dep_)


def _give_clause_over_source(clause: Token) -> None:
    """`The paper reported, citing two officials, [that they fired]`: reported is it, and no word of the
    officials alone, whose citing ends with the comma."""
    citing = clause.head if clause.head.lemma_ in CITING else clause.head.head
    told = citing.head
    if citing.lemma_ not in CITING or citing.tag_ != "VBG" or citing.dep_ != "advcl":
        return
    that = clause.left_edge
    if that.i < citing.i or that.lower_ != "that" or not is_complement(clause):
        return
    if that.nbor(-1).text != ",":
        return
    taken = any(c.dep_ in {"dobj", "ccomp"} for c in told.children)
    if told.pos_ == "VERB" and told.i < citing.i and not taken:
        clause.head, clause.dep_ = told, "ccomp"


def _give_judgement_to_verb(judged: Token) -> None:
    """`found Kranz, a trader who became governor, guilty of theft`: he, and no governor, is so."""
    aside = judged.nbor(-1).text == ","
    verb = next((a for a in judged.ancestors if a.lemma_ in JUDGING), None)
    if aside and verb is not None and any(c.dep_ == "dobj" for c in verb.rights):
        judged.head, judged.dep_ = verb, "oprd"


def _give_verb_to_subject(verb: Token) -> None:
    """`The report named Kranz and said he fled`: no report is named, but names him, where "and" and a
    second verb follow on what stands directly behind the noun."""
    noun, second = verb.head, verb.head.head
    joined = next((c for c in noun.rights if c.dep_ == "cc" and c.i > verb.right_edge.i), None)
    if joined is None or noun.dep_ not in SUBJECTS or verb.i != noun.i + 1:
        return
    objects = [c for c in verb.rights if c.dep_ in {"dobj", "oprd", "attr"}]
    if not objects or second.tag_ not in FINITE or second.left_edge.i != noun.left_edge.i:
        return
    if any(t.dep_ in SUBJECTS for t in second.lefts if t != noun) or joined.nbor() != second:
        return
    verb.head, verb.dep_ = second.head if second.dep_ != "ROOT" else verb, second.dep_
    noun.head, joined.head, second.head = verb, verb, verb
    second.dep_ = "conj"


def _give_verb_to_sentence(verb: Token) -> None:
    """`A panel called Monday for its leaders to be tried`: it is not called so, but calls for it, where
    the sentence has no other verb than "to be tried"."""
    noun = verb.head
    root = noun if noun.dep_ == "ROOT" else noun.head
    tried = any(c.lower_ == "to" and c.dep_ == "aux" and c.i > verb.i for c in root.lefts)
    if verb.lemma_ != "call" or verb.i != noun.i + 1 or root.dep_ != "ROOT":
        return
    if not any(c.lower_ == "for" for c in verb.rights) or not (tried or root == noun):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for day in (c for c in verb.rights if c.dep_ == "oprd" and c.ent_type_ == "DATE"):
        day.dep_ = "npadvmod"
    if root != noun:
        root.head, root.dep_ = verb, "xcomp"
    noun.head, noun.dep_ = verb, "nsubj"


def _give_verb_to_voters(verb: Token) -> None:
    """`The panel held by three votes to two that ...`: it held, and was not held by votes."""
    noun = verb.head
    by = next((c for c in verb.rights if c.lower_ == "by"), None)
    clause = next((c for t in (verb, noun) for c in t.rights if c.left_edge.lower_ == "that"), None)
    if noun.dep_ != "ROOT" or by is None or clause is None or clause.i < verb.i:
        return
    if not any(c.lemma_ in {"vote", "majority"} for c in by.children):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    clause.head, clause.dep_ = verb, "ccomp"
    by.dep_, verb.tag_ = "prep", "VBD"


def _give_name_to_verb(verb: Token) -> None:
    """`Rights Watch, a group in Orvel, disagrees`: the verb behind an aside is the sentence's, and the
    name its subject, where the parse has the name for the whole and the verb for a second aside."""
    name = verb.head
    if (
        name.dep_ != "ROOT"
        or name.pos_ not in {"NOUN", "PROPN"}
        or verb.pos_ not in {"VERB", "AUX"}
    ):
        return
    if verb.left_edge.i <= name.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    name.head, name.dep_ = verb, "nsubj"
