"""Running argmap in a folder of its own, as a user would."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.app import cli


@dataclass(frozen=True)
class Folder:
    """A working folder, with what a command line in it gives."""

    path: Path

    def write(self, **files: str) -> None:
        """Write `name.arg` files."""
        for name, content in files.items():
            (self.path / f"{name}.arg").write_text(content, encoding="utf-8")

    def run(self, *words: str, stdin: str | bytes | None = None) -> Result:
        """Run argmap in this process; the result has `exit_code`, `stdout` and `stderr`."""
        return CliRunner().invoke(cli, args=list(words), input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    (tmp_path / "argmap.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)
