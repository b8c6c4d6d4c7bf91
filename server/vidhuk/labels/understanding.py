"""The real `Understand`: the model, the clinic's roster and pages, its own layer and its corrected cases, in this order; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from vidhuk.clinic import CurrentClinic, details_of, owners_of, roster_of, zone_of
from vidhuk.contracts import Clinic, HistoryItem, Labels
from vidhuk.db import Database
from vidhuk.labels.cases import CurrentCases
from vidhuk.labels.layers import CurrentLayer

HISTORY_ITEMS = 50
"""How many earlier captures understanding gets to see, and how far back: bursts and repeats are things of days."""

HISTORY_SPAN = timedelta(days=14)


class Understanding:
    """Reads comments for one clinic; the language parts load at their first use.

    Args:
        clinic: whose doctors and branches a text may name.
        db: the archive, for corrected cases; `None` goes without them.
        layer: the clinic's own layer; `None` goes without one.
    """

    def __init__(self, clinic: CurrentClinic, db: Database | None = None, layer: CurrentLayer | None = None) -> None:
        self._clinic = clinic
        self._cases = None if db is None else CurrentCases(db)
        self._layer = layer

    def __call__(
        self,
        text: str,
        *,
        author: str | None,
        posted_at: datetime | None,
        now: datetime,
        history: Sequence[HistoryItem],
        pages: Sequence[str] = (),
        again: int | None = None,
    ) -> Labels:
        """Labels of one comment.

        Args:
            pages: addresses of the page, the post and the comment: a page of a branch or doctor assigns it.
            again: number of the capture where it is understood again: its own correction teaches others, not itself.
        """
        from vidhuk.classify import analyse  # noqa: PLC0415  (start must not wait for dictionaries)

        clinic = self._clinic.now()
        labels = analyse(text, author=author, posted_at=posted_at, now=now, roster=roster_of(clinic), history=history)
        labels = _assigned(_by_roster(labels, clinic), clinic, pages)
        return self._by_people(text, labels, clinic, again)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """For many comments one after another in one thread: what people corrected meanwhile is heard from the next batch on."""
        if self._cases is None:
            yield
            return
        with self._cases.held(zone_of(self._clinic.now().time_zone)):
            yield

    def _by_people(self, text: str, labels: Labels, clinic: Clinic, again: int | None) -> Labels:
        """What people said of like cases goes over what the model says."""
        from vidhuk.classify.cases import by_case  # noqa: PLC0415
        from vidhuk.classify.layer import by_layer  # noqa: PLC0415

        labels = by_layer(text, labels, None if self._layer is None else self._layer.now())
        if self._cases is None:
            return labels
        return by_case(labels, self._cases.nearest(text, zone_of(clinic.time_zone), again))


def _by_roster(labels: Labels, clinic: Clinic) -> Labels:
    """What only the clinic's file knows: what tells the candidates of a name apart, and who is nobody of the clinic."""
    changes: dict[str, object] = {}
    if any(mention.ambiguous for mention in labels.mentions):
        changes["mentions"] = [
            mention.model_copy(update={"details": details_of(clinic, mention.candidates)})
            if mention.ambiguous
            else mention
            for mention in labels.mentions
        ]
    if labels.unknown_names and clinic.not_staff:
        from vidhuk.classify.name_forms import nominative  # noqa: PLC0415

        nobody = {name.casefold() for name in clinic.not_staff}
        changes["unknown_names"] = [
            name for name in labels.unknown_names if not {name.casefold(), nominative(name).casefold()} & nobody
        ]
    return labels.model_copy(update=changes) if changes else labels


def _assigned(labels: Labels, clinic: Clinic, pages: Sequence[str]) -> Labels:
    from vidhuk.classify.assigned import assigned_to  # noqa: PLC0415

    found = assigned_to(labels.mentions, owners_of(clinic, pages))
    return labels.model_copy(update={"assigned": found}) if found else labels
