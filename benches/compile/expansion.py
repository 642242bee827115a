"""What the derives expand to, as nightly rustc counts it."""

import re
import subprocess

import check
import cpu
from peers import Peers

COUNT = 100
NAMES = {"statusful": "HttpStatus", "http-derive": "HttpStatus", "thiserror": "Error", "api-error": "ApiError"}


def measure(peers: Peers) -> tuple[list[dict], list[dict]]:
    """Lines and bytes of the expansion at 100 variants; nothing without nightly."""
    nightly = subprocess.run(["rustc", "+nightly", "--version"], capture_output=True, check=False)
    if nightly.returncode != 0:
        return [], []
    rows = {}
    for name, (text, _) in check.sources(COUNT).items():
        if name in NAMES:
            rows[name] = count(peers, name, text)
    note = f"Lines and bytes at {COUNT} variants, as nightly's `-Z macro-stats` prints and counts them."
    return [cpu.table("Expansion", note, ["derive", "lines", "bytes"], rows)], []


def count(peers: Peers, name: str, text: str) -> list[str]:
    folder = peers.folder / f"expansion-{name}"
    folder.mkdir()
    (folder / "user.rs").write_text(text)
    told = peers.expanded(folder / "user.rs")
    row = re.search(rf"#\[derive\((?:\w+::)?{NAMES[name]}\)\]\s+([\d_]+)\s+([\d_]+)\s+[\d._]+\s+([\d_]+)", told)
    if not row:
        return ["?", "?"]
    return [row[2].replace("_", ","), row[3].replace("_", ",")]
