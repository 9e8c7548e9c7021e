"""A page maker that stands in for the explorer: quick, and made to fail by words in a map's title."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from argmap.analysis.analysis import Analysis
from argmap.checks.diagnostic import Diagnostic
from argmap.drawing.layout import LayoutFailed
from argmap.drawing.subject_pictures import Dressing
from argmap.explorer.data import findings_as_data

POLICY = "default-src 'none'; connect-src 'self'"


def explorer_data(analysis: Analysis, findings: Sequence[Diagnostic], dressing: Dressing) -> dict[str, Any]:
    """What a test looks at."""
    title = analysis.map.root.header.title or ""
    if "unlucky" in title:
        os._exit(1)
    if "mistaken" in title:
        raise KeyError("mistaken")
    if "tangled" in title:
        raise LayoutFailed("too tangled")
    if "slow" in title:
        time.sleep(1.5)
    if "endless" in title:
        time.sleep(3600)
    if "untidy" in title:
        Path(tempfile.mkdtemp(), "left.txt").write_text("left", encoding="utf-8")
    return {
        "title": title,
        "claims": [claim.name for claim in analysis.graph.claims],
        "banner": dressing.banner,
        "band": dressing.band,
        "findings": findings_as_data(analysis, findings),
    }


def page_with(data: dict[str, Any], *, live: bool) -> bytes:
    """A page with the data in it."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return f"<!DOCTYPE html>{policy}<pre>{escape(json.dumps(data))}</pre><p>{live}</p>".encode()
