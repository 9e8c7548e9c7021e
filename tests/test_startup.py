"""Start-up: what `argmap --help` may not import, and what one run leaves for the next."""

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("lark", "networkx", "pydot", "pygraphviz")
MAP = "map m: M\n\nthesis t: T\n  because: e\n\nevidence e: E\n"


def test_help_imports_no_heavy_library() -> None:
    script = (
        "import sys; sys.argv = ['argmap', '--help']\n"
        "from argmap.cli.app import main\n"
        "try:\n    main()\n"
        "finally:\n    print('imported:', *sorted(name for name in sys.modules if '.' not in name))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Find what is wrong with the reasoning" in result.stdout
    imported = result.stdout.rpartition("imported:")[2].split()
    assert "click" in imported
    assert not set(HEAVY) & set(imported)


def standing_of(folder: Path, **environment: str) -> str:
    """What `argmap standing` says of MAP in a process whose bytecode is kept in `folder`."""
    document = folder / "m.arg"
    document.write_text(MAP, encoding="utf-8")
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "argmap", "standing", str(document)]
    settings = {**usual, "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), **environment}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=settings).stdout


def test_parse_tables_are_kept_beside_the_bytecode_and_made_anew_when_spoilt(tmp_path: Path) -> None:
    first = standing_of(tmp_path)
    (tables,) = (tmp_path / "bytecode").rglob("*.tables")
    spoilt = tables.read_bytes()[:1000]
    tables.write_bytes(spoilt)
    assert standing_of(tmp_path) == first
    made = tables.read_bytes()
    assert made != spoilt
    assert standing_of(tmp_path) == first
    assert tables.read_bytes() == made  # made anew they would differ: their order is that of the hashes


def test_no_parse_tables_are_kept_where_no_bytecode_is(tmp_path: Path) -> None:
    assert standing_of(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not list(tmp_path.rglob("*.tables"))
