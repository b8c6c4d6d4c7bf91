"""Bodies that parsers read differently are refused with the name of a field, never with a 5xx and never with the value."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.inside_desk import Browser, InsideDesk, inside_desk, submission
from vidhuk.api.strict_json import check_json, parse_body
from vidhuk.contracts import Correction, PingRequest, ReplyCopied
from vidhuk.errors import Refused


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InsideDesk]:
    with inside_desk(tmp_path_factory.mktemp("api") / "home") as found:
        yield found


@pytest.fixture(scope="module")
def browser(desk: InsideDesk) -> Browser:
    return desk.pair()


NONCE = "0" * 64

NOT_JSON = {
    "empty": b"",
    "space": b" ",
    "text": b"hello",
    "two values": b"{}{}",
    "a comma too many": b'{"nonce": "0",}',
    "NaN": b'{"nonce": NaN}',
    "Infinity": b'{"nonce": -Infinity}',
    "a number beyond floats": b'{"nonce": 1e999}',
    "a number of 5000 digits": b'{"nonce": ' + b"9" * 5_000 + b"}",
    "a key twice": b'{"nonce": "%s", "nonce": "%s"}' % (NONCE.encode(), NONCE.encode()),
    "a nested key twice": b'{"nonce": {"a": 1, "a": 2}}',
    "invalid UTF-8": b'{"nonce": "\xff"}',
    "overlong UTF-8": b'{"nonce": "\xc0\xaf"}',
    "a surrogate in UTF-8": b'{"nonce": "\xed\xa0\x80"}',
    "a lone surrogate": b'{"nonce": "\\ud800"}',
    "a lone low surrogate as key": b'{"\\udc00": 1}',
    "UTF-16": '{"nonce": "0"}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf{}",
    "deep arrays": b"[" * 60_000,
    "deep objects": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "a raw NUL": b'{"nonce": "\x00"}',
}

WRONG_SHAPE = {
    "a list": (b"[]", "body"),
    "null": (b"null", "body"),
    "a string": (b'"x"', "body"),
    "a field is missing": (b"{}", "nonce"),
    "another type": (b'{"nonce": 1}', "nonce"),
    "too short": (b'{"nonce": "0"}', "nonce"),
    "not a UUID": (b'{"nonce": "%s", "installation": "x"}' % NONCE.encode(), "installation"),
    "unknown key": (b'{"nonce": "%s", "secret": 1}' % NONCE.encode(), "body"),
}


@pytest.mark.parametrize("raw", NOT_JSON.values(), ids=NOT_JSON.keys())
def test_what_is_no_proper_json(desk: InsideDesk, raw: bytes) -> None:
    answer = desk.api("POST", "/ping", raw=raw)
    assert (answer.status, answer.json) == (400, {"error": {"code": "request_invalid", "params": {"field": "body"}}})


@pytest.mark.parametrize("raw", NOT_JSON.values(), ids=NOT_JSON.keys())
def test_a_capture_is_read_as_strictly(browser: Browser, raw: bytes) -> None:
    answer = browser.api("POST", "/captures", raw=raw)
    assert (answer.status, answer.code) == (400, "request_invalid")


@pytest.mark.parametrize(("raw", "field"), WRONG_SHAPE.values(), ids=WRONG_SHAPE.keys())
def test_what_has_another_shape(desk: InsideDesk, raw: bytes, field: str) -> None:
    answer = desk.api("POST", "/ping", raw=raw)
    assert (answer.status, answer.json) == (422, {"error": {"code": "request_invalid", "params": {"field": field}}})


def test_nothing_is_bent_into_another_type() -> None:
    body = b'{"entry": "x", "stage": "thank", "language": "uk", "text": "x", "language_chosen": %s}'
    assert parse_body(body % b"true", ReplyCopied).language_chosen is True
    for bent in (b'"true"', b"1", b'"yes"'):
        with pytest.raises(Refused) as found:
            parse_body(body % bent, ReplyCopied)
        assert found.value.params == {"field": "language_chosen"}


def test_ordinary_escapes_and_pairs_pass() -> None:
    assert check_json(b'{"a": "\\u0457 \\ud83d\\ude00"}')
    assert parse_body(b'{"type": "praise"}', Correction).type == "praise"
    assert parse_body(b'{"nonce": "%s"}' % NONCE.encode(), PingRequest).nonce == NONCE


def test_a_body_with_a_doubled_manifest_is_refused(browser: Browser) -> None:
    import json

    whole = json.dumps(submission())
    doubled = whole[:-1] + ', "manifest": ' + json.dumps(submission()["manifest"]) + "}"
    assert browser.api("POST", "/captures", raw=doubled.encode()).code == "request_invalid"
