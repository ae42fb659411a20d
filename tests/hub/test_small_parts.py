"""Accounts, cards, the certificate, and what is said where no session can be held."""

from __future__ import annotations

import re
import signal
import ssl
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.grading.people.account import account_of, student_of

IDS = [
    "ana",
    "ana-lopez",
    "7",
    "ana.lopez",
    "ana_lopez",
    "a" * 64,
    "maria-0f3a9c1b7d-" + "x" * 40,
    "zoë-1".encode().hex(),
]
UNIX_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")


@pytest.mark.parametrize("student", IDS)
def test_every_id_has_a_unix_user_of_its_own(student):
    assert UNIX_NAME.fullmatch(account_of(student))
    assert student_of(account_of(student), IDS) == student
    assert len({account_of(one) for one in IDS}) == len(IDS)


def test_a_unix_user_that_is_nobody_s_is_nobody_s():
    assert student_of("root", IDS) == ""
    assert student_of("relief-zoe", IDS) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the command is for Linux")
def test_cards_show_each_person_s_code_and_nothing_runs_in_a_name(tmp_path):
    from relief_course.hub.cards import Card, write_cards

    cards = [Card("Ana <script>alert(1)</script>", "K7MP-2XQD"), Card("Ben Okoro", "PQRS-TWXY")]
    first = write_cards(tmp_path, cards, "https://clinic:8800/", "AB:CD")
    second = write_cards(tmp_path, cards[:1], "https://clinic:8800/")
    page = first.read_text(encoding="utf-8")
    assert "<script>alert" not in page
    for text in ("K7MP-2XQD", "PQRS-TWXY", "Ben Okoro", "https://clinic:8800/", "AB:CD"):
        assert text in page
    assert first != second
    for path in (first, second):
        assert path.stat().st_mode & 0o077 == 0
    assert first.parent.stat().st_mode & 0o077 == 0


def test_elsewhere_than_on_linux_the_command_says_so(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    done = CliRunner().invoke(main, ["hub"])
    assert done.exit_code == 1
    assert done.output == "Error: relief hub runs on Linux alone: each volunteer becomes a Unix user there.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the command is for Linux")
def test_without_root_the_command_says_so(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    done = CliRunner().invoke(main, ["hub"])
    assert done.exit_code == 1
    assert "run it as root" in done.output


@pytest.mark.skipif(sys.platform != "linux", reason="the command is for Linux")
def test_a_base_with_too_long_a_name_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    done = CliRunner().invoke(main, ["hub", "--base", str(tmp_path / ("x" * 50))])
    assert done.exit_code == 1
    assert "at most 44 letters" in done.output


@pytest.mark.skipif(sys.platform != "linux", reason="the command is for Linux")
def test_the_proxy_of_a_killed_hub_is_ended_and_nothing_else_is(tmp_path):
    from relief_course.hub.proxy import end_previous

    waiting, noted = "import time; print(flush=True); time.sleep(60)", tmp_path / "proxy.pid"
    for words, ends in (["configurable-http-proxy"], True), (["something-else"], False):
        process = subprocess.Popen([sys.executable, "-c", waiting, *words], stdout=subprocess.PIPE)
        process.stdout.readline()  # it runs
        noted.write_text(f"{process.pid}\n1\n")
        end_previous(noted)
        assert not noted.exists()
        if not ends:
            process.kill()
        assert process.wait(10) == -(signal.SIGTERM if ends else signal.SIGKILL)
        process.stdout.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the command is for Linux")
class TestCertificate:
    def test_it_is_kept_and_its_key_is_private(self, tmp_path):
        from relief_course.hub.certificate import certificate_for

        first = certificate_for("192.168.1.20", tmp_path / "c")
        assert certificate_for("192.168.1.20", tmp_path / "c").fingerprint == first.fingerprint
        assert first.key.stat().st_mode & 0o077 == 0
        assert (tmp_path / "c" / "authority-key.pem").stat().st_mode & 0o077 == 0
        assert re.fullmatch("([0-9A-F]{2}:){31}[0-9A-F]{2}", first.fingerprint)

    def test_another_address_gets_another_one_under_the_same_authority(self, tmp_path):
        from relief_course.hub.certificate import certificate_for

        first = certificate_for("192.168.1.20", tmp_path / "c")
        trusted, print_ = first.authority.read_bytes(), first.fingerprint
        second = certificate_for("clinic.example", tmp_path / "c")
        assert second.fingerprint != print_
        assert second.authority.read_bytes() == trusted
        context = ssl.create_default_context(cafile=str(second.authority))
        context.load_cert_chain(second.certificate, second.key)

    def test_the_trust_step_names_the_authority_and_the_fingerprint(self, tmp_path):
        from relief_course.hub.certificate import Certificate, certificate_for, how_to_trust

        made = certificate_for("192.168.1.20", tmp_path / "c")
        steps = "\n".join(how_to_trust(made, "https://192.168.1.20:8800/"))
        assert str(made.authority) in steps and made.fingerprint in steps
        assert how_to_trust(Certificate(Path("a"), Path("b")), "https://192.168.1.20:8800/") == []
