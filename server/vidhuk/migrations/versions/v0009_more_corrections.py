"""Corrections of flags, topics and sentiment, decisions that are taken back, and names that belong into the roster or not."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# As models/correction.py says it: a list of flags is longer than one type.
_LONGEST = 400


def upgrade() -> None:
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    # SQLite cannot change a column: the table is made anew, and nothing refers to it.
    with op.batch_alter_table("label_correction") as table:
        table.alter_column("before", existing_type=sa.String(20), type_=sa.String(_LONGEST), existing_nullable=False)
        table.alter_column("after", existing_type=sa.String(20), type_=sa.String(_LONGEST), existing_nullable=False)
    # No filling: what is empty was never corrected.
    op.add_column("current_label", sa.Column("sentiment_corrected", sa.String(20), nullable=True))
    op.add_column("current_label", sa.Column("flags_corrected", sa.String(_LONGEST), nullable=True))
    op.add_column("current_label", sa.Column("topics_corrected", sa.String(_LONGEST), nullable=True))
    op.add_column("mention_choice", sa.Column("undone", sa.Boolean(), nullable=True))
    op.create_table(
        "name_decision",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(1000), nullable=False),
        sa.Column("entry", sa.String(1000), nullable=False),
        sa.Column("verdict", sa.String(20), nullable=True),
    )
    op.create_index("name_decision_capture", "name_decision", ["capture_seq", "id"])
