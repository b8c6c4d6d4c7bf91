"""The app puts the parts together: mistakes become one shape at each door and leak nothing, the clinic's file is followed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from tests.inside_desk import MORNING, InsideDesk, id_of, inside_desk, submission
from vidhuk import app as app_module
from vidhuk.access import trace_without_values
from vidhuk.app import create_app, failure_of
from vidhuk.clinic import CurrentClinic, save_clinic
from vidhuk.clock import FixedClock
from vidhuk.contracts import Clinic, ErrorCode
from vidhuk.errors import Refused, Unready
from vidhuk.labels import Understanding
from vidhuk.migrations import desk_lock, prepare_database
from vidhuk.settings import Settings

SECRET_WORD = "Петренко 067 123 45 67"


def fail(*_args: object, **_kwargs: object) -> None:
    raise ValueError(SECRET_WORD)


def test_importing_the_app_creates_nothing(tmp_path: Path) -> None:
    env = {**os.environ, "VIDHUK_HOME": str(tmp_path / "home")}
    code = "import vidhuk.app, vidhuk.cli, vidhuk.commands.serve, sys; print('pymorphy3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert not (tmp_path / "home").exists()
    # Dictionaries take a second to load: READY must not wait for them.
    assert done.stdout.strip() == "False"


def test_create_app_gives_an_asgi_application(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", port=8_499)
    with desk_lock(settings):
        prepare_database(settings)
        assert callable(create_app(settings, FixedClock(MORNING)))


# ------------------------------------------------------------------ mistakes


@pytest.mark.parametrize(
    ("problem", "code", "status"),
    [
        (Refused(ErrorCode.BUSY, 503), ErrorCode.BUSY, 503),
        (HTTPException(404), ErrorCode.NOT_FOUND, 404),
        (HTTPException(405), ErrorCode.METHOD_NOT_ALLOWED, 405),
        (HTTPException(418, SECRET_WORD), ErrorCode.REQUEST_INVALID, 418),
        (HTTPException(500, SECRET_WORD), ErrorCode.INTERNAL, 500),
        (ValueError(SECRET_WORD), ErrorCode.INTERNAL, 500),
        (RecursionError(), ErrorCode.INTERNAL, 500),
    ],
)
def test_every_problem_is_a_failure_of_the_closed_list(problem: Exception, code: ErrorCode, status: int) -> None:
    failure = failure_of(problem)
    assert (failure.code, failure.status) == (code, status)
    assert SECRET_WORD not in failure.body().model_dump_json()


def test_a_field_of_the_framework_is_named_by_our_names_only() -> None:
    error = {"type": "extra_forbidden", "loc": ("body", SECRET_WORD), "msg": "", "input": SECRET_WORD}
    failure = failure_of(RequestValidationError([error]))
    assert (failure.status, failure.params) == (422, {"field": "body"})


def test_a_mistake_at_the_api_is_one_code_and_a_log_without_its_message(
    desk: InsideDesk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    browser = desk.pair()
    monkeypatch.setattr("vidhuk.api.captures.answer_for", fail)
    answer = browser.api("GET", "/captures/0a8ff6a0-0000-4000-8000-000000000000")
    assert (answer.status, answer.json) == (500, {"error": {"code": "internal", "params": {}}})
    assert answer.header("content-security-policy")
    assert "test_app.py" in caplog.text
    assert "builtins.ValueError" in caplog.text
    assert SECRET_WORD not in caplog.text


def test_a_mistake_in_a_page_is_a_page(
    desk: InsideDesk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cookie = desk.sign_in()
    monkeypatch.setattr("vidhuk.access.sessions.Sessions.listed", fail)
    answer = desk.page("GET", "/browsers", cookie=cookie)
    assert (answer.status, answer.code) == (500, "internal")
    assert answer.header("content-type") == "text/html; charset=utf-8"
    assert SECRET_WORD not in caplog.text
    assert SECRET_WORD.encode() not in answer.body


def test_a_mistake_in_the_guard_itself_lets_nobody_in(
    desk: InsideDesk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    browser = desk.pair()
    monkeypatch.setattr("vidhuk.access.installations.Installations.by_token", fail)
    answer = browser.api("POST", "/captures", submission())
    assert (answer.status, answer.code) == (500, "internal")
    assert SECRET_WORD not in caplog.text


def test_a_busy_archive_says_when_to_come_back(desk: InsideDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = desk.pair()

    def busy(*_args: object, **_kwargs: object) -> None:
        raise Unready(ErrorCode.BUSY)

    monkeypatch.setattr("vidhuk.api.captures.answer_for", busy)
    answer = browser.api("GET", "/captures/0a8ff6a0-0000-4000-8000-000000000000")
    assert (answer.status, answer.code, answer.header("retry-after")) == (503, "busy", "1")


def test_a_trace_names_places_and_kinds_but_no_values() -> None:
    try:
        try:
            fail()
        except ValueError as inner:
            raise KeyError(SECRET_WORD) from inner
    except KeyError as mistake:
        trace = trace_without_values(mistake)
    assert "builtins.KeyError" in trace
    assert "builtins.ValueError" in trace
    assert "test_app.py" in trace
    assert SECRET_WORD not in trace


def test_an_understanding_that_breaks_loses_no_capture(desk: InsideDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    browser, sent = desk.pair(), submission()
    monkeypatch.setattr(Understanding, "__call__", fail)
    monkeypatch.setattr(app_module.Suggesting, "__call__", fail)
    answer = browser.api("POST", "/captures", sent)
    assert answer.status == 200, answer.body
    assert answer.json["receipt"]["id"] == id_of(sent)


# ------------------------------------------------------------------ language


@pytest.mark.parametrize(("language", "word"), [("uk", "увійдіть"), ("en", "Sign in")])
def test_a_page_for_nobody_speaks_the_desks_language(tmp_path: Path, language: str, word: str) -> None:
    with inside_desk(tmp_path / "home", language=language) as desk:
        assert word in desk.page("GET", "/history").body.decode()


def test_a_failure_page_speaks_the_persons_language(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    assert b'lang="uk"' in desk.page("GET", "/nothing", cookie=cookie).body
    person = desk.access.sessions.by_cookie(cookie, desk.clock.now())
    assert person is not None
    desk.access.sessions.set_language(person.session, "en")
    assert b'lang="en"' in desk.page("GET", "/nothing", cookie=cookie).body


# ------------------------------------------------------------------ the clinic as it is now


def test_the_clinics_file_is_followed_and_a_broken_one_leaves_the_last_good(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    clinic = CurrentClinic(settings.clinic_path)
    assert clinic.now() == Clinic()
    save_clinic(settings.clinic_path, Clinic(name="Добра клініка"))
    assert clinic.now().name == "Добра клініка"
    settings.clinic_path.write_text("name: [broken", encoding="utf-8")
    assert clinic.now().name == "Добра клініка"
    settings.clinic_path.write_text("name: Інша клініка\n", encoding="utf-8")
    assert clinic.now().name == "Інша клініка"
    settings.clinic_path.unlink()
    assert clinic.now() == Clinic()


def test_a_change_of_the_clinic_shows_in_the_next_replies(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission("Яка адреса вашої клініки?")
    before = browser.api("POST", "/captures", sent).json["suggestions"]
    assert "address" in before["missing_facts"]
    desk.settings.clinic_path.write_text(
        "name: Добра клініка\nbranches:\n  - name: Центр\n    address: вул. Шевченка, 5\n", encoding="utf-8"
    )
    after = browser.api("GET", f"/captures/{id_of(sent)}").json["suggestions"]
    assert "address" not in after["missing_facts"]
    assert any("Шевченка" in reply["text"] for reply in after["suggestions"])


def test_warming_up_understands_and_answers_in_three_languages(
    desk: InsideDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vidhuk.app.time.sleep", lambda _seconds: None)
    desk.app.warm()
