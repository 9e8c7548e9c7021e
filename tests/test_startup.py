"""Start-up: what `argmap --help` may not import."""

import subprocess
import sys

HEAVY = ("lark", "networkx", "pydot", "pygraphviz")


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
