"""The certificate of a classroom’s server: made by the computer itself, for its own addresses, and kept."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
from contextlib import closing
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAYS = 365
NOWHERE = ("192.0.2.1", 9)
"""An address of nobody’s: asking for the way to it sends nothing, and tells which network this computer uses."""


def own_address() -> str:
    """Return this computer’s address in its network, or the loopback address where it is in none."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asked:
        try:
            asked.connect(NOWHERE)
        except OSError:
            return "127.0.0.1"
        return asked.getsockname()[0]


def certificate_for(address: str, folder: Path) -> tuple[Path, Path]:
    """Return the files of certificate and key for this computer; they are made anew when it moved or they ran out.

    Args:
        address: the computer’s address in its network.
        folder: where the pair is kept; nobody else may read it.

    Raises:
        OSError: the folder cannot be written to.
    """
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    if not (key.is_file() and _fits(certificate, address)):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = ec.generate_private_key(ec.SECP256R1())
        key.unlink(missing_ok=True)
        key.touch(mode=0o600)
        key.write_bytes(
            made.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        certificate.write_bytes(_signed(made, address).public_bytes(serialization.Encoding.PEM))
    return certificate, key


def fingerprint(certificate: Path) -> str:
    """Return the SHA-256 fingerprint, as browsers show it."""
    digest = x509.load_pem_x509_certificate(certificate.read_bytes()).fingerprint(hashes.SHA256())
    return ":".join(f"{byte:02X}" for byte in digest)


def _fits(certificate: Path, address: str) -> bool:
    try:
        known = x509.load_pem_x509_certificate(certificate.read_bytes())
        names = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return False
    ends = known.not_valid_after_utc
    addresses = names.get_values_for_type(x509.IPAddress)
    return ends > dt.datetime.now(dt.UTC) and ipaddress.ip_address(address) in addresses


def _signed(key: ec.EllipticCurvePrivateKey, address: str) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Relief course on {socket.gethostname()}"[:64])])
    addresses = {ipaddress.ip_address("127.0.0.1"), ipaddress.ip_address(address)}
    names = [x509.DNSName("localhost"), *(x509.IPAddress(one) for one in sorted(addresses))]
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=DAYS))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
