"""A file becomes a document whose every span lies in its text."""

from pathlib import Path

from probanda.evidence.reading import document_from_file


def test_document_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><head><title>Court orders arrest</title></head><body><nav>Home</nav>"
        "<p>The tribunal has ordered the arrest of two men.</p></body></html>",
        "utf-8",
    )
    document = document_from_file(path)
    assert (document.name, document.media_type) == ("page.html", "text/html")
    assert f"document-{document.sha256[:16]}" == document.id
    article = [document.text[b.start : b.end] for b in document.article_blocks()]
    assert article == ["The tribunal has ordered the arrest of two men."]
    assert {document.id} == {f.document for f in document.furniture}
