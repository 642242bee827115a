"""No input kills or hangs rustc with our derive that compiles without it: see
scripts/campaigns/crash."""

import pathlib
import sys
import tempfile
from collections import Counter

import deep
import wide
from compiler import Compiler, Run

# What ours may take beside rustc alone: so many times its own, and what loading the
# library and the derive takes.
TIMES, SECONDS, MEGABYTES = 10, 1.0, 150


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="crash-") as folder:
        crash = Crash(Compiler(pathlib.Path(folder)))
        for name, items in deep.items():
            crash.deep(name, items)
        for name, item in wide.items():
            crash.compare(name, [item])
        for name, smaller, larger, times in wide.growing():
            crash.grows(name, smaller, larger, times)
    for fault in crash.faults:
        print(fault, file=sys.stderr)
    print(
        f"{crash.inputs} inputs survived of {crash.inputs + len(crash.faults)}, {crash.refused} messages; "
        f"at most {crash.slowest[0]:.1f} times rustc's own time ({crash.slowest[1]}) "
        f"and {crash.largest[0]:.1f} times its memory ({crash.largest[1]})"
    )
    sys.exit(1 if crash.faults else 0)


class Crash:
    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler
        self.faults: list[str] = []
        self.inputs = self.refused = 0
        self.slowest, self.largest = (0.0, ""), (0.0, "")

    def deep(self, name: str, items: list[tuple[int, str]]) -> None:
        """Many depths at once, and each alone where rustc does not survive them: it is
        left there, as it will survive none that is deeper."""
        for batch in chunks(items):
            if self.compare(f"{name}, {batch[0][0]} to {batch[-1][0]} deep", [item for _, item in batch]):
                continue
            for depth, item in batch:
                if not self.compare(f"{name}, {depth} deep", [item]):
                    return

    def compare(self, name: str, items: list[str]) -> bool:
        """Whether rustc survives them alone, an item a line and a module."""
        source = "".join(f"pub mod m{at} {{ {item} }}\n" for at, item in enumerate(items))
        alone = self.compiler.alone(source)
        if not alone.ended:
            return False
        ours = self.compiler.ours(source)
        faults = list(self.judge(alone, ours))
        self.faults += [f"{name}: {fault}" for fault in faults]
        self.inputs += len(items) - min(len(items), len(faults))
        self.slowest = max(self.slowest, (ours.seconds / max(alone.seconds, 0.1), name))
        self.largest = max(self.largest, (ours.megabytes / alone.megabytes, name))
        return True

    def judge(self, alone: Run, ours: Run):
        if not ours.ended:
            yield ours.why
            return
        own = Counter(said["message"] for said in alone.errors())
        added = Counter(said["message"] for said in ours.errors()) - own
        self.refused += sum(added.values())
        for message in added:
            if "recursion limit" in message or "overflow" in message:
                yield f"rustc's own limit: {message[:200]}"
        if ours.seconds > TIMES * alone.seconds + SECONDS:
            yield f"{ours.seconds:.1f} s, and {alone.seconds:.1f} s alone"
        if ours.megabytes > TIMES * alone.megabytes + MEGABYTES:
            yield f"{ours.megabytes:.0f} MB, and {alone.megabytes:.0f} MB alone"

    def grows(self, name: str, smaller: str, larger: str, times: float) -> None:
        """What the derive adds grows no faster than the input, by a third at most."""
        added = []
        for item in (smaller, larger):
            alone, ours = self.compiler.alone(item), self.compiler.ours(item)
            added.append(ours.seconds - alone.seconds)
        print(f"{name}: {added[0]:.1f} s, {times:.0f} times of it {added[1]:.1f} s")
        self.inputs += 1
        if added[1] > added[0] * times * 4 / 3:
            self.faults.append(f"{name}: {added[0]:.1f} s become {added[1]:.1f} s in {times:.0f} times of it")


def chunks(items: list[tuple[int, str]]):
    """So many at once that a run has half a megabyte to read."""
    chunk: list[tuple[int, str]] = []
    for item in items:
        chunk.append(item)
        if sum(len(text) for _, text in chunk) > 500_000:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


main()
