"""What is committed names no host of a package index, no machine, and no secret."""

from __future__ import annotations

import re

import pytest

from tests.architecture.house import ROOT, named, text_of, tracked

# Put together from halves, so that this file does not find itself.
REGISTRY_HOSTS = [
    "pypi" + ".org",
    "files.python" + "hosted.org",
    "registry." + "npmjs.org",
    "registry." + "npmjs.com",
    "registry." + "yarnpkg.com",
    "deb." + "debian.org",
]
MACHINE_PATHS = re.compile(
    r"(?<![\w.])/(work|root|opt/(pypi|wheels)|tmp/brief)" + r"(?=/|\b(?!\w))(?![-\w]*\.[a-z]{2,})"
)
SECRETS = re.compile("-----BEGIN " + r"(RSA |EC |OPENSSH )?PRIVATE KEY-----")


def test_no_tracked_file_names_a_registry_a_machine_or_a_secret() -> None:
    # One test for all files: two thousand tests of a millisecond cost a run half a minute.
    texts = {named(path): text_of(path) or "" for path in tracked()}
    assert len(texts) > 1000
    assert not [(name, host) for name, text in texts.items() for host in REGISTRY_HOSTS if host in text]
    assert not [name for name, text in texts.items() if MACHINE_PATHS.search(text)], "a path of somebody's machine"
    assert not [name for name, text in texts.items() if SECRETS.search(text)], "a private key"


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_locked_python_package_has_its_hashes(name: str) -> None:
    text = (ROOT / "server" / "locks" / f"{name}.txt").read_text("utf-8")
    packages = re.findall(r"^([a-z0-9._-]+)==\S+.*?(?=^\S|\Z)", text, flags=re.MULTILINE | re.DOTALL | re.IGNORECASE)
    blocks = re.split(r"^(?=[a-zA-Z0-9])", text, flags=re.MULTILINE)[1:]
    assert packages
    assert not [block.split("=")[0] for block in blocks if "--hash=sha256:" not in block]
    assert "index-url" not in text
    assert "find-links" not in text


def test_the_desk_runs_on_the_very_versions_that_were_tested() -> None:
    def pinned(name: str) -> dict[str, str]:
        text = (ROOT / "server" / "locks" / f"{name}.txt").read_text("utf-8")
        return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, flags=re.MULTILINE))

    run, dev = pinned("run"), pinned("dev")
    assert run.items() <= dev.items()


def test_the_npm_lock_names_hashes_and_no_host() -> None:
    text = (ROOT / "extension" / "package-lock.json").read_text("utf-8")
    assert '"integrity": "sha512-' in text
    assert '"resolved"' not in text
