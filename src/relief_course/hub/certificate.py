"""The certificate that keeps what goes over the room's network private, and how volunteers come to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes

DAYS = 397
"""Browsers take no longer one."""
RENEWED_BEFORE = timedelta(days=30)
LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Certificate:
    """Files of a certificate, its key, and the authority that signed it (None for a certificate from elsewhere)."""

    certificate: Path
    key: Path
    authority: Path | None = None

    @property
    def fingerprint(self) -> str:
        """The SHA-256 fingerprint, as browsers show it."""
        digest = _read(self.certificate).fingerprint(hashes.SHA256())
        return ":".join(f"{byte:02X}" for byte in digest)


def is_local(host: str) -> bool:
    """Tell whether only this computer can open the address."""
    return host in LOCAL


def certificate_for(host: str, folder: Path) -> Certificate:
    """Return a certificate for the name or address that volunteers type, made anew when it must be.

    The authority stays the same as long as its files do, so that a laptop has to trust it only once.
    """
    import trustme

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = Certificate(folder / "certificate.pem", folder / "key.pem", folder / "authority.pem")
    if _still_good(found, host):
        return found
    authority_key = folder / "authority-key.pem"
    if authority_key.exists() and found.authority.exists():
        authority = trustme.CA.from_pem(found.authority.read_bytes(), authority_key.read_bytes())
    else:
        authority = trustme.CA(organization_name="Training session", organization_unit_name="made by relief hub")
        _write_private(authority_key, authority.private_key_pem.bytes())
        found.authority.write_bytes(authority.cert_pem.bytes())
    issued = authority.issue_cert(host, *LOCAL, not_after=datetime.now(UTC) + timedelta(days=DAYS))
    _write_private(found.key, issued.private_key_pem.bytes())
    found.certificate.write_bytes(b"".join(part.bytes() for part in issued.cert_chain_pems))
    return found


def how_to_trust(certificate: Certificate, address: str) -> list[str]:
    """Return the steps that the instructor prints and follows, a sentence each."""
    if certificate.authority is None:
        return []
    return [
        "The certificate was made here, so browsers do not know it yet. Do one of two things:",
        f"  1. On the clinic’s own laptops: import {certificate.authority} as an authority for websites, once.",
        f"  2. On a borrowed laptop: open {address}, choose “Advanced”, look at the certificate, and go on only if its",
        "     SHA-256 fingerprint is the one on the cards:",
        f"     {certificate.fingerprint}",
    ]


def _still_good(found: Certificate, host: str) -> bool:
    if not (found.certificate.exists() and found.key.exists() and found.authority.exists()):
        return False
    held = _read(found.certificate)
    names = held.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    known = {str(one.value) for one in names}
    return host in known and held.not_valid_after_utc - RENEWED_BEFORE > datetime.now(UTC)


def _read(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificates(path.read_bytes())[0]


def _write_private(path: Path, content: bytes) -> None:
    path.touch(mode=0o600)
    path.write_bytes(content)
