"""An invented case: a court's release, a paper of the region, a speech of the one who is charged."""

RELEASE = """The Tarn Tribunal issued a warrant of arrest for Governor Osk Varel on 3 May 2031.

The chamber found reasonable grounds to believe that Governor Osk Varel is responsible for the war crime of unlawful deportation of population (children) from occupied areas of Lemm to Brask.

“There are reasonable grounds to believe that Governor Varel bears individual criminal responsibility for having committed the acts jointly with others, and for his failure to exercise control properly over subordinates who committed the acts and who were under his effective authority and control, pursuant to superior responsibility,” the Tarn Tribunal said.

The crimes were allegedly committed in occupied areas of Lemm at least from 4 October 2030.
"""
PAPER = """Brask invaded Lemm in September 2030.

Soldiers of Brask took 140 children from the boarding school in Lemm to a camp in Brask on 9 October 2030, said Ines Pello, a teacher at the school. “I saw the buses leave,” she said.

Nobody asked the mothers of Lemm for their consent, Ines Pello said.

Mara Quill, a doctor, denied that the children of Lemm were orphans.
"""
SPEECH = """Governor Osk Varel denied that any child had been deported from Lemm.

The children of Lemm were evacuated for their safety, Governor Osk Varel told reporters.

Governor Varel said that the children were orphans without any family in Lemm.

“The paper of the court means nothing to us,” Tess Orlin, a spokeswoman, wrote on Telegram.
"""
LATER = """Brask took 30 children from the boarding school in Lemm on 12 October 2030.

Soldiers brought more children from Lemm to Brask.
"""
DOCUMENTS = {"release.txt": RELEASE, "paper.txt": PAPER, "speech.txt": SPEECH, "later.txt": LATER}
