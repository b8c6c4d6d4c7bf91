"""`vidhuk learn` and `vidhuk reclassify` over a real archive: better or not at all, shown first, stopped and gone on, corrections safe."""

from __future__ import annotations

import io
import json
import threading
from pathlib import Path

import pytest

from tests.server.factories import Draft
from tests.server.storage import Storage, labels
from vidhuk.classify import analyse
from vidhuk.classify.layer import Sample, by_layer, load_layer, train_layer
from vidhuk.classify.layer_figures import layer_figures
from vidhuk.commands import reclassify as command
from vidhuk.commands.learn import learn, undo
from vidhuk.commands.reclassify import STATE, reclassify
from vidhuk.contracts import CommentType, Correction, Voice
from vidhuk.labels import CurrentLayer, correct, current_labels
from vidhuk.sentences import sentences_for

SAY = sentences_for("uk")
HABITS = [
    "Кіт Мурчик передає вітання рецепції",
    "Мурчик сумує за вашою рецепцією",
    "А Мурчик уже спить на рецепції",
    "Мурчик дивиться на рецепцію здалеку",
    "Вітання від Мурчика вашій рецепції",
    "Мурчик і рецепція нерозлучні",
    "Хто годує Мурчика на рецепції",
    "Наш Мурчик знову біля рецепції",
    "Мурчик сидить, рецепція мовчить",
    "Рецепція без Мурчика порожня",
    "Мурчик охороняє рецепцію вночі",
    "Де Мурчик, шановна рецепціє",
]
OTHERS = [
    "Дуже дякую лікарці за уважність і терпіння",
    "Скільки коштує чистка зубів?",
    "Чекали дві години, адміністраторка нагрубила",
    "У нас дешевше, пишіть у дірект",
    "Спасибо большое, всё понравилось",
    "Как записаться на приём?",
]


@pytest.fixture
def archive(storage: Storage) -> Storage:
    """Comments with a habit of the house that no model knows, each corrected, and others that nobody corrected."""
    if storage.settings.database_url is not None and storage.settings.database_url.startswith("sqlite"):
        pytest.fail("the storage is expected in the data folder")
    storage.understand.says = labels(type="other", language="uk")
    for text in [*HABITS, *OTHERS]:
        storage.receive(Draft(text=text))
    with storage.db.write() as session:
        for number in range(1, len(HABITS) + 1):
            correct(session, number, Correction(type=CommentType.PRAISE), actor=storage.actor, now=storage.clock.now())
    return storage


def again(storage: Storage, **options: object) -> tuple[int, str]:
    out = io.StringIO()
    done = reclassify(storage.settings, storage.clock, SAY, out, workers=1, **options)  # type: ignore[arg-type]
    return done, out.getvalue()


def test_a_layer_learns_the_house_and_leaves_the_rest() -> None:
    corrections = [Sample(text, analyse(text), CommentType.PRAISE) for text in HABITS]
    read = [(text, analyse(text)) for text in OTHERS]
    guard = [Sample(text, found, found.type) for text, found in read]
    figures = layer_figures(corrections, guard)
    assert figures.after > figures.before
    assert figures.kept == 1.0
    assert figures.worth


def test_a_layer_says_that_it_spoke_and_comes_back_from_its_file() -> None:
    samples = [Sample(text, analyse(text), CommentType.PRAISE) for text in HABITS]
    layer = load_layer(train_layer(samples, "20261128").dump())
    assert layer.version == train_layer(samples, "20261128").version, "the seed is fixed"
    found = by_layer("Мурчик вітає рецепцію", analyse("Мурчик вітає рецепцію"), layer)
    assert (found.type, found.layer) == (CommentType.PRAISE, layer.version)
    assert found.reasons[0].voice is Voice.LAYER


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"format": 9}', "null"])
def test_what_is_no_layer_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        load_layer(text)


def test_learning_is_adopted_when_better_and_can_be_undone(archive: Storage) -> None:
    out = io.StringIO()
    assert learn(archive.settings, archive.clock, SAY, out) == 0
    assert "З навчанням правильно" in out.getvalue()
    layer = CurrentLayer(archive.settings.home).now()
    assert layer is not None
    assert layer.version.startswith("20261124-")
    assert undo(archive.settings, SAY, io.StringIO()) == 0
    assert CurrentLayer(archive.settings.home).now() is None
    assert undo(archive.settings, SAY, io.StringIO()) == 1


def test_too_few_corrections_change_nothing(storage: Storage) -> None:
    storage.receive(Draft())
    out = io.StringIO()
    assert learn(storage.settings, storage.clock, SAY, out) == 1
    assert "Замало виправлень" in out.getvalue()
    assert not (storage.settings.home / "layers").exists()


def test_a_broken_layer_leaves_the_shipped_model_alone(tmp_path: Path) -> None:
    (tmp_path / "layers").mkdir()
    (tmp_path / "layers" / "current.json").write_text('["x"]', encoding="utf-8")
    assert CurrentLayer(tmp_path).now() is None


def test_a_look_changes_nothing(archive: Storage) -> None:
    runs = archive.count("label_run")
    done, said = again(archive)
    assert done == 0
    assert "змінилося б" in said
    assert archive.count("label_run") == runs
    assert not (archive.settings.home / STATE).exists()


def test_applied_it_writes_new_runs_and_no_correction_is_lost(archive: Storage) -> None:
    done, _ = again(archive, apply=True)
    assert done == 0
    with archive.db.read() as session:
        first = current_labels(session, 1)
        thanks = current_labels(session, len(HABITS) + 1)
    assert first.labels.type is CommentType.PRAISE
    assert first.corrected is not None
    assert thanks.labels.type is analyse(OTHERS[0]).type
    assert "змінилося б 0" in again(archive)[1]


def test_the_layer_in_force_is_written_beside_each_run(archive: Storage) -> None:
    learn(archive.settings, archive.clock, SAY, io.StringIO())
    again(archive, apply=True)
    assert archive.count("label_run WHERE layer IS NOT NULL") == len(HABITS) + len(OTHERS)


def test_stopped_it_keeps_what_is_done_and_goes_on(archive: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vidhuk.commands.archive_texts.BATCH", 5)
    answer = command._answer
    given = 0

    def interrupted(promise: object, stop: threading.Event) -> list[str]:
        nonlocal given
        given += 1
        if given == 3:
            stop.set()
        return answer(promise, stop)

    monkeypatch.setattr(command, "_answer", interrupted)
    done, said = again(archive, apply=True)
    assert (done, "Зупинено" in said) == (130, True)
    kept = json.loads((archive.settings.home / STATE).read_text("utf-8"))
    assert (kept["done"], kept["last"]) == (10, 10)
    done, said = again(archive, apply=True)
    assert (done, "10 уже готово" in said) == (0, True)
    assert f"Розпізнано {len(HABITS) + len(OTHERS)}" in said
    assert not (archive.settings.home / STATE).exists()
