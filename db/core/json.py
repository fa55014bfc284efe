"""Values as JSON text: short, and in the letters that people wrote."""

import json
from typing import Any


def dumps(value: Any) -> str:
    """Return a value as it is stored and sent: no spaces between tokens, Cyrillic unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
