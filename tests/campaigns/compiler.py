"""rustc with the real derives, and rustc with empty ones, each run bounded in time and
memory, with its output as data."""

import json
import os
import pathlib
import resource
import subprocess
import tempfile
import threading
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]

SECONDS = 300
BYTES = 12 << 30

# The derives' names and helper attributes, and nothing behind them.
NO_DERIVES = """
extern crate proc_macro;
use proc_macro::TokenStream;
#[proc_macro_derive(HttpStatus, attributes(status, header, problem))]
pub fn http_status(_: TokenStream) -> TokenStream { TokenStream::new() }
"""


@dataclass
class Run:
    """One run of rustc: how it ended, its messages and its cost."""

    ended: bool
    why: str
    diagnostics: list[dict]
    seconds: float
    megabytes: float

    def errors(self) -> list[dict]:
        return [diagnostic for diagnostic in self.diagnostics if diagnostic["level"] == "error" and diagnostic["spans"]]


class Compiler:
    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.folders: set[str] = set()
        self.libraries: dict[str, str] = {}
        for name, file in built():
            self.libraries[name] = file
            self.folders.add(os.path.dirname(file))
        plain = folder / "plain.rs"
        plain.write_text(NO_DERIVES)
        command = ["rustc", plain, "--crate-name=statusful", "--crate-type=proc-macro", "--out-dir", folder]
        subprocess.run(command, check=True)
        self.plain = str(next(folder.glob("libstatusful.*")))

    def alone(self, source: str, seconds: int = SECONDS) -> Run:
        """Without our derives: their names derive nothing."""
        return self.run(source, self.plain, seconds)

    def ours(self, source: str) -> Run:
        return self.run(source, self.libraries["statusful"])

    def run(self, source: str, statusful: str, seconds: int = SECONDS) -> Run:
        with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
            file = pathlib.Path(scratch) / "user.rs"
            file.write_text(source)
            command = ["rustc", str(file), "--crate-type=lib", "--emit=metadata", "--error-format=json"]
            command += ["-Aunused", "--edition=2021", "--out-dir", scratch, "--extern", f"statusful={statusful}"]
            for name in ("http", "thiserror", "serde", "axum"):
                if name in self.libraries:
                    command += ["--extern", f"{name}={self.libraries[name]}"]
            for searched in self.folders:
                command += ["-L", f"dependency={searched}"]
            return bounded(command, seconds)


def built() -> list[tuple[str, str]]:
    """The libraries that cargo builds for the tests, by name."""
    command = ["cargo", "test", "--locked", "--quiet", "-p", "statusful-tests", "--no-run", "--message-format=json"]
    output = subprocess.run([*command, "--test", "verdicts"], check=True, capture_output=True, text=True, cwd=ROOT)
    messages = [json.loads(line) for line in output.stdout.splitlines()]
    artifacts = [it for it in messages if it["reason"] == "compiler-artifact" and "lib" in it["target"]["kind"]]
    files = [(it["target"]["name"], file) for it in artifacts for file in it["filenames"] if file.endswith(".rlib")]
    return files


def bounded(command: list[str], seconds: int) -> Run:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    child = subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=limit)
    output: list[bytes] = []
    reader = threading.Thread(target=lambda: output.append(child.stderr.read()))
    reader.start()
    killer = threading.Timer(4 * seconds, child.kill)
    killer.start()
    reader.join()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    killer.cancel()
    text = output[0].decode(errors="replace")
    diagnostics = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    crashed = any(it.get("level", "").startswith("error:") for it in diagnostics)
    return Run(
        ended=child.returncode in (0, 1) and not crashed,
        why=f"exit {child.returncode}: {text[-1000:]}",
        diagnostics=[it for it in diagnostics if "level" in it],
        seconds=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss / 1024,
    )


def line(diagnostic: dict) -> int:
    """The line of the source, outside of all expansions."""
    span = next(span for span in diagnostic["spans"] if span["is_primary"])
    while span["expansion"]:
        span = span["expansion"]["span"]
    return span["line_start"]

