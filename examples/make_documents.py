"""Write the example's PDF, DOCX and EML from the words below; the same bytes each time."""

import io
import zipfile
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from pathlib import Path

import docx
from fpdf import FPDF

FOLDER = Path(__file__).parent / "orvenia"
MADE = datetime(2031, 3, 16, 9, 0, tzinfo=UTC)
FICTION = "This document is fictional: States, people and outlets are invented for Probanda."

GAZETTE = (
    (
        "Warrants for Velmoran officials (Kalder Press)",
        "The Maren Tribunal on Friday ordered the arrest of Ilvan Dorsek, the governor of "
        "Velmora's eastern province, and of Reta Halvink, its commissioner for child welfare, over "
        "the removal of children from occupied Orvenia, the Kalder Press agency reported.",
        "Velmora does not recognise the tribunal, and its foreign ministry said the warrants had "
        "no legal force.",
        "The court said that its chamber found reasonable grounds to believe that Mr Dorsek was "
        "responsible as a superior.",
    ),
    (
        "Velmora has repeatedly denied accusations that its forces have committed crimes in "
        "Orvenia.",
        "Between 200 and 300 children are held in one camp near Ostrel, the mayor of Kessaly, "
        "Jon Perrec, said. Some 40 of them are younger than five.",
        FICTION,
    ),
)
REGISTER = (
    "Note on the register of missing children",
    "The Kessaly Parents' Network keeps a register of children whose families look for them. On 1 "
    "March 2031 it held 1,873 names.",
    "The network said that it had verified the return of 58 children. “Every name is a family,” "
    "its coordinator, Lena Marrow, said.",
    "The network does not know how many children were adopted.",
    FICTION,
)
MAIL = (
    "Dear colleagues,",
    "The Ministry of Foreign Affairs of Velmora rejects the decision of the Maren Tribunal. "
    "Spokeswoman Tessa Orlund said that Velmora does not cooperate with the tribunal.",
    "“Children were evacuated from a combat zone for their safety,” she said.",
    FICTION,
)


def write_pdf() -> None:
    """Two pages with the paper's name and the page number running along."""
    pdf = FPDF(format="A5")
    pdf.set_creation_date(MADE)
    pdf.set_auto_page_break(False)
    for number, page in enumerate(GAZETTE, start=1):
        pdf.add_page()
        pdf.set_font("Times", size=9)
        pdf.text(12, 8, "The Northern Gazette - 15 March 2031")
        pdf.text(70, 204, f"Page {number}")
        pdf.set_y(20)
        for paragraph in page:
            pdf.set_font("Times", size=12)
            pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(5)
    (FOLDER / "04_northern_gazette.pdf").write_bytes(bytes(pdf.output()))


def write_docx() -> None:
    """A note with one heading; the archive's times are set, so that its bytes stay the same."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = MADE
    document.add_heading(REGISTER[0], level=1)
    for paragraph in REGISTER[1:]:
        document.add_paragraph(paragraph)
    made = io.BytesIO()
    document.save(made)
    with (
        zipfile.ZipFile(made) as source,
        zipfile.ZipFile(FOLDER / "09_register_note.docx", "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            still = zipfile.ZipInfo(info.filename, (2031, 3, 16, 9, 0, 0))
            still.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(still, source.read(info))


def write_mail() -> None:
    """A press office's mail."""
    message = EmailMessage(policy=policy.default)
    message["From"] = "Press Office, Ministry of Foreign Affairs of Velmora <press@velmora.example>"
    message["To"] = "correspondents@velmora.example"
    message["Date"] = "Sun, 16 Mar 2031 08:30:00 +0000"
    message["Subject"] = "Statement on the decision of the Maren Tribunal"
    message["Message-ID"] = "<1@velmora.example>"
    message.set_content("\n\n".join(MAIL))
    (FOLDER / "10_press_office.eml").write_bytes(message.as_bytes())


if __name__ == "__main__":
    write_pdf()
    write_docx()
    write_mail()
