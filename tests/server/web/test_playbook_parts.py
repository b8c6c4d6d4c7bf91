"""Recipes, required elements, topics, chains and rules in the pages: changed, previewed, saved, and two people at once."""

from __future__ import annotations

import pytest

from tests.page_desk import capture, send
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from tests.server.web.test_escaping import CORPUS, check
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic, LintRule
from vidhuk.replies import load_playbook
from vidhuk.replies.own_pack import key_of
from vidhuk.web.playbook_part_view import LISTS

PLAYBOOK = load_playbook()
ENTRIES = [(kind, key_of(next(iter(getattr(PLAYBOOK.pack, kind))))) for kind in LISTS]


def form_at(person: SignedIn, target: str) -> dict[str, str]:
    """The form of a page as a browser would send it."""
    elements = Html(person.text(target)).elements
    start = next(at for at, one in enumerate(elements) if one.tag == "form" and one.attributes.get("action") == target)
    found: dict[str, str] = {}
    select = ""
    for one in elements[start + 1 :]:
        name, kind = one.attributes.get("name", ""), one.attributes.get("type", "")
        if "form" not in one.inside:
            break
        if one.tag == "option":
            if "selected" in one.attributes or select not in found:
                found[select] = one.attributes["value"]
        elif one.tag == "select":
            select = name
        elif one.tag == "textarea":
            found[name] = one.text.strip()
        elif one.tag == "input" and (kind not in ("checkbox", "radio") or "checked" in one.attributes):
            found[name] = one.attributes.get("value", "")
    found.pop("csrf")
    return found


@pytest.mark.parametrize(("kind", "key"), ENTRIES)
def test_a_form_saved_as_it_opened_changes_nothing(person: SignedIn, kind: str, key: str) -> None:
    target = f"/playbook/parts/{kind}/{key}"
    saved = person.post(target, form_at(person, target))
    assert (saved.status, saved.header("location")) == (303, f"/playbook/{LISTS[kind]}?done=saved")
    assert person.text("/playbook/export") == "blocks: []\n"


@pytest.mark.parametrize("page", ["recipes", "topics", "chains", "rules"])
def test_the_lists_lead_to_every_entry(filled: SignedIn, page: str) -> None:
    text = filled.text(f"/playbook/{page}")
    for kind in [kind for kind, on in LISTS.items() if on == page]:
        topics = {str(words.id) for words in PLAYBOOK.pack.topics}
        names = {key_of(item) for item in getattr(PLAYBOOK.pack, kind)} - (topics if kind == "details" else set())
        assert not [name for name in names if f"/playbook/parts/{kind}/{name}" not in text]
    assert Html(filled.text(f"/playbook/{page}")).all("a", href="/playbook/rules")


def test_a_topics_words_reach_the_preview_and_the_replies(person: SignedIn) -> None:
    kept = send(person.desk.browser, capture("Прочекала під кабінетом півтори години!", author={"name": "Дарина"}))
    target = "/playbook/parts/topics/waiting"
    form = form_at(person, target) | {"uk": "цілу вічність у коридорі"}
    shown = person.post(f"{target}/preview", form, hx_request="true").body.decode()
    assert "цілу вічність у коридорі" in shown
    assert f"/captures/{kept.seq}" in shown
    assert "цілу вічність" not in person.text("/playbook/export")
    assert person.post(target, form).status == 303
    assert "цілу вічність у коридорі" in person.text("/playbook/export")
    assert "змінено клінікою" in person.text("/playbook/topics")
    assert person.post(target, {"act": "drop"}).status == 303
    assert "цілу вічність" not in person.text("/playbook/export")


def test_a_recipe_is_changed_copied_and_refused(person: SignedIn) -> None:
    target = "/playbook/parts/recipes/praise-thank-short"
    form = form_at(person, target)
    broken = person.post(target, form | {"slots": "nowhere"})
    assert broken.status == 422
    assert Html(broken.body.decode()).one("textarea", id="slots").text.strip() == "nowhere"
    assert person.post(target, form | {"new_id": "praise-thank-ours"}).status == 303
    assert "praise-thank-ours" in person.text("/playbook/recipes")
    assert person.post(target, form | {"new_id": "praise-thank-ours"}).status == 422
    assert person.post(target, form | {"new_id": "Не назва"}).status == 422
    assert person.post("/playbook/parts/recipes/praise-thank-ours", {"act": "drop"}).status == 303
    assert person.get("/playbook/parts/recipes/praise-thank-ours").status == 404


def test_required_elements_of_one_kind_of_comment(person: SignedIn) -> None:
    target = "/playbook/parts/required/acknowledge.complaint"
    form = form_at(person, target)
    assert (form["R4"], form["R9"]) == ("must", "may")
    refused = person.post(target, form | {"R5": "must"})
    assert refused.status == 422
    assert "обов’язкових частин" in Html(refused.body.decode()).one("p", id="refused").text
    assert person.post(target, form | {"R9": ""}).status == 303
    fresh = "/playbook/parts/required/holding.praise"
    assert person.get("/playbook/recipes?stage=holding&type=praise").header("location") == fresh
    assert person.post(fresh, form_at(person, fresh) | {"R7": "must"}).status in (303, 422)
    assert person.get("/playbook/parts/required/holding.nobody").status == 404


def test_a_chain_is_redrawn_while_it_is_changed_and_tried_on_a_question(person: SignedIn) -> None:
    facts = {"name": "Клініка Липа", "hours": "пн-пт 9:00-18:00", "phones": ["+380 44 000 11 22"]}
    save_clinic(person.desk.inside.settings.clinic_path, Clinic.model_validate(facts))
    send(
        person.desk.browser,
        capture("Який у вас графік роботи, до котрої години відчинено?", author={"name": "Соломія"}),
    )
    target = "/playbook/parts/chains/coming"
    form = form_at(person, target)
    edges = {f"edge-{place}-{part}": "" for place in range(9) for part in ("from", "to", "on")}
    short = {"edge-0-from": "answer", "edge-0-to": "offer", "edge-0-on": "reply"}
    shown = person.post(f"{target}/preview", form | edges | short, hx_request="true").body.decode()
    page = Html(shown)
    steps = [one.text for one in page.all("text")]
    assert steps == ["відповідь", "пропозиція"]
    assert "Соломія" in shown
    assert person.post(target, form | edges | short).status == 303
    assert [one.text for one in Html(person.text(target)).all("text")] == steps
    twice = short | {"edge-1-from": "answer", "edge-1-to": "person", "edge-1-on": "reply"}
    assert "два переходи" in person.post(f"{target}/preview", form | edges | twice, hx_request="true").body.decode()


def test_a_new_chain_has_a_name_and_something_it_is_about(person: SignedIn) -> None:
    target = "/playbook/parts/chains/new"
    short = {"edge-0-from": "answer", "edge-0-to": "person", "edge-0-on": "reply", "ask-payment": "1"}
    assert "вже веде інший ланцюжок" in person.post(target, short | {"new_id": "money"}).body.decode()
    price = "/playbook/parts/chains/price"
    assert person.post(price, {k: v for k, v in form_at(person, price).items() if k != "ask-payment"}).status == 303
    assert person.post(target, short | {"new_id": "money"}).status == 303
    assert "money" in person.text("/playbook/chains")
    assert person.post("/playbook/parts/chains/money", {"act": "drop"}).status == 303


def test_two_people_see_both_versions(person: SignedIn) -> None:
    target = "/playbook/parts/topics/price"
    mine = form_at(person, target) | {"uk": "мій вислів про рахунок"}
    theirs = form_at(person, target) | {"uk": "їхній вислів про рахунок"}
    assert person.post(target, theirs).status == 303
    answer = person.post(target, mine)
    assert answer.status == 409
    page = Html(answer.body.decode())
    sides = [one.text for one in page.all("pre")]
    assert ["їхній вислів" in sides[0], "мій вислів" in sides[1]] == [True, True]
    assert page.one("textarea", id="words-uk").text.strip() == "мій вислів про рахунок"
    again = mine | {"revision": page.one("input", name="revision").attributes["value"] or ""}
    assert person.post(target, again).status == 303
    assert "мій вислів" in person.text("/playbook/export")
    assert "їхній вислів" in person.text("/playbook/versions")


def test_an_edit_of_the_file_is_seen_beside_ones_own_words(person: SignedIn) -> None:
    block = next(one for one in PLAYBOOK.pack.blocks if not one.uk_ty)
    target = f"/playbook/entries/{block.id}"
    mine = form_at(person, target) | {"uk": "Слова зі сторінки."}
    assert person.post(target, form_at(person, target) | {"uk": "Слова раніше."}).status == 303
    path = person.desk.inside.settings.home / "playbook" / "entries.yaml"
    path.write_text(path.read_text("utf-8").replace("Слова раніше.", "Слова з редактора."), encoding="utf-8")
    answer = person.post(target, mine)
    assert answer.status == 409
    shown = answer.body.decode()
    assert "Слова з редактора." in shown
    assert "Слова зі сторінки." in shown
    assert "Слова з редактора." in path.read_text("utf-8")


def test_the_lead_changes_a_rule_and_the_finding_tells_so(person: SignedIn) -> None:
    kept = send(person.desk.browser, capture("Чекала годину!", author={"name": "Ніка"}))
    target = "/playbook/rules/L19"
    assert "Напишіть, хто змінює" in person.post(target, {"severity": "block"}).body.decode()
    saved = person.post(target, {"severity": "block", "person": "Орися", "reason": "обіцяємо лише з часом"})
    assert (saved.status, saved.header("location")) == (303, "/playbook/rules?done=saved#rule-L19")
    rules = person.text("/playbook/rules")
    assert "Орися" in rules
    assert "обіцяємо лише з часом" in rules
    draft = {"text": "Скоро відповімо.", "channel": "public", "language": "uk", "entry": "own", "stage": "acknowledge"}
    told = person.post(f"/captures/{kept.seq}/lint", draft, hx_request="true").body.decode()
    assert 'finding-block" data-rule="L19"' in told
    assert "Орися" in told
    body = {"reply": "Скоро відповімо.", "channel": "public"}
    found = person.desk.browser.api("POST", f"/captures/{kept.uuid}/lint", body).json["findings"]
    assert [(one["severity"], one["changed"]["person"]) for one in found if one["rule"] == "L19"] == [
        ("block", "Орися")
    ]
    assert person.post(target, {"act": "drop", "person": "Орися"}).status == 303
    assert "обіцяємо лише з часом" not in person.text("/playbook/rules")
    assert "обіцяємо лише з часом" in person.text("/playbook/versions")


@pytest.mark.parametrize(("rule", "to"), [("L02", "hint"), ("L06", "hint"), ("L27", "block"), ("L99", "warn")])
def test_what_may_not_be_chosen_is_not_offered_and_not_taken(person: SignedIn, rule: str, to: str) -> None:
    answer = person.post(f"/playbook/rules/{rule}", {"severity": to, "person": "Орися"})
    assert answer.status == (422 if rule in list(LintRule) else 404)
    assert person.text("/playbook/export") == "blocks: []\n"


@pytest.mark.parametrize(
    "target", ["parts/blocks/x", "parts/recipes/none", "parts/topics/..%2fclinic", "parts/rules/L01"]
)
def test_a_part_that_is_not_there(filled: SignedIn, target: str) -> None:
    assert filled.get(f"/playbook/{target}").status == 404


@pytest.mark.parametrize("words", CORPUS)
def test_hostile_words_stay_words(filled: SignedIn, words: str) -> None:
    for target, field in (("topics/price", "uk"), ("recipes/praise-thank-short", "slots"), ("chains/new", "new_id")):
        form = {"uk": "а", "ru": "а", "en": "a", field: words}
        for path in (f"/playbook/parts/{target}", f"/playbook/parts/{target}/preview"):
            check(filled.post(path, form, hx_request="true").body.decode(), path)
    check(filled.post("/playbook/rules/L19", {"severity": "nothing", "reason": words}).body.decode(), "rules")
