"""A filled desk and an empty one, asked through the real guard; nothing in them is a mock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest

from tests.inside_desk import Answer, inside_desk
from tests.page_desk import OpenDesk
from tests.page_fill import fill


@dataclass(frozen=True)
class SignedIn:
    """A person at a desk."""

    desk: OpenDesk
    kept: dict[str, int]

    def get(self, target: str, **headers: str) -> Answer:
        return self.desk.inside.page("GET", quote(target, safe="/?&=%+'"), None, self.desk.cookie, **headers)

    def text(self, target: str, **headers: str) -> str:
        answer = self.get(target, **headers)
        assert answer.status == 200, answer.body.decode()
        return answer.body.decode()

    def post(self, target: str, form: dict[str, str], **headers: str) -> Answer:
        return self.desk.inside.page("POST", target, form, cookie=self.desk.cookie, **headers)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SignedIn]:
    """A desk with captures of every kind; a module must not disturb what its other tests read."""
    with inside_desk(tmp_path_factory.mktemp("filled")) as desk:
        opened = OpenDesk(desk, desk.sign_in(), desk.pair())
        yield SignedIn(opened, fill(opened))


@pytest.fixture
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SignedIn]:
    """An empty desk of a test's own."""
    with inside_desk(tmp_path_factory.mktemp("own")) as desk:
        yield SignedIn(OpenDesk(desk, desk.sign_in(), desk.pair()), {})
