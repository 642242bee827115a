#!/usr/bin/env python3
"""A RUSTC_WRAPPER that logs the crate's name and the CPU time of rustc."""

import os
import resource
import subprocess
import sys

command = sys.argv[1:]
code = subprocess.call(command, close_fds=False)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if "--crate-name" in command:
    name = command[command.index("--crate-name") + 1]
    if name != "___":
        with open(os.environ["TIMED_RUSTC_LOG"], "a", encoding="utf-8") as log:
            log.write(f"{name} {used.ru_utime + used.ru_stime:.3f}\n")
sys.exit(code)
