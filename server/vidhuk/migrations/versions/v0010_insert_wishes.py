"""Wishes of the pages: a copied reply to be put into the site's own box by a paired browser."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "insert_wish",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("uuid", sa.Uuid(), nullable=False, unique=True),
        sa.Column("ticket_sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("reply_id", id_type, sa.ForeignKey("reply_copied.id"), nullable=False),
        sa.Column("mode", sa.String(10), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_by", sa.Uuid(), nullable=True),
        sa.Column("outcome", sa.String(10), nullable=True),
        sa.Column("why", sa.String(20), nullable=True),
    )
    op.create_index("insert_wish_capture", "insert_wish", ["capture_seq", "id"])
