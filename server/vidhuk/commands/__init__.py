"""One file a command; each does one thing for a person or a script at this machine and returns its exit code."""
