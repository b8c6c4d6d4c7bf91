"""Hostile words in every field of a capture, of the clinic and of the address stay words on every page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page_desk import capture, send
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic, LintRule

CORPUS = [
    line
    for line in (Path(__file__).parents[2] / "data" / "xss" / "corpus.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
HOSTILE_TAGS = {"script", "iframe", "object", "embed", "base", "style", "math", "frame"}
NO_ADDRESS = ("hx-target", "hx-swap", "hx-select", "hx-trigger", "hx-sync", "hx-include", "hx-preserve")
LINKS = ("href", "src", "action", "xlink:href", "formaction", "srcdoc", "data")


def hostile(words: str) -> dict[str, object]:
    """A capture with these words in every field that takes words."""
    return capture(
        words,
        expanded=f"{words} {words}",
        html=words,
        kind="review",
        native_id=words,
        author={"name": words, "profile_url": words},
        permalink=words,
        page_url=words,
        page_title=words,
        post_url=words,
        post_author=words,
        parent={"native_id": words, "author_name": words, "excerpt": words},
        shown_time={"text": words, "language": words[:35], "observed_at": "2026-11-24T08:59:00Z"},
        rating={"shown": words},
        reactions={"shown": words},
        media=[{"kind": "photo", "description": words}],
        interface_language=words[:35],
        strategies={words: words},
    )


def check(page: str, path: str) -> None:
    """Nothing but our own elements, and no attribute that runs or leads anywhere it should not."""
    html = Html(page)
    own = {"/static/vendor/htmx.min.js", "/practice/static/js/practice.js"}
    own |= {f"/static/js/{name}.js" for name in ("desk", "draft", "insert")}
    for element in html.elements:
        where = f"{path}: <{element.tag} {element.attributes}>"
        if element.tag == "script":
            assert element.attributes.get("src") in own, where
            assert not element.text, where
        else:
            assert element.tag not in HOSTILE_TAGS, where
        assert not [
            name for name in element.attributes if name.startswith(("on", "hx-on", "data-hx-")) or name == "style"
        ], where
        assert not (element.tag == "meta" and "http-equiv" in element.attributes), where
        for name in LINKS:
            address = element.attributes.get(name, "")
            assert address == "" or address.startswith(("/", "#", "?", "http://", "https://")), where
            assert not address.startswith("//"), where
            assert "evil.example" not in address or element.tag == "a", where
        for name, value in element.attributes.items():
            if name.startswith("hx-") and name not in NO_ADDRESS:
                assert value.startswith("/"), where


@pytest.fixture(scope="module")
def poisoned(filled: SignedIn) -> dict[str, int]:
    """Numbers of captures, one for each text of the corpus."""
    return {words: send(filled.desk.browser, hostile(words)).seq for words in CORPUS}


@pytest.mark.parametrize("words", CORPUS)
def test_a_capture_with_it_in_every_field(filled: SignedIn, poisoned: dict[str, int], words: str) -> None:
    seq = poisoned[words]
    page = filled.text(f"/captures/{seq}")
    check(page, "capture")
    assert Html(page).all("div", class_="comment-text")[0].text == f"{words} {words}"
    check(filled.text(f"/captures/{seq}?reply_language=en", hx_request="true"), "replies")


@pytest.mark.parametrize("words", CORPUS)
def test_it_is_never_served_as_a_page(filled: SignedIn, poisoned: dict[str, int], words: str) -> None:
    for part in ("text", "html", "fields", "manifest", "text_expanded"):
        answer = filled.get(f"/captures/{poisoned[words]}/parts/{part}")
        assert answer.header("content-type") == "text/plain; charset=utf-8"
        assert (answer.header("content-disposition") or "").startswith("attachment;")
        assert answer.header("x-content-type-options") == "nosniff"


def test_the_history_of_them_all(filled: SignedIn, poisoned: dict[str, int]) -> None:
    page = filled.text("/history")
    check(page, "history")
    assert "window.pwned" in Html(page).one("main").text


@pytest.mark.parametrize("words", CORPUS)
def test_it_in_the_search(filled: SignedIn, words: str) -> None:
    page = filled.text(
        "/history?q=" + words.replace("&", "%26").replace("#", "%23").replace("+", "%2B").replace("%", "%25")
    )
    check(page, "search")


@pytest.mark.parametrize("words", CORPUS)
def test_it_in_the_clinic(filled: SignedIn, words: str) -> None:
    clinic = Clinic.model_validate(
        {
            "name": words,
            "phones": [words],
            "emails": [words],
            "doctors": [words],
            "hours": words,
            "branches": [{"name": words, "address": words, "phone": words}],
            "responsible": [{"name": words, "role": words, "branch": words}],
            "services": [{"name": words, "from": 1, "currency": words}],
            "facts": [{"text": words, "source": words, "about": [words]}],
            "channels": {"facebook": words},
        }
    )
    save_clinic(filled.desk.inside.settings.clinic_path, clinic)
    page = filled.text("/clinic")
    check(page, "clinic")
    assert Html(page).one("input", id="name").attributes["value"] == words
    check(filled.text(f"/captures/{filled.kept['question']}"), "replies with the clinic's words")


def past_every_block(words: str) -> dict[str, str]:
    """A reason with the same words for every rule: some of the corpus is no text that may be posted."""
    given = {f"reason_{rule}": words for rule in LintRule}
    for rule in ("L01", "L02", "L03", "L04"):
        given |= {f"consent_on_{rule}": "2026-11-20", f"consent_form_{rule}": words, f"consent_holder_{rule}": words}
    return given


@pytest.mark.parametrize("words", CORPUS)
@pytest.mark.parametrize("part", ["findings", "draft"])
def test_a_draft_with_it(filled: SignedIn, words: str, part: str) -> None:
    poison = f"{words} Ви брешете, {words}!"
    form = {"text": poison, "entry": words, "part": part, **past_every_block(words)}
    target = f"/captures/{filled.kept['check']}/lint"
    shown = filled.post(target, form, hx_request="true")
    assert shown.status == 200
    check(shown.body.decode(), part)
    assert Html(shown.body.decode()).all("p", class_="draft-marked")[0].text == poison
    whole = filled.post(target, form)
    check(whole.body.decode(), "the page without scripts")
    # A text field drops the line break that stands before it, and nothing else.
    assert Html(whole.body.decode()).one("textarea", id="draft-text").text.removeprefix("\n") == poison


@pytest.mark.parametrize("words", CORPUS)
def test_a_copied_reply_with_it(filled: SignedIn, words: str) -> None:
    form = {"entry": "x", "stage": "thank", "language": "uk", "text": words, **past_every_block(words)}
    answer = filled.post(f"/captures/{filled.kept['praise']}/replies", form, hx_request="true")
    assert answer.status == 200
    check(answer.body.decode(), "copied")
    assert words in Html(answer.body.decode()).one("section", id="copied").text


def test_names_of_browsers_are_hostile_too(filled: SignedIn) -> None:
    inside = filled.desk.inside
    words = '"><script>window.pwned=1</script>'
    asked = {"secret_sha256": "a" * 64, "browser": words, "extension_version": "<img src=x onerror=1>"}
    assert inside.api("POST", "/pair", asked, origin="chrome-extension://" + "c" * 32).status == 200
    link = inside.access.links.make("/", made_by="open", now=inside.clock.now())
    inside.page("POST", "/enter", {"k": link.url.partition("#k=")[2]}, user_agent=words)
    page = filled.text("/browsers")
    check(page, "browsers")
    assert "window.pwned" in Html(page).one("main").text
