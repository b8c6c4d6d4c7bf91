"""Trains the small models and measures them; needs scikit-learn (a tool of developers), ships nothing of a training text."""
