"""Runs the tests against each mutant of one build.

    run.py LIST.json TOGETHER.json RESULTS SKIP… < MESSAGES

MESSAGES is what `cargo test --no-run --message-format=json` writes. A line of RESULTS
is `caught`, `timeout` or `missed` and the mutant's name. The tests of the names SKIP
are left out.
"""

import json, os, pathlib, signal, subprocess, sys, time

listed, together, results, *skipped = sys.argv[1:]
mutants = json.loads(pathlib.Path(listed).read_text())
numbers = json.loads(pathlib.Path(together).read_text())
tests = []
for line in sys.stdin:
    message = json.loads(line)
    if message.get("executable") and message["profile"]["test"]:
        tests.append((message["executable"], os.path.dirname(message["manifest_path"])))


def ends(test, number, seconds):
    """How the tests of one executable end: caught, timeout, or nothing."""
    executable, folder = test
    command = [executable, "--quiet", "--fail-fast", "-Zunstable-options"]
    command += [word for name in skipped for word in ("--skip", name)]
    # `--fail-fast` is not stable yet.
    env = dict(os.environ, RUSTC_BOOTSTRAP="1", RUST_BACKTRACE="0", CARGO_MANIFEST_DIR=folder, MUTANT=str(number))
    quiet = subprocess.DEVNULL
    run = subprocess.Popen(command, cwd=folder, env=env, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        return "caught" if run.wait(seconds) else None
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return "timeout"


longest = {}
for test in tests:
    start = time.monotonic()
    if end := ends(test, 0, 600):
        sys.exit(f"{end} without a mutant: {test[0]}")
    longest[test] = 10 + 4 * (time.monotonic() - start)
# The tests that caught the last mutant of a file are the likeliest for its next one.
order = {}
with open(results, "a") as written:
    for number in numbers:
        mutant = mutants[number - 1]
        first = order.setdefault(mutant["file"], list(tests))
        outcome = "missed"
        for test in first:
            if end := ends(test, number, longest[test]):
                outcome = end
                first.remove(test)
                first.insert(0, test)
                break
        written.write(f"{outcome} {mutant['name']}\n")
        written.flush()
