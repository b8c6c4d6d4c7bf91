"""Replies that were put into the site's own box, and what was seen of them there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "reply_insertion",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("uuid", sa.Uuid(), nullable=False, unique=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("reply_id", id_type, sa.ForeignKey("reply_copied.id"), nullable=False, unique=True),
        sa.Column("inserted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_text", sa.Text(), nullable=True),
        sa.Column("native_id", sa.String(200), nullable=True),
        sa.Column("shown_time", sa.String(1000), nullable=True),
        sa.Column("truncated", sa.Boolean(), nullable=True),
        sa.Column("secrecy", sa.String(200), nullable=True),
    )
    op.create_index("reply_insertion_capture", "reply_insertion", ["capture_seq", "id"])
