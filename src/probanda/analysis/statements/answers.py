"""Whether somebody else has taken the word since a statement's last words."""

from probanda.analysis.statements.clauses import may_act
from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.vocabulary import load_vocabulary


def another_answers(last: Draft, reach: int) -> bool:
    """`Kranz said it was mined. The army rejects that.¶“We build dams.”`: whoever takes the word
    behind the last words, which end at ``reach``, may be who goes on."""
    layout, verbs = last.layout, load_vocabulary().verbs
    own = {t.text for t in last.speaker.head.subtree} if last.speaker else set()
    return any(
        token.dep_ == "nsubj"
        and token.head.dep_ == "ROOT"
        and token.idx >= reach
        and layout.quoted[token.i] < 0
        and token.head.lemma_ in verbs
        and token.pos_ != "PRON"
        and token.text not in own
        and may_act(token)
        for token in layout.tokens
    )
