"""A question, our answer as published, the next comment of the same author: the panel proposes the step that follows."""

from __future__ import annotations

from collections.abc import Callable

from tests.e2e.chromium import until
from tests.e2e.inserting.work import Work
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic
from vidhuk.settings import Settings

CHAINS: list[Callable[[Work], None]] = []

_CLINIC = {"name": "Клініка «Промінь»", "services": [{"name": "Консультація ортодонта", "from": 640, "to": 720}]}

# The author goes on in the thread, as the site draws a reply.
_GOES_ON = """
const [number, words] = args;
const reply = document.createElement("div");
reply.setAttribute("role", "article");
reply.setAttribute("aria-label", "Відповідь від Іван Мороз на коментар Іван Мороз щойно");
const post = document.querySelector('a[href*="/posts/"]').getAttribute("href").split("?")[0];
reply.innerHTML = `<div><a href="/profile.42?comment_id=${number}" aria-hidden="true"><img alt="Іван Мороз" width="32" height="32"></a></div>
<div><span><a href="/profile.42?comment_id=${number}"><span dir="auto">Іван Мороз</span></a></span>
<div><span dir="auto" lang="uk"><div id="text-${number}" dir="auto"></div></span></div>
<ul><li><a role="link" href="${post}?comment_id=42&reply_comment_id=${number}">щойно</a></li></ul></div>`;
reply.querySelector(`#text-${number}`).textContent = words;
[...document.querySelectorAll("[role=article]")].at(-1).before(reply);
"""


def a_talk_goes_along_its_chain_and_off_it_a_person_is_called(here: Work) -> None:
    save_clinic(Settings(home=here.desk.home).clinic_path, Clinic.model_validate(_CLINIC))
    page = here.place.facebook()
    here.capture(page, "#text-42")
    here.press_insert()
    assert here.said() == "inserted"
    here.publish(page)
    panel = here.place.seat.panel()
    panel.wait_for("[data-part=inserted][data-state=published]", 30)
    page.tab.evaluate(_GOES_ON, 4291, "Для дорослого")
    here.capture(page, "#text-4291")
    panel.wait_for("[data-part=chain][data-step=clarify]")
    assert all("?" in one for one in panel.texts("[data-part=reply-text]"))
    page.tab.evaluate(_GOES_ON, 4292, "А чи не знаєте, де поруч можна залишити на годину самокат, бо замок зламався?")
    card = here.capture(page, "#text-4292")
    # Our clarifying question was not taken, so the answer before it is where the talk stands; the rest is a person's.
    panel.wait_for("[data-part=chain][data-step=person]")
    until(
        lambda: here.rows(
            "SELECT code FROM person_task JOIN capture ON capture.seq = person_task.capture_seq WHERE capture.uuid = ?",
            card.replace("-", ""),
        ),
        "a task for a person is opened",
    )
    page.tab.close()


CHAINS.append(a_talk_goes_along_its_chain_and_off_it_a_person_is_called)
