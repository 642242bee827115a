"""Cold builds: what a crate costs that depends on statusful and does nothing."""

import collections
import pathlib
import shutil

import cpu
from peers import Peers

ROUNDS = 3
STATUSFUL = 'statusful = {{ path = "{runtime}"{more} }}'
CORE = ['thiserror = "2"', 'http = "1"']
AXUM = [*CORE, 'axum-core = "0.5"', 'serde_json = "1"']
PACKAGES = {
    "thiserror + http": CORE,
    "thiserror + http + statusful": [*CORE, STATUSFUL.format(runtime="{runtime}", more="")],
    "thiserror + http + api-error": [*CORE, 'api-error = "0.1"'],
    "axum-core + serde_json + thiserror + http": AXUM,
    "the same + api-error": [*AXUM, 'api-error = { version = "0.1", features = ["axum"] }'],
    "the same + statusful": [*AXUM, STATUSFUL.format(runtime="{runtime}", more=', features = ["axum"]')],
}


def measure(peers: Peers) -> tuple[list[dict], list[dict]]:
    """`cargo build` of an empty crate with these dependencies, offline, into an
    empty folder."""
    folders = {name: peers.package(f"cold-{at}", lines) for at, (name, lines) in enumerate(PACKAGES.items())}
    times = cpu.medians(ROUNDS, {name: lambda at=at: build(peers, at) for name, at in folders.items()})
    light, heavy = times["thiserror + http"], times["axum-core + serde_json + thiserror + http"]
    rows = {}
    for name, time in times.items():
        base = heavy if "the same" in name or name.startswith("axum") else light
        rows[name] = [f"{time:.2f}", f"{time - base:+.2f}", f"{time / base:.2f}"]
    tables = [
        cpu.table(
            "Cold build",
            "CPU seconds of `cargo build` of an empty crate with these dependencies, without incremental compilation "
            f"and with lints capped, as cargo builds crates from a registry; median of {ROUNDS} interleaved rounds. "
            "The ratio is to the first row of each group.",
            ["dependencies", "CPU s", "added", "ratio"],
            rows,
        ),
        by_crate(peers, folders["the same + statusful"]),
    ]
    works = [
        ("a cold build with thiserror and http", "thiserror + http + statusful", "thiserror + http", 1.25),
        (
            "a cold build with axum-core, serde_json, thiserror and http; feature `axum`",
            "the same + statusful",
            "axum-core + serde_json + thiserror + http",
            1.15,
        ),
    ]
    return tables, [cpu.budget(work, "s", times[ours], times[base], limit) for work, ours, base, limit in works]


def build(peers: Peers, package: pathlib.Path, **more: str) -> float:
    target = package / "target"
    shutil.rmtree(target, ignore_errors=True)
    environment = {
        **peers.environment,
        "CARGO_TARGET_DIR": str(target),
        "CARGO_INCREMENTAL": "0",
        "RUSTFLAGS": "--cap-lints allow",
        **more,
    }
    return cpu.seconds(["cargo", "build", "--quiet", "--offline"], cwd=package, env=environment)


def by_crate(peers: Peers, package: pathlib.Path) -> dict:
    """The same build with each rustc timed by a wrapper."""
    log = package / "crates"
    wrapper = pathlib.Path(__file__).with_name("timed_rustc.py")
    log.unlink(missing_ok=True)
    for _ in range(ROUNDS):
        build(peers, package, RUSTC_WRAPPER=str(wrapper), TIMED_RUSTC_LOG=str(log))
    times: dict[str, float] = collections.defaultdict(float)
    for line in log.read_text().splitlines():
        name, time = line.split()
        times[name] += float(time) / ROUNDS
    largest = sorted(times.items(), key=lambda row: -row[1])
    return cpu.table(
        "Cold build by crate",
        f"CPU seconds of rustc in each crate of the last build above; mean of {ROUNDS} rounds. Crates under 0.1 s are left out.",
        ["crate", "CPU s"],
        {name: [f"{time:.2f}"] for name, time in largest if time >= 0.1},
    )
