"""Checks of other packages: they are known everywhere, and a package that does not work is named."""

import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.checks import catalog
from argmap.cli.app import COMMANDS
from tests.cli.conftest import Folder

PLUGIN = Path(__file__).parents[2] / "examples" / "plugin"
CHECK = """\
from argmap.checks.check import check
from argmap.checks.severity import Severity

@check("{code}", Severity.WARNING)
def {name}(analysis):
    "A thing is found."
    yield from ()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example package is installed."""
    for needed in ("hatchling", "pip"):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"{needed} is not installed, and the example package is built with it")
    source, target = tmp_path_factory.mktemp("source") / "plugin", tmp_path_factory.mktemp("installed")
    shutil.copytree(PLUGIN, source, ignore=shutil.ignore_patterns("__pycache__"))
    options = ["--quiet", "--no-build-isolation", "--no-deps", "--no-index", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(source)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return target


def argmap_with(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(installed), str(Path(catalog.__file__).parents[2])])
    environment = {**os.environ, "PYTHONPATH": path}
    command = [sys.executable, "-m", "argmap", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_example_package_is_known_to_every_command(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text("")
    (tmp_path / "m.arg").write_text("map m: M\n\nrecommendation ferry: F\n")
    assert "\nMIN001  recommendation-without-objection " in argmap_with(installed, tmp_path, "explain").stdout
    page = argmap_with(installed, tmp_path, "explain", "MIN001").stdout
    assert page.startswith("# recommendation-without-objection (MIN001)\n")
    fresh = argmap_with(installed, tmp_path, "check").stdout
    assert "m.arg:3:16: warning[recommendation-without-objection MIN001]: nothing is said against" in fresh
    assert argmap_with(installed, tmp_path, "check").stdout == fresh
    in_force = json.loads(argmap_with(installed, tmp_path, "config", "--json").stdout)
    (row,) = (check for check in in_force["paths"][0]["checks"] if check["code"] == "MIN001")
    assert (row["on"], row["package"]) == (True, {"name": "argmap-ministry", "version": "0.1.0"})
    assert "; from the package argmap-ministry 0.1.0\n" in argmap_with(installed, tmp_path, "config").stdout


def test_what_is_remembered_goes_when_the_package_changes(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text("")
    (tmp_path / "m.arg").write_text("map m: M\n\nrecommendation ferry: F\n")
    copy = tmp_path / "packages"
    shutil.copytree(installed, copy)
    assert "nothing is said against" in argmap_with(copy, tmp_path, "check").stdout
    module = copy / "ministry_checks" / "__init__.py"
    module.write_text(module.read_text().replace("nothing is said", "not a word is said"))
    assert "not a word is said against" in argmap_with(copy, tmp_path, "check").stdout
    shutil.rmtree(copy)
    assert "MIN001" not in argmap_with(copy, tmp_path, "check").stdout


def test_the_examples_own_test_passes(installed: Path, tmp_path: Path) -> None:
    path = os.pathsep.join([str(installed), str(Path(catalog.__file__).parents[2])])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(PLUGIN / "tests")]
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


class Packages:
    """Packages made for one test, on the path of this process."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def add(self, name: str, content: str, entry_point: str | None = None) -> None:
        """A package of one module, whose entry point leads to the module unless another is given."""
        module = name.replace("-", "_")
        (self.place / f"{module}.py").write_text(content)
        folder = self.place / f"{module}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (folder / "entry_points.txt").write_text(f"[argmap.checks]\nx = {entry_point or module}\n")
        importlib.invalidate_caches()


@pytest.fixture
def packages(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Packages]:
    place = tmp_path_factory.mktemp("packages")
    monkeypatch.syspath_prepend(place)
    caches = (catalog.all_checks, catalog._checks_by_word, catalog._catalogue)
    known = set(sys.modules)
    for cached in caches:
        cached.cache_clear()
    yield Packages(place)
    for cached in caches:
        cached.cache_clear()
    for name in set(sys.modules) - known:
        if name.startswith("pkg_"):
            del sys.modules[name]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """An empty project, which is the working folder."""
    (tmp_path / "argmap.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)


@pytest.mark.parametrize(
    ("content", "entry_point", "message"),
    [
        ("import nothing_like_it", None, "which cannot be imported: ModuleNotFoundError"),
        ("raise SystemExit(0)", None, "which cannot be imported: SystemExit"),
        ("1/0", None, "which cannot be imported: ZeroDivisionError"),
        ("x = 1", "pkg_one:y", "which cannot be imported: AttributeError"),
        ("x = 1", "pkg_one:x", "which is neither a check nor a module that holds some"),
        ("x = 1", None, "which is neither a check nor a module that holds some"),
        (CHECK.format(code="abc", name="a_thing"), None, "the name `a-thing` and the code `abc`"),
        (CHECK.format(code="ABC1", name="a__thing"), None, "the name `a--thing` and the code `ABC1`"),
        (CHECK.format(code="SUP001", name="a_thing"), None, "adds a check `SUP001`, which argmap itself has already"),
        (
            CHECK.format(code="ABC1", name="unsupported_thesis"),
            "pkg_one:unsupported_thesis",
            "adds a check `unsupported-thesis`, which argmap itself has already",
        ),
    ],
)
def test_a_package_that_does_not_work_is_named(
    packages: Packages,
    project: Folder,
    content: str,
    entry_point: str | None,
    message: str,
) -> None:
    packages.add("pkg-one", content, entry_point)
    project.write(m="map m: M\n")
    for command in ("check", "explain", "config"):
        assert command in COMMANDS
        result = project.run(command)
        assert result.exit_code == 2, result.exception
        assert "the package pkg-one 1.0" in result.stderr
        assert message in result.stderr


def test_two_packages_with_one_check_are_both_named(packages: Packages, project: Folder) -> None:
    packages.add("pkg-one", CHECK.format(code="ABC1", name="a_thing"))
    packages.add("pkg-two", CHECK.format(code="ABC2", name="a_thing"))
    message = "the package pkg-two 1.0 adds a check `a-thing`, which the package pkg-one 1.0 has already"
    assert message in project.run("explain").stderr


def test_a_check_that_two_entry_points_lead_to_is_one(packages: Packages) -> None:
    packages.add("pkg-one", CHECK.format(code="ABC1", name="a_thing"))
    (packages.place / "pkg_one-1.0.dist-info" / "entry_points.txt").write_text(
        "[argmap.checks]\nx = pkg_one\ny = pkg_one:a_thing\n"
    )
    (check,) = (check for check in catalog.all_checks() if check.code == "ABC1")
    assert str(catalog.package_of(check)) == "pkg-one 1.0"
