"""What a comment says: text in, labels out; no database, no clock, no network (see README.md)."""

from vidhuk.classify.analyse import analyse, warm_up
from vidhuk.classify.signs import needs_checking, sign

__all__ = ["analyse", "needs_checking", "sign", "warm_up"]
