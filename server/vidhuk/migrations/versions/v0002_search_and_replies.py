"""Search by words and by type in the history, and the record of copied replies; fills the words of all captures that are there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from vidhuk.models.search_words import search_words

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BATCH = 500


def upgrade() -> None:
    op.add_column("capture", sa.Column("search_words", sa.Text(), nullable=False, server_default=sa.text("''")))
    _fill(op.get_bind())
    id_type = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "reply_copied",
        sa.Column("id", id_type, primary_key=True),
        sa.Column("desk", sa.Uuid(), sa.ForeignKey("desk.id"), nullable=False),
        sa.Column("installation", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("capture_seq", id_type, sa.ForeignKey("capture.seq"), nullable=False),
        sa.Column("copied_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.String(100), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("reply_copied_capture", "reply_copied", ["capture_seq", "id"])
    op.create_index(
        "current_label_type",
        "current_label",
        ["practice", "type", "capture_seq", "language", "site", "needs_checking"],
    )
    if op.get_context().dialect.name == "sqlite":
        _index_sqlite()
    else:
        # Our words are already words: PostgreSQL's own parser would take addresses and hyphens apart in its own way.
        op.execute(
            "CREATE INDEX capture_search ON capture USING gin (array_to_tsvector(string_to_array(search_words, ' ')))"
        )


def _fill(connection: sa.Connection) -> None:
    """Words come from the exact parts, not from the shortened copy in the list."""
    last = 0
    while True:
        rows = connection.execute(
            sa.text("SELECT seq, author_name FROM capture WHERE seq > :last ORDER BY seq LIMIT :batch"),
            {"last": last, "batch": BATCH},
        ).all()
        if not rows:
            return
        first, last = rows[0].seq, rows[-1].seq
        texts: dict[int, list[str]] = {}
        for seq, content in connection.execute(
            sa.text(
                "SELECT capture_seq, content FROM capture_part "
                "WHERE capture_seq BETWEEN :first AND :last AND name IN ('text', 'text_expanded') ORDER BY name"
            ),
            {"first": first, "last": last},
        ):
            texts.setdefault(seq, []).append(bytes(content).decode("utf-8"))
        connection.execute(
            sa.text("UPDATE capture SET search_words = :words WHERE seq = :seq"),
            [{"seq": row.seq, "words": search_words(row.author_name, *texts.get(row.seq, ()))} for row in rows],
        )


def _index_sqlite() -> None:
    # `ascii` splits at spaces and folds nothing beyond A-Z: the column holds folded words (models/search_words.py), and
    # unicode61 would take ї for і and й for и.
    op.execute(
        "CREATE VIRTUAL TABLE capture_search USING fts5("
        "search_words, content='capture', content_rowid='seq', tokenize='ascii', prefix='2 3', detail='none', columnsize=0)"
    )
    op.execute("INSERT INTO capture_search(capture_search) VALUES ('rebuild')")
    op.execute(
        "CREATE TRIGGER capture_search_insert AFTER INSERT ON capture BEGIN "
        "INSERT INTO capture_search(rowid, search_words) VALUES (NEW.seq, NEW.search_words); END"
    )
    op.execute(
        "CREATE TRIGGER capture_search_delete AFTER DELETE ON capture BEGIN "
        "INSERT INTO capture_search(capture_search, rowid, search_words) "
        "VALUES ('delete', OLD.seq, OLD.search_words); END"
    )
    op.execute(
        "CREATE TRIGGER capture_search_update AFTER UPDATE OF search_words ON capture BEGIN "
        "INSERT INTO capture_search(capture_search, rowid, search_words) "
        "VALUES ('delete', OLD.seq, OLD.search_words); "
        "INSERT INTO capture_search(rowid, search_words) VALUES (NEW.seq, NEW.search_words); END"
    )
