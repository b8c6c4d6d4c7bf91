"""Stands in for facebook.com and instagram.com: a local TLS server with pages of our own markup in the sites' shape."""

from __future__ import annotations

import base64
import hashlib
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOSTS = ("www.facebook.com", "web.facebook.com", "m.facebook.com", "www.instagram.com")


@dataclass
class Sites:
    """The running server.

    Attributes:
        port: where it listens on 127.0.0.1.
        key_hash: hash of the certificate's key, for Chromium's list of keys to accept.
        pages: HTML by (host, path without query).
    """

    port: int
    key_hash: str
    pages: dict[tuple[str, str], str] = field(default_factory=dict)

    def put(self, address: str, html: str) -> str:
        """Serve this page at an address such as `https://www.facebook.com/clinic/posts/1`, and return the address."""
        host, _, path = address.removeprefix("https://").partition("/")
        self.pages[host, "/" + path.partition("#")[0].partition("?")[0]] = html
        return address

    @property
    def chromium_flags(self) -> list[str]:
        """Flags that send the sites' names here and accept our certificate."""
        rules = ", ".join(f"MAP {host}:443 127.0.0.1:{self.port}" for host in HOSTS)
        return [f"--host-resolver-rules={rules}", f"--ignore-certificate-errors-spki-list={self.key_hash}"]


def _certificate(folder: Path) -> tuple[Path, str]:
    """Make a self-signed certificate with its key in one file, and the hash of its public key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Vidhuk tests")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in HOSTS]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "site.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    spki = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return path, base64.b64encode(hashlib.sha256(spki).digest()).decode()


@contextmanager
def site_server(folder: Path) -> Iterator[Sites]:
    """Serve until the block ends.

    Args:
        folder: where the certificate is written.
    """
    certificate, key_hash = _certificate(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = self.headers.get("Host", "").partition(":")[0]
            html = sites.pages.get((host, self.path.partition("?")[0]))
            body = (html or "").encode()
            self.send_response(404 if html is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as http.server calls it)
            """Say nothing: a test's output is for its failures."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A browser that closes its window breaks connections; that is no failure of a test."""

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    # The handshake belongs to the connection's own thread: a silent client must not hold up the others.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    sites = Sites(server.server_address[1], key_hash)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield sites
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
