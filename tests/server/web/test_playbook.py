"""The playbook's pages: search, words with their preview on real comments, versions, files, the check, the chains."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page_desk import capture, send
from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from tests.server.web.test_escaping import CORPUS, check
from vidhuk.replies import load_playbook
from vidhuk.replies.own_file import OwnFile
from vidhuk.replies.own_pack import LANGUAGES, own_pack, text_of
from vidhuk.replies.pack import Block, When
from vidhuk.replies.usage import never_said

BLOCKS = [block for blocks in load_playbook().blocks.values() for block in blocks]


def plain(slot: str) -> Block:
    """A block of a slot without a condition on the comment and without «ти»."""
    return next(block for block in BLOCKS if block.slot == slot and not block.uk_ty)


THANKS = next(block for block in BLOCKS if "praise" in {str(one) for one in block.when.types} or block.slot == "thanks")


def form_of(block: Block, **change: str) -> dict[str, str]:
    return {name: "\n".join(getattr(block, name)) for name in LANGUAGES} | change


def own_file(person: SignedIn) -> OwnFile:
    return OwnFile(person.desk.inside.settings.playbook_path, load_playbook())


def test_a_shipped_sentence_is_copied_to_an_own_one_with_other_conditions(person: SignedIn) -> None:
    one = next(block for block in BLOCKS if block.slot == "feel" and block.when.about)
    path = f"/playbook/entries/{one.id}"
    page = Html(person.text(path))
    held = {
        box.attributes["name"]
        for box in page.all("input")
        if box.attributes.get("type") == "checkbox" and "checked" in box.attributes
    }
    assert held == {f"when-types-{type_}" for type_ in one.when.types}
    other = {
        "conditions": "1",
        "when-types-complaint": "1",
        "when-sites-google_maps": "1",
        "when-about": "waiting\nprice",
    }
    # Under its shipped name the conditions stay: recipes count on them.
    refused = person.post(path, form_of(one, **other))
    assert refused.status == 422
    assert "when-sites-google_maps" in refused.body.decode()
    assert person.post(path, form_of(one, new_id="ours-on-google", **other)).status == 303
    own = own_file(person).entry("blocks", "ours-on-google")
    assert isinstance(own, Block)
    assert (own.slot, own.uk, own.elements) == (one.slot, one.uk, one.elements)
    assert {str(site) for site in own.when.sites} == {"google_maps"}
    assert own.when.about == {"waiting", "price"}
    # An entry of one's own changes its conditions as it likes, and a name that nobody knows is refused.
    again = f"/playbook/entries/{own.id}"
    assert person.post(again, form_of(own, conditions="1", **{"when-about": "nobody-knows"})).status == 422
    assert person.post(again, form_of(own, conditions="1")).status == 303
    freed = own_file(person).entry("blocks", own.id)
    assert isinstance(freed, Block)
    assert freed.when == When()
    # A flag both wanted and unwanted: nothing is saved, and both boxes say which one it is.
    both = {"when-flags-mixed": "1", "when-not_flags-mixed": "1", "when-flags-ironic": "1"}
    clash = person.post(again, form_of(own, conditions="1", **both))
    assert (clash.status, clash.body.decode().count("check-clash")) == (422, 2)
    assert 'aria-describedby="refused"' in clash.body.decode()
    assert own_file(person).entry("blocks", own.id) == freed
    # A form without conditions (an import, an older page) leaves them.
    person.post(again, form_of(own, conditions="1", **{"when-about": "waiting"}))
    person.post(again, form_of(own, uk="Нам прикро, що довелося чекати."))
    kept = own_file(person).entry("blocks", own.id)
    assert isinstance(kept, Block)
    assert (set(kept.when.about), kept.uk) == ({"waiting"}, ["Нам прикро, що довелося чекати."])


def test_all_entries_are_listed_and_found_by_words(filled: SignedIn) -> None:
    page = Html(filled.text("/playbook"))
    names = {link.text for link in page.all("code")}
    assert {block.id for block in BLOCKS} <= names
    some = BLOCKS[10]
    found = Html(filled.text(f"/playbook?q={some.id}", hx_request="true"))
    assert some.id in [one.text for one in found.all("code")]
    assert len(found.all("li")) < len(BLOCKS)
    assert "Такого запису немає" in filled.text("/playbook?q=абракадабра")


def test_words_are_changed_used_in_replies_and_led_back(person: SignedIn) -> None:
    block = next(one for one in BLOCKS if not one.uk_ty)
    person.post("/person", {"person": "Марія", "next": "/playbook"})
    saved = person.post(f"/playbook/entries/{block.id}", form_of(block, uk="Наше власне слово.\r\nІ ще одне."))
    assert (saved.status, saved.header("location")) == (303, "/playbook?done=saved")
    own = Html(person.text("/playbook?own=1"))
    assert [one.text for one in own.all("code")] == [block.id]
    entry = Html(person.text(f"/playbook/entries/{block.id}"))
    assert entry.one("textarea", id="words-uk").text.strip() == "Наше власне слово.\nІ ще одне."
    versions = person.text("/playbook/versions")
    assert "Марія" in versions
    assert "Наше власне слово." in versions
    assert "Наше власне слово." in person.text("/playbook/export")
    dropped = person.post(f"/playbook/entries/{block.id}", {"act": "drop"})
    assert dropped.status == 303
    assert "Такого запису немає" in person.text("/playbook?own=1")
    assert person.post("/playbook/versions/1/back", {}).status == 303
    assert block.id in person.text("/playbook?own=1")


def test_a_mistake_is_told_keeps_what_was_typed_and_writes_nothing(person: SignedIn) -> None:
    block = next(one for one in BLOCKS if not one.uk_ty)
    answer = person.post(f"/playbook/entries/{block.id}", form_of(block, uk="Тут {щось} не так."))
    assert answer.status == 422
    page = Html(answer.body.decode())
    assert "місце в дужках" in page.one("p", id="refused").text
    assert "щойно помилку буде виправлено" in page.one("div", id="tried").text
    assert page.one("textarea", id="words-uk").text.strip() == "Тут {щось} не так."
    assert not (person.desk.inside.settings.home / "playbook" / "entries.yaml").exists()


def test_the_preview_shows_the_typed_words_on_a_real_comment_and_saves_nothing(person: SignedIn) -> None:
    kept = send(person.desk.browser, capture("Чекала дві години, адміністратор нагрубила!", author={"name": "Ірина"}))
    block = next(
        one
        for one in BLOCKS
        if "R2" in {str(e) for e in one.elements} and not one.uk_ty and not one.when.about and not one.when.flags
        and (not one.when.types or "complaint" in {str(t) for t in one.when.types})
    )  # fmt: skip
    typed = "Нам дуже прикро читати про такі враження."
    target = f"/playbook/entries/{block.id}/preview"
    shown = person.post(target, form_of(block, uk=typed), hx_request="true").body.decode()
    assert typed.rstrip(".").lower() in shown.lower()
    assert f"/captures/{kept.seq}" in shown
    assert "нагрубила" in shown
    broken = person.post(
        target, form_of(block, uk="Публічно брешуть, подамо до суду."), hx_request="true"
    ).body.decode()
    assert "не запропонує" in broken
    assert "погроза" in broken
    assert "місце в дужках" in person.post(target, form_of(block, uk="{х}."), hx_request="true").body.decode()
    assert not (person.desk.inside.settings.home / "playbook" / "entries.yaml").exists()


def test_an_import_is_taken_whole_or_not_at_all(person: SignedIn) -> None:
    block = next(one for one in BLOCKS if not one.uk_ty)
    mine = block.model_copy(update={"uk": ["Слово з файлу."]})
    broken = text_of([mine]) + "- id: x\n"
    refused = person.post("/playbook/import", {"yaml": broken})
    assert refused.status == 422
    assert "Слово з файлу." in Html(refused.body.decode()).one("textarea", id="yaml").text
    assert "Слово з файлу." not in person.text("/playbook/export")
    taken = person.post("/playbook/import", {"yaml": text_of([mine]).replace("\n", "\r\n")})
    assert taken.status == 303
    exported = person.get("/playbook/export")
    assert "Слово з файлу." in exported.body.decode()
    assert (exported.header("content-disposition") or "").startswith("attachment;")
    whole = person.text("/playbook/export?all=1")
    assert len(own_pack(whole).blocks) == len(BLOCKS)
    before = person.text("/playbook/export")
    assert person.post("/playbook/import", {"yaml": whole}).status == 303
    assert person.text("/playbook/export") == before


def test_a_broken_file_is_told_and_the_shipped_words_stay(person: SignedIn) -> None:
    folder: Path = person.desk.inside.settings.home / "playbook"
    folder.mkdir()
    (folder / "entries.yaml").write_text("blocks: [", encoding="utf-8")
    assert "Рядок 1. Текст не читається як YAML" in person.text("/playbook")
    assert BLOCKS[0].id in person.text("/playbook")


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("blocks:\n  - id: а\n   slot: feel\n", "Рядок 3. Текст не читається як YAML"),
        ("topics: []\nтеми: []\n", "Рядок 2. Ключа «теми» тут немає"),
        ("topics: []\ntopics: []\n", "Рядок 2. Ключ «topics» записано двічі"),
        ("blocks:\n- {id: own, slot: feel, uk: [Прикро.]}\n", "Рядок 2. У записі «blocks.1."),
        ("topics:\n- {id: waiting, uk: [чергу], ru: [очередь], en: ['a {place}']}\n", "Рядок 2. Запис «waiting»"),
    ],
)
def test_an_import_says_what_is_wrong_and_in_which_line(person: SignedIn, yaml: str, said: str) -> None:
    answer = person.post("/playbook/import", {"yaml": yaml})
    [told] = [one.text for one in Html(answer.body.decode()).all(id="refused")]
    assert told.startswith(said)
    assert "Нічого не збережено" in told
    assert not own_file(person).path.exists()


def test_the_check_names_what_a_finding_would_stop_and_what_nobody_used(person: SignedIn) -> None:
    block = next(one for one in BLOCKS if not one.uk_ty and one.slot != "answer")
    person.post(f"/playbook/entries/{block.id}", form_of(block, uk="Дякуємо за ваш візит.", uk_ty="Дякуємо, що пишеш."))
    page = Html(person.text("/playbook/check"))
    told = [item.text for item in page.all("li") if block.id in item.text]
    assert any("Дякуємо за ваш візит." in one for one in told)
    unused = [chip.text for chip in page.all("li", class_="chip")]
    kept = send(person.desk.browser, capture("Дякую лікарям!"))
    entry = kept.answer["suggestions"]["suggestions"][0]["entry"]
    assert entry in unused
    copied = {**kept.answer["suggestions"]["suggestions"][0]}
    body = {key: copied[key] for key in ("entry", "stage", "language", "text")}
    assert person.desk.browser.api("POST", f"/captures/{kept.uuid}/replies", body).status == 200
    assert entry not in [chip.text for chip in Html(person.text("/playbook/check")).all("li", class_="chip")]


def test_chains_are_drawn_and_told_in_words(filled: SignedIn) -> None:
    page = Html(filled.text("/playbook/chains"))
    assert len(page.all("svg", class_="chain-picture")) == len(load_playbook().chains)
    assert any(one.text.startswith("відповідь → уточнення") for one in page.all("li"))


def test_the_check_of_a_broken_pack_names_every_mistake_in_it(person: SignedIn) -> None:
    """A file with five mistakes is told as five; the shipped entries stay in force meanwhile."""
    one = next(block for block in BLOCKS if not block.uk_ty)
    folder: Path = person.desk.inside.settings.home / "playbook"
    folder.mkdir()
    (folder / "entries.yaml").write_text(
        f"""blocks:
- {{id: {one.id}, slot: {one.slot}, uk: ["Слово."], ru: [], en: ["Word."]}}
- {{id: ours-first, slot: nowhere, uk: ["Слово."], ru: ["Слово."], en: ["Word."]}}
- {{id: ours-second, slot: feel, uk: ["Без кінця"], ru: ["Слово."], en: ["Word."]}}
topics:
- {{id: waiting, uk: ["чекання"], ru: ["ожидание"]}}
rules:
- {{rule: L01, severity: hint, person: Хтось, at: "2026-11-24T09:00:00+00:00"}}
""",
        encoding="utf-8",
    )
    page = Html(person.text("/playbook/check"))
    told = [item.text for item in page.all("li") if item.text.startswith("Рядок")]
    assert len(told) == 5
    for words in (f"{one.id}.ru", "ours-first", "ours-second", "waiting.en", "L01"):
        assert any(words in line for line in told), words
    assert [line.split(".")[0] for line in told] == ["Рядок 2", "Рядок 3", "Рядок 4", "Рядок 6", "Рядок 8"]


def test_the_check_names_poor_languages_stopped_topics_and_what_was_never_said(person: SignedIn) -> None:
    one = next(block for block in BLOCKS if not block.uk_ty and block.slot == "finding")
    words = "\n".join(f"Варіант номер {number}." for number in ("один", "два", "три", "чотири"))
    person.post(f"/playbook/entries/{one.id}", form_of(one, uk=words, ru="Вариант первый.", uk_ty="", ru_ty=""))
    topic = {"uk": "ваше лікування в нашого хірурга", "ru": "ожидание", "en": "a wait", "patterns": "невдал*"}
    refused = person.post("/playbook/parts/topics/treatment", topic)
    assert refused.status == 422
    assert "L01" in refused.body.decode()
    # A text editor asks nobody: then the check finds it.
    file = person.desk.inside.settings.playbook_path / "entries.yaml"
    by_hand = "topics:\n- {id: treatment, uk: [ваше лікування в нашого хірурга], ru: [ожидание], en: [a wait]}\n"
    file.write_text(file.read_text(encoding="utf-8") + by_hand, encoding="utf-8")
    kept = send(person.desk.browser, capture("Дякую лікарям, ви найкращі!"))
    copied = kept.answer["suggestions"]["suggestions"][0]
    body = {key: copied[key] for key in ("entry", "stage", "language", "text")}
    assert person.desk.browser.api("POST", f"/captures/{kept.uuid}/replies", body).status == 200
    page = Html(person.text("/playbook/check"))
    assert any(one.id in item.text and "російська" in item.text for item in page.all("li"))
    assert any("topics/treatment" in item.text and "ваше лікування" in item.text for item in page.all("li"))
    never = {block.id for block in never_said(BLOCKS, [copied["text"]])}
    assert len(never) < len(BLOCKS)
    chips = [chip.text for chip in page.all("li", class_="chip-plain")]
    # The block whose words were changed above is the clinic's own, and is judged by them.
    assert set(chips) - {one.id} == never - {one.id}


@pytest.mark.parametrize("target", ["/playbook/entries/nothing", "/playbook/entries/..%2fclinic"])
def test_an_entry_that_is_not_there(filled: SignedIn, target: str) -> None:
    assert filled.get(target).status == 404


@pytest.mark.parametrize("words", CORPUS)
def test_hostile_words_stay_words(filled: SignedIn, words: str) -> None:
    check(
        filled.text(
            "/playbook?q=" + words.replace("%", "%25").replace("&", "%26").replace("#", "%23").replace("+", "%2B")
        ),
        "search",
    )
    block = next(one for one in BLOCKS if not one.uk_ty)
    for target in (f"/playbook/entries/{block.id}", f"/playbook/entries/{block.id}/preview"):
        check(filled.post(target, form_of(block, uk=words + "{"), hx_request="true").body.decode(), target)
    check(filled.post("/playbook/import", {"yaml": words + "\n\t{"}).body.decode(), "import")


@pytest.mark.parametrize(("language", "said"), [("uk", "Файл завеликий"), ("en", "The file is too large")])
def test_a_playbook_of_more_than_half_a_megabyte_is_told_in_the_page(
    person: SignedIn, language: str, said: str
) -> None:
    person.post("/language", {"language": language, "next": "/playbook"})
    answer = person.post("/playbook/import", {"yaml": "# " + "щ" * 700_000})
    assert answer.status == 422
    assert said in answer.body.decode()
    field = Html(person.text("/playbook")).one("input", id="yaml-file")
    assert field.attributes["data-most"] == str(512 * 1024)
    assert said in (field.attributes["data-too-large"] or "")
