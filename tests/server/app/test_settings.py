"""Settings come from the environment, each named with what it takes when it does not fit; sentences come from the catalogs."""

from __future__ import annotations

from pathlib import Path

import pytest

from vidhuk.contracts import ErrorCode, ParamValue
from vidhuk.errors import CannotStart, Refused, Unready
from vidhuk.sentences import LANGUAGES, load_sentences, sentences_for
from vidhuk.settings import SETTINGS, load_settings


def test_every_setting_has_a_default() -> None:
    found = load_settings({})
    assert (found.port, found.language, found.database_url) == (8420, "uk", None)
    assert found.home.is_absolute()
    assert [setting.name for setting in SETTINGS] == [
        "VIDHUK_PORT",
        "VIDHUK_HOME",
        "VIDHUK_DATABASE_URL",
        "VIDHUK_LANG",
    ]


def test_settings_are_taken_from_the_environment(tmp_path: Path) -> None:
    found = load_settings(
        {
            "VIDHUK_PORT": " 9000 ",
            "VIDHUK_HOME": str(tmp_path),
            "VIDHUK_LANG": "en_GB.UTF-8",
            "VIDHUK_DATABASE_URL": "postgresql://user@host/name",
        }
    )
    assert (found.port, found.home, found.language) == (9000, tmp_path, "en")
    assert found.database_url == "postgresql+psycopg://user@host/name"
    assert found.database_path == tmp_path / "vidhuk.sqlite3"
    assert found.clinic_path == tmp_path / "clinic.yaml"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("VIDHUK_PORT", "0"),
        ("VIDHUK_PORT", "80"),
        ("VIDHUK_PORT", "65536"),
        ("VIDHUK_PORT", "-1"),
        ("VIDHUK_PORT", "8420.0"),
        ("VIDHUK_PORT", "٨٤٢٠"),
        ("VIDHUK_PORT", "9" * 5_000),
        ("VIDHUK_LANG", "ru"),
        ("VIDHUK_DATABASE_URL", "mysql://host/name"),
        ("VIDHUK_DATABASE_URL", "postgresql"),
    ],
)
def test_a_setting_that_does_not_fit_is_named_without_its_value(name: str, value: str) -> None:
    with pytest.raises(CannotStart) as found:
        load_settings({name: value})
    assert found.value.code is ErrorCode.SETTING_INVALID
    assert found.value.params["name"] == name
    assert found.value.params["takes"]
    assert value not in str(found.value.params["takes"]).split(", ")


def test_the_family_of_failures() -> None:
    assert Refused(ErrorCode.NOT_FOUND).status == 400
    assert Refused(ErrorCode.NOT_FOUND, 404).status == 404
    assert Unready(ErrorCode.BUSY).status == 503
    assert CannotStart(ErrorCode.PORT_TAKEN, port=1).exit_code == 2
    body = Refused(ErrorCode.BODY_TOO_LARGE, 413, limit=5).body()
    assert body.model_dump(mode="json") == {"error": {"code": "body_too_large", "params": {"limit": 5}}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_code_has_a_sentence_without_holes(language: str) -> None:
    say = load_sentences(language)
    params: dict[str, ParamValue] = {
        "seconds": 61, "left": 2, "limit": 1, "field": "text", "part": "html", "major": 2, "port": 8420, "path": "/x",
        "name": "VIDHUK_PORT", "takes": "1024", "revision": "0009", "reason": "x", "host": "h", "file": "f", "line": 3,
        "entry": "e", "problem": "p", "key": "k", "number": 7, "allow": "GET",
    }  # fmt: skip
    for code in ErrorCode:
        sentence = say.text(f"error-{code.value.replace('_', '-')}", **params)
        assert sentence.endswith("."), code
        assert "{" not in sentence, code


@pytest.mark.parametrize(
    ("count", "uk"), [(1, "1 секунду"), (2, "2 секунди"), (5, "5 секунд"), (11, "11 секунд"), (21, "21 секунду")]
)
def test_ukrainian_plurals(count: int, uk: str) -> None:
    assert f"за {uk}." in sentences_for("uk").text("error-pairing-closed", seconds=count)


def test_an_unknown_language_is_ukrainian_and_an_unknown_key_a_mistake() -> None:
    assert sentences_for("de").language == "uk"
    with pytest.raises(KeyError):
        sentences_for("uk").text("no-such-key")
