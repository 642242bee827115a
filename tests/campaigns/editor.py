"""rust-analyzer shows the same errors for a damaged item as rustc: see
scripts/campaigns/rust-analyzer.

Of a message under several tokens it underlines the first, so that only where it begins
is held against rustc."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from compiler import ROOT, Compiler
from damage import damages, items, prepared

MANIFEST = """
[package]
name = "damaged"
version = "0.0.0"
edition = "2021"

[dependencies]
http = "1"
statusful = {{ path = "{root}/runtime", features = ["axum"] }}
thiserror = "2"

[workspace]
"""

# One of what rust-analyzer shows; its progress is written over itself in between.
SHOWN = re.compile(
    r"at crate \S+, file \S*/(m\d+)\.rs: Error \S+\(.*?\) from LineCol \{ line: (\d+), col: (\d+) \}"
    r" to LineCol \{.*?\}: (.*?)(?=at crate |\n?\d+/\d+ \d+% processing|\ndiagnostic scan|\Z)",
    re.DOTALL,
)

# A message, and the line and column where it begins.
Key = tuple[str, int, int]


def main() -> None:
    wanted = int(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="editor-") as folder:
        compiler = Compiler(pathlib.Path(folder))
        files = dict(mistakes(compiler, wanted))
        shown = analyzer(pathlib.Path(folder) / "damaged", [source for source, _ in files.values()])
    differ = 0
    for name, (source, expected) in files.items():
        if shown.get(name, set()) != expected:
            differ += 1
            print(f"{source}\nrustc: {sorted(expected)}\nrust-analyzer: {sorted(shown.get(name, set()))}", file=sys.stderr)
    print(f"{len(files) - differ} of {len(files)} damaged items have the same errors in rust-analyzer and rustc")
    sys.exit(1 if differ or len(files) < wanted else 0)


def mistakes(compiler: Compiler, wanted: int):
    """Damaged items, and what rustc says of them: messages of ours alone, which bear no
    code, where it has none of its own about the syntax."""
    every = []
    for file in sorted((ROOT / "tests" / "ui" / "pass").glob("*.rs")):
        source = prepared(file.read_text())
        for start, end, _, _ in items(source):
            every += [source[:start] + damaged + source[end:] for _, damaged in damages(source[start:end])]
    found = 0
    for source in every[:: max(1, len(every) // (wanted * 6))]:
        errors = compiler.ours(source).errors()
        if not errors or "crate" in source or any(diagnostic["code"] for diagnostic in errors):
            continue
        if not all(diagnostic["code"] for diagnostic in compiler.alone(source).errors()):
            continue
        yield f"m{found}", (source, {key_of(diagnostic) for diagnostic in errors})
        found += 1
        if found == wanted:
            return


def key_of(diagnostic: dict) -> Key:
    at = next(span for span in diagnostic["spans"] if span["is_primary"])
    return " ".join(diagnostic["message"].split()), at["line_start"], at["column_start"]


def analyzer(folder: pathlib.Path, sources: list[str]) -> dict[str, set[Key]]:
    (folder / "src").mkdir(parents=True)
    (folder / "Cargo.toml").write_text(MANIFEST.format(root=ROOT))
    shutil.copy(ROOT / "Cargo.lock", folder)
    for at, source in enumerate(sources):
        (folder / "src" / f"m{at}.rs").write_text(source)
    (folder / "src" / "lib.rs").write_text("".join(f"pub mod m{at};\n" for at in range(len(sources))))
    sysroot = subprocess.run(["rustc", "--print", "sysroot"], check=True, capture_output=True, text=True)
    server = pathlib.Path(sysroot.stdout.strip()) / "libexec" / "rust-analyzer-proc-macro-srv"
    command = [os.environ.get("RUST_ANALYZER", "rust-analyzer"), "diagnostics", "--proc-macro-srv", server, folder]
    output = subprocess.run(command, capture_output=True, text=True)
    shown: dict[str, set[Key]] = {}
    for name, *place, message in SHOWN.findall(output.stdout.replace("\b", "")):
        begin = tuple(int(number) + 1 for number in place)
        shown.setdefault(name, set()).add((" ".join(message.split()), *begin))
    if not shown:
        sys.exit(f"rust-analyzer shows nothing:\n{output.stdout[-2000:]}{output.stderr[-2000:]}")
    return shown


if __name__ == "__main__":
    main()
