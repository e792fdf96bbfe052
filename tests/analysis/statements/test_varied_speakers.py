"""Who speaks in varied press: wire, tabloid, long read, release, clumsy translation."""

import pytest
from spacy.language import Language

from tests.analysis.statements import said

Said = list[tuple[str | None, str]]

SPEAKERS: list[tuple[str, Said]] = [
    ("Nine men are held in two barns near Ostrel, the mayor of Vale, Ivo Brandt, said. Four are ill.",
     [("Ivo Brandt", "Nine men are")]),
    ("General Velde rejects that. “I buried nine of my neighbours.”", [("Velde", "I buried nine")]),
    ("“We did nothing,” Ivo Brandt said. The village does not believe him. “I was beaten for a week.”",
     [("Ivo Brandt", "We did nothing,"), (None, "I was beaten")]),
    ("Prosecutor Lena Hart interviewed a woman who had been held there. She said the guards took turns.",
     [(None, "the guards took")]),
    ("The Herald asked the ministry and General Velde for comment. “These are lies.”",
     [(None, "These are lies.")]),
    ("Otto Velde has not commented. “He knows what he did.”", [(None, "He knows what")]),
    ("Paul Venn, the camp’s commander, the Harl Commission found, ordered the killings.",
     [("Harl Commission", "Paul Venn, the")]),
    ("In the minister’s view, nine died, but the court disagreed.", [("the minister", "nine died")]),
    ("The rule, by his own admission, was illegal.", [(None, "The rule |")]),
    ("The ministry said oil had been kept there. Nora Falk laughs at that. “What oil? We kept skis in it.”",
     [("The ministry", "oil had been"), ("Nora Falk", "What oil? We")]),
    ("Nora Falk stops short of blaming anybody. ‘From pictures alone I can’t tell.’",
     [("Nora Falk", "From pictures alone")]),
    ("A man who took the call said he knew nothing.\nOskar Brenn keeps the key. ‘I am 71,’ he says.",
     [("A man who took the call", "he knew nothing"), ("Oskar Brenn", "I am 71,")]),
    ("A man who took the call said he knew nothing.\nIlvo Dren keeps the key. ‘I am 71,’ he says.",
     [("A man who took the call", "he knew nothing"), (None, "I am 71,")]),
    ("The minister said the road was open. A truck burned. “It was hell.”",
     [("The minister", "the road was"), (None, "It was hell.")]),
    ("A former driver has told an inquest that she saw the men led to the pier.",
     [("A former driver", "she saw the")]),
    ("The union called Ada Quill's speech \"a slap in the face\" and left.",
     [("The union", "Ada Quill's speech")]),
    ("Lora Hart said it was late. In her view, the court had no choice.",
     [("Lora Hart", "it was late"), ("Lora Hart", "the court had")]),
    ("The verdict, in Dana Hart’s words, is “a beginning”; others wept.",
     [("Dana Hart", "The verdict |")]),
    ("The flag stood in her view all day. In other words, nobody went.", []),
    ("Ada Quill said the road was open.\nThe archivist, Oskar Brenn, wants no quarrel with the capital. “We have "
     "other worries.”", [("Ada Quill", "the road was"), ("Oskar Brenn", "We have other")]),
    ("Paul Venn has not decided whether to go. “Only if I may read them out.”",
     [("Paul Venn", "Only if I")]),
    ("Captain Paul Venn ran the camp. “We were beaten every day.”", [(None, "We were beaten")]),
    ("General Paul Venn watched the shelling from a hill. “I lost two sons.”",
     [(None, "I lost two")]),
    ("“They took my son,” said Ada Quill. Did the army know? “We had orders.”",
     [("Ada Quill", "They took my"), (None, "We had orders.")]),
    ("The general, in the prosecutor’s view, ordered the raid. He denies it.",
     [("the prosecutor", "The general |"), ("The general", "it")]),
    ("Lea Falk was arrested on Monday. “I was never there.”", [(None, "I was never")]),
    ("Colonel Radu Velde died in March. “He was a good man.”", [(None, "He was a")]),
    ("Ada Quill faces ten years in jail. “They made it all up.”", [(None, "They made it")]),
    ("The Herald asked the interior ministry for comment. In a written answer it denied any part in "
     "the raid.", [("the interior ministry", "any part in")]),
    ("The mayor, Anton Brenn, denied it. “Never.”\nA man who sold fish there and does not want to be named "
     "remembers otherwise. For two nights, he says, he brought them soup.",
     [("Anton Brenn", "it"), ("Anton Brenn", "Never."), ("A man", "For two nights")]),
    ("The lawyer, Pavel Orn, denied that his client had signed the order. The minister was abroad that day, "
     "he said.\n“He has done nothing wrong.”",
     [("Pavel Orn", "his client had"), ("Pavel Orn", "The minister was"), ("Pavel Orn", "He has done")]),
    ("The minister, Ada Quill, said “no order was given”, adding that the army had acted alone.",
     [("Ada Quill", "no order was"), ("Ada Quill", "the army had")]),
    ("Colonel Pavel Orn conceded that “the trucks came too late” before denying that any was sent.",
     [("Pavel Orn", "the trucks came"), ("Pavel Orn", "any was sent")]),
    ("The Register of Damage, which the Assembly created last year, says it has 14,000 claims.",
     [("Register of Damage", "it has 14,000")]),
    ("The raid was, in the opinion of the Tarn Court, a war crime and a crime against humanity.",
     [("Tarn Court", "The raid was")]),
    ("It took the prosecutor, Nina Tarel, an hour to read it. Between May and July, she told the court, "
     "the governor signed 43 orders.\n“He did not need a whip. He had a stamp.”",
     [("Nina Tarel", "Between May and"), ("Nina Tarel", "He did not")]),
    ("Dana Hart runs the register, and Piet Venn met her.\nHART: The register opened in May.\nWe ask what was lost.\n"
     "There is rain in Tarn.\nVENN: Twenty-six years.\nI saw it.\nVENN: How many claims are there?\n"
     "HART: There are forty.\nI thank you.",
     [("Dana Hart", "The register opened"), ("Dana Hart", "We ask what"),
      ("Piet Venn", "How many claims"), ("Dana Hart", "There are forty")]),
    ("Spokeswoman Mira Falk said the road was open. The president, Elin Quill, welcomed what she "
     "called “a late answer”.",
     [("Mira Falk", "the road was"), ("Elin Quill", "a late answer")]),
    ("One of the three judges, Tomas Brenn, dissented in part, writing that the term was too long.",
     [("Tomas Brenn", "the term was")]),
    ("ALDERMERE, 16 June (OPA) – A regional war crimes tribunal on Thursday found that the general "
     "Ivar Brenn had starved the town.",
     [("A regional war crimes tribunal", "the general Ivar")]),
    ("A reporter met a nurse who said she had seen the trucks. “They came at night,” she said.",
     [("a nurse", "she had seen"), ("a nurse", "They came at")]),
    ("Ivo Brandt met Pavel Orn, who said the bridge was mined. “We saw the wires,” he said.",
     [("Pavel Orn", "the bridge was"), ("Pavel Orn", "We saw the")]),
    ("The Association of Tarn Families, whose own list runs to 61 names, welcomed the findings.",
     [("Association of Tarn Families", "the findings")]),
    ("Lenz must act on today’s finding that the wells were poisoned, the Tarn Red Cross said.",
     [("Tarn Red Cross", "Lenz must act")]),
    ("Ida Falk reopened the case. A court in Tarn issued a warrant against Velde, who led the unit; "
     "he was held on Monday. He has denied all allegations.",
     [("court in Tarn", "Velde, who led"), (None, "all allegations")]),
    ("Radu Velde was held. His brother Anton runs the mill. “Radu led nobody,” Velde said.",
     [(None, "Radu led nobody,")]),
    ("Radu Velde was held. “I, Radu, led nobody,” Velde said.",
     [("Radu Velde", "I, Radu, led")]),
    ("“The judgment,” said presiding judge Oda Brenn, “does not give back the dead.”",
     [("Oda Brenn", "The judgment, |")]),
    ("Pavo Lind runs the station. “A drone sees everything. It sees the roof,” he is convinced.",
     [("Pavo Lind", "A drone sees")]),
    ("“My brother,” Irena Falk told the court, “stopped speaking.” Ada Quill wept.",
     [("Irena Falk", "My brother, |")]),
    ("“The wells were poisoned,” Dr Lena Okafor said in Tarn.\n“We counted eleven "
     "dead in one family.”",
     [("Lena Okafor", "The wells were"), ("Lena Okafor", "We counted eleven")]),
    ("Farmer Josip Hahn said soldiers took his cattle. “They came with two trucks. "
     "They laughed.”",
     [("Josip Hahn", "soldiers took his"), ("Josip Hahn", "They came with")]),
    ("The minister, Ada Quill, said the road was open. It would stay open, she added.",
     [("Ada Quill", "the road was"), ("Ada Quill", "It would stay")]),
    ("“I hid under the stairs,” says Mira. “My brother was outside.” She stops. “I "
     "never saw him again.”",
     [("Mira", "I hid under"), ("Mira", "My brother was"), ("Mira", "I never saw")]),
    ("“We are not leaving,” said Hahn, 71, leaning on his gate.\n“My father is buried "
     "here.”\n“Let them come.”",
     [("Hahn", "We are not"), ("Hahn", "My father is"), ("Hahn", "Let them come.")]),
    ("Ada Quill told reporters:\n“The facts are plain.\n“The convoy was marked.\n“It "
     "was hit twice.”",
     [("Ada Quill", "The facts are"), ("Ada Quill", "The convoy was"),
      ("Ada Quill", "It was hit")]),
    ("“They asked for names. They wrote everything in a green book,” recalled Tomas "
     "Brede, a teacher. “Then they burned it.”",
     [("Tomas Brede", "They asked for"), ("Tomas Brede", "Then they burned")]),
    ("“It was dark. We heard the engines first. Then the roof came down,” said Irena "
     "Falk.",
     [("Irena Falk", "It was dark.")]),
    ("Brigadier Carl Munt arrived at noon. The brigadier said the town was safe.",
     [("Carl Munt", "the town was")]),
    ("Prime Minister Olga Senn met the families on Sunday. The prime minister "
     "promised that the killers would be found.",
     [("Olga Senn", "the killers would")]),
    ("Carl Munt praised the engineers. “They worked all night,” he said. “Without "
     "them the bridge would be gone.”",
     [("Carl Munt", "the engineers"), ("Carl Munt", "They worked all"),
      ("Carl Munt", "Without them the")]),
    ("“No one warned us,” said Petr Lasko, whose house was hit.\nHis wife, Jana, was "
     "less calm.\n“They knew,” she said. “They all knew.”",
     [("Petr Lasko", "No one warned"), ("Jana", "They knew,"), ("Jana", "They all knew.")]),
    ("The ombudsman's report describes the cells as “cages”. It says that men slept "
     "standing.",
     [("The ombudsman's report", "the cells as"),
      ("The ombudsman's report", "men slept standing")]),
    ("The mission published its findings on Monday. “Detainees were hooded for days,” "
     "it said.",
     [("The mission", "Detainees were hooded")]),
    ("“We saw the drone,” said Falk.\nThe street is empty now. A dog sleeps on a "
     "sofa.\n“It came back three times,” said Falk.",
     [("Falk", "We saw the"), ("Falk", "It came back")]),
    ("“The order,” said Krog, “came from above.”", [("Krog", "The order, |")]),
    ("Inspector Dana Roth laid a photograph on the table. “This was taken at nine,” "
     "the inspector said.",
     [("Dana Roth", "This was taken")]),
    ("Senn's spokesman, Karl Dietz, said the talks had failed. He blamed the rebels, "
     "saying they had arrived late.",
     [("Karl Dietz", "the talks had"), ("Karl Dietz", "the rebels"),
      ("Karl Dietz", "they had arrived")]),
    ("According to the nurse, the ward had no light. There were candles, she said, "
     "and not many.",
     [("the nurse", "the ward had"), ("the nurse", "There were candles")]),
    ("“Everyone here has lost somebody,” says the priest.\n“I have buried forty.”",
     [("the priest", "Everyone here has"), ("the priest", "I have buried")]),
    ("Munt testified for two days.\n“I gave no such order,” he told the judges.\n“Nor "
     "would I have.”",
     [("Munt", "I gave no"), ("Munt", "Nor would I")]),
    ("A woman who gave her name only as Alma said she had walked for three days. “My "
     "shoes fell apart.”",
     [("Alma", "she had walked"), ("Alma", "My shoes fell")]),
    ("The court heard from a baker, Ivo Senk, who hid eleven neighbours. “I had flour "
     "sacks,” he said. “I put them in front.”",
     [("Ivo Senk", "I had flour"), ("Ivo Senk", "I put them")]),
    ("Dietz announced a commission of inquiry. Its members will be named next week, "
     "he continued.",
     [("Dietz", "a commission of"), ("Dietz", "Its members will")]),
    ("Falk embraced Wirth. “I thought you were dead.”", [(None, "I thought you")]),
    ("Senk and Krog were waiting at the gate. “We have been here since six.”",
     [(None, "We have been")]),
    ("Olga Senn met Ada Quill in Tarn. A statement followed in the evening.\n“The "
     "talks were useful.”",
     [(None, "The talks were")]),
    ("Wirth told Falk that her son was alive. She wept.", [("Wirth", "her son was")]),
    ("Two men were sitting by the road. “Nobody stopped to help,” one of them said.",
     [("one of them", "Nobody stopped to")]),
    ("Lena Okafor treated the guard and the prisoner in one room. “I asked for a "
     "blanket,” the prisoner said. “She gave me hers.”",
     [("the prisoner", "I asked for"), ("the prisoner", "She gave me")]),
    ("The president received the minister on Friday. “I was told nothing,” the "
     "minister said afterwards.",
     [("the minister", "I was told")]),
    ("In the novel a “general” orders a “cleansing”. The author lives in Tarn.", []),
    ("“I was the last one in the line,” Sava Petkin said. He had a scar under one eye "
     "and did not take off his coat.\n“They ran out of rope.”",
     [("Sava Petkin", "I was the"), ("Sava Petkin", "They ran out")]),
    ("Brave gran Nela Brandt, 66, told how she dug with her hands. ‘I found his watch "
     "first,’ she said. ‘Then I found him.’",
     [("Nela Brandt", "how she dug"), ("Nela Brandt", "I found his"),
      ("Nela Brandt", "Then I found")]),
    ("Sava Petkin was a driver at the quarry until the militia came.\n“They paid me "
     "in flour.”",
     [(None, "They paid me")]),
    ("Edda Voss, the head of the inquiry, presented the report in Tarn on "
     "Monday.\n“We found no evidence of a battle,” she said. “We found evidence of an "
     "execution.”",
     [("Edda Voss", "We found no"), ("Edda Voss", "We found evidence")]),
    ("The organisation interviewed 40 survivors. It says that most were held for "
     "weeks. “None saw a judge,” it notes.",
     [("The organisation", "most were held"), ("The organisation", "None saw a")]),
    ("“My husband went out for bread,” one of the widows, Dora Kell, told the "
     "court.\n“He took the small bag.”\n“He always took the small bag.”",
     [("Dora Kell", "My husband went"), ("Dora Kell", "He took the"),
      ("Dora Kell", "He always took")]),
    ("Bohm's lawyer, Tarik Senn, asked for an adjournment. “My client is ill,” Senn "
     "said. “He cannot sit.”",
     [("Tarik Senn", "an adjournment"), ("Tarik Senn", "My client is"),
      ("Tarik Senn", "He cannot sit.")]),
    ("“We did not shoot.” So the general on the press conference. “We only watched.”",
     [("the general", "We did not"), ("the general", "We only watched.")]),
    ("The mission's chair, Miriam Lund, spoke for an hour. The quarry, she said, had "
     "been a killing ground. It had a list at the gate. “Every name was ticked,” said "
     "Lund.",
     [("Miriam Lund", "The quarry |"), ("Miriam Lund", "Every name was")]),
    ("A guard came out. “Go home,” he said.", [("A guard", "Go home,")]),
    ("The foreman of the jury, a retired postman, stood up. “Guilty,” he said.",
     [("The foreman of the jury, a retired postman", "Guilty,")]),
    ("Marin Toth denies the charges. His lawyer, Ulla Frank, says the list is forged. "
     "“The paper is too new,” she says.",
     [("Marin Toth", "the charges"), ("Ulla Frank", "the list is"),
      ("Ulla Frank", "The paper is")]),
    ("Marin Toth denies the charges. His lawyer, Ulla Frank, says the list is forged. "
     "He was not even in the province, she adds.",
     [("Marin Toth", "the charges"), ("Ulla Frank", "the list is"),
      ("Ulla Frank", "He was not")]),
    ("Ulla Frank defended Marin Toth for two years. “He never raised his voice,” she "
     "told me.",
     [(None, "He never raised")]),
    ("Marin Toth and Ivan Grell were tried together. “I had no choice,” he said.",
     [(None, "I had no")]),
    ("Toth's mother visited on Sundays. “She brought plums,” he recalled.",
     [("Toth", "She brought plums,")]),
    ("“The lists came from the ministry,” the clerk said. “I only typed.” She asked "
     "that her name not be used.",
     [("the clerk", "The lists came"), ("the clerk", "I only typed."),
      ("the clerk", "her name not")]),
    ("The clerk asked that her name not be used. “The lists came from the ministry,” "
     "she said.\n“I only typed.”",
     [("The clerk", "her name not"), ("The clerk", "The lists came"),
      ("The clerk", "I only typed.")]),
    ("In the report, the commission describes a “system of hunger”. “Rations were cut "
     "as punishment,” the authors write.",
     [("the commission", "a “system of"), ("the authors", "Rations were cut")]),
    ("Grub promised compensation. The sum would be paid by June, the minister said.",
     [("Grub", "compensation"), ("the minister", "The sum would")]),
    ("Justice minister Ana Grub promised compensation. The sum would be paid by June, "
     "the minister said.",
     [("Ana Grub", "compensation"), ("Ana Grub", "The sum would")]),
    ("“He told me, ‘Run,’ and I ran,” said Kell. “I did not look back.”",
     [("Kell", "He told me,"), ("Kell", "I did not")]),
    ("The survivors were heard behind a screen. “I counted the steps,” said Witness "
     "12. “There were forty-one.”",
     [("Witness 12", "I counted the"), ("Witness 12", "There were forty-one.")]),
    ("Prosecutor Lena Ruiz said the lists were genuine. Her office would publish "
     "them, she said.\n“The public has a right to see them,” she told the Courier.",
     [("Lena Ruiz", "the lists were"), ("Lena Ruiz", "Her office would"),
      ("Lena Ruiz", "The public has")]),
    ("The prosecutor, Lena Ruiz, said the lists were genuine.\nToth's lawyer, Ulla "
     "Frank, said they were forged.\n“We will prove it,” she said.",
     [("Lena Ruiz", "the lists were"), ("Ulla Frank", "they were forged"),
      ("Ulla Frank", "We will prove")]),
    ("A spokesman for Grub, who was travelling, did not answer. “She is on a plane,” "
     "he said.",
     [("A spokesman for Grub", "She is on")]),
    ("Emil Krog has been a guide here for ten years. People ask him the same thing. "
     "“They ask me where the bodies are,” he says.",
     [("Emil Krog", "They ask me")]),
    ("It was Nela Brandt who found the list. She had gone back for the cat. “It was "
     "behind the stove,” she says.",
     [("Nela Brandt", "It was behind")]),
    ("“I want the names,” says Brandt, who is now 66 and lives with her daughter in "
     "the capital, where she sells flowers. “All of them.”",
     [("Brandt", "I want the"), ("Brandt", "All of them.")]),
    ("The commission, chaired by Judge Alma Reyes, said it had spoken to 60 "
     "survivors.",
     [("The commission", "it had spoken")]),
    ('"They were lined up by the wall," Reyes told reporters. "Nobody was '
     'spared."\n"Not even the caretaker."',
     [("Reyes", "They were lined"), ("Reyes", "Nobody was spared."), ("Reyes", "Not even the")]),
    ('The rebels\' political chief, Emil Sarto, said the report was "written in '
     'advance".',
     [("Emil Sarto", "the report was")]),
    ("A rebel commander contacted by phone said his men had left Varn two days "
     "before.",
     [("A rebel commander contacted by phone", "his men had")]),
    ("Sarto, speaking in the capital, dismissed the findings.", [("Sarto", "the findings")]),
    ('Asked whether the rebels would hand over suspects, Sarto replied: "To whom?"',
     [("Sarto", "To whom?")]),
    ("Reyes' deputy, Tom Ibarra, put the number of wounded at 22.",
     [("Tom Ibarra", "the number of")]),
    ("Rebel boss Emil Sarto sneered: ‘Let them come and count.’",
     [("Emil Sarto", "Let them come")]),
    ("Last night a Foreign Office source blasted the rebels as ‘butchers’.",
     [("a Foreign Office source", "the rebels as")]),
    ("Her sister Greta, 38, sobbed: ‘She phoned me from the cellar.’",
     [("Greta", "She phoned me")]),
    ("‘It’s a wicked lie,’ Sarto’s spokeswoman fumed.",
     [("Sarto’s spokeswoman", "It’s a wicked")]),
    ("When I met Ibarra in a café by the river, he had just come from the exhumation. "
     "“You learn to look at the shoes,” he said.\n“The shoes do not lie.”",
     [("Ibarra", "You learn to"), ("Ibarra", "The shoes do")]),
    ("What the caretaker saw, he told no one for a year.", []),
    ("“Was there a list?” I asked. “There is always a list,” Ibarra said.",
     [(None, "Was there a"), ("Ibarra", "There is always")]),
    ("Ibarra, a former policeman, thinks that the order came from the coast. He has "
     "no paper to show for it.",
     []),
    ("Teachers Without Frontiers condemns the killing of 14 teachers in Varn.",
     [("Teachers Without Frontiers", "the killing of")]),
    ("“We call on the rebels to hand over those responsible,” said Ines Caro, "
     "director of Teachers Without Frontiers. “The names are known. The families are "
     "waiting.",
     [("Ines Caro", "We call on"), ("Ines Caro", "The names are")]),
    ("In a letter dated 2 May, the rebel leadership stated that it “does not wage war "
     "on blackboards”.",
     [("the rebel leadership", "it “does not")]),
    ("Head of the commission Alma Reyes stated on the press conference that the "
     "perpetrators are known.",
     [("Alma Reyes", "the perpetrators are")]),
    ('"This is not true", answered the spokesman of the rebels Emil Sarto on the '
     "question of the journalist.",
     [("Emil Sarto", "This is not")]),
    ("Minister Rolf Haas: We will not negotiate with the murderers",
     [("Rolf Haas", "We will not")]),
    ("Haas underlined that the state will pay for the funerals and promised a "
     "monument.",
     [("Haas", "the state will"), ("Haas", "a monument")]),
    ("By words of the eyewitness, the attackers came with three vehicles.",
     [("the eyewitness", "the attackers came")]),
    ("In the announcement of the commission it is said that the investigation "
     "continues.",
     [("the announcement of the commission", "the investigation continues")]),
    ("The spokesperson for the prosecutor general's office in Tarn, Ida Moll, said an "
     "autopsy was under way.",
     [("Ida Moll", "an autopsy was")]),
    ("Prosecutors in Tarn said they had opened an inquiry.",
     [("Prosecutors in Tarn", "they had opened")]),
    ("In its annual report, the bar association accused Tarn of tampering with "
     "evidence.",
     [("the bar association", "Tarn of tampering")]),
    ("Haas's predecessor, Karin Weil, who resigned in March, called the delay "
     "“unforgivable”.",
     [("Karin Weil", "the delay “unforgivable")]),
    ("The mayor of Varn and the bishop both said that they had been warned.",
     [("The mayor of Varn and the bishop", "they had been")]),
    ("Nobody has claimed responsibility for the attack.", []),
    ("It is understood that two suspects have fled abroad.", [(None, "two suspects have")]),
    ("The president's decree says that schools will reopen on Monday.",
     [("The president's decree", "schools will reopen")]),
    ("Witness K, whose name is withheld, testified that he had heard the order over "
     "the radio.",
     [("Witness K", "he had heard")]),
    ("Pohl said the officer had told her that the school was closed for good.",
     [("Pohl", "the officer had"), ("the officer", "the school was")]),
    ("Emil Krog shook his head. “That is not what I signed.”",
     [("Emil Krog", "That is not")]),
    ("Emil Krog shook Dora Kell by the arm. “That is not what I signed.”",
     [(None, "That is not")]),
    ("Police opened an inquiry into the fire. “It burned for three days.”",
     [(None, "It burned for")]),
    ("Sofia Marl doubts that he will ever sit in her courtroom.\n“But he reads the papers.”",
     [("Sofia Marl", "But he reads")]),
    ("‘They made us stand,’ said Ana Pirev, 26.\nHer uncle Oto, 58, drove the van. He has not "
     "been seen since.\n‘I still lay a plate for him.’",
     [("Ana Pirev", "They made us"), ("Ana Pirev", "I still lay")]),
    ("“They came,” said Petr Lasko.\nHis wife was less calm.\n“I knew it.”",
     [("Petr Lasko", "They came,"), (None, "I knew it.")]),
    ("“They came,” said Petr Lasko.\nHe had been a guard for ten years.\n“I had seen enough.”",
     [("Petr Lasko", "They came,"), ("Petr Lasko", "I had seen")]),
    ("HOUR OF HORROR: Brave teacher breaks silence on school attack", []),
    ("“We do not fire on schools”, reacted on Telegram speaker of the army, colonel Otto Kranz.",
     [("Otto Kranz", "We do not")]),
    ("Corridor Aid counts 25 dead. Forty people were hurt, by the count of the mission.",
     [("Corridor Aid", "25 dead"), ("the mission", "Forty people were")]),
    ("The union calls on Rurania to release all nurses and to admit doctors to the camp.",
     [("The union", "Rurania to release")]),
    ("Army of Rurania has shelled the clinic, is written in the report of the mission.",
     [("the report of the mission", "Army of Rurania")]),
]  # fmt: skip

NOT_YET = [
    (
        "“It was dark,” she said. “We ran.” Irena Falk, 34, had been asleep in the cellar.",
        [("Irena Falk", "It was dark,"), ("Irena Falk", "We ran.")],
        "who is named only behind what she says is not looked for",
    ),
    (
        "Hana Wirth runs the morgue. “I stopped counting,” the pathologist said.",
        [("Hana Wirth", "I stopped counting,")],
        "an occupation that the text has not given to anybody",
    ),
    (
        "“You could hear them,” said Emil Krog – he points at the ceiling – “all night long.”",
        [("Emil Krog", "You could hear")],
        "the narrator breaks in with a verb that also tells",
    ),
]


def who_says(text: str, model: Language) -> Said:
    """Who speaks, and the first words that are said."""
    return [
        (who, " ".join(what.removeprefix("that ").split()[:3])) for who, what in said(text, model)
    ]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text: str, expected: Said, model: Language) -> None:
    assert expected == who_says(text, model)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, marks=pytest.mark.xfail(reason=why, strict=True))
        for text, expected, why in NOT_YET
    ],
)
def test_who_speaks_but_is_not_found(text: str, expected: Said, model: Language) -> None:
    assert expected == who_says(text, model)
