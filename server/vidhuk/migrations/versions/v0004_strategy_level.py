"""How well the page of a capture was understood, so that a site which has changed is noticed; unknown for what is there already."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # No filling: older browsers did not say, and a guess would raise or hide a warning.
    op.add_column("capture", sa.Column("strategy_level", sa.String(20), nullable=True))
