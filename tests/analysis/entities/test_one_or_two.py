"""Two mentions that are one, and two that only look so: a wrong merge puts words in a wrong mouth."""

import re

import pytest
from spacy.language import Language

from probanda.analysis.entities import merge_entities
from tests.analysis.entities.reading import read

HALF = 0.5
NEXT = " || "
"""Stands between two texts of one case; brackets stand around the two mentions asked for."""

ONE = [
    (
        "[The Maren Tribunal] named Rodan Sevik. || Rodan Sevik slept. [The court] said no.",
        "the only court of the case, in a text on its matter",
    ),
    (
        "[Ukraine’s Ministry of Internal Affairs] met Rodan Sevik. || Rodan Sevik slept."
        " [The interior ministry] said no.",
        "the only ministry of that field",
    ),
    ("Poland’s [Supreme Court] met. || The [Supreme Court] of Poland met. Poland waited.", "one State"),
    (
        "[The Ministry of Justice] fined Orrel Bank. || [The Ministry of Justice] fined Orrel Bank.",
        "a bare ministry of one matter",
    ),
    ("[The Polish government] protested. [The Polish authorities] said so.", "its authorities"),
    ("Poland waited. [Poland’s Ministry of Defence] met. [The Ministry of defence of Poland] said no.", "a field without a capital"),
    ("Poland’s [Interior Ministry] met. [The Ministry of the Interior] of Poland said no.", "a field with an article"),
    ("The panel called on [Poland] to open its files. [Poland] denied it.", "who is called on acts"),
    ("[Northrop Tevik] was fined. [Northrop] denied it.", "a company by the first of two names"),
    # descriptions of somebody named in the same text
    ("Mayor [Ivo Trask] opened the bridge. [The mayor] thanked the builders.", "an office"),
    ("Ilsa Varr, the boss of the Coast Bank, fled. [Ilsa Varr] is 50. [The disgraced boss] said no.", "an epithet"),
    ("[Jan Orrel], head of the Lusk Water Office, fled. [The disgraced boss] said no.", "a boss is who was its head"),
    ("[Emil Tolk], a turbine engineer, saw it. “It shook,” [the turbine engineer] said.", "an occupation with its own word"),
    ("[Olga Brint], a grandmother of four, wept. [The grandmother] said that she would stay.", "kin, where one is told of"),
    ("Ombudswoman [Darya Petrov] spoke. [The ombudsman] called for a trial.", "the other gender of the word"),
    ("[Pavel Orn], a former colonel, was held. [The ex-colonel] said no.", "who was one"),
    ("[Pavel Orn], the former commander of Camp 9, was held. [The camp’s former commander] said no.", "of the camp"),
    ("Foreign Minister [Vera Simm] left. Defence Minister Otto Kell stayed. [The foreign minister] said no.", "one of two by the other word"),
    ("Polish President [Jan Orrel] left. President Otto Kell of the bank stayed. [The Polish president] is held liable.", "whose State is printed with the office"),
    ("Judge [Amis Corvel] read it out. Prosecutor Lena Marr wept. [The judge] said that it was late.", "one of two by office"),
    ("Vice Admiral [Konrad Sell] left. [The admiral] said no.", "what a vice admiral is called"),
    ("Lieutenant General [Oleg Marn] left. [The general] said no.", "what a lieutenant general is called"),
    ("Prosecutor [Hugo Tarr] left. Prosecutor General Mira Dovh stayed. [The prosecutor] said no.", "the one who is called just so"),
    ("The mission of [Efua Danso] met. [Justice Danso] told reporters that it was late.", "an office taken for the first word of a name"),
    ("[Hugo Tarr] slept. The warrants came at the request of Prosecutor [Hugo Tarr], who spoke.", "an office before a full name"),
    # one person under two names
    ("[Hamid al-Ravi], alias Abu Selim, left. [Abu Selim] denied it.", "two names with alias between"),
    ("[Pavel Orn Brin], also known as “Olaf Tresk”, left. [Olaf Tresk] denied it.", "also known as"),
    ("[Olaf Tresk]’s real name is Pavel Marek Orn, the report says. [Pavel Orn] denied it.", "whose real name is told"),
    ("Pavel Orn, known as Commander [Vesk], left. [Orn] denied it.", "a rank before what he is known as"),
    ("[Hamid al-Ravi], alias Abu Selim, left. || [Abu Selim] denied it.", "an alias of another text"),
    ("[Hamid al-Ravi], alias Abu Selim, left. || [Abu Selim] denied it, Rodan Sevik said. Hamid al-Ravi is 40.", "two names that another text tells to be one's"),
    ("She spoke to [Ana Lucia Ferran Soto]. The court found that he fired at [Ferran Soto] on March 4.", "two surnames"),
    ("[Ana Lisa Orn Brin] met Rodan Sevik. || Rodan Sevik slept. [Ana Lisa Orn] denied it.", "the first of two surnames"),
    ("[Jermane Timmol] met Rodan Sevik. || Rodan Sevik slept. [Jerymane Timmol] denied it.", "a letter more within a given name"),
    ("[Lena Orrel] met Rodan Sevik. || Rodan Sevik slept. Orrel was convicted of the murder of his wife, [Lena].", "his wife, in a text that gives him his surname only"),
    # bodies under several names
    ("[The Qasiri rebels] fled. [The movement] vowed revenge.", "a movement by the name of its rebels"),
    ("The Qasiri rebels fled. [The Qasiris] vowed revenge. [The rebels] called it a joke.", "the only rebels named"),
    ("[The Ministry of Shipping] met Rodan Sevik and Olga Brint. || Mr Sevik slept. Mrs Brint wept. [The shipping ministry] denied it.", "two surnames in common"),
    ("[The Interior Ministry] met Rodan Sevik. || Rodan Sevik slept. [The ministry] of interior denied it.", "a ministry turned and printed small"),
    ("[The Union of Seafarers] met Rodan Sevik. || Rodan Sevik slept. [The Seafarers' Union] said it would pay for him.", "a union turned"),
    ("[The Greek Coast Guard] met Rodan Sevik. || Rodan Sevik slept. [The coastguard] denied it.", "one word or two"),
    ("Pavel Orn slept as [the Ellery District Court] met. [The District Court] denied it.", "the end of its name"),
    ("[A court] in Lusk on Monday jailed Pavel Orn. [The Lusk Regional Court] said he had lied.", "a court by its town before its name"),
    ("[The United States Geological Survey] said so. || [The U.S. Geological Survey] said so.", "a survey of a State"),
    ("[Ukraine’s Ministry of Defence] denied it. || [Ukraine’s defence ministry] denied it.", "a ministry turned"),
    ("[The Ukrainian Defense Ministry] denied it. || [The Ministry of Defence of Ukraine] denied it.", "spelling and order"),
    ("[Russia’s interior ministry] denied it. || [The Ministry of Internal Affairs of Russia] denied it.", "two words for one field"),
    ("Sevria’s president left. [The interior ministry] denied it. [Sevria’s Ministry of Internal Affairs] is in Lodva.", "the only ministry of that field"),
    ("[The Kessaly Relief Council] left. The KRC, he said, is poor. The [KRC] denied it.", "letters that the name gives"),
    ("[The Kessaly Relief Council (KRC)] left. || The [KRC] denied it, Lena Marr of the Kessaly Relief Council said.", "letters in another text"),
    ("[Sunlamp Observatory] saw it. The ministry dismissed [Sunlamp]’s report.", "an observatory by its first word"),
    ("[Northgate Shipping Company] was fined. [Northgate] denied it.", "a company by its first word"),
    ("[The Special Tribunal for Veldra] met. [The tribunal] found the list.", "a court taken up"),
    ("[The International Criminal Court] issued it. || The [ICC] issued it.", "known letters"),
    ("[The International Criminal Court] issued it. [The world’s permanent war crimes court] sits in The Hague.", "what it is known as"),
    ("[The hospital’s owner, Coast Health Ltd], paid. [The company] said no.", "a company taken up"),
    ("[The Office of the Prosecutor General of Ukraine] opened it. || [Ukraine’s Prosecutor General’s Office] opened it.", "an office turned"),
    ("[The Lusk City Council] met on Monday. [The council] voted for it.", "a council taken up"),
    # capitals and governments
    ("[Moscow] denied the claim. [Russia] rejected it as void.", "a capital that acts"),
    ("[The Polish government] protested. || [The government of Poland] protested.", "a government turned"),
    ("[The government in Warsaw] protested. [The Polish government] said so.", "a government by its seat"),
    ("[The Polish authorities] protested. [The Polish authorities] said so again.", "authorities"),
    # names
    ("President of Poland [Olga Brint] said no. || [Olga Brint] slept.", "a name behind an office and a State"),
    ("Minister of Defence of Karsova [Goran Brint] on state radio denied it. [Brint] slept.", "a name behind two of them"),
    (
        "Colonel [Pavel Orn] met Rodan Sevik. His brother, Stefan Orn, slept. || Rodan Sevik slept. Colonel [Orn]’s lawyers wept.",
        "a surname of two by the rank beside it",
    ),
    (
        "[Lena Horvat], chair of the Coast Office, slept. || Chairwoman [Horvat] said no.",
        "a chairwoman who is a chair elsewhere",
    ),
    (
        "Rafael A. Sevik met [the Joint Inquiry Mechanism for Veldra]. || Rafael Sevik met [the Joint Inquiry Mechanism].",
        "a short form, where the texts print one person with and without an initial",
    ),
    ("[Organisation Clear Coast] says no. || [Clear Coast] said no in Lusk.", "what it is before its name"),
    ("[The Third Guards Brigade] fired. || [The 3rd Guards Brigade] fired.", "an ordinal in letters and in digits"),
    ("He signed [Decree No. 77]. || [Decree 77] is void.", "an act with and without a sign for its number"),
    (
        "[The Special Court for Lusk (SCL)] jailed Rodan Sevik. || The SCL met in May. [The court] has no police.",
        "the only court of the case, in a text that prints its letters alone",
    ),
    (
        "[The Coast Tribunal] jailed Rodan Sevik. || Rodan Sevik slept. [The tribunal] in Lusk said no.",
        "the only tribunal of the case, with its seat",
    ),
    (
        "Poland waited. [Poland’s foreign ministry] met Rodan Sevik. || Rodan Sevik slept. The spokesman of [the Ministry of Foreign Affairs] said no.",
        "the only State’s ministry of that field",
    ),
    (
        "[Ivo Brandt] hid. The Special Court for Lusk (SCL) met. || The SCL convicted [Brandt] on Monday.",
        "a surname that looks like a company’s",
    ),
    (
        "[Serhii Holovchenko] met Rodan Sevik. || [Sergei Golovchenko] met Rodan Sevik.",
        "g and h, as Russian and Ukrainian spell one letter",
    ),
    ("[Jorge Luis Mamani Quispe] fled. [Mamani] denied it. Lusk slept.", "the first of two surnames"),
    (
        "[Jorge Luis Mamani Quispe] met Rodan Sevik. || Rodan Sevik slept. [Jorge Mamani] fled.",
        "the first of two surnames in another text",
    ),
    ("[Ada Mensah] met Rodan Sevik. || [Ada Mensa] met Rodan Sevik.", "an h that is not heard"),
    ("[Jürgen Möller] met Rodan Sevik. || [Juergen Moeller] met Rodan Sevik.", "two letters for one with dots"),
    ("[Ada Brunter], a minister, left. “No,” said [Brunters].", "a letter too many in a name told before"),
    (
        "Police took Radu Orn on Monday. His brother [Anton], who runs a mill, laughed. “Radu could not command a dog,” [Orn] said.",
        "of two brothers he whom the sentence does not tell of",
    ),
    ("[Ilya Dorn], 34, a nurse, wept. [The nurse] said that it was late.", "an office behind an age"),
    (
        "[Ruslo Tend] met Rodan Sevik. || “No”, declared the speaker of the defence ministry [Ruslo Tend] before the press. Rodan Sevik slept.",
        "a name behind an office and a body without a name",
    ),
    ("[Miriam Odell] met Rodan Sevik. || The chairwoman of the Mission [Miriam Odel] met Rodan Sevik.", "a name behind the office of a body"),
    (
        "Spokesman [Ruvim Kast] met Rodan Sevik. || Colonel Ruvim Kast met Rodan Sevik. || The army’s speaker, colonel [Rubim Kast], met Rodan Sevik.",
        "a slip in one text of three, of which one prints the same office",
    ),
    ("Judge [Marta Kessel] met Rodan Sevik. || Martha Kessel met Rodan Sevik. The judge, [Martha Kessel], slept.", "an h that one language prints"),
    ("[The District Court of Lusk] jailed Rodan Sevik. || Rodan Sevik slept. [The district court] in Lusk said no.", "a court by its town"),
    ("[The Association of Prisoners’ Families] met Rodan Sevik. || [The Prisoners’ Families Association] met Rodan Sevik.", "an association turned"),
    ("[Radio Lusk] reported it. || [Lusk Radio] reported it.", "a station turned"),
    ("[President Elin Torash] met Rodan Sevik. || President of Karva [Elin Toras] met Rodan Sevik.", "sh and s, behind an office and its land"),
    ("[The Ministry of Defence of the Republic of Karva] informs. || [Karva’s defence ministry] denied it.", "the State under its full name"),
    ("[The Coastal Court for Grave Crimes (CCGC)] tried Rodan Sevik. || [The CCGC] tried Rodan Sevik.", "letters that act, in another text"),
    ("The defendant, [Pavel Orn], wept. [The accused] said no.", "who is told to be the defendant"),
    ("It cited [people familiar with the plan]. [The sources] said no.", "the only ones that the text cites"),
    ("The call came days after [Coast Reports] declined to rate it. [The group] said that Orrel was late.", "of two the one that speaks of the other"),
    ("[The International Commission of Inquiry on Veldra] met Rodan Sevik. || [The commission of inquiry] met Rodan Sevik.", "an inquiry’s commission"),
    ("[Veldra’s Security Service] took Rodan Sevik. || [The Security Service of Veldra] took Rodan Sevik.", "a service turned"),
    ("[The Black Alder Brigade] met Rodan Sevik. || The so-called [Brigade of the Black Alder] met Rodan Sevik.", "a brigade turned"),
    ("[Veldra’s coast guard] met. [The coastguard] said no.", "a coast guard in one word"),
    (
        "Judge [Nomvula Dlamini-Reyes] met Rodan Sevik. || Rodan Sevik slept. [Mrs Dlamini Reyes] spoke.",
        "a doubled surname without its hyphen",
    ),
    ("A militia known as [the Coast Shields] took them. || [The Coast Shields] deny it.", "a name that the text says is one"),
    ("[Medics Without Rest], a charity, said no. It left Lusk. [Medics Without Rest] said so.", "a name with a small word in capitals"),
    ("Gov. [William Tarrow] signed. [Bill Tarrow] is 60.", "a nickname"),
    ("[James Wick] wrote back. “Thank you, [Jim],” the answer read.", "a nickname alone, where one may be called so"),
    ("[Rodan Sevik] was named. || [Rodan Sewik] was named, the same day in Lusk.", "v and w"),
    ("President [Volodymyr Zelenskyy] spoke. || President [Volodymyr Zelensky] spoke.", "y and yy"),
    ("[Yuliia Kovalenko] spoke. || [Yulia Kovalenko] spoke.", "ii and i"),
    ("[Oleksandr Hrytsenko] spoke. || [Olexandr Hrytsenko] spoke.", "ks and x"),
    ("[Col. Petar Brusk] fled. || [Colonel Brusk] fled with Petar Brusk’s driver.", "a rank shortened"),
    ("[Dr Lena Marrow] wrote it. [Prof. Marrow] said so.", "titles"),
    ("[Chrysler] was sold. The plant stays open. [Chrylser] said so on Monday.", "two letters turned round"),
    ("[A Council of Shores fact-finding mission] said so on Monday. [The mission] found two graves.", "a mission with the bare name of who sent it"),
    ("A report by [a Coast Union inquiry] names the colonel. [The inquiry] heard forty people.", "an inquiry of a union"),
    ("[The Council of Shores’ fact-finding mission] said Rodan Sevik lied. || Rodan Sevik slept. [The Mission of the Council of Shores] blamed the army.", "a mission turned"),
    ("[The court’s Confirmation Chamber] found it. Rodan Sevik slept. || [The Court’s Confirmation Chamber] held that Rodan Sevik lied.", "whose chamber is no part of its name"),
    ("[The Coast Tribunal] met. [The Court]’s Third Chamber held that it was late.", "a court that owns a chamber"),
    ("[Amber Coast court] seeks general over strike. [The Regional Court of the Amber Coast] issued two warrants.", "a heading leaves out what kind of court"),
    ("Prosecutor General Tomas Erbin said [his office] had opened two cases. He denied that [his office] was slow.", "the office of the last official"),
    ("The ombudswoman Darya Petrov left. [Her office] was searched. It rained. The files of Ms Petrov are gone, and [her office] wants them back.", "her office, twice"),
    ("[The defence ministry] denied it. No, declared the speaker of [the defence ministry] Ruslo Tend in Lusk.", "a ministry before a name"),
    ("The court had [Aksel Dromm] arrested. It held that General [Dromm] bears responsibility for the strike.", "a surname after a rank"),
    ("[Veldra] has refused to answer. It rains in Veldra. || [Veldra]’s government met. It rains in Veldra.", "a State that acts in both"),
    ("[The Veldran government] met. || [Veldra]’s government met. It rains in Veldra.", "a State by its adjective"),
    ("[The Veldran authorities] met. || [Veldra] denied it. It rains in Veldra.", "authorities by their adjective"),
    ("[The government in Lodva] suspended the boss. [Veldra]’s interior ministry in Lodva denied it.", "a seat that a ministry shows"),
    ("[Veldra]’s defence ministry in Lodva denied it. It rains in Lodva. || [Lodva] denied it. It rains in Lodva.", "a capital that another text shows"),
    ("Two Veldran officials were named. [Veldra]’s commissioner for resettlement fled. [Veldra] denied it. It rains in Veldra.", "a State by its officials"),
    ("[The education ministry of Veldra] denied it. [Veldra’s Education Ministry] said no.", "a ministry of a State not known"),
    ("She told [Lusk radio] that it was made up. || A speaker told [Lusk Radio] no.", "a radio without a capital"),
    ("Ana Pirel said it. Her uncle [Oto], 58, drove the van. Rodan Sevik slept. || The driver [Oto Pirel] left with Rodan Sevik.", "kin whom another text names in full"),
    ("Hanne Weyl does not follow the news. Her husband, [Jonas], has not come back. Rodan Sevik slept. || The doctor [Jonas Weyl] left with Rodan Sevik.", "a husband"),
    ("Mira Tosk told of it. Her son [Danil] was taken. The Coast Tribunal met. || [Danil Tosk], 9, was named by the Coast Tribunal.", "a son"),
    ("Mr Moller’s company, [Tolvar Stone], left two letters unanswered. It urges States to end purchases of stone from [Tolvar].", "a firm by the first of two words"),
    ("The firm, [Brenn Marine], was fined. The ships of [Brenn] stay in port.", "a firm that owns ships"),
    ("[The field clinic] burned in Pelgor. Rodan Sevik slept there. || Rodan Sevik wept. [The clinic] was gone.", "the only clinic of both texts"),
    ("[The Pelgor field clinic] closed. Rodan Sevik slept. || Rodan Sevik ran [the clinic].", "a clinic by its town"),
    ("[The clinic in Pelgor] burned. Rodan Sevik slept. || Rodan Sevik ran [the clinic].", "a clinic in its town"),
    ("[The mission] found graves. Rodan Sevik slept. || [The Council of Shores’ mission] named Rodan Sevik.", "the only mission of the case"),
    ("Colonel [Ruvim Kast] spoke. Rodan Sevik slept. || The speaker, colonel [Rubim Kast], met Rodan Sevik.", "a consonant misheard, of one office"),
    ("[The Appeals Chamber] upheld it. Rodan Sevik slept. || [The appeals chamber] met. Rodan Sevik slept.", "a name printed small"),
    ("[Trial Chamber III] upheld it. Rodan Sevik slept. || The court’s [Third Trial Chamber] met. Rodan Sevik slept.", "a number in words"),
    ("[Corridor Watch] said so. Rodan Sevik slept. || The organisation [CorridorWatch] met. Rodan Sevik slept.", "two words or one"),
    ("[Lena Marr], the presiding judge, read it. [The presiding judge] said that it was late.", "a participle in an office"),
    ("Defence counsel [Emil Stroud] will appeal. [The lawyer] said that it was late.", "counsel is a lawyer"),
    ("[Poland’s defence ministry] met Rodan Sevik. || No, declared the speaker of [the defence ministry] Ruslo Tend in Lusk. Rodan Sevik slept.", "a ministry before its speaker"),
    ("[Poland’s interior ministry] met Rodan Sevik. || A spokesman for [the interior ministry], Pavel Orn, met Rodan Sevik.", "a ministry before its speaker"),
    ("Colonel [Ivo Halm] led the raid on Tuesday. The grocer, Rudi Halm, saw it. [Colonel Halm] could not be reached.", "one of two by the rank"),
    ("Colonel [Viktar Brandel] met Rodan Sevik. || Colonel [Victor Brandel] met Rodan Sevik.", "one given name as two languages spell it"),
    ("[Lyceum No. 9] burned on Friday. Thieves had emptied [the school] in May.", "a kind of school"),
    ("The crowd went into [Lyceum No. 9]. Mothers wept in [the lyceum].", "a school by its noun"),
    ("[The Fennhaven Protocol on the Care of Prisoners] is old, said Rodan Sevik. || Rodan Sevik slept. Veldra broke [the Fennhaven Protocol] twice.", "a treaty without what it is on"),
    ("Veldra signed [the Ostmark Convention on Landmines] in 2024. It broke [the Ostmark Convention], he said.", "a treaty without what it is on, in one text"),
    ("Karsova’s government met. [Karsova’s air force] bombed it, Rodan Sevik said. || Rodan Sevik slept. Gen. Anton Varr is the commander of [the air force].", "the only air force of the case"),
    ("An officer of [the general staff] signed it. [The general staff] slept.", "a staff that a text only describes"),
    ("In Tolm, the Karsovan capital, it rains. The government of [Karsova] left. [Tolm] denied it.", "a capital set off before its land"),
    ("The prosecutor of the Maren Tribunal, [Nesta Serel], met Rodan Sevik. || Rodan Sevik slept. [The prosecutor of the Maren Tribunal] said no.", "the only holder of an office of a named body"),
]  # fmt: skip

APART = [
    (
        "[Jarek Velin] met Rodan Sevik. Oskar Velin slept. || Oskar Velin met Rodan Sevik and Matis Velin."
        " [Velin] was released.",
        "whom its text may not mean, which names two others of the surname",
    ),
    ("The Qasiri rebels fled. The Morro rebels fought on. [The rebels] said that [the Qasiris] slept.", "rebels of two movements"),
    ("Qasiri rebels fled. [Ukrainian separatists] met [the Qasiris].", "a State's separatists"),
    ("[A court] in Lusk on Monday jailed Pavel Orn. [The Lusk Appeals Court] will hear him.", "a court of another stage"),
    ("[A court] in Lusk on Monday jailed Pavel Orn. [The Telm Regional Court] said he had lied.", "a court of another town"),
    ("[The Ellery District Court] met. [The Telm District Court] met. The District Court denied it.", "two of one kind"),
    ("[The Ministry of Shipping] met Rodan Sevik and Olga Brint. || Mr Sevik slept. [The shipping ministry] denied it.", "one surname in common is no matter"),
    ("[Oran Velk] told his commander, known as [Abu Tarik], to leave.", "another's alias"),
    ("[Lena Orrel] met Rodan Sevik. || Orrel was convicted of the murder of his wife, [Lena].", "no text on her matter"),
    ("[Jerman Timmol] met Rodan Sevik. || Rodan Sevik slept. [Jermana Timmol] denied it.", "a last letter tells a woman from a man"),
    ("[Ana Lisa Orn Brin] met Rodan Sevik. || [Ana Lisa Orn] denied it.", "the first of two surnames, of another matter"),
    (
        "President [Halm] came to Vell. Mr Halm’s son, [Rodan Halm], was there.",
        "a son who bears the name in full is not the father by his surname",
    ),
    ("A hospital in [Tsalenia] burned. [Tsalenia]’s ombudsman denied it.", "a land and its ombudsman's State"),
    ("It is dark in [Sarvona]’s largest cities. [Sarvona]’s government denied it.", "a land and who governs it"),
    ("Prosecutor [Nesta Serel] met Rodan Sevik. || Rodan Sevik slept. Captain [Serel] shouted.", "a surname with another office"),
    (
        "[The Maren Tribunal] named Rodan Sevik. || Rodan Sevik sued. [The court in Lusk] said no.",
        "a court of another place",
    ),
    (
        "[The Maren Tribunal] named Rodan Sevik. || Rodan Sevik sued. A court sat. [The court] said no.",
        "a court that the text begins with",
    ),
    (
        "[The Maren Tribunal] named Rodan Sevik. || The Morn Court named Rodan Sevik."
        " || Rodan Sevik slept. [The court] said no.",
        "one of two courts of the case",
    ),
    ("[The Maren Tribunal] named Rodan Sevik. || It rained. [The court] said no.", "another matter"),
    (
        "[Coast Aid] runs a scheme called [Coast Aid First]. It is costly.",
        "a scheme and who runs it",
    ),
    ("[Colonel Brusk] left with [Major Brusk].", "two ranks"),
    (
        "[Andriy Melnyk], a doctor of Lviv, left. || [Andriy Melnyk], a colonel of Russia’s army, was held.",
        "namesakes of unlike offices in texts that share nothing",
    ),
    ("[Poland’s Supreme Court] met. [Ukraine’s Supreme Court] met.", "supreme courts in one text"),
    (
        "[The Ministry of Justice] met in Poland. || [The Ministry of Justice] met in Ukraine.",
        "ministries of texts on two matters",
    ),
    ("Poland’s Supreme Court met. [Ukraine’s Supreme Court] left. [The Supreme Court] sat.", "one of two"),
    ("[The Russian Red Cross] said so. [The Red Cross] said no.", "a national society"),
    ("[William Tarrow] left. His son, [Bill Tarrow], stayed.", "a son with the short name"),
    ("[Clara Clement] left. [Mr Clements] said no.", "a slip of a woman’s name is no man"),
    # descriptions that may be another's
    ("Mayor Ivo Trask and the mayor of Lusk, [Ana Rell], met. [The mayor] said no.", "one of two mayors"),
    ("Mayor [Ivo Trask] went to Lusk. [The mayor of Lusk] said no.", "the mayor of another town"),
    ("Defence Minister [Otto Kell] left. [The foreign minister] said no.", "another minister"),
    ("[Jan Orrel], a former mayor, fled. [The mayor] said no.", "who is mayor no longer"),
    ("[Ilsa Varr], deputy head of the bank, fled. [The head] said no.", "the deputy"),
    ("[Emil Tolk], an engineer, saw it with Jan Dell, an engineer. [The engineer] wept.", "one of two engineers"),
    ("Judge [Amis Corvel] met Prosecutor Lena Marr. [The prosecutor’s deputy] said no.", "the deputy of another"),
    ("[Olga Brint], a grandmother, wept. [Her neighbour, a grandmother too], said no.", "a second grandmother"),
    ("[Pavel Orn], a colonel, was held. [Another colonel] said no.", "another"),
    # surnames that two hold
    ("[Pavel Orn] left. Viktor Orn stayed. [Orn] said no.", "a surname of two"),
    ("[Pavel Orn] left Lusk. || [Viktor Orn] left Lusk.", "brothers"),
    ("Pavel Orn left Lusk. || [Viktor Orn] left Lusk. || [Orn] left Lusk.", "a bare surname of two"),
    ("[Mr Orn] left with Olga Orn. [Mrs Orn] said no.", "husband and wife"),
    ("[Teodor Krell] left. His son, [Teodor Krell Jr], stayed.", "father and son"),
    ("[Maria Ilves] left. [Marina Ilves] stayed.", "two given names"),
    (
        "DUNMORE — Kanat Ilmaz let the ovens go cold. [Ilmaz], 36, read the list. || "
        "Number 12 is [Bekzat Ilmaz], a beekeeper.",
        "a given name behind a dateline is no town",
    ),
    ("[Ada Mensah] left. [Ada Mensa] stayed.", "an h that tells two of one text apart"),
    ("[Andriy Koval], 43, and [Andriy Koval], 17, were freed.", "one name and two ages"),
    ("Judge [Orn] jailed Pavel Dell. || Pavel Dell met [Mrs Orn], a nurse.", "one surname and two offices"),
    ("[Jusman Dell] left. [Jusuf Dall] stayed.", "names that look alike"),
    ("[Luka Dorin] left. [Erik Dorn] stayed.", "surnames that look alike"),
    # bodies with like names
    ("[Ukraine’s defence ministry] denied it. [Russia’s defence ministry] denied it.", "two States"),
    ("[Ukraine’s Ministry of Health] denied it. [Ukraine’s Ministry of Education] denied it.", "two fields"),
    ("[The Russian foreign ministry] denied it. [The Russian foreign minister] left.", "a minister is no ministry"),
    ("[The International Criminal Court] met. [The International Court of Justice] met.", "two courts at The Hague"),
    ("[The Special Tribunal for Veldra] met. [The Special Tribunal for Morn] met.", "two tribunals"),
    ("[The Supreme Court of Poland] met. || [The Supreme Court of Ukraine] met.", "two supreme courts"),
    ("[The Lusk District Court] met. || [The Drenno District Court] met.", "two district courts"),
    ("[City Hospital No. 2] burned. || [City Hospital No. 3] burned.", "two hospitals"),
    ("[The 64th Brigade] left. || [The 46th Brigade] left.", "two brigades"),
    ("[The 1st Battalion of the 9th Brigade] left. [The 1st Battalion of the 7th Brigade] left.", "battalions of two brigades"),
    ("[The Kessaly Relief Council (KRC)] left. || [The Karsk Refugee Committee (KRC)] left.", "one acronym of two"),
    ("[The Relief Council] left. || [The Northern Relief Council] left.", "a longer name"),
    ("[Orrel Bank] was fined. [Orrel Shipping] was not.", "two companies of one family"),
    ("[Orrel Motors] was fined. [Orrel Motors Europe] was not.", "a daughter company"),
    ("[The Maren Tribunal] met. [Its prosecution] asked for time.", "a party before the court"),
    ("[The Maren Tribunal] met. [Its pre-trial chamber] found the list.", "an organ is a record of its own"),
    ("[The University of Lusk] closed. [Lusk] was quiet.", "a town and its university"),
    ("[Lusk Radio] reported it. People in [Lusk] were quiet.", "a town and its radio"),
    # states and cities
    ("[Niger] closed the border. || [Nigeria] closed the border.", "two States"),
    ("[South Korea] protested. [North Korea] did not.", "two Koreas"),
    ("[Moscow] denied the claim. The trains to [Moscow] were late.", "a government and its city"),
    ("[Poland] protested. The buses left [Poland] by night.", "a State and its land"),
    ("[The Polish government] protested. [The Polish army] stayed.", "two bodies of one State"),
    # who speaks for whom
    ("[The Russian foreign ministry] denied it. [Spokeswoman Maria Zakharova] said no.", "who speaks for it"),
    ("[Coast Watch] wrote [a report, The Long Night], last year.", "a report and who wrote it"),
    ("[Oskar Brandt] left. [A source close to Oskar Brandt] said no.", "who is close to him"),
    ("[Assembly of Coasts] mission says gunners lied. [The mission] named four men.", "a mission is not who sent it"),
    ("A report by a [Coast Union] inquiry names the colonel. [The inquiry] heard forty people.", "an inquiry is not who ordered it"),
    ("[The Harbour League] panel blamed the pilot. [The panel] sat for a year in Lusk.", "a panel is not who called it"),
    ("[The Council of Shores’ fact-finding mission] said Rodan Sevik lied. || Rodan Sevik slept. [The Harbour League’s mission] blamed the army.", "missions of two bodies"),
    ("[The Council of Shores’ monitoring mission] saw Rodan Sevik. || Rodan Sevik slept. [The Council of Shores’ fact-finding mission] met.", "two missions of one body"),
    ("The Coast Criminal Court met. [The Coast Court of Claims] met. [The Coast Court] fined Rodan Sevik.", "either court's short name"),
    ("[The Coast Tribunal] met. [The Tribunal’s Review Chamber] held that it was late.", "a court and its chamber"),
    ("[Livia Korn] sold her house. [An old chum of Livia Korn] told the Echo she would stay.", "a friend"),
    ("[Livia Korn] sold her house. [A confidant of Livia Korn] said that she would stay.", "who knows her mind"),
    ("[Prosecutor General Tomas Erbin] said that [his office] had been slow.", "an official and his office"),
    ("Prosecutor Tomas Erbin said [his office] was poor. Mayor Pavel Orn said [his office] had no money.", "offices of two"),
    ("Olga Brin, [Veldra]’s deputy education minister, left. The buses crossed into [Veldra] by night.", "a State and its land, by a minister"),
    ("The education ministry of [Veldra] denied it. The buses crossed into [Veldra] by night.", "a State and its land, by a ministry"),
    ("[Veldra], which withdrew from the treaty in 2030, has denied it. The buses crossed into [Veldra] by night.", "a State and its land, by what it did"),
    ("The panel called on [Veldra] to publish the names. The buses crossed into [Veldra] by night.", "a State and its land, by what is asked of it"),
    ("Ilsa Marr, [Veldra]’s Prosecutor General, opened it. It rains in [Veldra] today.", "a State and its land, by its prosecutor"),
    ("[Veldra] ratified the Convention in 2030. It rains in [Veldra] today.", "a State and its land, by what it ratified"),
    ("[Veldra]’s authorities took the pictures. It rains in [Veldra] today.", "a State and its land, by its authorities"),
    ("The group calls on:\n• [Sant Elo] to hand over Rodan Sevik;\nIt rained. || The police in [Sant Elo] slept.", "a State and its land, by a list of demands"),
    ("[The District Court of Lusk] jailed Rodan Sevik. || Rodan Sevik slept. [The district court] in Morn said no.", "courts of two towns"),
    ("The ferry [Maren] sank. Captain [Ana Maren] wept.", "a ship and a person"),
    ("[Port Maren] was shelled. The ferry [Maren] sank.", "a port and a ship"),
    ("The blame lies with [Veldra]. The coast of [Veldra] is long. Veldra’s foreign ministry slept.", "a State and its land, by who is blamed"),
    ("The prisoners were handed over to [Veldra]. The coast of [Veldra] is long. Veldra’s foreign ministry slept.", "a State and its land, by who receives"),
    ("The statement of official [Lusk] is clear. In [Lusk] it rains. Veldra’s foreign ministry in Lusk slept.", "a capital that is official"),
    ("Judges in [Fennhaven] wept. [The Fennhaven Protocol] is old.", "a town and a treaty"),
    ("[The Maren Tribunal] met. || The tribunal met. [The Maren Tribunal’s registry] wrote. The Maren Tribunal slept.", "a court and its registry"),
    ("[Lusk] denied it. The trams of [Lusk] were late. It rains in Lusk.", "who acts, and the city"),
    ("[Veldra]’s defence ministry in Lodva denied it. || The trams of [Lodva] were late.", "a State and its capital"),
    ("Veldra’s defence ministry in Lodva denied it. [Morna]’s embassy in Lodva closed. || [Lodva] denied it. It rains in Lodva.", "an embassy is in another’s capital"),
    ("She told [Lusk radio] that it was made up. It rains in [Lusk].", "a town and its radio without a capital"),
    ("Ana Pirel said it. Her uncle [Oto], 58, drove the van. Rodan Sevik slept. || The driver [Oto Marr] left with Rodan Sevik.", "of another family"),
    ("Ana Pirel said it. Her uncle [Oto], 58, drove the van. || The driver [Oto Pirel] left. It rained in Lusk.", "kin in a text on another matter"),
    ("[Lusk Timber], a company from Lusk, denied it. Nobody in [Lusk] was charged.", "a firm and its town"),
    ("Mr Moller’s company, [Lusk Timber], left. The people of [Lusk] said no.", "a firm and the people of its town"),
    ("Shells hit [the clinic in Lusk]. Rodan Sevik slept. || Rodan Sevik ran [the clinic in Morn].", "clinics of two towns"),
    ("Shells hit [the clinic]. It rained. || Rodan Sevik ran [the clinic].", "a clinic of another matter"),
    ("[The clinic] burned. Another clinic said no. Rodan Sevik slept. || Rodan Sevik ran [the clinic].", "one of two clinics"),
    ("[The mission of the Council of Shores] named Rodan Sevik. The mission of the Harbour League slept. || Rodan Sevik spoke to [the mission].", "one of two missions"),
    ("Defence counsel [Emil Stroud] will appeal. [The prosecutor] said that it was late.", "counsel is no prosecutor"),
    ("General [Pavel Orn] was sentenced. Another general, [Ivo Dell], went free.", "another general"),
    ("[The Appeals Chamber] upheld it. [The Trial Chamber] had sentenced him.", "two chambers"),
    ("[Trial Chamber II] upheld it. Rodan Sevik slept. || [Trial Chamber III] met. Rodan Sevik slept.", "chambers by number"),
    ("[Danil Verrow] met Rodan Sevik. || [Danila Verrow] met Rodan Sevik.", "a letter more is another given name"),
    ("Colonel [Ruvim Kast] spoke. Rodan Sevik slept. || The baker [Rubim Kast] met Rodan Sevik.", "a consonant, of two offices"),
    (
        "[Ivo Brandt] met Rodan Sevik. || Rodan Sevik slept. The court fined [Brandt]. || Brandt Holdings left Lusk.",
        "a company that bears the surname",
    ),
    (
        "Poland waited. [Poland’s foreign ministry] met Rodan Sevik. || Spain waited. Spain’s foreign ministry met Rodan Sevik. || Rodan Sevik slept. The spokesman of [the Ministry of Foreign Affairs] said no.",
        "one of two States’ ministries",
    ),
    ("The camp was closed on Monday by Lusk’s mayor. [The Lusk] festival met. [The Special Court for Lusk] fined it.", "a place in a body’s name"),
    ("[Serhii Holovchenko] left. || [Sergei Golovchenko] met Otto Kell.", "g and h in texts that have nothing in common"),
    ("Capt. Ivo Halm met [Major Rudi Halm]. [Capt. Halm] said no.", "two of two ranks"),
    ("Capt. Ivo Halm met [Capt. Rudi Halm]. [Capt. Halm] said no.", "two of one rank"),
    ("[Marko Brandel] met Rodan Sevik. || [Marka Brandel] met Rodan Sevik.", "a last vowel that tells two"),
    ("[Lyceum No. 9] burned on Friday. [School No. 3] stayed open.", "two schools"),
    ("The Tal Convention on Landmines is old. Veldra signed [the Tal Convention on Schools]. It broke [the Tal Convention].", "either treaty's short name"),
    ("[The Fennhaven Law on the Care of Prisoners] is old, said Rodan Sevik. || Rodan Sevik slept. Veldra broke [the Fennhaven Law] twice.", "one of a town's laws"),
    ("Karsova’s government met. [Karsova’s air force] bombed it, Rodan Sevik said. || Veldra’s government met. [Veldra’s air force] bombed it, Rodan Sevik said.", "air forces of two"),
    ("Karsova’s government met. Karsova’s air force bombed it, Rodan Sevik said. || Veldra’s government met. [Veldra’s air force] bombed it, Rodan Sevik said. || Rodan Sevik slept. Gen. Anton Varr is the commander of [the air force].", "either State’s air force"),
    ("[The staff] of the hotel left. [The general staff] denied it.", "a staff of another kind"),
    ("The prosecutor of the Maren Tribunal, [Nesta Serel], met Rodan Sevik. || Rodan Sevik slept. [The prosecutor of the Lusk Tribunal] said no.", "prosecutors of two tribunals"),
    ("The former prosecutor of the Maren Tribunal, [Nesta Serel], met Rodan Sevik. || Rodan Sevik slept. [The prosecutor of the Maren Tribunal] said no.", "who is prosecutor no longer"),
    ("The prosecutor of the Maren Tribunal, [Nesta Serel], wept. || It rained. [The prosecutor of the Maren Tribunal] said no.", "an office in a text on another matter"),
    ("The prosecutor of the Maren Tribunal, [Nesta Serel], met Rodan Sevik. || Prosecutor Olga Brin met Rodan Sevik. [The prosecutor of the Maren Tribunal] said no.", "a text that names another prosecutor"),
]  # fmt: skip


def records(marked: str, model: Language) -> list[str | None]:
    """The record of each marked mention, None where there is none."""
    texts = [re.sub(r"[\[\]]", "", text) for text in marked.split(NEXT)]
    readings = tuple(read(text, model) for text in texts)
    entities = merge_entities(readings).entities
    found: list[str | None] = []
    for reading, text in zip(readings, marked.split(NEXT), strict=True):
        for n, mark in enumerate(re.finditer(r"\[([^\]]*)\]", text)):
            start, end = mark.start() - 2 * n, mark.start() - 2 * n + len(mark[1])
            held = [
                (2 * common / (m.end - m.start + end - start), e.id)
                for e in entities
                for m in e.mentions
                if m.document == reading.document
                and (common := min(m.end, end) - max(m.start, start)) > 0
            ]
            best = max(held, default=(0.0, ""))
            found.append(best[1] if best[0] >= HALF else None)
    return found


@pytest.mark.parametrize(("marked", "why"), ONE)
def test_two_mentions_are_one(marked: str, why: str, model: Language) -> None:
    first, second = records(marked, model)
    assert first is not None and first == second, why


@pytest.mark.parametrize(("marked", "why"), APART)
def test_two_that_look_alike_stay_two(marked: str, why: str, model: Language) -> None:
    first, second = records(marked, model)
    assert first is None or first != second, why
