"""`python -m vidhuk`: the same as the `vidhuk` command."""

from __future__ import annotations

from vidhuk.cli import main

main()
