"""`python -m tests.faults` writes `docs/faults.md` again; with `--print` the page is shown instead."""

import sys

from tests.faults.projects import ROOT
from tests.faults.table import measured, page

written = page(measured())
if "--print" in sys.argv[1:]:
    sys.stdout.write(written)
else:
    (ROOT / "docs" / "faults.md").write_text(written, encoding="utf-8", newline="\n")
