"""Denials as varied press prints them, in many forms, and sentences that deny nothing."""

import pytest
from spacy.language import Language

from tests.analysis.statements import statements, words

Said = list[tuple[str | None, str]]

DENIED: list[tuple[str, Said]] = [
    ("The general no longer denies the murder.", []),
    ("The ministry has stopped denying the raid.", []),
    ("The governor used to deny the raid.", []),
    ("The army ruled out that soldiers had fired.", [("The army", "soldiers had fired")]),
    ("The prosecutor, Lena Falk, accused Ivo Brandt of murder. He denies it.", [("Ivo Brandt", "it")]),
    ("Norvia accuses Marovia of shelling Osk. It denies the charge.", [(None, "the charge")]),
    ("Ada Quill said it was absurd that the guards were free.", []),
    ("The union said it would call a strike. The minister rejected that.", []),
    ("The army said the road was open. The mayor rejected that.", [("The mayor", "that")]),
    ("Marovia says that the ship hit a mine. Lenz disputes this.", [("Lenz", "this")]),
    ("The company, after a visit to the yard, rejects that hypothesis.",
     [("The company", "hypothesis")]),
    ("Marovia on Tuesday flatly denied having bombed the bridge at Osk.",
     [("Marovia", "having bombed the bridge at Osk")]),
    ("The navy was quick to deny that one of its frigates had opened fire.",
     [("The navy", "one of its frigates had opened fire")]),
    ("Asked about the graves, Colonel Pavel Rudin said there was no truth in the "
     "story.",
     [("Pavel Rudin", "the story")]),
    ("“Nothing of the kind ever happened,” Vera Stolz told the tribunal.", []),
    ("The embassy branded the dossier a fabrication.", [("The embassy", "the dossier")]),
    ("The governor's office said the video was a fake and that nobody had been shot.", []),
    ("The militia rejects as “malicious gossip” the charge that it recruited boys.",
     [("The militia", "the charge that it recruited boys")]),
    ("A spokesman for the coalition called the claim that cluster bombs were dropped "
     "“entirely false”.",
     [("A spokesman for the coalition", "the claim that cluster bombs were dropped")]),
    ("No such order was ever given, General Toma Relic said.", []),
    ("Marovia insists it did not fire on the ferry.", []),
    ("Not true, says the mayor: the shelter was never locked.", []),
    ("Denying that her unit had been in the valley, Captain Edda Voss accused the "
     "rebels of staging the attack.",
     [("Edda Voss", "her unit had been in the valley")]),
    ("The company has strenuously denied wrongdoing.", [("The company", "wrongdoing")]),
    ("The claims were rejected by the interior ministry, which spoke of “fantasy”.",
     [("the interior ministry", "The claims")]),
    ("Accusations that monks were beaten have been dismissed by the junta as "
     "propaganda.",
     [("the junta", "Accusations that monks were beaten")]),
    ("Both men deny the charges.", [("Both men", "the charges")]),
    ("In a statement, the bank denied it had laundered money for the warlord.",
     [("the bank", "it had laundered money for the warlord")]),
    ("His denial of any part in the massacre was greeted with silence.",
     [(None, "any part in the massacre")]),
    ("The premier, who denies ordering the raid, is due in court on Monday.",
     [("The premier", "ordering the raid")]),
    ("General Relic laughed off suggestions that he had been wounded.",
     [("General Relic", "suggestions that he had been wounded")]),
    ("Officials poured scorn on the idea that the blast had been an accident.",
     [("Officials", "the idea that the blast had been an accident")]),
    ("Marovia denies role in ferry sinking", [("Marovia", "role in ferry sinking")]),
    ("Army: no civilians killed in raid", []),
    ("“We categorically deny these allegations,” said the company's lawyer, Nils "
     "Aberg.",
     [("Nils Aberg", "these allegations")]),
    ("The commander pleaded not guilty to murder and torture.",
     [("The commander", "murder and torture")]),
    ("Rudin refused to accept that the dead had been civilians.", []),
    ("The defence ministry refuted the information about the use of phosphorus.",
     [("The defence ministry", "the information about the use of phosphorus")]),
    ("Voss took issue with the finding that her men had fired first.",
     [("Voss", "the finding that her men had fired first")]),
    ("The prisoners were denied water for two days.", []),
    ("Guards denied the monitors access to the cells.", []),
    ("The judge denied bail to the commander.", []),
    ("The ministry neither confirmed nor denied the report.", []),
    ("He did not deny that he knew the smuggler.", []),
    ("The army declined to comment on the strike.", []),
    ("The court dismissed the appeal.", []),
    ("The rebels rejected the offer of a truce.", []),
    ("President Anna Holm dismissed the defence minister on Friday.", []),
    ("There was no sign of the missing bus.", []),
    ("A denial-of-service attack took the registry offline.", []),
    ("The disputed province has been quiet since the spring.", []),
    ("Nobody can deny that the valley has suffered.", []),
    ("Parliament rejected the bill by two votes.", []),
    ("The general refused to rule out another offensive.", []),
    ("Voss contested the election and lost.", []),
    ("The claim was never investigated, and no denial was issued.", []),
    ("It also denies having fired on the convoy: its logbook shows that the guns were "
     "silent that night.",
     [(None, "having fired on the convoy")]),
    ("A denial that the wells were poisoned came on Friday also from the Ministry of "
     "Health of Marovia.",
     [("the Ministry of Health of Marovia", "the wells were poisoned")]),
    ("Marovia's army issued a denial that its drones had crossed the border.",
     [("Marovia's army", "its drones had crossed the border")]),
    ("The airline has denied in a letter to the families that the pilots were warned.",
     [("The airline", "the pilots were warned")]),
    ("Neither Rudin nor his deputy has admitted being in the village.", []),
    ("Asked whether he had signed the list, Rudin shook his head. “I signed nothing,” "
     "he said.",
     []),
    ("He denied it.", [(None, "it")]),
    ("Edda Voss has denied everything.", [("Edda Voss", "everything")]),
    ("Asked about the list, Edda Voss denied its existence.", [("Edda Voss", "its existence")]),
    ("Marovian state television described the pictures of the burnt school as staged.",
     [("Marovian state television", "the pictures of the burnt school")]),
    ("The prosecution says he gave the order; he says he did not.", []),
    ("Through his lawyer, Tarik Bohm, the colonel denied that he had been anywhere "
     "near the quarry.",
     [("the colonel", "he had been anywhere near the quarry")]),
    ("Quarry boss Tarik Bohm denies he paid the militia a penny.",
     [("Tarik Bohm", "he paid the militia a penny")]),
    ("‘Utter rubbish,’ snapped the general when asked about the mass grave.", []),
    ("But the junta's spin doctors trashed the survivors' story, calling it ‘a bad "
     "film’.",
     [("the junta's spin doctors", "the survivors' story")]),
    ("The Ministry of the Interior of Marovia has categorically rejected the writing "
     "of foreign media about the quarry.",
     [("The Ministry of the Interior of Marovia", "the writing of foreign media about the quarry")]),
    ("Colonel Bohm negated that he knows about any shooting.",
     [("Bohm", "he knows about any shooting")]),
    ("The government does not dispute that the men died.", []),
    ("Bohm said it was untrue that he had left the country.",
     [("Bohm", "he had left the country")]),
    ("The charges are denied.", []),
    ("The accused, who deny all charges, face life in prison.", [("The accused", "all charges")]),
    ("Moreau disputes the number.", [("Moreau", "the number")]),
    ("The town council contests this version.", [("The town council", "this version")]),
    ("Marovia has always maintained that it was not behind the poisoning.", []),
    ("The mayor denied rumours of an evacuation and urged residents to stay calm.",
     [("The mayor", "rumours of an evacuation")]),
    ("The ministry was forced to deny on Sunday that it had lost the files.",
     [("The ministry", "it had lost the files")]),
    ("In his denial, sent by e-mail, Rudin wrote that he had been on leave.", []),
    ("The bishop distanced himself from the report and called its conclusions "
     "unfounded.",
     [("The bishop", "its conclusions")]),
    ("Denying the allegations, the firm said it had sold only pumps.",
     [("the firm", "the allegations")]),
    ("Holm: I never met the smugglers", []),
    ("General denies quarry killings", [("General", "quarry killings")]),
    ("The claim that the shaft was sealed on purpose was rejected out of hand by "
     "Bohm's lawyer.",
     [("Bohm's lawyer", "The claim that the shaft was sealed on purpose")]),
    ("“That is a lie,” Bohm said when the list was read to him.", []),
    ("Allegations of forced labour, which the company rejects, first surfaced in "
     "2029.",
     [("the company", "Allegations of forced labour")]),
    ("The report was denounced as a pack of lies by the ruling party.",
     [("the ruling party", "The report")]),
    ("The ministry called that “a lie from beginning to end”.",
     [("The ministry", "that")]),
    ("The company called “entirely untrue” the claim of two former guards that boys were "
     "beaten.",
     [("The company", "the claim of two former guards that boys were beaten")]),
    ("The ministry dismissed the finding of a panel of experts that the gas was sarin.",
     [("The ministry", "the finding of a panel of experts that the gas was sarin")]),
    ("The junta has rejected as a forgery the finding of the auditors, released in May, that "
     "the fund was emptied.",
     [("The junta", "the finding of the auditors, released in May, that the fund was emptied")]),
    ("The army dismissed as gossip the claim of a former captain, now living abroad, that boys"
     " were armed.",
     [("The army", "the claim of a former captain, now living abroad, that boys were armed")]),
    ("The company rejected that it had used prisoners.",
     [("The company", "it had used prisoners")]),
    ("The embassy rejects also that its guards had beaten anyone.",
     [("The embassy", "its guards had beaten anyone")]),
    ("The bank refused the reproach that it had hidden the money.",
     [("The bank", "the reproach that it had hidden the money")]),
    ("The ministry disputed having ordered the raid.",
     [("The ministry", "having ordered the raid")]),
    ("The bank disputed owing the fund any money.",
     [("The bank", "owing the fund any money")]),
    ("The mission reported beatings. Rudin described that as freely invented.",
     [("Rudin", "that")]),
    ("Boys were taken at night, the priest says. The ministry dismissed this as a fairy tale.",
     [("The ministry", "this")]),
    ("A paper wrote that he had fled. His lawyer described this on Facebook as nonsense.",
     [("His lawyer", "this")]),
    ("The film was described as a triumph by critics.",
     []),
    ("He called this novel a fantasy.",
     []),
    ("Marn offered a truce. Lenz rejected this.",
     []),
    ("A friend of Munt told the Herald he had no plans to leave and laughed off talk of a "
     "second passport.",
     [("A friend of Munt", "talk of a second passport")]),
    ("A neighbour told police the guns were toys and rejected claims that he had sold them.",
     [("A neighbour", "claims that he had sold them")]),
    ("Munt said he was at home and denied the charge.",
     [("Munt", "the charge")]),
    ("The governor shot down rumours that he had fled.",
     [("The governor", "rumours that he had fled")]),
    ("The army pushed back against allegations that it had used gas.",
     [("The army", "allegations that it had used gas")]),
    ("The company pushed back on claims that its pumps had failed.",
     [("The company", "claims that its pumps had failed")]),
    ("Guards shot down a drone and pushed back the crowd.", []),
    ("Marovia, which does not recognise the court, rejected the verdict.",
     [("Marovia", "the verdict")]),
    ("The court of appeal rejected the verdict.", []),
    ("The ministry denounced the footage as a deepfake.", [("The ministry", "the footage")]),
    ("An expert described the receipts as forgeries.", []),
    ("Voss was accused of ordering the raid, a charge he has repeatedly denied.",
     [("Voss", "Voss | of ordering the raid")]),
    ("The two men are accused of spying, which they deny.",
     [("The two men", "The two men | of spying")]),
    ("The embassy said it “categorically denies” the report.", [("The embassy", "the report")]),
    ("The bank “utterly rejects” the suggestion that it knew.",
     [("The bank", "the suggestion that it knew")]),
    ("Officials deny prisoners are beaten.", [("Officials", "prisoners are beaten")]),
    ("Few deny that the men died.", []),
    ("Guards denied medical care to the wounded.", []),
    ("The insurgents denied the army control of the road.", []),
    ("He was tried for denying the genocide.", []),
    ("There was no evidence that he denied the charge.", []),
    ("Bohm pleaded not guilty on Monday.", []),
    ("The dean rejects the suggestion that the tests were faked.",
     [("The dean", "the suggestion that the tests were faked")]),
    ("The army dismissed the claim that the letter was a forgery as absurd.",
     [("The army", "the claim that the letter was a forgery")]),
    ("The ministry called the entire business a fabrication.",
     [("The ministry", "the entire business")]),
    ("The consul called the report a forgery.", []),
    ("Her counsel rejected the recording as unusable.", [("Her counsel", "the recording")]),
    ("The publisher rejected the book as dull.", []),
    ("The union said the pit was flooded on purpose. The owners rejected that.",
     [("The owners", "that")]),
    ("The union asked for higher pay. The owners rejected that.", []),
    ("The owners rejected this variant.", [("The owners", "this variant")]),
    ("The mayor said it was a lie that he had sold the land.",
     [("The mayor", "he had sold the land")]),
    ("The mine's owner said it was wrong that miners had died so young.", []),
    ("Bohm said the story was made up.", [("Bohm", "the story")]),
    ("She said the accusations were not true.", [(None, "the accusations")]),
    ("There is no truth in the claim that the mayor took bribes, his office said.",
     [("his office", "the claim that the mayor took bribes")]),
    ("The dean said there was a grain of truth in the story.", []),
    ("Bohm disputes that he gave the order.", [("Bohm", "he gave the order")]),
    ("“I deny having been there,” said Bohm.", [("Bohm", "having been there,")]),
    ("The company repeated its denial that the dam had leaked.",
     [("The company", "the dam had leaked")]),
    ("The paper published a denial by the foreign ministry that its planes had crossed the border.",
     [("the foreign ministry", "its planes had crossed the border")]),
]  # fmt: skip

NOT_YET = [
    (
        "Despite denials from the capital that troops had crossed the river, residents saw tanks.",
        [("the capital", "troops had crossed the river")],
        "the parse takes the clause for one about the capital",
    ),
]


def denials(text: str, model: Language) -> Said:
    """Who denies what, in the order of the text."""
    return [
        (s.speaker_name, words(text, s).removeprefix("that "))
        for s in statements(text, model)
        if s.polarity == "denies"
    ]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_who_denies_what(text: str, denied: Said, model: Language) -> None:
    assert denied == denials(text, model)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        pytest.param(text, denied, marks=pytest.mark.xfail(reason=why, strict=True))
        for text, denied, why in NOT_YET
    ],
)
def test_who_denies_what_where_the_parse_is_wrong(text: str, denied: Said, model: Language) -> None:
    assert denied == denials(text, model)
