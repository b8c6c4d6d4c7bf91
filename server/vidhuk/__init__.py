"""Vidhuk: proof of a patient's comment, its understanding, and a reply that keeps medical secrecy."""

__version__ = "0.1.0"
