"""What a text tells to have been done to whom; what it only fears, forbids or charges is not told."""

import pytest
from spacy.language import Language

from probanda.analysis.acts.finding import find_acts
from probanda.analysis.language import parse
from tests.analysis.charges.reading import document

REMOVAL = [
    ("Soldiers of Brask took 140 children from the school to a camp.", "told", "soldiers"),
    ("Brask deported thousands of civilians across the river.", "told", "brask"),
    ("Two hundred boys were taken to Brask by bus.", "told", ""),
    ("The girls were put on buses and driven to Brask.", "told", ""),
    ("The pupils, who were taken from Lemm in May, wrote letters.", "told", ""),
    ("Teachers described children taken from Lemm by soldiers.", "told", "soldiers"),
    ("The forcible transfer of 90 pupils from Lemm began in May.", "told", ""),
    ("Brask's removal of children from Lemm shocked the region.", "told", "brask"),
    ("The deported children wrote letters.", "told", ""),
    ("Brask has brought hundreds of children from Lemm to Brask.", "told", "brask"),
    ("No child was deported from Lemm.", "negated", ""),
    ("Nobody was deported.", "negated", ""),
    ("Brask did not take any children from Lemm.", "negated", "brask"),
    ("Brask denied that children had been deported.", "denied", ""),
    ("The ministry rejected accusations of abducting children.", "denied", ""),
    ("Brask is accused of abducting children from Lemm.", "alleged", ""),
    ("Brask allegedly deported 300 residents.", "alleged", "brask"),
    ("He is wanted for the war crime of unlawful deportation of children.", "alleged", ""),
    ("Prosecutors are investigating 300 cases of deportation of children.", "alleged", ""),
    ("The alleged child abductions are being looked into.", "alleged", ""),
    ("The court ordered his arrest over the removal of children from Lemm.", "alleged", ""),
    ("More children could be deported to Brask.", None, ""),
    ("The ministry plans to move 200 orphans to the coast.", None, ""),
    ("Officials fear the deportation of more children.", None, ""),
    ("The convention forbids the deportation of civilians.", None, ""),
    ("Deporting civilians is a crime.", None, ""),
    ("Deportation of civilians is a crime.", None, ""),
    ("The envoy urged Brask to stop the transfer of children.", None, ""),
    ("He wants to deport children.", None, ""),
    ("He is wanted for deporting children.", "alleged", ""),
    ("The party called for the deportation of 300 families.", None, ""),
    ("The pupils were taken from the home by soldiers.", "told", "soldiers"),
    ("Forced removal of civilians is a crime.", None, ""),
    ("The warrant speaks of his alleged involvement in abductions of children.", "alleged", ""),
    ("Two officials are wanted for the deportation and the transfer of children.", "alleged", ""),
    ("He is allegedly guilty of murder and of the transfer of 40 children.", "alleged", ""),
    ("The inquiry found crimes, including the deportation of 40 children.", "told", ""),
    ("The tribunal ordered his arrest over the removal of children from Lemm.", "alleged", ""),
    (
        "The court was preparing to prosecute officials for transporting children to Brask.",
        None,
        "",
    ),
    ("If children are deported, parents will sue.", None, ""),
    ("Were children deported to Brask?", None, ""),
    (
        "He is held responsible for the crime illegal removal population (pupils) from Lemm.",
        "alleged",
        "",
    ),
    ("The school is responsible for transfer students from Lemm.", None, ""),
    ("Police took the case to the high court.", None, ""),
    ("The mayor moved the archive of the children to Brask.", None, ""),
    ("Children took a bus to the zoo.", None, ""),
    ("The mother brought her son to the clinic.", None, ""),
    ("Volunteers brought 30 children home to Lemm.", None, ""),
    ("Brask moved troops to the border.", None, ""),
    ("The judge transferred the appeal of the prisoner to another court.", None, ""),
    ("The teacher took the children seriously.", None, ""),
]


@pytest.mark.parametrize(("text", "standing", "actor"), REMOVAL)
def test_persons_are_moved_only_where_it_is_told(
    model: Language, text: str, standing: str | None, actor: str
) -> None:
    found = [a for a in find_acts(parse(document(text), model)) if a.kind == "removal"]

    assert ([standing] if standing else []) == [a.standing for a in found]
    for act in found:
        if actor:
            assert act.actor is not None
            assert text[slice(*act.actor)].lower().startswith(actor)


KINDS = [
    ("Shelling killed 12 villagers.", "killing", "told"),
    ("The flood killed 20 people.", "killing", None),
    ("The vote killed the proposal.", "killing", None),
    ("Twelve civilians were shot dead in the square.", "killing", "told"),
    ("Guards held 60 villagers in a cellar.", "detention", "told"),
    ("The club held a meeting for residents in a cellar.", "detention", None),
    ("At least 32 camps hold children from Lemm.", "detention", "told"),
    ("Guards beat the prisoners.", "ill-treatment", "told"),
    ("Some detainees were tortured.", "ill-treatment", "told"),
    ("Lemm beat Brask by two goals.", "ill-treatment", None),
    ("Brask shelled a hospital in Lemm.", "attack", "told"),
    ("Critics attacked the bill.", "attack", None),
    ("Soldiers burned 40 houses.", "destruction", "told"),
    ("Soldiers looted the museum.", "pillage", "told"),
    ("Brask invaded Lemm in September.", "armed conflict", "told"),
    ("Sanctions followed its invasion of Lemm.", "armed conflict", "told"),
    ("The law punishes the invasion of privacy.", "armed conflict", None),
    ("Brask denied abuses during its invasion of Lemm.", "armed conflict", "told"),
    ("Brask said its forces never invaded Lemm.", "armed conflict", "negated"),
    ("He was charged with war crimes.", "armed conflict", None),
    ("They fled during the war between Brask and Lemm.", "armed conflict", "told"),
    ("Many live in occupied areas of Lemm.", "occupation", "told"),
    ("He occupied a seat in the council.", "occupation", None),
    ("Varel ordered his men to take the children to Brask.", "order", "told"),
    ("The tribunal ordered the arrest of Varel.", "order", None),
    ("The tribunal ordered the arrest of Varel over the removal of children.", "order", None),
    ("Varel never ordered the deportation of children.", "order", "negated"),
    ("Varel knew that children were being taken from Lemm.", "knowledge", "told"),
    ("Varel did not know that children had been deported.", "knowledge", "negated"),
    ("Varel knew the mayor well.", "knowledge", None),
    ("He commanded the unit that guarded the school.", "control", "told"),
    ("The forces were under his effective control.", "control", "told"),
    ("The fire was under control by noon.", "control", None),
    ("He failed to punish his soldiers.", "failure to prevent", "told"),
    ("The team failed to prevent the goal.", "failure to prevent", None),
    ("He answers for his failure to exercise control over them.", "failure to control", "told"),
    ("He answers for soldiers who committed the acts.", "crimes of others", "told"),
    ("He is charged with having committed the acts directly.", "own commission", "alleged"),
    ("The inquiry described systematic torture of villagers.", "scale", "told"),
    ("The strikes caused widespread delays.", "scale", None),
    ("The children were evacuated for their safety.", "evacuation", "told"),
    ("Brask rejected the ruling and speaks of the evacuation of minors.", "evacuation", "told"),
    ("Brask calls the programme a humanitarian mission for children.", "evacuation", "told"),
    ("The children were orphans.", "orphans", "told"),
    ("She denied that the children were orphans.", "orphans", "denied"),
    ("The children were not orphans.", "orphans", "negated"),
    ("Nobody asked the mothers.", "consent", "negated"),
    ("Nobody moved the pupils at the request of their parents.", "consent", "negated"),
    ("Brask did not obtain the consent of the parents.", "consent", "negated"),
    ("The pupils were moved at the request of their parents.", "consent", "told"),
    ("The parents gave their consent.", "consent", "told"),
    ("Parents were not asked.", "consent", "negated"),
    ("They were taken without the consent of their parents.", "consent", "negated"),
    ("They were evacuated at the request of their guardians.", "consent", "told"),
    ("The children were taken for medical treatment.", "medical care", "told"),
    ("A family in Brask adopted a girl from Lemm.", "adoption", "told"),
    ("The clerk does not know how many children were adopted.", "adoption", None),
    ("The council adopted a resolution on children.", "adoption", None),
    ("Children from Lemm were given citizenship of Brask.", "nationality", "told"),
    ("Villagers passed through filtration at the crossing.", "filtration", "told"),
    ("Water passed through a filter.", "filtration", None),
    ("Sixty children have been brought home.", "return", "told"),
    ("The return of the minister was delayed.", "return", None),
    (
        "He looks into crimes against pupils, who are protected by the Geneva Conventions.",
        "protection",
        "told",
    ),
    ("The prisoners have no protection under the Geneva Convention.", "protection", "negated"),
    (
        "It is unlikely that residents were protected under the Geneva Conventions.",
        "protection",
        None,
    ),
    ("A fake video showed soldiers shooting prisoners.", "killing", None),
    (
        "Wounded soldiers have protection under the Geneva Conventions, the mother of nine pupils said.",
        "protection",
        None,
    ),
    ("Pupils were kept from their parents by a flood.", "kept from family", None),
    ("Pupils were kept from their parents by soldiers.", "kept from family", "told"),
    ("An earthquake struck the town of Pell.", "attack", None),
    (
        "Brask denied that residents were protected under the Geneva Conventions.",
        "protection",
        "denied",
    ),
    (
        "He is charged with moving persons protected under the Geneva Conventions.",
        "protection",
        "alleged",
    ),
    ("The villagers lost their protection under the Geneva Conventions.", "protection", None),
    ("The bridge had protection under the Geneva Conventions.", "protection", None),
    ("Brask abducted 40 pupils.", "force", "told"),
    ("The children were forcibly moved to Brask.", "force", "told"),
    (
        "The envoy welcomed the warrants for the forcible transfer of Lemm’s pupils.",
        "force",
        "alleged",
    ),
    ("Brask denies that it forcibly deported children.", "force", "denied"),
    ("Brask brought the children to the coast.", "force", None),
    ("Forced removal of civilians is a crime.", "force", None),
    ("The boys were kept from seeing their parents.", "kept from family", "told"),
    ("The boys were taken from their school.", "kept from family", None),
    ("Soldiers separated children from their parents.", "separation", "told"),
    ("Mothers were pressured into signing the papers.", "pressure on parents", "told"),
    ("Guards threatened the parents to hand over their sons.", "pressure on parents", "told"),
    ("Officials coerced families into consenting.", "pressure on parents", "told"),
    ("Brask denied that parents were forced to sign papers.", "pressure on parents", "denied"),
    ("Brask was acquitted of shooting nine villagers.", "killing", None),
    ("There is no evidence that the army tortured prisoners.", "ill-treatment", None),
    ("Brask doubted that guards had shot nine villagers.", "killing", None),
    ("The claim that guards shot nine villagers is a lie.", "killing", "denied"),
    ("No parent was forced to sign anything.", "pressure on parents", "negated"),
    ("Families were forced to flee the shelling.", "pressure on parents", None),
    ("The mayor pressed the council to sign.", "pressure on parents", None),
]


@pytest.mark.parametrize(("text", "kind", "standing"), KINDS)
def test_each_kind_of_act_has_its_words_and_its_traps(
    model: Language, text: str, kind: str, standing: str | None
) -> None:
    found = [a.standing for a in find_acts(parse(document(text), model)) if a.kind == kind]

    assert ([standing] if standing else []) == found[:1]
