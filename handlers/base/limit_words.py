"""What is limited, in words: of what there is no place left, and why somebody waits."""

from collections.abc import Iterable, Mapping, Sequence

from fair.event.model import Event
from fair.places import ALL, Claim
from texts.translator import Safe, Translator


def limit_name(t: Translator, event: Event, claim: Claim) -> str:
    """Return what a limit is called."""
    kind, which = claim
    match kind:
        case "event":
            return t.plain("places-all")
        case "role":
            role = event.role(which)
            return role.label[t.language] if role else which
        case "organisation":
            return t.plain("places-delegates")
        case _:
            question_id, _, option_id = which.partition("=")
            question = event.form.by_id.get(question_id)
            option = question.option(option_id) if question else None
            return option.label[t.language] if option else option_id


def limit_names(t: Translator, event: Event, lacking: Iterable[Claim]) -> str:
    """Return of what there is no place left."""
    return "; ".join(limit_name(t, event, claim) for claim in lacking)


def counted(t: Translator, event: Event, claims: Iterable[Claim], taken: Mapping[Claim, int]) -> Safe:
    """Return how many of the places are taken, one line per limit."""
    return Safe(
        "\n".join(
            t("places-taken", what=limit_name(t, event, claim), taken=taken.get(claim, 0), places=places)
            for claim in claims
            if (places := event.limits.of(claim)) is not None
        )
    )


def why_waiting(t: Translator, event: Event, lacking: Sequence[Claim]) -> Safe:
    """Tell somebody why they wait: the limits that are used up; none of them, it is what the team has decided."""
    if not lacking:
        return t("waiting-none")
    if ALL in lacking:
        return t("waiting-event")
    return Safe(" ".join(t(f"waiting-{claim[0]}", what=limit_name(t, event, claim)) for claim in lacking))
