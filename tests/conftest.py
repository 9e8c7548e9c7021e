"""The fixtures that every test can take, and how hypothesis looks for examples.

`make test` tries the same examples on the same code each time, so that nobody's change is held up by a case that it has
nothing to do with; `make test-long` tries new ones, and each counterexample it finds becomes an `@example` of its test.
"""

from hypothesis import HealthCheck, settings

from tests.browser import browser, open_page, watch

__all__ = ["browser", "open_page", "watch"]

# A time limit for one example would test the machine: speed is measured in `benchmarks/`.
settings.register_profile("new-examples", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same-examples", settings.get_profile("new-examples"), derandomize=True)
settings.load_profile("same-examples")
