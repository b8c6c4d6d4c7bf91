"""The extension asks for no more than the design names; looked at in the built manifests, as a browser reads them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.house import ROOT

DIST = ROOT / "extension" / "dist"
BROWSERS = ["chrome", "firefox"]


def folder(browser: str) -> Path:
    found = DIST / f"{browser}-mv3"
    assert (found / "manifest.json").is_file(), "not built: run `make build`"
    return found


def manifest(browser: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder(browser) / "manifest.json").read_text("utf-8"))
    return read


@pytest.mark.parametrize("browser", BROWSERS)
def test_the_permissions_are_those_of_the_design(browser: str) -> None:
    wanted = {"activeTab", "alarms", "contextMenus", "scripting", "storage", "unlimitedStorage"}
    assert set(manifest(browser)["permissions"]) == wanted | ({"sidePanel"} if browser == "chrome" else set())


@pytest.mark.parametrize("browser", BROWSERS)
def test_the_hosts_are_the_desk_and_the_sites_with_an_adapter(browser: str) -> None:
    assert set(manifest(browser)["host_permissions"]) == {
        "http://127.0.0.1/*",
        "https://*.facebook.com/*",
        "https://*.instagram.com/*",
    }


@pytest.mark.parametrize("browser", BROWSERS)
def test_every_other_site_is_a_persons_own_choice_from_the_first_version(browser: str) -> None:
    assert set(manifest(browser)["optional_host_permissions"]) == {"https://*/*", "http://*/*"}


@pytest.mark.parametrize("browser", BROWSERS)
def test_no_page_and_no_other_extension_can_reach_in(browser: str) -> None:
    assert not {"web_accessible_resources", "externally_connectable"} & manifest(browser).keys()


@pytest.mark.parametrize("browser", BROWSERS)
def test_content_scripts_run_only_where_a_host_was_declared(browser: str) -> None:
    allowed = re.compile(r"https://(\*|www|web|m|business)\.(facebook|instagram)\.com/|http://127\.0\.0\.1[:/]")
    matches = [match for script in manifest(browser)["content_scripts"] for match in script["matches"]]
    assert matches
    assert not [match for match in matches if not allowed.match(match)]


@pytest.mark.parametrize("browser", BROWSERS)
def test_the_extensions_own_pages_reach_the_desk_and_nothing_else(browser: str) -> None:
    policy = manifest(browser)["content_security_policy"]["extension_pages"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self' http://127.0.0.1:*;" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("browser", BROWSERS)
def test_the_built_code_compiles_nothing_from_strings(browser: str) -> None:
    scripts = sorted(folder(browser).rglob("*.js"))
    assert scripts
    evil = re.compile(r"\bnew Function\(|\beval\(|\.innerHTML\s*=[^=]|importScripts\(\s*[\"']http")
    assert not [path.name for path in scripts if evil.search(path.read_text("utf-8"))]


def test_chromes_key_gives_the_id_that_pairings_are_bound_to() -> None:
    public = base64.b64decode(manifest("chrome")["key"])
    letters = "".join(chr(ord("a") + int(digit, 16)) for digit in hashlib.sha256(public).hexdigest()[:32])
    assert letters == "mnjmhmcpgdlajedloacokahgmajgkfje"


def test_firefox_knows_the_add_on_and_is_told_what_it_collects() -> None:
    gecko = manifest("firefox")["browser_specific_settings"]["gecko"]
    assert gecko["id"] == "vidhuk@vidhuk.org"
    assert float(gecko["strict_min_version"]) >= 142
    assert "websiteContent" in gecko["data_collection_permissions"]["required"]


@pytest.mark.parametrize("browser", BROWSERS)
def test_the_default_language_is_ukrainian_and_the_version_is_the_packages(browser: str) -> None:
    package = json.loads((ROOT / "extension" / "package.json").read_text("utf-8"))
    assert manifest(browser)["default_locale"] == "uk"
    assert manifest(browser)["version"] == package["version"]
