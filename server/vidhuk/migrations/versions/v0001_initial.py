"""The first schema: desks, paired browsers, comments, captures with their parts, custody, labels and corrections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _id_type() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _act() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
    )


def upgrade() -> None:
    op.create_table("desk", sa.Column("id", sa.Uuid(), primary_key=True), _moment("created_at"))
    _access()
    op.create_table(
        "comment",
        sa.Column("id", _id_type(), primary_key=True),
        sa.Column("site", sa.String(20), nullable=False),
        sa.Column("native_id", sa.String(255), nullable=True),
        sa.UniqueConstraint("site", "native_id", name="comment_site_native_id"),
    )
    _captures()
    _labels()
    if op.get_context().dialect.name == "sqlite":
        _guards_sqlite()
    else:
        _guards_postgresql()


def _access() -> None:
    op.create_table(
        "installation",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("desk", sa.Uuid(), nullable=False),
        sa.Column("origin", sa.String(300), nullable=True),
        sa.Column("browser", sa.String(200), nullable=False),
        sa.Column("extension_version", sa.String(40), nullable=False),
        sa.Column("token_sha256", sa.String(64), nullable=True, unique=True),
        sa.Column("may_open_pages", sa.Boolean(), nullable=False),
        _moment("created_at"),
        _moment("last_seen_at", nullable=True),
        _moment("revoked_at", nullable=True),
    )
    op.create_index("ix_installation_desk", "installation", ["desk"])
    op.create_table(
        "pairing_attempts",
        sa.Column("desk", sa.Uuid(), primary_key=True),
        sa.Column("wrong_codes", sa.Integer(), nullable=False),
        _moment("closed_until", nullable=True),
    )
    op.create_table(
        "enter_link",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("desk", sa.Uuid(), nullable=False),
        sa.Column("key_sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("path", sa.String(201), nullable=False),
        sa.Column("made_by", sa.String(12), nullable=False),
        sa.Column("installation", sa.Uuid(), sa.ForeignKey("installation.id"), nullable=True),
        _moment("created_at"),
        _moment("expires_at"),
        _moment("used_at", nullable=True),
    )
    op.create_index("ix_enter_link_desk", "enter_link", ["desk"])
    op.create_table(
        "page_session",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("desk", sa.Uuid(), nullable=False),
        sa.Column("token_sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("opened_by", sa.String(12), nullable=False),
        sa.Column("installation", sa.Uuid(), sa.ForeignKey("installation.id"), nullable=True),
        sa.Column("browser", sa.String(200), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        _moment("created_at"),
        _moment("last_seen_at"),
        _moment("revoked_at", nullable=True),
        sa.CheckConstraint("language in ('uk', 'en')", name="ck_page_session_language"),
    )
    op.create_index("ix_page_session_desk", "page_session", ["desk"])
    op.create_table(
        "pairing_request",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("desk", sa.Uuid(), nullable=False),
        sa.Column("secret_sha256", sa.String(64), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("origin", sa.String(300), nullable=True),
        sa.Column("browser", sa.String(200), nullable=False),
        sa.Column("extension_version", sa.String(40), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        sa.Column("installation", sa.Uuid(), sa.ForeignKey("installation.id"), nullable=True),
        _moment("created_at"),
        _moment("expires_at"),
        _moment("decided_at", nullable=True),
        _moment("delivered_at", nullable=True),
        sa.CheckConstraint(
            "status in ('pending', 'approved', 'rejected', 'expired')", name="ck_pairing_request_status"
        ),
    )
    op.create_index("ix_pairing_request_desk", "pairing_request", ["desk"])
    op.create_index(
        "uq_pairing_request_pending",
        "pairing_request",
        ["desk"],
        unique=True,
        sqlite_where=sa.text("status = 'pending'"),
        postgresql_where=sa.text("status = 'pending'"),
    )


def _captures() -> None:
    op.create_table(
        "capture",
        sa.Column("seq", _id_type(), primary_key=True, autoincrement=True),
        *_act(),
        sa.Column("uuid", sa.Uuid(), nullable=False, unique=True),
        sa.Column("comment_id", _id_type(), sa.ForeignKey("comment.id"), nullable=False),
        sa.Column("practice", sa.Boolean(), nullable=False),
        sa.Column("site", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("manifest_sha256", sa.String(64), nullable=False),
        sa.Column("contract_major", sa.Integer(), nullable=False),
        sa.Column("contract_minor", sa.Integer(), nullable=False),
        _moment("made_at"),
        sa.Column("time_zone", sa.String(64), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        _moment("received_at"),
        sa.Column("extension_version", sa.String(40), nullable=False),
        sa.Column("browser", sa.String(200), nullable=False),
        sa.Column("author_name", sa.String(), nullable=True),
        sa.Column("author_url", sa.String(), nullable=True),
        sa.Column("permalink", sa.String(), nullable=True),
        sa.Column("page_url", sa.String(), nullable=False),
        sa.Column("page_title", sa.String(), nullable=True),
        sa.Column("shown_time", sa.String(), nullable=True),
        _moment("posted_earliest", nullable=True),
        _moment("posted_latest", nullable=True),
        sa.Column("excerpt", sa.String(), nullable=False),
        sa.Column("screenshot", sa.String(20), nullable=False),
        sa.Column("screenshot_reason", sa.String(40), nullable=True),
        _moment("screenshot_at", nullable=True),
        sqlite_autoincrement=True,
    )
    op.create_index("capture_comment", "capture", ["comment_id", "seq"])
    op.create_table(
        "capture_part",
        sa.Column("id", _id_type(), primary_key=True),
        sa.Column("capture_seq", _id_type(), sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("media_type", sa.String(40), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("capture_seq", "name", name="capture_part_name"),
    )
    op.create_table(
        "custody_entry",
        sa.Column("id", _id_type(), primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("capture_uuid", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("entry_hash", sa.String(64), nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.UniqueConstraint("desk", "number", name="custody_entry_number"),
    )
    op.create_index("custody_entry_capture", "custody_entry", ["capture_uuid"])


def _labels() -> None:
    op.create_table(
        "label_run",
        sa.Column("id", _id_type(), primary_key=True),
        *_act(),
        sa.Column("capture_seq", _id_type(), sa.ForeignKey("capture.seq"), nullable=False),
        _moment("made_at"),
        sa.Column("labels", sa.Text(), nullable=False),
    )
    op.create_index("label_run_capture", "label_run", ["capture_seq", "id"])
    op.create_table(
        "current_label",
        sa.Column(
            "capture_seq",
            _id_type(),
            sa.ForeignKey("capture.seq"),
            primary_key=True,
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("practice", sa.Boolean(), nullable=False),
        sa.Column("site", sa.String(20), nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("language", sa.String(20), nullable=False),
        sa.Column("sentiment", sa.String(20), nullable=False),
        sa.Column("needs_checking", sa.Boolean(), nullable=False),
        sa.Column("run_id", _id_type(), sa.ForeignKey("label_run.id"), nullable=True),
        sa.Column("type_corrected", sa.Boolean(), nullable=False),
        sa.Column("language_corrected", sa.Boolean(), nullable=False),
        _moment("corrected_at", nullable=True),
    )
    op.create_index(
        "current_label_history",
        "current_label",
        ["practice", "capture_seq", "type", "language", "site", "needs_checking"],
    )
    op.create_table(
        "label_correction",
        sa.Column("id", _id_type(), primary_key=True),
        *_act(),
        sa.Column("capture_seq", _id_type(), sa.ForeignKey("capture.seq"), nullable=False),
        _moment("made_at"),
        sa.Column("field", sa.String(20), nullable=False),
        sa.Column("before", sa.String(20), nullable=False),
        sa.Column("after", sa.String(20), nullable=False),
    )
    op.create_index("label_correction_capture", "label_correction", ["capture_seq", "id"])


FIXED_COLUMNS = "seq, uuid, comment_id, practice, site, kind, desk, installation, manifest_sha256, made_at, received_at"
"""Columns of a capture that say what was kept, when and by whom; the rest are copies for lists and the screenshot's state."""


def _guards_sqlite() -> None:
    """The database itself refuses to change evidence: a bug or a careless query must not be able to."""
    for name, event, table, when in (
        ("capture_part_never_updated", "UPDATE", "capture_part", ""),
        (
            "capture_part_never_deleted",
            "DELETE",
            "capture_part",
            "WHEN NOT (SELECT practice FROM capture WHERE seq = OLD.capture_seq)",
        ),
        ("capture_never_changed", f"UPDATE OF {FIXED_COLUMNS}", "capture", ""),
        ("capture_never_deleted", "DELETE", "capture", "WHEN NOT OLD.practice"),
        ("custody_entry_never_updated", "UPDATE", "custody_entry", ""),
        ("custody_entry_never_deleted", "DELETE", "custody_entry", ""),
    ):
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when} BEGIN SELECT RAISE(ABORT, 'evidence is kept'); END"
        )


def _guards_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION evidence_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'evidence is kept' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    # WHEN of a trigger takes no subquery, so this one looks for itself.
    op.execute(
        "CREATE FUNCTION part_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF (SELECT practice FROM capture WHERE seq = OLD.capture_seq) THEN RETURN OLD; END IF; "
        "RAISE EXCEPTION 'evidence is kept' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for name, event, table, when, function in (
        ("capture_part_never_updated", "UPDATE", "capture_part", "", "evidence_is_kept"),
        ("capture_part_never_deleted", "DELETE", "capture_part", "", "part_is_kept"),
        ("capture_never_changed", f"UPDATE OF {FIXED_COLUMNS}", "capture", "", "evidence_is_kept"),
        ("capture_never_deleted", "DELETE", "capture", "WHEN (NOT OLD.practice)", "evidence_is_kept"),
        ("custody_entry_never_updated", "UPDATE", "custody_entry", "", "evidence_is_kept"),
        ("custody_entry_never_deleted", "DELETE", "custody_entry", "", "evidence_is_kept"),
    ):
        op.execute(f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {when} EXECUTE FUNCTION {function}()")
