"""Blocks of the linter that a person went past: rule, reason, and the author's written consent where secrecy asks for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "lint_override",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("reply_id", id_type, sa.ForeignKey("reply_copied.id"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rule", sa.String(8), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("consent_form", sa.String(200), nullable=True),
        sa.Column("consent_holder", sa.String(200), nullable=True),
    )
    op.create_index("lint_override_reply", "lint_override", ["reply_id"])
    op.create_index("lint_override_capture", "lint_override", ["capture_seq"])
