"""Talks: which thread a capture belongs to, and tasks for a person when an answer chain ends."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    # No filling: the chain of a talk begins with the next comment, and a row of a capture is never changed.
    op.add_column("capture", sa.Column("thread", sa.String(300), nullable=True))
    op.create_index("capture_thread", "capture", ["thread", "seq"])
    op.create_table(
        "person_task",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False, unique=True),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.String(), nullable=True),
    )
