"""What is said of imports whose map cannot be had."""

from tests.checks.maps import messages


def test_the_reason_is_told() -> None:
    assert messages("unreadable-import", "import gone\n") == [
        "cannot import `gone` from gone.arg: there is no such file"
    ]


def test_a_map_of_another_id_is_not_the_one_asked_for() -> None:
    files = {"m.arg": "import other\npremise p: P\np supports other.q\n", "other.arg": "map another: A\n"}
    assert messages("unreadable-import", files) == ["other.arg is the map `another`, not `other`"]


def test_two_files_may_not_share_an_id() -> None:
    files = {
        "m.arg": "import twin from a.arg\nimport twin as second from b.arg\n",
        "a.arg": "map twin: T\n",
        "b.arg": "map twin: T\n",
    }
    assert messages("unreadable-import", files) == ["b.arg has the ID `twin`, which a.arg has too"]


def test_a_map_cannot_import_itself() -> None:
    assert messages("unreadable-import", "import m\n") == ["`m` imports itself"]


def test_maps_may_import_each_other() -> None:
    files = {"m.arg": "import other\n", "other.arg": "import m\n"}
    assert messages("unreadable-import", files) == []
