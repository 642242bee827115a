"""One command for all that is measured of builds: `scripts/bench compile`, or `python3 benches/compile PART`."""

import datetime
import json
import pathlib
import platform
import subprocess
import sys
import tempfile

import check
import cold
import expansion
import release
from peers import Peers

HERE = pathlib.Path(__file__).resolve().parent
PARTS = {"cold": cold, "check": check, "release": release, "expansion": expansion}


def main() -> None:
    chosen = sys.argv[1:]
    unknown = [name for name in chosen if name not in PARTS]
    if unknown:
        sys.exit(f"no part is named {unknown[0]}: there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="bench-compile-") as folder:
        peers = Peers(pathlib.Path(folder), HERE)
        results = [PARTS[name].measure(peers) for name in chosen or PARTS]
    report = {
        "machine": machine(),
        "tables": [table for tables, _ in results for table in tables],
        "budgets": [budget for _, budgets in results for budget in budgets],
    }
    text = json.dumps(report, indent=1, ensure_ascii=False) + "\n"
    if chosen:
        print(text, end="")
    else:
        target = HERE.parent / "results" / "compile.json"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text)
    for budget in report["budgets"]:
        ratio = budget["ours"] / budget["without"]
        verdict = "" if round(ratio, 2) <= budget["limit"] else ", missed"
        print(f"{budget['work']}: {ratio:.2f} (budget {budget['limit']}{verdict})", file=sys.stderr)


def machine() -> dict[str, str]:
    """What the figures depend on."""
    cpus = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(":")[1].strip() for line in cpus if line.startswith("model name")]
    rustc = subprocess.run(["rustc", "--version"], check=True, capture_output=True, text=True)
    return {
        "processor": models[0] if models else platform.machine(),
        "cores": str(len(models)),
        "date": datetime.date.today().isoformat(),
        "system": f"{platform.system()} {platform.release()}",
        "rustc": rustc.stdout.strip(),
    }


main()
