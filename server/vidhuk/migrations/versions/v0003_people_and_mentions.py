"""Who works at a page or browser, whom a mention means, names that the roster does not hold, and which layer made a run."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("installation", sa.Column("person", sa.String(200), nullable=True))
    op.add_column("page_session", sa.Column("person", sa.String(200), nullable=True))
    op.add_column("label_run", sa.Column("layer", sa.String(64), nullable=True))
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "mention_choice",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
    )
    op.create_index("mention_choice_capture", "mention_choice", ["capture_seq", "id"])
    op.create_table(
        "unknown_name",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("surface", sa.String(200), nullable=False),
    )
    op.create_index("unknown_name_capture", "unknown_name", ["capture_seq"])
    op.create_index("unknown_name_name", "unknown_name", ["name", "capture_seq"])
