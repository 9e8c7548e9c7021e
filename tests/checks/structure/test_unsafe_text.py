"""What is said of characters that show something else than is written."""

from argmap.checks.severity import Severity
from tests.checks.maps import found


def test_a_direction_override_in_prose_is_a_warning() -> None:
    (diagnostic,) = found("unsafe-text", "premise p: Left \u202eto right\n")
    assert diagnostic.severity is Severity.WARNING


def test_mixed_scripts_in_a_name_are_an_error() -> None:
    diagnostics = found("unsafe-text", "premise c\u043est: The cost\n")
    assert [diagnostic.severity for diagnostic in diagnostics] == [Severity.ERROR]
