"""Whom a comment is about: owners of its page first, then who is named in it; an ambiguous mention assigns nobody."""

from __future__ import annotations

from collections.abc import Sequence

from vidhuk.contracts import Assigned, AssignedBy, Mention


def assigned_to(mentions: Sequence[Mention], owners: Sequence[Assigned] = ()) -> list[Assigned]:
    """Each doctor and branch once.

    Args:
        mentions: as `analyse` found them.
        owners: whose page the comment stands on; these need no mention.
    """
    found = list(owners)
    for mention in mentions:
        if mention.ambiguous or mention.kind is None:
            continue
        if not any((one.kind, one.name) == (mention.kind, mention.lemma) for one in found):
            found.append(Assigned(kind=mention.kind, name=mention.lemma, by=AssignedBy.MENTION))
    return found
