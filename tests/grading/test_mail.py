"""Hand-ins that come as e-mail: what is attached is read, whatever the mail program made of it."""

from email.message import EmailMessage

from tests.learners.desk import QUIZ, hand_in


def message(*attached: tuple[str, bytes]) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ana@example.org", "clinic@example.org", "quiz"
    mail.set_content("Here is my quiz. <script>alert(1)</script>")
    for name, content in attached:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail


def zipped(desk, learner: str) -> bytes:
    return hand_in(learner, learner, answers=desk.answers(), notebook=desk.release)


def test_every_attachment_is_collected(desk, tmp_path):
    path = tmp_path / "Fwd_ quiz.eml"
    mail = message(("ána’s quiz.ZIP", zipped(desk, "ana")), ("bo.zip", zipped(desk, "bo")), ("photo.jpg", b"\xff\xd8"))
    path.write_bytes(bytes(mail))
    done = desk.relief("collect", path)
    assert done.exit_code == 0, done.output
    assert "Fwd_ quiz.eml: ána’s quiz.ZIP: “Quiz: common misconceptions” of ana received." in done.output
    assert "2 received, 0 ignored, 0 in quarantine, 0 not read." in done.output


def test_a_folder_of_mails_and_a_forwarded_mail_are_read(desk, tmp_path):
    (tmp_path / "mails").mkdir()
    forwarded = EmailMessage()
    forwarded["Subject"] = "Fwd"
    forwarded.set_content("See below.")
    forwarded.add_attachment(message(("a.zip", zipped(desk, "ana"))))
    (tmp_path / "mails" / "one.eml").write_bytes(bytes(forwarded))
    (tmp_path / "mails" / "two.EML").write_bytes(bytes(message(("b.zip", zipped(desk, "bo")))))
    assert "2 received" in desk.relief("collect", tmp_path / "mails").output
    assert (desk.root / "submitted" / "ana" / QUIZ).is_dir()


def test_loose_attachments_are_one_hand_in(desk, tmp_path):
    path = tmp_path / "loose.eml"
    path.write_bytes(bytes(message((f"{QUIZ}.ipynb", desk.release), ("../../answers.json", desk.answers()))))
    assert "1 received" in desk.relief("collect", path, "--learner", "ana").output
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert desk.score("ana") == 11


def test_a_mail_without_a_hand_in_is_told_and_stops_no_other(desk, tmp_path):
    (tmp_path / "a.eml").write_bytes(bytes(message(("photo.jpg", b"x"))))
    (tmp_path / "b.eml").write_bytes(b"\x00\xff no mail at all")
    (tmp_path / "c.zip").write_bytes(zipped(desk, "ana"))
    done = desk.relief("collect", *sorted(tmp_path.glob("[abc].*")))
    assert "a.eml was not read: no hand-in is attached to it." in done.output
    assert "1 received, 0 ignored, 0 in quarantine, 2 not read." in done.output
    assert done.exit_code == 1
