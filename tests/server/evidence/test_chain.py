"""Arithmetic of the custody chain: what it proves, and what it notices."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from vidhuk.evidence import chain
from vidhuk.evidence.chain import ChainProblem, Entry, EntryKind, Link

DESK = UUID("5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f")
KEY = bytes(range(32))


def entry(number: int, **changes: object) -> Entry:
    made = Entry(
        desk=DESK,
        number=number,
        kind=EntryKind.CAPTURE,
        capture=UUID(int=number),
        digest=f"{number:064x}",
        at=datetime(2026, 11, 24, 9, 0, number, 5, tzinfo=UTC),
        person="Олена",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def links(count: int) -> list[Link]:
    made: list[Link] = []
    previous = chain.FIRST_PREVIOUS
    for number in range(1, count + 1):
        text = entry(number).text()
        previous = chain.entry_hash(previous, text)
        made.append(Link(number, UUID(int=number), text, previous, chain.seal(KEY, previous)))
    return made


def problems(chained: list[Link], key: bytes | None = KEY) -> list[tuple[int, ChainProblem]]:
    return [(link.number, problem) for link, _, problem in chain.check(chained, DESK, key) if problem is not None]


def test_the_text_of_an_entry_is_pinned() -> None:
    assert entry(1).text() == (
        '{"at":"2026-11-24T09:00:01.000005Z","capture":"00000000-0000-0000-0000-000000000001",'
        '"desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f",'
        '"digest":"0000000000000000000000000000000000000000000000000000000000000001","installation":null,'
        '"kind":"capture","number":1,"person":"\\u041e\\u043b\\u0435\\u043d\\u0430","reason":null,"v":1}'
    )


def test_hash_and_seal_can_be_computed_from_the_description_alone() -> None:
    first, second = links(2)
    expected = hashlib.sha256(bytes(32) + first.entry.encode()).digest()
    assert first.entry_hash == expected.hex()
    assert first.seal == hmac.new(KEY, expected, "sha256").hexdigest()
    assert second.entry_hash == hashlib.sha256(expected + second.entry.encode()).hexdigest()


def test_an_entry_comes_back_from_its_text() -> None:
    assert chain.parse_entry(entry(7).text()) == entry(7)


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"desk": 1}', '"x"'])
def test_what_is_no_entry_is_none(text: str) -> None:
    assert chain.parse_entry(text) is None


def test_a_whole_chain_has_no_problem() -> None:
    assert problems(links(50)) == []
    assert problems([]) == []


def test_a_changed_entry_is_found_where_it_stands() -> None:
    chained = links(5)
    chained[2] = replace(chained[2], entry=entry(3, digest="f" * 64).text())
    assert problems(chained) == [(3, ChainProblem.HASH)]


def test_an_entry_that_was_hashed_again_breaks_the_next_one() -> None:
    chained = links(5)
    text = entry(3, digest="f" * 64).text()
    hashed = chain.entry_hash(chained[1].entry_hash, text)
    chained[2] = Link(3, UUID(int=3), text, hashed, chain.seal(b"x" * 32, hashed))
    assert problems(chained) == [(3, ChainProblem.SEAL), (4, ChainProblem.HASH)]


def test_a_chain_that_was_made_anew_lacks_the_desks_seal() -> None:
    chained, previous = [], chain.FIRST_PREVIOUS
    for number in range(1, 4):
        text = entry(number, digest="e" * 64).text()
        previous = chain.entry_hash(previous, text)
        chained.append(Link(number, UUID(int=number), text, previous, chain.seal(b"z" * 32, previous)))
    assert problems(chained) == [(1, ChainProblem.SEAL), (2, ChainProblem.SEAL), (3, ChainProblem.SEAL)]
    assert problems(chained, None) == [], "without the key only hashes can be checked"


def test_a_missing_entry_is_a_gap() -> None:
    chained = links(5)
    del chained[2]
    assert problems(chained) == [(4, ChainProblem.GAP)]


def test_a_missing_first_entry_is_a_gap() -> None:
    assert problems(links(3)[1:]) == [(2, ChainProblem.GAP)]


@pytest.mark.parametrize(
    "changed",
    [entry(2, desk=UUID(int=9)).text(), entry(7).text(), entry(2, capture=UUID(int=8)).text(), "nonsense"],
)
def test_an_entry_of_something_else_is_found(changed: str) -> None:
    chained = links(3)
    chained[1] = replace(chained[1], entry=changed)
    assert problems(chained)[0] == (2, ChainProblem.CONTENT)


def test_a_screenshots_digest_hangs_on_the_secret_nonce() -> None:
    picture = "ab" * 32
    one, other = chain.screenshot_digest("00" * 32, picture), chain.screenshot_digest("01" * 32, picture)
    assert one != other
    assert one == hashlib.sha256(b"vidhuk screenshot v1\x00" + bytes(32) + bytes.fromhex(picture)).hexdigest()
    assert json.dumps(one) not in json.dumps(picture)


def test_the_text_is_json_in_ascii() -> None:
    text = entry(1, person="Ґ\u2028😡").text()
    assert text.isascii()
    assert json.loads(text)["person"] == "Ґ\u2028😡"
