"""Write the generated pages of the documentation again: `make docs`."""

from __future__ import annotations

from pathlib import Path

from argmap.checks.catalog import all_checks
from argmap.report.pages import index_of, page_of

FOLDER = Path(__file__).parent


def generated_pages() -> dict[Path, str]:
    """Every generated page, by its path."""
    checks = all_checks()
    pages = {FOLDER / "checks" / "index.md": index_of(checks)}
    pages.update({FOLDER / "checks" / f"{check.name}.md": page_of(check) for check in checks})
    return pages


def main() -> None:
    """Write the pages, and remove those of checks that are gone."""
    pages = generated_pages()
    for folder in {page.parent for page in pages}:
        folder.mkdir(exist_ok=True)
        for page in folder.glob("*.md"):
            if page not in pages:
                page.unlink()
    for page, content in pages.items():
        page.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
