"""What is wrong with the content of a fair, said to the organiser who wrote it."""

from fair.content import Finding
from fair.findings import FINDINGS
from texts.translator import Translator


def sentence(t: Translator, finding: Finding) -> str:
    """Return what is wrong and what to do, in plain text without file and line."""
    arguments = dict(finding.args)
    suggestion = arguments.pop("suggestion", "")
    if "expected" in arguments:
        arguments["expected"] = t.plain(f"finding-type-{arguments['expected']}")
    if finding.code in FINDINGS:
        said = t.plain(f"finding-{finding.code}", **arguments)
    else:  # about somebody's answer in a table: the form's own words
        value = arguments.pop("value", "")
        said = t.plain(f"problem-{finding.code}", **arguments)
        said = t.plain("finding-answer", value=value, said=said) if value else said
    return f"{said} {t.plain('finding-suggestion', suggestion=suggestion)}" if suggestion else said
