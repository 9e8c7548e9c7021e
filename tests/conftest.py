"""The fixtures that every test can take."""

from tests.browser import browser, open_page, watch

__all__ = ["browser", "open_page", "watch"]
