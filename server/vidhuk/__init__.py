"""Vidhuk: proof of a patient's comment, its understanding, and a reply that keeps medical secrecy."""

import os

__version__ = "0.1.0"

# onnxruntime's own builds send usage data to their maker unless this stands before their first import, in whatever process:
# a switch in its API comes too late. Nothing may leave the machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
