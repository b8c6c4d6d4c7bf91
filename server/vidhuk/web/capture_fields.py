"""What a capture holds beside its text, as rows for people; a link is made only of http(s) and is never followed by the program."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from vidhuk.contracts import ByHand, CapturedFields, Rating, ShownTime, TimePrecision
from vidhuk.sentences import Sentences
from vidhuk.web.formats import Formats
from vidhuk.web.names import Names


@dataclass(frozen=True)
class FieldRow:
    """One row.

    Attributes:
        label: name of the field.
        lines: what was shown; empty means "not shown".
        link: address to open, only when it is http or https.
    """

    label: str
    lines: tuple[str, ...] = ()
    link: str | None = None


def web_address(url: str | None) -> str | None:
    """The address if a person may open it: http or https with a host, nothing else (`javascript:` least of all)."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


class FieldRows:
    """Builds the rows in one language.

    Args:
        sentences: catalogs of the page.
        formats: formats of the page.
        names: words of the closed lists.
    """

    def __init__(self, sentences: Sentences, formats: Formats, names: Names) -> None:
        self._t = sentences.text
        self._formats = formats
        self._names = names

    def rows(self, fields: CapturedFields) -> list[FieldRow]:
        """All fields, shown or not, in the order in which people ask for them."""
        if fields.by_hand is not None:
            return self._by_hand(fields, fields.by_hand)
        parent = fields.parent
        return [
            self._row("author", fields.author.name),
            self._link("profile", fields.author.profile_url),
            self._row("shown-time", *self._time(fields.shown_time)),
            self._row("rating", *self._rating(fields.rating)),
            self._row("reactions", *self._reactions(fields)),
            self._row("media", *(self._media(fields))),
            self._row("parent", *((parent.author_name, parent.excerpt, parent.native_id) if parent else ())),
            self._row("flags", *(self._names.of("pages-capture-flag", flag) for flag in fields.flags)),
            self._row("owner-reply", *self._owner_reply(fields)),
            self._row("original-text", fields.original_text),
            self._link("permalink", fields.permalink),
            self._row("native-id", fields.native_id),
            self._link("post", fields.post_url),
            self._row("post-author", fields.post_author),
            self._place(fields),
            self._link("page", fields.page_url),
            self._row("page-title", fields.page_title),
            self._row("interface-language", fields.interface_language),
            self._row("strategies", *(f"{name}: {how}" for name, how in sorted(fields.strategies.items()))),
        ]

    def _by_hand(self, fields: CapturedFields, entry: ByHand) -> list[FieldRow]:
        """What was written down; of a page nobody knows anything here."""
        return [
            self._row("source", self._names.of("pages-source", entry.source)),
            self._row("entered-by", entry.entered_by),
            self._row("author", fields.author.name),
            self._row("told-time", None if fields.shown_time is None else fields.shown_time.text),
            self._link("told-link", fields.permalink),
        ]

    def _row(self, field: str, *lines: str | None) -> FieldRow:
        return FieldRow(self._t(f"pages-field-{field}"), tuple(line for line in lines if line))

    def _link(self, field: str, url: str | None) -> FieldRow:
        return FieldRow(self._t(f"pages-field-{field}"), (url,) if url else (), web_address(url))

    def _place(self, fields: CapturedFields) -> FieldRow:
        place = fields.place
        name, url = (None, None) if place is None else (place.name or place.url, web_address(place.url))
        return FieldRow(self._t("pages-field-place"), (name,) if name else (), url)

    def _owner_reply(self, fields: CapturedFields) -> list[str | None]:
        reply = fields.owner_reply
        return [] if reply is None else [reply.text, reply.author_name, *self._time(reply.shown_time)]

    def _time(self, shown: ShownTime | None) -> list[str]:
        if shown is None:
            return []
        lines = [shown.text]
        if shown.earliest and shown.latest and shown.precision is TimePrecision.EXACT:
            lines.append(self._formats.full(shown.earliest))
        elif shown.earliest and shown.latest:
            earliest, latest = self._formats.full(shown.earliest), self._formats.full(shown.latest)
            lines.append(self._t("pages-time-between", earliest=earliest, latest=latest))
        else:
            lines.append(self._t("pages-time-unknown"))
        return lines

    def _rating(self, rating: Rating | None) -> list[str | None]:
        if rating is None:
            return []
        lines: list[str | None] = []
        if rating.recommendation is not None:
            lines.append(self._names.of("pages-recommendation", rating.recommendation))
        if rating.value is not None:
            value = self._formats.number(rating.value)
            if rating.scale is None:
                lines.append(value)
            else:
                lines.append(self._t("pages-rating-of", value=value, scale=self._formats.number(rating.scale)))
        return [*lines, rating.shown]

    def _reactions(self, fields: CapturedFields) -> list[str]:
        if fields.reactions is None:
            return []
        count = fields.reactions.count
        shown = fields.reactions.shown
        return [shown] if count is None or str(count) == shown.strip() else [shown, self._formats.number(count)]

    def _media(self, fields: CapturedFields) -> list[str]:
        return [
            f"{self._names.of('pages-media', medium.kind)}{f': {medium.description}' if medium.description else ''}"
            for medium in fields.media
        ]
