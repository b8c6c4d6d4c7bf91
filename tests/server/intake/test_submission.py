"""Every way in which a submission can be wrong has its answer, and nothing of it is stored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server.factories import Draft, fields_of
from vidhuk.contracts import CONTRACT_MINOR, MAX_HTML_BYTES, MAX_TEXT_BYTES, CaptureSubmission, ErrorCode
from vidhuk.errors import Refused
from vidhuk.intake import check_submission, page_origin, parse_submission


def refusal(draft: Draft, *, practice: bool = False, **changes: Any) -> tuple[str, int, dict[str, Any]]:
    """Code, status and parameters of what a draft is refused with."""
    with pytest.raises(Refused) as caught:
        check_submission(parse_submission(draft.raw(**changes)), practice=practice)
    error = caught.value
    assert error.__cause__ is None, "pydantic's error holds the input; nobody must be able to log it"
    return error.code.value, error.status, dict(error.params)


def parts(draft: Draft) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = draft.body()["parts"]
    return found


def test_a_good_capture_passes_and_keeps_its_exact_bytes() -> None:
    draft = Draft(text="  рядок\r\nдругий\u2028🙂\t", text_expanded="a" * 9)
    checked = check_submission(parse_submission(draft.raw()), practice=False)
    kept = {part.name: part.content for part in checked.new.parts}
    assert kept["text"] == "  рядок\r\nдругий\u2028🙂\t".encode()
    assert kept["manifest"].decode() == draft.body()["manifest"]
    assert set(kept) == {"manifest", "text", "text_expanded", "fields", "html"}
    assert checked.text == "a" * 9, "the grown text is the one to understand"
    assert checked.new.manifest_sha256 == hashlib.sha256(kept["manifest"]).hexdigest()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'{"manifest": 1, "parts": []}',
        b"\xff\xfe",
        b'{"manifest": "{}", "parts": [{"name": "text", "content": "\\ud800"}, {"name": "fields", "content": "{}"}]}',
        b'{"manifest": "\\udfff", "parts": [{"name": "text", "content": "x"}, {"name": "fields", "content": "{}"}]}',
        b'{"manifest": "{}", "parts": [{"name": "photo", "content": "x"}, {"name": "fields", "content": "{}"}]}',
        b"[" * 100_000,
        b'{"manifest": "{}", "parts": ' + b"[" * 5_000,
    ],
)
def test_a_body_of_another_shape_is_refused(raw: bytes) -> None:
    with pytest.raises(Refused) as caught:
        parse_submission(raw)
    assert (caught.value.code, caught.value.status) == (ErrorCode.REQUEST_INVALID, 400)


def test_a_lone_surrogate_that_got_past_the_parser_is_refused() -> None:
    draft = Draft(text="x\ud800")
    with pytest.raises(Refused) as caught:
        check_submission(CaptureSubmission.model_validate(draft.body()), practice=False)
    assert (caught.value.code, caught.value.params["part"]) == (ErrorCode.REQUEST_INVALID, "text")


@pytest.mark.parametrize(
    "manifest",
    ["", "[]", "null", "{}", "{" * 300, '{"major": 1}', '\ufeff{"major": 1, "minor": 0}'],
)
def test_a_manifest_of_another_shape_is_refused(manifest: str) -> None:
    assert refusal(Draft(), manifest=manifest)[:2] == ("manifest_invalid", 400)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "no uuid"},
        {"nonce": "short"},
        {"nonce": "G" * 64},
        {"made_at": "2026-11-24T11:00:00"},
        {"made_at": "0001-01-01T00:00:00+14:00"},
        {"made_at": "9999-12-31T23:59:59-14:00"},
        {"utc_offset_minutes": 99_999},
        {"browser": "x" * 201},
        {"screenshot": {"status": "maybe"}},
        {"screenshot": {"status": "unavailable", "reason": "dog ate it"}},
        {"parts": []},
        {"minor": -1},
    ],
)
def test_a_manifest_with_a_wrong_value_is_refused(changes: dict[str, Any]) -> None:
    assert refusal(Draft(manifest_changes=changes))[:2] == ("manifest_invalid", 400)


def test_a_manifest_that_two_readers_would_read_differently_is_refused() -> None:
    text = json.dumps(Draft().manifest())
    twice = text.replace('"minor": 0', '"minor": 0, "minor": 0')
    assert refusal(Draft(), manifest=twice)[0] == "manifest_invalid"
    assert refusal(Draft(), manifest=text.replace('"minor": 0', '"minor": 0, "x": NaN'))[0] == "manifest_invalid"


def test_a_part_that_stands_twice_in_the_manifest_is_refused() -> None:
    draft = Draft()
    listed = draft.manifest()["parts"]
    draft.manifest_changes = {"parts": [*listed, listed[0]]}
    assert refusal(draft)[0] == "manifest_invalid"


def test_a_part_of_another_media_type_is_refused() -> None:
    draft = Draft()
    listed = draft.manifest()["parts"]
    listed[0]["media_type"] = "text/html"
    draft.manifest_changes = {"parts": listed}
    assert refusal(draft)[0] == "manifest_invalid"


@pytest.mark.parametrize("name", ["text", "fields"])
def test_text_and_fields_must_be_listed(name: str) -> None:
    draft = Draft(text_expanded="x")
    listed = [part for part in draft.manifest()["parts"] if part["name"] != name]
    draft.manifest_changes = {"parts": listed}
    sent = [part for part in parts(draft) if part["name"] != name]
    assert refusal(draft, parts=sent) == ("part_missing", 400, {"part": name})


def test_a_listed_part_must_come() -> None:
    draft = Draft()
    sent = [part for part in parts(draft) if part["name"] != "html"]
    assert refusal(draft, parts=sent) == ("part_missing", 400, {"part": "html"})


def test_a_part_that_is_not_listed_is_refused() -> None:
    draft = Draft()
    sent = [*parts(draft), {"name": "text_expanded", "content": "more"}]
    assert refusal(draft, parts=sent) == ("part_unexpected", 400, {"part": "text_expanded"})


def test_a_part_that_comes_twice_is_refused() -> None:
    draft = Draft()
    assert refusal(draft, parts=[*parts(draft)[:3], parts(draft)[0]])[0] == "part_unexpected"


@pytest.mark.parametrize("name", ["text", "fields", "html"])
def test_every_part_is_hashed_again(name: str) -> None:
    draft = Draft()
    sent = [
        {**part, "content": part["content"] + " " if part["name"] == name else part["content"]} for part in parts(draft)
    ]
    assert refusal(draft, parts=sent) == ("part_hash_mismatch", 400, {"part": name})


def test_the_size_must_be_the_sworn_one() -> None:
    draft = Draft()
    listed = draft.manifest()["parts"]
    listed[0]["bytes"] += 1
    draft.manifest_changes = {"parts": listed}
    assert refusal(draft) == ("part_hash_mismatch", 400, {"part": "text"})


@pytest.mark.parametrize(
    ("change", "name", "limit"),
    [
        ({"text": "є" * (MAX_TEXT_BYTES // 2) + "x"}, "text", MAX_TEXT_BYTES),
        ({"text_expanded": "x" * (MAX_TEXT_BYTES + 1)}, "text_expanded", MAX_TEXT_BYTES),
        ({"html": "x" * (MAX_HTML_BYTES + 1)}, "html", MAX_HTML_BYTES),
        ({"fields_text": json.dumps(fields_of(newer="x" * 300_000))}, "fields", 256 * 1024),
    ],
)
def test_a_part_over_its_limit_is_refused(change: dict[str, Any], name: str, limit: int) -> None:
    assert refusal(Draft(**change)) == ("part_too_large", 413, {"part": name, "limit": limit})


def test_texts_at_their_limits_pass() -> None:
    draft = Draft(text="x" * MAX_TEXT_BYTES, text_expanded="є" * (MAX_TEXT_BYTES // 2), html="x" * MAX_HTML_BYTES)
    check_submission(parse_submission(draft.raw()), practice=False)


@pytest.mark.parametrize(
    "fields",
    [
        "",
        "[]",
        "{}",
        "{" * 300,
        json.dumps(fields_of(site="livejournal")),
        json.dumps(fields_of(kind=None)),
        json.dumps(fields_of(page_url="x" * 5_000)),
        json.dumps(fields_of(author={"name": "x" * 1_001})),
        json.dumps(fields_of(rating={"value": 1})).replace('"value": 1', '"value": NaN'),
        json.dumps(fields_of(rating={"value": 1})).replace('"value": 1', '"value": 1e999'),
        json.dumps(fields_of(rating={"scale": 1})).replace('"scale": 1', '"scale": -1e999'),
        json.dumps(fields_of()).replace('"site"', '"site": "instagram", "site"'),
        json.dumps(fields_of()).replace('"902104471"', '"\\ud800"'),
        json.dumps(fields_of(newer=1)).replace('"newer": 1', '"newer": ' + "9" * 5_000),
        json.dumps(fields_of(shown_time={"text": "x", "observed_at": "0001-01-01T00:00:00+14:00"})),
        json.dumps(
            fields_of(
                shown_time={"text": "x", "observed_at": "2026-11-24T09:00:00Z", "latest": "9999-12-31T23:00:00-10:00"}
            )
        ),
    ],
)
def test_fields_that_cannot_be_read_are_refused(fields: str) -> None:
    assert refusal(Draft(fields_text=fields))[:2] == ("fields_invalid", 400)


def test_a_newer_major_waits_for_an_update() -> None:
    assert refusal(Draft(manifest_changes={"major": 2})) == ("contract_too_new", 426, {"major": 2})
    # Whatever else the newer one looks like.
    assert refusal(Draft(), manifest='{"major": 3, "pieces": {}}') == ("contract_too_new", 426, {"major": 3})
    with pytest.raises(Refused) as caught:
        parse_submission(b'{"manifest": "{\\"major\\": 2}", "pieces": []}')
    assert (caught.value.code, caught.value.status) == (ErrorCode.CONTRACT_TOO_NEW, 426)


def test_a_newer_minor_is_accepted_and_its_fields_are_kept_in_the_bytes() -> None:
    draft = Draft(
        fields=fields_of(mood="грайливий", author={"name": "Олена", "followers": 5}),
        manifest_changes={"minor": 7, "battery": 0.5},
    )
    checked = check_submission(parse_submission(draft.raw()), practice=False)
    kept = {part.name: part.content.decode() for part in checked.new.parts}
    assert json.loads(kept["fields"])["mood"] == "грайливий"
    assert json.loads(kept["manifest"])["battery"] == 0.5
    assert checked.new.contract_minor == 7


def test_a_value_that_only_a_newer_minor_knows_waits_for_an_update_and_is_not_called_broken() -> None:
    newer = Draft(fields=fields_of(kind="story"), manifest_changes={"minor": CONTRACT_MINOR + 1})
    assert refusal(newer)[:2] == ("contract_too_new", 426)
    assert refusal(Draft(fields=fields_of(kind="story")))[:2] == ("fields_invalid", 400)
    unknown_flag = Draft(manifest_changes={"minor": CONTRACT_MINOR + 1, "flags": ["blurred"]})
    assert refusal(unknown_flag)[:2] == ("contract_too_new", 426)


def test_practice_is_what_the_caller_saw_and_nothing_else() -> None:
    assert refusal(Draft(fields=fields_of(site="practice")))[:2] == ("practice_origin", 400)
    checked = check_submission(parse_submission(Draft().raw()), practice=True)
    assert (checked.new.practice, checked.new.site, checked.site) == (True, "practice", "practice")


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://127.0.0.1:8420/practice#x", "http://127.0.0.1:8420"),
        ("HTTP://127.0.0.1:8420/practice", "http://127.0.0.1:8420"),
        ("https://www.facebook.com/x", "https://www.facebook.com"),
        ("http://user@127.0.0.1:8420/practice", "http://user@127.0.0.1:8420"),
        ("about:blank", None),
        ("http://[bad", None),
        ("", None),
    ],
)
def test_the_origin_of_the_page_is_read_from_the_fields(url: str, origin: str | None) -> None:
    assert page_origin(parse_submission(Draft(fields=fields_of(page_url=url)).raw())) == origin


def test_a_page_without_readable_fields_has_no_origin() -> None:
    assert page_origin(parse_submission(Draft(fields_text="{").raw())) is None


def mutate(value: Any, pick: Callable[[int], int], junk: Any) -> Any:
    """Put `junk` in one place of a JSON value."""
    if isinstance(value, dict) and value:
        key = sorted(value)[pick(len(value))]
        return {**value, key: mutate(value[key], pick, junk)}
    if isinstance(value, list) and value:
        place = pick(len(value))
        return [*value[:place], mutate(value[place], pick, junk), *value[place + 1 :]]
    return junk


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.just({}),
    st.lists(st.none(), max_size=2),
)


@settings(max_examples=300, deadline=None)
@given(data=st.data(), junk=JUNK, inside=st.booleans())
def test_whatever_stands_anywhere_is_accepted_or_refused_and_never_breaks(
    data: st.DataObject, junk: Any, inside: bool
) -> None:
    def pick(length: int) -> int:
        return data.draw(st.integers(0, length - 1))

    draft = Draft(fields=mutate(fields_of(), pick, junk)) if inside else Draft()
    body = draft.body(manifest=json.dumps(mutate(draft.manifest(), pick, junk))) if not inside else draft.body()
    status = 200
    try:
        check_submission(parse_submission(json.dumps(body).encode()), practice=False)
    except Refused as refused:
        status = refused.status
    assert status in (200, 400, 413, 426)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_submission_or_refused(raw: bytes) -> None:
    with pytest.raises(Refused):
        parse_submission(raw)
