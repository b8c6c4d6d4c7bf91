"""`vidhuk serve` with real sockets and folders: READY means it answers; what is in the way is said in plain words, exit code 2."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest

from tests.inside_desk import id_of, submission
from tests.running_desk import RunningDesk


@contextmanager
def stranger(answer: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """Another program on a port of its own: answers everything alike and keeps what it was told."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    heard.append(connection.recv(65_536))
                    connection.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1], heard
        server.shutdown(socket.SHUT_RDWR)


def http_answer(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nContent-Type: application/json\r\n\r\n%s" % (len(body), body)


NEITHER = http_answer(b"<h1>hello</h1>")
LIAR = http_answer(
    b'{"service":"vidhuk","version":"9.9.9","contract_major":1,"contract_minor":0,"proof":"%s"}' % (b"0" * 64)
)


def fails_to_start(home: Path, port: int = 0, env: dict[str, str] | None = None) -> str:
    """What `serve` says when it cannot start."""
    done = RunningDesk(home, env=env or {}).command("serve", "--port", str(port))
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


def test_ready_means_that_it_answers(running: RunningDesk) -> None:
    answer = httpx.get(f"{running.base}/ping")
    assert answer.status_code == 200
    assert answer.json()["service"] == "vidhuk"
    assert "server" not in answer.headers


def test_it_listens_on_loopback_only(running: RunningDesk) -> None:
    assert running.process is not None
    found = {one.laddr for one in psutil.Process(running.process.pid).net_connections() if one.status == "LISTEN"}
    assert found == {("127.0.0.1", running.port)}


def test_it_says_how_to_go_on(running: RunningDesk) -> None:
    said = running.log.read_text()
    assert "vidhuk open" in said
    assert "xtension" in said
    assert "Ctrl-C" in said
    # A key printed here would stay in the terminal's memory.
    assert "/enter" not in said


def test_the_port_is_taken_by_another_vidhuk(running: RunningDesk, tmp_path: Path) -> None:
    said = fails_to_start(tmp_path / "home", port=running.port)
    assert f"Vidhuk is already running on port {running.port}" in said
    assert "vidhuk open" in said
    assert not (tmp_path / "home").exists()


def test_the_port_is_taken_by_another_program(tmp_path: Path) -> None:
    with stranger(NEITHER) as (port, _):
        said = fails_to_start(tmp_path / "home", port=port, env={"VIDHUK_LANG": "uk"})
    assert f"Порт {port} зайняла інша програма" in said


def test_a_port_that_accepts_and_stays_silent_is_another_program(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        said = fails_to_start(tmp_path / "home", port=server.getsockname()[1])
    assert "Another program uses port" in said


def test_the_folder_is_locked_by_another_desk(running: RunningDesk) -> None:
    said = fails_to_start(running.home)
    assert f"Another Vidhuk is using the data folder {running.home}" in said
    assert httpx.get(f"{running.base}/ping").status_code == 200


def test_the_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be written" in fails_to_start(tmp_path / "file" / "home")


def test_the_database_is_newer_than_the_program(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    archive = home / "vidhuk.sqlite3"
    with sqlite3.connect(archive) as made:
        made.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        made.execute("INSERT INTO alembic_version VALUES ('9999')")
    made.close()
    before = archive.read_bytes()
    assert "newer Vidhuk" in fails_to_start(home)
    assert archive.read_bytes() == before


def test_the_database_is_no_database(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "vidhuk.sqlite3").write_bytes(b"not an archive" * 1_000)
    assert "damaged" in fails_to_start(home)
    assert (home / "vidhuk.sqlite3").read_bytes() == b"not an archive" * 1_000


@pytest.mark.parametrize(
    ("env", "word"),
    [
        ({"VIDHUK_PORT": "abc"}, "VIDHUK_PORT"),
        ({"VIDHUK_PORT": "80"}, "VIDHUK_PORT"),
        ({"VIDHUK_DATABASE_URL": "mysql://x"}, "VIDHUK_DATABASE_URL"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, env: dict[str, str], word: str) -> None:
    assert word in fails_to_start(tmp_path / "home", env=env)
    assert not (tmp_path / "home").exists()


def test_a_broken_clinic_file_does_not_stop_the_desk(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "clinic.yaml").write_text("phones: [\n", encoding="utf-8")
    desk = RunningDesk(home).start()
    try:
        assert httpx.get(f"{desk.base}/ping").status_code == 200
        done = desk.command("doctor")
        assert done.returncode == 1
        assert "PROBLEM  clinic.yaml" in done.stdout
    finally:
        desk.stop()
    assert (home / "clinic.yaml").read_text(encoding="utf-8") == "phones: [\n"


@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_it_ends_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    desk = RunningDesk(tmp_path / "home").start()
    assert desk.process is not None
    assert (desk.home / "running.json").exists()
    # An open connection that says nothing must not hold it up.
    with socket.create_connection(("127.0.0.1", desk.port)):
        desk.process.send_signal(number)
        assert desk.process.wait(timeout=20) == 0
    assert "Traceback" not in desk.log.read_text()
    assert not (desk.home / "running.json").exists()
    desk.stop()


def test_the_log_holds_no_query_no_body_and_no_header(tmp_path: Path) -> None:
    poison = "Petrenko0671234567"
    environment = RunningDesk(tmp_path / "home").environment()
    process = subprocess.Popen(
        [sys.executable, "-m", "vidhuk.cli", "serve", "--port", "0", "--verbose"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        base = process.stdout.readline().split()[1]
        headers = {"Authorization": f"Bearer {poison}", "X-Other": poison}
        httpx.get(f"{base}/ping?name={poison}", headers=headers)
        httpx.get(f"{base}/{poison}?name={poison}", headers=headers)
        httpx.get(f"{base}/ping", headers={"Host": f"{poison}.example"})
        httpx.post(f"{base}/pair", json={"secret_sha256": poison, "browser": poison})
        httpx.post(f"{base}/pair", content=poison, headers={"Content-Type": f"text/{poison}"})
    finally:
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
    assert "api GET /ping 200" in err
    assert "api POST /pair 422" in err
    assert poison not in out + err


# ------------------------------------------------------------------ commands that need the desk


def test_a_wrong_code_is_refused_with_the_tries_left(running: RunningDesk) -> None:
    done = running.command("pair", "AAAA-AAAA")
    assert done.returncode == 1
    assert "No browser is waiting" in done.stderr
    client = running.pair()
    client.close()


def test_open_hands_the_browser_a_private_file(running: RunningDesk, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > {seen}\n')
    script.chmod(0o755)
    running.env["BROWSER"] = f"{script} %s"
    try:
        done = running.command("open")
    finally:
        del running.env["BROWSER"]
    assert done.returncode == 0, done.stderr
    page = running.home / "open-vidhuk.html"
    assert seen.read_text().strip() == page.as_uri()
    assert page.stat().st_mode & 0o077 == 0
    # The key is in the file and nowhere else.
    key = page.read_text().partition("#k=")[2].partition('"')[0]
    assert key not in done.stdout + done.stderr
    origin = page.read_text().partition("url=")[2].partition("/enter")[0]
    host = origin.removeprefix("http://")
    answer = httpx.post(f"{running.base}/enter", data={"k": key}, headers={"Host": host, "Origin": origin})
    assert answer.json() == {"path": "/"}


def test_open_without_a_browser_says_which_file_to_open(running: RunningDesk) -> None:
    running.env["BROWSER"] = "/nonexistent/browser %s"
    running.env["PATH"] = "/nonexistent"
    try:
        done = running.command("open")
    finally:
        del running.env["BROWSER"], running.env["PATH"]
    assert done.returncode == 1
    assert "open-vidhuk.html" in done.stderr


def test_the_archive_is_exported_and_verified_while_the_desk_runs(running: RunningDesk, tmp_path: Path) -> None:
    client = running.pair()
    sent = submission("Дякую!\u2028Рядок")
    assert client.submit(sent).status_code == 200
    client.close()
    for words in (["export"], ["export", "--jsonl", "-"]):
        done = running.command(*words)
        assert done.returncode == 0, done.stderr
        assert id_of(sent) in [json.loads(line)["id"] for line in done.stdout.splitlines()]
    assert running.command("export", "--jsonl", str(tmp_path / "all.jsonl")).returncode == 0
    assert id_of(sent) in (tmp_path / "all.jsonl").read_text(encoding="utf-8")
    done = running.command("verify")
    assert done.returncode == 0, done.stdout
    done = running.command("migrate")
    assert done.returncode == 2
    assert "Another Vidhuk is using" in done.stderr


def test_nobody_listens(tmp_path: Path) -> None:
    done = RunningDesk(tmp_path / "home", env={"VIDHUK_PORT": "8499"}).command("pair", "ABCDEFGH")
    assert done.returncode == 2
    assert "Vidhuk is not running on port 8499" in done.stderr
    assert not (tmp_path / "home").exists()


def test_a_stranger_that_answers_vidhuk_is_given_no_secret(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    secret = "S" * 43
    (home / "cli-secret").write_text(secret)
    with stranger(LIAR) as (port, heard):
        done = RunningDesk(home, env={"VIDHUK_PORT": str(port)}).command("open")
    assert done.returncode == 2
    assert "not running" in done.stderr
    assert heard
    assert not [said for said in heard if secret.encode() in said]
