"""No input kills or hangs rustc with our derive that compiles without it: see
scripts/campaigns/crash."""

import pathlib
import sys
import tempfile
from collections import Counter

import deep
import wide
from compiler import Compiler, Run, line

# What ours may take beside rustc alone: so many times its own, what loading the library
# and the derive takes, and for each item what its messages do.
TIMES, SECONDS, MEGABYTES = 10, 1.0, 150
SECONDS_OF_ITEM = 0.1

# What rustc does not read in so many seconds, it hangs on by itself.
PATIENCE = 5


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="crash-") as folder:
        crash = Crash(Compiler(pathlib.Path(folder)))
        for count in (25_000, 100_000):
            crash.grows(count)
        for name, item in wide.items():
            crash.compare(name, [item])
        for name, items in deep.items():
            crash.deep(name, items)
    print(
        f"{crash.inputs} inputs survived of {crash.inputs + len(crash.faults)}, {crash.rejected} messages; "
        f"at most {crash.slowest[0]:.1f} times rustc's own time ({crash.slowest[1]}) "
        f"and {crash.largest[0]:.1f} times its memory ({crash.largest[1]})"
    )
    sys.exit(1 if crash.faults else 0)


class Crash:
    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler
        self.faults: list[str] = []
        self.inputs = self.rejected = 0
        self.slowest, self.largest = (0.0, ""), (0.0, "")

    def deep(self, name: str, items: list[tuple[int, str]]) -> None:
        """All the depths at once that rustc survives alone."""
        while items:
            if self.compare(f"{name}, up to {items[-1][0]} deep", [item for _, item in items]):
                return
            survived, ended = 0, len(items) - 1
            while survived < ended:
                middle = (survived + ended) // 2
                if self.alone([items[middle][1]]).ended:
                    survived = middle + 1
                else:
                    ended = middle
            items = items[:survived]

    def compare(self, name: str, items: list[str]) -> bool:
        """Whether rustc survives them alone, an item a line and a module."""
        alone = self.alone(items)
        if not alone.ended:
            return False
        ours = self.compiler.ours(source_of(items))
        faults = list(self.judge(alone, ours, len(items)))
        for fault in faults:
            self.fault(f"{name}: {fault}")
        self.inputs += len(items) - min(len(items), len(faults))
        self.slowest = max(self.slowest, (ours.seconds / max(alone.seconds, 0.1), name))
        self.largest = max(self.largest, (ours.megabytes / alone.megabytes, name))
        return True

    def alone(self, items: list[str]) -> Run:
        return self.compiler.alone(source_of(items), PATIENCE)

    def fault(self, text: str) -> None:
        self.faults.append(text)
        print(text, file=sys.stderr, flush=True)

    def judge(self, alone: Run, ours: Run, items: int):
        if not ours.ended:
            yield ours.why
            return
        own = Counter(diagnostic["message"] for diagnostic in alone.errors())
        added = Counter(diagnostic["message"] for diagnostic in ours.errors()) - own
        self.rejected += sum(added.values())
        # A type beyond rustc's limit of recursion cannot be used at all: we say that it is
        # too deep, and rustc, which has no place for it, that a use of it is.
        too_deep = {line(diagnostic) for diagnostic in ours.errors() if "nested too deep" in diagnostic["message"]}
        for diagnostic in ours.errors():
            message, is_placed = diagnostic["message"], any(span["byte_end"] for span in diagnostic["spans"])
            rejected = line(diagnostic) in too_deep if is_placed else bool(too_deep)
            if message in added and ("recursion limit" in message or "overflow" in message) and not rejected:
                yield f"rustc's own limit: {message[:200]}"
        if ours.seconds > TIMES * alone.seconds + SECONDS + SECONDS_OF_ITEM * items:
            yield f"{ours.seconds:.1f} s, and {alone.seconds:.1f} s alone"
        if ours.megabytes > TIMES * alone.megabytes + MEGABYTES:
            yield f"{ours.megabytes:.0f} MB, and {alone.megabytes:.0f} MB alone"

    def grows(self, count: int) -> None:
        """Many variants take no more than three times what a `match` written by hand
        does: rustc's own time for it grows with the square of the arms."""
        item = wide.enum(count)
        alone, ours = self.compiler.alone(item), self.compiler.ours(item)
        by_hand = self.compiler.alone(item + wide.match(count))
        self.inputs += 1
        added, of_a_match = ours.seconds - alone.seconds, by_hand.seconds - alone.seconds
        reported = f"{count} variants: {added:.1f} s, of a match by hand {of_a_match:.1f} s"
        print(reported, flush=True)
        if not ours.ended or added > 3 * of_a_match + SECONDS:
            self.fault(reported)


def source_of(items: list[str]) -> str:
    return "".join(f"pub mod m{at} {{ {item} }}\n" for at, item in enumerate(items))


main()
