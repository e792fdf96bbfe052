"""The vault keeps every byte, once."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from probanda.evidence.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """An empty vault."""
    made = Vault(tmp_path / "vault")
    made.prepare()
    return made


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=3000))
def test_what_goes_in_comes_out(vault: Vault, content: bytes) -> None:
    kept = vault.put(io.BytesIO(content))

    assert hashlib.sha256(content).hexdigest() == kept.sha256 == vault.measure(kept.sha256)
    assert (len(content), content) == (kept.size, vault.read(kept.sha256))


def test_the_same_bytes_twice_are_one_original(vault: Vault) -> None:
    first = vault.put(io.BytesIO(b"one"))
    second = vault.put(io.BytesIO(b"one"))

    assert first == second
    assert [first.sha256] == list(vault.originals())


def test_an_original_cannot_be_written_over(vault: Vault) -> None:
    kept = vault.put(io.BytesIO(b"one"))

    assert vault.path(kept.sha256).stat().st_mode & 0o777 == 0o444


def _write_over(place: Path) -> None:
    place.chmod(0o644)
    place.write_bytes(b"two")


def _make_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


@pytest.mark.parametrize("harm", [_write_over, _make_folder])
def test_good_bytes_take_the_place_of_damaged_ones_which_are_kept(
    vault: Vault, harm: Callable[[Path], None]
) -> None:
    kept = [vault.put(io.BytesIO(b"one"))]
    for _ in range(2):
        harm(vault.path(kept[0].sha256))
        kept.append(vault.put(io.BytesIO(b"one")))

    assert b"one" == vault.read(kept[0].sha256)
    assert [kept[0].sha256] == list(vault.originals())
    assert [None, *(f"damaged/{kept[0].sha256}.{n}" for n in (1, 2))] == [k.damaged for k in kept]
    assert all((vault.folder / str(one.damaged)).exists() for one in kept[1:])


class _Breaking(io.BytesIO):
    """A stream whose disk fails after the first bytes."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError("the disk failed")
        return super().read(4)


def test_a_stream_that_breaks_leaves_nothing(vault: Vault) -> None:
    with pytest.raises(OSError, match="the disk failed"):
        vault.put(_Breaking(b"a long text"))

    assert list(vault.originals()) == []
    assert list((vault.folder / "incoming").iterdir()) == []


def test_half_copies_of_an_interrupted_intake_are_cleared(vault: Vault) -> None:
    (vault.folder / "incoming" / "123").write_bytes(b"half")
    vault.prepare()

    assert list((vault.folder / "incoming").iterdir()) == []
