"""Practice in the archive: apart from the rest, gone with one button, and only it."""

from __future__ import annotations

from tests.page_desk import capture, send
from tests.server.web.conftest import SignedIn


def test_only_practice_is_shown_and_only_practice_goes(person: SignedIn) -> None:
    browser = person.desk.browser
    real = send(browser, capture("Дякую!", author={"name": "Справжня"})).seq
    for number in range(3):
        page = f"{person.desk.api}/practice"
        send(browser, capture(f"Проба {number}", site="practice", page_url=page, author={"name": "Вигадана"}))
    text = person.text("/practice")
    assert text.count('class="entry-who"') == 3
    assert "Справжня" not in text
    assert "Видалити всі 3 практичні збереження" in text
    answer = person.post("/practice/delete", {})
    assert (answer.status, answer.header("location")) == (303, "/practice?deleted=1")
    after = person.text("/practice?deleted=1")
    assert "Практику видалено." in after
    assert f"{person.desk.api}/practice" in after
    assert person.get(f"/captures/{real}").status == 200
    assert "Справжня" in person.text("/history")
