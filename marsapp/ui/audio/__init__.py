"""Sound: played by a process of its own, so that no driver can hold up the program."""
