"""Who says what: one row a trap, with the reason why it is here."""

import pytest
from spacy.language import Language

from tests.analysis.statements import attributions, said, statements, words

WHO_SAYS_WHAT = [
    (
        "Lena Hart said late on Monday after a visit to Rurania that the alleged child thefts were "
        "“being investigated at once”.",
        [("Lena Hart", "that the alleged child thefts were “being investigated at once")],
        "the clause stands far behind, and the parse gives it to the visit",
    ),
    (
        "The first to speak was Lena Hart, who said: Rurania has signed no pact. "
        "Rurania does not work with the court and its orders are void for us. The bridge was shut.",
        [
            (
                "Lena Hart",
                "Rurania has signed no pact. Rurania does not work with the court and its orders "
                "are void for us",
            )
        ],
        "behind a colon, without marks, as far as the first person shows",
    ),
    (
        "Lena Hart said: Rurania has signed no pact. The US left it. Otto Kranz told us it was so.",
        [("Lena Hart", "Rurania has signed no pact"), ("Otto Kranz", "it was so")],
        "somebody else speaks, to the narrator",
    ),
    (
        "The president is held responsible for the theft of boats.",
        [(None, "The president | responsible for the theft of boats")],
        "by whom is not told",
    ),
    ("Whoever stole the boats must be held responsible for it.", [], "a demand"),
    (
        "According to a diplomat cited by the Lenz Courier, the talks have failed.",
        [("a diplomat", "the talks have failed")],
        "nothing is said of the diplomat",
    ),
    ("Lena Hart laughs when I mention the envoy.", [], "the narrator asks"),
    (
        "“They took our boats”: fishermen of Lenz speak out",
        [("fishermen of Lenz", "They took our boats")],
        "a heading's quotation with its speakers behind a colon",
    ),
    (
        "Bus drivers: “They took our boats.”",
        [("Bus drivers", "They took our boats.")],
        "a heading's speakers without a name",
    ),
    (
        "The spokeswoman in a telephone conference said that the plant would close.",
        [("The spokeswoman", "that the plant would close")],
        "where it was said is no part of who",
    ),
    (
        "Arrest in Lenz: Rurania denies everything.",
        [("Rurania", "everything")],
        "what stands before the colon is no part of who",
    ),
    (
        "„The boats were empty“, so the mayor Otto Kranz on Tuesday.",
        [("Otto Kranz", "The boats were empty")],
        "“so” and a name stand for a verb",
    ),
    (
        "“My boy was nine,” sobs gran Lena Hart.",
        [("Lena Hart", "My boy was nine,")],
        "the name that ends the clause, though the verb is taken for a noun",
    ),
    (
        "In a statement read out by her daughter, Lena Hart said: “I forgive no one.”",
        [("Lena Hart", "I forgive no one.")],
        "the name directly before the verb, though the parse gives it to the daughter",
    ),
    (
        "Back were brought more than 300, said the minister Lena Hart on Friday, with thanks.",
        [("Lena Hart", "Back were brought more than 300")],
        "the name behind the verb, though the sentence goes on",
    ),
    (
        "“We know of nothing”, said the spokesman of the Ministry Anton Velde.",
        [("Anton Velde", "We know of nothing")],
        "the name that stands beside the body spoken for",
    ),
    (
        "The union demanded an inquiry, the return of the boats and an apology.",
        [("The union", "an inquiry, the return of the boats and an apology")],
        "all that is demanded",
    ),
    (
        "Lena Hart urged the court to come to Lenz and called on the governor to resign.",
        [("Lena Hart", "the court to come to Lenz"), ("Lena Hart", "the governor to resign")],
        "two demands of one speaker",
    ),
    (
        "Per the Lenz Herald, eleven boats were sunk. They cost 40 crowns per day.",
        [("Lenz Herald", "eleven boats were sunk")],
        "a source, not a rate",
    ),
    ("“I was here,” she said, pointing at a wall.", [(None, "I was here,")], "a finger points"),
    (
        "Officials say the army fired the rocket, with Colonel Otto Kranz telling reporters: "
        "“They knew the timetable.”",
        [
            ("Officials", "the army fired the rocket"),
            ("Otto Kranz", "They knew the timetable."),
        ],
        "words end where another begins to tell",
    ),
    (
        "The shells fell at noon, writes the portal Radio Lenz.",
        [("Radio Lenz", "The shells fell at noon")],
        "a verb and a name close the sentence",
    ),
    (
        "The shells fell at noon, declared the chairwoman of Radio Lenz.",
        [("the chairwoman of Radio Lenz", "The shells fell at noon")],
        "not the body that she heads",
    ),
    (
        "The inspectors found no evidence that the gas was used.",
        [("The inspectors", "no evidence that the gas was used")],
        "evidence found or not found",
    ),
    (
        "Officials put the number of dead at 40.",
        [("Officials", "the number of dead at 40")],
        "a thing and its measure",
    ),
    (
        "The denial of the ministry that it possesses a launcher came late.",
        [("the ministry", "that it possesses a launcher")],
        "whose denial it is, behind “of”",
    ),
    (
        "Otto Kranz said that he refused to leave, and described the charge as “a joke”.",
        [("Otto Kranz", "that he refused to leave"), ("Otto Kranz", "the charge")],
        "set off by a comma, the second verb is the speaker's own",
    ),
    (
        "The envoy will try to stay and insisted that the talks were alive.",
        [("The envoy", "that the talks were alive")],
        "no share in the modal of the verb before",
    ),
    (
        "The group called on the army to stop shelling the town.",
        [("The group", "the army to stop shelling the town")],
        "all that is called for",
    ),
    (
        "The court gave on Monday an order of arrest against Otto Kranz by the crime of pillage.",
        [("The court", "arrest against Otto Kranz")],
        "a clumsy translation: a crime gives no order",
    ),
    (
        "Ida Brandt, spokeswoman for the Ministry of Justice, said the transfers had stopped.",
        [("Ida Brandt", "the transfers had stopped")],
        "indirect; the office stands behind the name",
    ),
    (
        "Lena Hart said on Monday that the transfers had stopped.",
        [("Lena Hart", "that the transfers had stopped")],
        "the day belongs to the cue",
    ),
    (
        "“We never crossed the river,” General Otto Kranz told reporters in Lenz.",
        [("Otto Kranz", "We never crossed the river,")],
        "direct; the cue behind it",
    ),
    (
        "Otto Kranz told reporters: “We never crossed the river.”",
        [("Otto Kranz", "We never crossed the river.")],
        "direct; the cue before it",
    ),
    (
        "“We have nothing to hide,” said Otto Kranz.",
        [("Otto Kranz", "We have nothing to hide,")],
        "verb before subject",
    ),
    (
        "“Why did they come?” asked Petra Lund.",
        [("Petra Lund", "Why did they come?")],
        "question mark in place of the comma",
    ),
    (
        "“We have nothing,” Otto Kranz said, “to hide from anyone.”",
        [("Otto Kranz", "We have nothing, | to hide from anyone.")],
        "one quotation, interrupted",
    ),
    (
        "“It is over,” said Otto Kranz, and “no one will come back”.",
        [("Otto Kranz", "It is over, | no one will come back")],
        "one sentence, two quotations",
    ),
    (
        "Otto Kranz said: “We left.” He then went home.",
        [("Otto Kranz", "We left.")],
        "the next sentence is the narrator's",
    ),
    (
        "“We saw nothing,” Petra Lund said. The town has 3,000 inhabitants.",
        [("Petra Lund", "We saw nothing,")],
        "the narrator's own sentence is no statement",
    ),
    (
        "The warrants “have no meaning,” Ida Brandt said.",
        [("Ida Brandt", "The warrants “have no meaning,")],
        "mixed, the cue behind it",
    ),
    (
        "Lena Hart said the decision was “historic”.",
        [("Lena Hart", "the decision was “historic")],
        "mixed, the cue before it",
    ),
    (
        "Lena Hart hailed the move as “historic,” while Otto Kranz said the court had no power.",
        [
            ("Lena Hart", "the move as “historic,"),
            ("Otto Kranz", "the court had no power"),
        ],
        "a new clause behind a quotation is not its attribution",
    ),
    (
        "“The crossings were closed by order of the governor” is stated in the indictment.",
        [("the indictment", "The crossings were closed by order of the governor")],
        "the cue stands later; a document speaks",
    ),
    (
        "“The guards opened the gate and left” it is stated in the indictment.",
        [("the indictment", "The guards opened the gate and left")],
        "an it that means nothing",
    ),
    (
        "According to the Ministry of Justice, 300 families were moved in May.",
        [("Ministry of Justice", "300 families were moved in May")],
        "according to, at the start",
    ),
    (
        "About 300 families were moved in May, according to the Ministry of Justice.",
        [("Ministry of Justice", "About 300 families were moved in May")],
        "according to, at the end",
    ),
    (
        "Officials welcomed the ruling, with Lena Hart saying it was “historic for us all”.",
        [("Officials", "the ruling"), ("Lena Hart", "it was “historic for us all")],
        "with X saying",
    ),
    (
        "Rurania has taken hundreds of children but has presented the scheme as a rescue.",
        [("Rurania", "the scheme as a rescue")],
        "framing verb; the fact before it is the narrator's",
    ),
    (
        "Otto Kranz described the camp as a school.",
        [("Otto Kranz", "the camp as a school")],
        "framing verb",
    ),
    (
        "Lena Hart leads the case.\n\nLena Hart: We will not stop until they are home",
        [("Lena Hart", "We will not stop until they are home")],
        "heading with a colon",
    ),
    (
        "Pre-Trial Chamber I said the warrants would stay secret.",
        [("Pre-Trial Chamber I", "the warrants would stay secret")],
        "a chamber's number is no pronoun",
    ),
    (
        "Trial Chamber II said the appeal was late.",
        [("Trial Chamber II", "the appeal was late")],
        "another chamber of the name",
    ),
    (
        "The former minister and current anchor Otto Kranz said the law would change.",
        [("Otto Kranz", "the law would change")],
        "one person of two offices",
    ),
    (
        "The former camp guard Otto Kranz testified that he saw nothing.",
        [("Otto Kranz", "that he saw nothing")],
        "the name without the occupation",
    ),
    (
        "Lena Hart argued that a list would keep people away, saying it was “all about order”.",
        [
            ("Lena Hart", "that a list would keep people away"),
            ("Lena Hart", "it was “all about order"),
        ],
        "a list says nothing",
    ),
    (
        "Lena Hart said Kranz will have to choose, adding, “He cannot wait.”",
        [("Lena Hart", "Kranz will have to choose"), ("Lena Hart", "He cannot wait.")],
        "who is to choose has added nothing yet",
    ),
    (
        "“We fired nothing,” repeated the spokesman of the ministry Otto Kranz.",
        [("Otto Kranz", "We fired nothing,")],
        "a name behind the office and its ministry",
    ),
    (
        "As Lena Hart has pointed out, the bridge was mined.",
        [("Lena Hart", "the bridge was mined")],
        "an as-clause attributes the clause beside it",
    ),
    (
        "Otto Kranz told the court at a hearing that the camp was empty.",
        [("Otto Kranz", "that the camp was empty")],
        "the clause stands behind the place",
    ),
    (
        "Lena Hart made a point of saying the camp was empty.",
        [("Lena Hart", "the camp was empty")],
        "a point says nothing",
    ),
    (
        "“Go home!” some villagers chanted as the convoy passed.",
        [("some villagers", "Go home!")],
        "what stands directly behind a quotation tells who, whatever the verb",
    ),
    (
        "“We must leave,” roared Otto Kranz.",
        [("Otto Kranz", "We must leave,")],
        "the same, verb before subject",
    ),
    (
        "“The Long Way Home,” Petra Lund directed in May.",
        [],
        "a title is nobody's words",
    ),
    (
        "“I met a man who said, ‘We are lost,’” said Petra Lund, who lives there.",
        [("Petra Lund", "I met a man who said, ‘We are lost,’")],
        "a quotation inside the quotation ends with it",
    ),
    (
        "“The camp was empty. Nobody was there,” according to the Ministry of Justice.",
        [("Ministry of Justice", "The camp was empty. Nobody was there,")],
        "all the sentences that are quoted",
    ),
    (
        "“If we find records, we will search them” for names, Lena Hart wrote in a filing.",
        [("Lena Hart", "If we find records, we will search them” for names")],
        "the sentence goes on behind the quotation",
    ),
    (
        "Lena Hart used the hearing to demand answers.",
        [("Lena Hart", "answers")],
        "a hearing demands nothing",
    ),
    (
        "Rurania does not recognise the court, a position reaffirmed by the ministry on Friday.",
        [("the ministry", "Rurania does not recognise the court")],
        "a noun that stands for the clause before it",
    ),
    (
        "Otto Kranz’s claim that the school was empty is false.",
        [("Otto Kranz", "that the school was empty")],
        "a noun that attributes",
    ),
    (
        "The soldiers attacked the village and defended the bridge.",
        [],
        "fighting is no speaking",
    ),
    ("The governor dismissed his deputy.", [], "a person is dismissed, not a claim"),
    (
        "The book “The Long Road Home” was published in May.",
        [],
        "a title is no speech",
    ),
    ("The so-called “filtration” points were closed in April.", [], "scare quotes"),
    ("The operation, known as “Winter Light”, began in May.", [], "a name"),
    (
        "Otto Kranz said the bridge was mined and added that no one had crossed it.",
        [("Otto Kranz", "the bridge was mined"), ("Otto Kranz", "that no one had crossed it")],
        "two verbs of one speaker; a bridge adds nothing",
    ),
    (
        "Otto Kranz said there was no risk but the minister may be held if he travels.",
        [("Otto Kranz", "there was no risk but the minister may be held if he travels")],
        "no comma before “but”: it is still what he said",
    ),
    (
        "The war is far from over, but Lena Hart said the warrant was a start.",
        [("Lena Hart", "the warrant was a start")],
        "the clause before “but” is the narrator's",
    ),
    (
        "The raid, Otto Kranz said, was carried out by volunteers.",
        [("Otto Kranz", "The raid | was carried out by volunteers")],
        "the cue inside what is said",
    ),
    (
        "There is no evidence of this, the ministry said.",
        [("the ministry", "There is no evidence of this")],
        "indirect, the cue behind it",
    ),
    (
        "Otto Kranz urged the villagers to leave before dawn.",
        [("Otto Kranz", "the villagers to leave before dawn")],
        "a demand",
    ),
    (
        "The court has issued a warrant for Otto Kranz over the transfer of children.",
        [("The court", "the transfer of children")],
        "a court's act that carries an allegation",
    ),
    (
        "The tribunal found Otto Kranz guilty of murder.",
        [("The tribunal", "Otto Kranz guilty of murder")],
        "a finding",
    ),
    (
        "A State inquiry found crimes committed against prisoners.",
        [("A State inquiry", "crimes committed against prisoners")],
        "a body's finding as a noun phrase",
    ),
    (
        "The judges said Otto Kranz “bears responsibility” for the deaths.",
        [("The judges", "Otto Kranz “bears responsibility” for the deaths")],
        "words go on behind the quoted ones",
    ),
    (
        "“I saw them [the soldiers] burn the house,” said Petra Lund.",
        [("Petra Lund", "I saw them [the soldiers] burn the house,")],
        "an editor's bracket stays, offsets stay simple",
    ),
    (
        "Otto Kranz, who said he was innocent, was led away.",
        [("Otto Kranz", "he was innocent")],
        "a relative pronoun speaks for its noun",
    ),
    (
        "“I was there,” said a woman who asked not to be named.",
        [("a woman", "I was there,")],
        "unnamed, as printed; the wish for no name is no statement",
    ),
    (
        "“I was there.” ― Petra Lund, teacher",
        [("Petra Lund", "I was there.")],
        "signed behind a dash",
    ),
    (
        "The ministry rejected claims that children had been taken.",
        [("The ministry", "claims that children had been taken")],
        "what is rejected is never the rejecter's own claim",
    ),
    (
        "The governors released a joint statement saying the raid was over.",
        [("The governors", "the raid was over")],
        "who gives a statement out says what it says",
    ),
    (
        "Lena Hart sent a letter to the court which said that she was ill.",
        [("Lena Hart", "that she was ill")],
        "who sends a letter says what it says",
    ),
    (
        "It is alleged in the indictment that he ordered the attack.",
        [("the indictment", "that he ordered the attack")],
        "the paper beside a passive",
    ),
    (
        "The army is said in the report to have fled.",
        [("the report", "The army | to have fled")],
        "the paper beside a passive that raises",
    ),
    (
        "It was announced in Lenz that the war was over.",
        [(None, "that the war was over")],
        "a town is no paper",
    ),
    (
        "The court has not issued a warrant for Otto Kranz over the attack.",
        [],
        "an act that did not take place accuses nobody",
    ),
    (
        "No court has issued a warrant for Otto Kranz over the attack.",
        [],
        "nor does one that nobody did",
    ),
    ("Nobody accuses Otto Kranz of murder.", [], "nobody says it"),
    (
        "Survivor Ana Pell, 68, said the soldiers came at dawn.",
        [("Ana Pell", "the soldiers came at dawn")],
        "neither the part she had nor her age is her name",
    ),
    (
        "“They are false,” emphasized the spokesman of the ministry Anton Velde in his channel.",
        [("Anton Velde", "They are false,")],
        "words behind the name tell where",
    ),
    (
        "The lawyer of Otto Kranz said he was ill. Otto Kranz is 51.",
        [("The lawyer of Otto Kranz", "he was ill")],
        "a lawyer is not whom he stands for",
    ),
    (
        "A study by the Lenz Institute, which looked at pictures, found that the wall was cut.",
        [("A study by the Lenz Institute", "that the wall was cut")],
        "what the institute did is no part of the name",
    ),
    (
        "He spoke, a person in the room told me, for nearly five hours.",
        [("a person in the room", "He spoke | for nearly five hours")],
        "an aside that the parse takes for a clause",
    ),
    (
        "Velde, the notice goes on, is suspected of having planned the raid.",
        [("the notice", "Velde | is suspected of having planned the raid")],
        "a paper that goes on",
    ),
    (
        "The 44-year-old claims he was kept in a cellar for 19 days.",
        [("The 44-year-old", "he was kept in a cellar for 19 days")],
        "a verb that the parse takes for a noun",
    ),
    ("Rurania: villagers driven from their homes", [], "a place is what a heading is about"),
    (
        "Rurania: We never fired on the convoy\n\nThe convoy of Rurania left for the capital.",
        [("Rurania", "We never fired on the convoy")],
        "unless it says we",
    ),
    (
        "Presiding judge Ruth Amel: “The hearing is closed.”",
        [("Ruth Amel", "The hearing is closed.")],
        "an office and a name before a colon",
    ),
    (
        "The court issued an arrest warrant on Tuesday for Otto Kranz.",
        [("The court", "Otto Kranz")],
        "the day is no charge",
    ),
    (
        "The crimes were allegedly committed in May, according to a statement by the court.",
        [("a statement by the court", "The crimes were allegedly committed in May")],
        "the sentence says who alleges it",
    ),
    (
        "The ministry said the warrants were “void”, with Ida Brandt telling reporters: “We left.”",
        [("The ministry", "the warrants were “void”"), ("Ida Brandt", "We left.")],
        "with somebody telling, further words begin",
    ),
    (
        "Prosecutors allege Velde signed the order; his defence insists he was ill.",
        [("Prosecutors", "Velde signed the order"), ("his defence", "he was ill")],
        "a semicolon ends what is said",
    ),
    (
        "Petra Lund told the Mirovia Herald she had seen the fire.",
        [("Petra Lund", "she had seen the fire")],
        "a clause that lacks nothing tells nothing of whom it is told",
    ),
    (
        "The report found that soldiers had used the building, a finding Marenia rejects.",
        [
            ("The report", "that soldiers had used the building"),
            ("Marenia", "that soldiers had used the building"),
        ],
        "what is found, and what is denied",
    ),
    (
        "“I was there,” said a teacher who asked to be identified only as Mikel.",
        [("a teacher", "I was there,")],
        "nor is the wish for another name",
    ),
    (
        "The judges found reasonable grounds to believe that Velde was responsible for murder.",
        [("The judges", "reasonable grounds to believe that Velde was responsible for murder")],
        "the grounds with what they are for",
    ),
    (
        "The Mirovia Herald, citing officials, reported that Kranz had resigned.",
        [("Mirovia Herald", "that Kranz had resigned")],
        "officials are nothing that is cited",
    ),
    (
        "The trial is expected to last 14 months.",
        [],
        "what is expected of the future is no report",
    ),
    (
        "The cellar that the guards called “the Aquarium” was flooded.",
        [],
        "a name is no statement",
    ),
    ("When we met, I asked about soldiers.", [], "the narrator asks"),
    (
        "The chamber confirmed the indictment of Otto Kranz, finding “grounds to believe it”.",
        [
            ("The chamber", "the indictment of Otto Kranz"),
            ("The chamber", "grounds to believe it"),
        ],
        "an indictment finds nothing",
    ),
    (
        "Otto Kranz called the trial “a game”, insisting that he was innocent.",
        [("Otto Kranz", "the trial “a game"), ("Otto Kranz", "that he was innocent")],
        "a participle begins words of its own",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), WHO_SAYS_WHAT)
def test_who_says_what(
    text: str, expected: list[tuple[str | None, str]], reason: str, model: Language
) -> None:
    assert expected == said(text, model), reason


FORMS = [
    ("“We left,” Otto Kranz said.", "direct", "all of it quoted"),
    ("Otto Kranz said the army had left.", "indirect", "none of it quoted"),
    ("Otto Kranz said the army had “left for good”.", "mixed", "some of it quoted"),
    ("Lena Hart: We will go on. It is our right.", "direct", "words behind a name and a colon"),
    ("Lena Hart: Nobody works with the court", "indirect", "a heading, in an editor's words"),
    ("Lena Hart: We do not work with the court", "direct", "a heading in the first person"),
    ("MS HART: Nobody works work with the court", "direct", "a transcript"),
    (
        "Otto Kranz said the allegations were “a lie from start to finish”.",
        "mixed",
        "what a claim is called is quoted",
    ),
    (
        "The inquiry found a “filtration” system in the east.",
        "indirect",
        "a word kept at a distance is not the speaker's",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), FORMS)
def test_form(text: str, expected: str, reason: str, model: Language) -> None:
    (found,) = statements(text, model)
    assert expected == found.form, reason


DENIALS = [
    ("Rurania has denied accusations of looting.", "accusations of looting", "a denial of claims"),
    ("Otto Kranz denied ordering the attack.", "ordering the attack", "a gerund"),
    ("Otto Kranz denied that he ordered it.", "that he ordered it", "a clause"),
    ("Otto Kranz dismissed the allegations.", "the allegations", "a claim dismissed"),
    ("Otto Kranz rejected the accusation of murder.", "the accusation of murder", "rejected"),
    (
        "The army burned the village, a claim the ministry denies.",
        "The army burned the village",
        "the clause that the noun stands for",
    ),
    (
        "Soldiers took the children, which Rurania denies.",
        "Soldiers took the children",
        "a relative clause on what was said before",
    ),
    ("Otto Kranz has pleaded not guilty to murder.", "murder", "a plea in court"),
    ("The army’s denial of the massacre angered many.", "the massacre", "a noun"),
]


@pytest.mark.parametrize(("text", "denied", "reason"), DENIALS)
def test_denial_holds_what_is_denied(text: str, denied: str, reason: str, model: Language) -> None:
    found = [(s.polarity, words(text, s)) for s in statements(text, model)]
    assert [("denies", denied)] == found, reason


NO_DENIALS = [
    ("Otto Kranz said he did not order the attack.", "a negative sentence is asserted"),
    ("Rurania rejects the jurisdiction of the court.", "no claim about what happened"),
    ("Otto Kranz dismissed the plan as meaningless.", "an opinion of the plan"),
]


@pytest.mark.parametrize(("text", "reason"), NO_DENIALS)
def test_no_denial(text: str, reason: str, model: Language) -> None:
    (found,) = statements(text, model)
    assert found.polarity == "asserts", reason


NOBODYS_WORD = [
    ("The Lenz Charter established the tribunal in 1998.", 0, "it founded the tribunal"),
    ("The inquiry established the identity of the guards.", 1, "it found out"),
    ("The women wept as the judge announced the verdict.", 0, "nothing of what it says"),
    ("The minister announced the decision to withdraw the army.", 1, "what was decided is told"),
    ("“This ruling confirms that justice works,” said Lena Hart.", 1, "her word alone"),
    ("Otto Kranz said this shows that justice works.", 1, "his word alone"),
    ("It is eleven years since a court in Osk issued a warrant for him.", 0, "nothing is charged"),
    (
        "The court said that it had issued warrants for two colonels over the siege of Osk.",
        1,
        "the court's act stands in its words",
    ),
    ("The court issued warrants for two colonels over the siege, it said.", 2, "act and words"),
    ("Prosecutors sought warrants in their inquiry into the siege of Osk.", 0, "where it was done"),
]


@pytest.mark.parametrize(("text", "number", "reason"), NOBODYS_WORD)
def test_who_says_something_says_what_holds(
    text: str, number: int, reason: str, model: Language
) -> None:
    assert number == len(statements(text, model)), reason


MEDIA = [
    ("Lena Hart wrote on Telegram that the army would stay.", "Telegram", "a platform"),
    ("In a video statement, Lena Hart said the border was closed.", "video statement", "a kind"),
    ("Lena Hart told a press conference that it was over.", None, "an addressee is no medium"),
    ("During an interview Lena Hart said that it was over.", "interview", "during"),
    ("Lena Hart said that it was over.", None, "none is told"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MEDIA)
def test_medium(text: str, expected: str | None, reason: str, model: Language) -> None:
    (found,) = statements(text, model)
    assert expected == found.medium, reason


RELAYS = [
    (
        "Rurania, as the agency reports, has denied the accusations of looting.",
        ("Rurania", "the agency"),
        "an aside",
    ),
    (
        "Moscow, as QPE-MTE reports, has repeatedly denied accusations of looting.",
        ("Russia", "QPE-MTE"),
        "an agency that nobody knows",
    ),
    (
        "Otto Kranz said the army had left, the Mirovia Herald reported.",
        ("Otto Kranz", "Mirovia Herald"),
        "outer",
    ),
    (
        "The Mirovia Herald quoted Otto Kranz as saying that the army had left.",
        ("Otto Kranz", "Mirovia Herald"),
        "quoted as saying",
    ),
    (
        "Otto Kranz was quoted by the Mirovia Herald as saying that the army had left.",
        ("Otto Kranz", "Mirovia Herald"),
        "passive",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), RELAYS)
def test_relay_is_not_the_speaker(
    text: str, expected: tuple[str, str], reason: str, model: Language
) -> None:
    found = [(s.speaker_name, s.relayed_by) for s in statements(text, model)]
    assert [expected] == found, reason


KINDS = [
    ("Ana Morel said it was over.", "person", "a name"),
    ("The ministry said it was over.", "body", "a body"),
    ("The report says it was over.", "document", "a document"),
    ("Experts say it was over.", "unnamed", "unnamed experts never carry a claim"),
    ("It is feared that hundreds were killed.", "nobody", "a passive without agent"),
    ("The families are said to have left.", "nobody", "a raised subject is no speaker"),
    ("The raid reportedly killed twelve.", "nobody", "an adverb names no one"),
    ("Otto Kranz, it is alleged, ordered the raid.", "nobody", "a passive as an aside"),
    ("Lena Hart and Otto Kranz said they would meet.", "group", "two together"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), KINDS)
def test_kind_of_speaker(text: str, expected: str, reason: str, model: Language) -> None:
    (found,) = statements(text, model)
    assert expected == found.speaker_kind, reason


@pytest.mark.parametrize(
    "text",
    [
        "It is feared that hundreds were killed.",
        "The families are said to have left.",
        "The raid reportedly killed twelve.",
    ],
)
def test_nobody_has_no_name(text: str, model: Language) -> None:
    (found,) = statements(text, model)
    assert (found.speaker, found.speaker_entity, found.speaker_name) == (None, None, None)


def test_nested_statement_stands_within_the_outer_one(model: Language) -> None:
    text = "The court said that its chamber found there were grounds to hold Otto Kranz."
    outer, inner = statements(text, model)
    assert (None, outer.id) == (outer.within, inner.within)
    assert words(text, inner) == "there were grounds to hold Otto Kranz"


def test_only_accuser_named_is_behind_allegedly(model: Language) -> None:
    text = (
        "The tribunal accused Otto Kranz of murder.\n\nThe crimes were allegedly committed in May."
    )
    assert statements(text, model)[-1].speaker_name == "The tribunal"


NOBODY_ALLEGES = [
    (
        "The tribunal accused Otto Kranz of murder.\n\nThe bridge was allegedly mined.",
        "another deed",
    ),
    ("The tribunal said it was ready.\n\nThe crimes were allegedly committed.", "no accusation"),
    (
        "The tribunal accused Otto Kranz. The union accused Anton Velde of murder.\n\n"
        "The tribunal charged Kranz with theft.\n\nThe crimes were allegedly committed in May.",
        "two accusers",
    ),
    (
        "Anton Velde accused Otto Kranz of lying.\n\nThe crimes were allegedly committed in May.",
        "a reproach is no charge",
    ),
    (
        "The tribunal accused Otto Kranz of murder. Anton Velde is accused of theft.\n\n"
        "The crimes were allegedly committed in May.",
        "another charge, by nobody knows whom",
    ),
]


@pytest.mark.parametrize(("text", "reason"), NOBODY_ALLEGES)
def test_allegedly_is_nobodys_unless_it_takes_up_the_one_charge(
    text: str, reason: str, model: Language
) -> None:
    assert statements(text, model)[-1].speaker_name is None, reason


def test_words_retold_in_a_quotation_are_not_quoted_from_who_said_them(model: Language) -> None:
    text = "“The soldiers said it was safe,” Otto Kranz said."
    found = {s.speaker_name: (s.form, s.quoted) for s in statements(text, model)}

    assert ("indirect", ()) == found["The soldiers"]
    assert "direct" == found["Otto Kranz"][0]


def test_quoted_words_of_a_translation_are_marked(model: Language) -> None:
    text = "“We left,” Otto Kranz said. Lena Hart said it was over."
    found = attributions(text, model, translated=True).statements
    assert [s.as_translated for s in found] == [True, False]


ASCRIPTIONS = [
    ("The prosecutor believes that the order came from the capital.", "a belief"),
    ("The ministry did not say how many had died.", "not said"),
    ("Otto Kranz refused to comment on the raid.", "a refusal"),
    ("Lena Hart may say that it was over.", "not told as having been said"),
]


@pytest.mark.parametrize(("text", "reason"), ASCRIPTIONS)
def test_beliefs_and_things_not_said_are_no_statements(
    text: str, reason: str, model: Language
) -> None:
    found = attributions(text, model)
    assert (len(found.statements), len(found.ascriptions) > 0) == (0, True), reason


def test_belief_in_what_a_speaker_says_is_not_ascribed_by_the_text(model: Language) -> None:
    text = "Otto Kranz said the ministry hoped to win the case."
    found = attributions(text, model)
    assert [words(text, s) for s in found.statements] == ["the ministry hoped to win the case"]
    assert found.ascriptions == ()


def test_every_statement_tells_its_reasons(model: Language) -> None:
    (found,) = statements("Lena Hart said it was over.", model)
    assert found.reasons == ("clause of the verb “said”", "speaker: named in the sentence")
