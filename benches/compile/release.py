"""Release builds: the crate with the enum and its `IntoResponse`, dependencies
built before."""

import pathlib
import subprocess

import cpu
import source
from peers import Peers

ROUNDS = {100: 7, 1_000: 2}
ERROR = ["Debug", "thiserror::Error"]


def sources(count: int) -> dict[str, str]:
    def derived(derives: list[str], attributes, above: str = "") -> str:
        both = lambda at: source.thiserror(at) + attributes(at)
        return source.enum(count, [*ERROR, *derives], both, above)

    plain = derived([], lambda at: [])
    ours = ["statusful::HttpStatus", "statusful::axum::IntoResponse"]
    return {
        "thiserror alone": plain,
        "hand-written": plain + source.by_hand(count) + source.RESPONSE_BY_HAND,
        "statusful": derived(ours, source.statusful, source.STATUSFUL),
        "api-error": source.API_ERROR + derived(["ApiError"], source.api_error),
        "axum-problem": derived(["axum_problem::AxumProblem"], source.axum_problem),
    }


def measure(peers: Peers) -> tuple[list[dict], list[dict]]:
    added: dict[int, dict[str, float]] = {}
    sizes: dict[str, tuple[int, int]] = {}
    for count, rounds in ROUNDS.items():
        files = {}
        for name, text in sources(count).items():
            folder = peers.folder / f"release-{count}-{name.replace(' ', '-')}"
            folder.mkdir()
            files[name] = folder / "user.rs"
            files[name].write_text(text)
        times = cpu.medians(rounds, {name: lambda file=file: peers.release(file) for name, file in files.items()})
        added[count] = {name: time - times["thiserror alone"] for name, time in times.items()}
        if count == 100:
            sizes = {name: size(file.with_name("libuser.rlib")) for name, file in files.items()}
    names = [name for name in added[100] if name != "thiserror alone"]
    ratios = {count: times["statusful"] / times["hand-written"] for count, times in added.items()}
    rows = {name: [f"{1000 * added[count][name]:.0f}" for count in ROUNDS] for name in names}
    rows["statusful to hand-written"] = [f"{ratio:.2f}" for ratio in ratios.values()]
    tables = [
        cpu.table(
            "Release build of the crate with the error",
            "CPU milliseconds of `rustc -C opt-level=3` with the whole of `IntoResponse`, over those of the same enum with "
            f"thiserror alone, by number of variants; dependencies are already built; median of {', '.join(map(str, ROUNDS.values()))} "
            "interleaved rounds. axum-problem cannot delegate to the wrapped error, and sends 500 for it; api-error's body is only a message.",
            ["contender", *(f"{count:,}" for count in ROUNDS)],
            rows,
        ),
        cpu.table(
            "Size for 100 variants",
            "Bytes in the crate's rlib after that build, thiserror's `Display` and `Debug` included.",
            ["contender", ".text", "data"],
            {name: [f"{part:,}" for part in parts] for name, parts in sizes.items()},
        ),
    ]
    ours, by_hand = (1000 * added[1_000][name] for name in ("statusful", "hand-written"))
    work = "a release build of 1,000 variants: added by both derives; without: by an `IntoResponse` by hand"
    return tables, [cpu.budget(work, "ms", ours, by_hand, 0.3)]


def size(rlib: pathlib.Path) -> tuple[int, int]:
    """Bytes of machine code, and of data, in all objects of an rlib."""
    listed = subprocess.run(["size", "-A", rlib], check=True, capture_output=True, text=True)
    code = data = 0
    for line in listed.stdout.splitlines():
        match line.split():
            case [section, bytes_, _] if section.startswith(".text"):
                code += int(bytes_)
            case [section, bytes_, _] if section.startswith((".rodata", ".data")):
                data += int(bytes_)
    return code, data
