"""Check time: what a derive adds to `cargo check` of the crate with the enum."""

import cpu
import source
from peers import Peers

ROUNDS = {10: 15, 100: 7, 1_000: 5, 5_000: 3, 20_000: 2}

# What is measured at the largest count too, where a round of all takes a minute.
LARGEST = ["no derive", "statusful", "Debug", "thiserror"]

# What an editor pays at each key.
RECHECKED = 1_000
RECHECKS = 5

# What it costs to load a macro is not counted: any other error of the crate has paid it.
LOADED = """
#[derive(Debug, thiserror::Error, statusful::HttpStatus)]
pub enum Loaded {
    #[error("loaded")]
    #[status(404)]
    A,
}

#[derive(http_derive::HttpStatus)]
pub enum LoadedToo {
    #[http(status = "NOT_FOUND")]
    A,
}
"""

THISERROR = ("thiserror::Error", source.thiserror)
BOTH = ["Debug", "thiserror::Error"]


def sources(count: int) -> dict[str, tuple[str, str]]:
    """Each work's source, and the name of the work that it adds to."""
    bare = source.enum(count, [], lambda at: [])
    return {
        "no derive": (bare, ""),
        "hand-written": (bare + source.by_hand(count), "no derive"),
        "statusful": (source.enum(count, ["statusful::HttpStatus"], source.statusful, source.STATUSFUL), "no derive"),
        "http-derive": (source.enum(count, ["http_derive::HttpStatus"], source.http_derive), "no derive"),
        "Debug": (source.enum(count, ["Debug"], lambda at: []), "no derive"),
        "thiserror": (source.enum(count, BOTH, source.thiserror), "Debug"),
        "api-error": (
            source.API_ERROR
            + source.enum(count, [*BOTH, "ApiError"], lambda at: source.thiserror(at) + source.api_error(at)),
            "thiserror",
        ),
    }


def measure(peers: Peers) -> tuple[list[dict], list[dict]]:
    added: dict[str, dict[int, float]] = {}
    for count, rounds in ROUNDS.items():
        works = {}
        for name, (text, _) in sources(count).items():
            if count == max(ROUNDS) and name not in LARGEST:
                continue
            folder = peers.folder / f"check-{count}-{name.replace(' ', '-')}"
            folder.mkdir()
            (folder / "user.rs").write_text(LOADED + text)
            works[name] = lambda file=folder / "user.rs": peers.check(file)
        times = cpu.medians(rounds, works)
        for name, (_, base) in sources(count).items():
            if base and name in times:
                added.setdefault(name, {})[count] = times[name] - times[base]
    rows = {
        name: [f"{1000 * times[count]:.0f}" if count in times else "" for count in ROUNDS]
        for name, times in added.items()
    }
    ratios = {count: added["statusful"][count] / added["thiserror"][count] for count in ROUNDS}
    rows["statusful to thiserror"] = [f"{ratio:.2f}" for ratio in ratios.values()]
    table = cpu.table(
        "Check time that a derive adds",
        "CPU milliseconds of `rustc --emit=metadata` over those of the same enum without the derive, by number of variants; "
        f"median of {', '.join(map(str, ROUNDS.values()))} interleaved rounds. "
        "statusful's has a problem base, doc comments and headers; hand-written is one match each for status and code. "
        "thiserror is measured relative to `Debug`, and api-error relative to thiserror, because they need them.",
        ["derive", *(f"{count:,}" for count in ROUNDS)],
        rows,
    )
    again, rechecked = recheck(peers)
    budgets = [
        added_budget(f"a check of {count:,} variants: added by `HttpStatus`; without: by thiserror", limit, of)
        for count, limit, of in [
            (10, 0.9, {name: times[10] for name, times in added.items()}),
            (1_000, 0.3, {name: times[1_000] for name, times in added.items()}),
        ]
    ]
    budgets.append(
        added_budget(f"a check of {RECHECKED:,} variants where nothing has changed, likewise", 0.35, rechecked)
    )
    return [table, again], budgets


def added_budget(work: str, limit: float, added: dict[str, float]) -> dict:
    return cpu.budget(work, "ms", 1000 * added["statusful"], 1000 * added["thiserror"], limit)


def recheck(peers: Peers) -> tuple[dict, dict[str, float]]:
    """What each derive adds to the check of a crate in which nothing has changed."""
    works = {}
    for name, (text, _) in sources(RECHECKED).items():
        folder = peers.folder / f"recheck-{name.replace(' ', '-')}"
        folder.mkdir()
        (folder / "user.rs").write_text(LOADED + text)
        works[name] = lambda file=folder / "user.rs": peers.recheck(file)
    times = cpu.medians(RECHECKS, works)
    bases = {name: base for name, (_, base) in sources(RECHECKED).items() if base}
    added = {name: times[name] - times[base] for name, base in bases.items()}
    ratio = added["statusful"] / added["thiserror"]
    rows = {name: [f"{1000 * time:.0f}"] for name, time in added.items()}
    rows["statusful to thiserror"] = [f"{ratio:.2f}"]
    table = cpu.table(
        "Re-check time that a derive adds",
        f"CPU milliseconds of `rustc -C incremental` at {RECHECKED:,} variants of a crate in which nothing has changed, over those "
        f"without the derive: only macros run again, as after a key is typed elsewhere in the crate; median of {RECHECKS} interleaved rounds.",
        ["derive", "added"],
        rows,
    )
    return table, added
