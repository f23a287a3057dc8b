"""`make soak`: what would go wrong in years, in minutes.

`python -m tests.soak [--seed N] [--inputs N] [--kills N] [--weeks N]`; 0 leaves a part out.
"""

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz import __main__ as fuzz
from tests.replay import Replay
from tests.soak import child, kills, told, year


def main() -> int:
    """0 when nothing was found, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=50, help="so many moments of a refresh")
    parser.add_argument("--weeks", type=int, default=year.WEEKS, help="so many weekly refreshes")
    parser.add_argument("--inputs", type=int, default=fuzz.INPUTS, help="so many hostile inputs to each parser")
    given = parser.parse_args()
    parts = [fuzz.run(None, given.seed, given.inputs)] if given.inputs else []
    with tempfile.TemporaryDirectory() as folder, Replay() as web:
        parts += [killing(Path(folder) / "kills", given.seed, given.kills, web)] if given.kills else []
        parts += [living(Path(folder) / "year", given.seed, given.weeks)] if given.weeks else []
    return max(parts, default=0)


def killing(place: Path, seed: int, many: int, web: Replay) -> int:
    """Kills a refresh at so many moments, fills the disk at some more; 1 where a trial found a fault."""
    place.mkdir()
    stage = kills.stage(place, seed, web)
    print(
        f"seed {seed}: a calm refresh makes {len(stage.writes)} writes of tables in {stage.seconds:.1f} s", flush=True
    )
    full = [child.End("full", 100 * 3**n) for n in range(6)]
    hit = broken = 0
    for number, moment in enumerate([*kills.moments(stage, many), *full], 1):
        killed, faults = kills.trial(stage, number, moment)
        hit += killed
        broken += bool(faults)
        print(f"{number:3} {moment!s:12} {'killed' if killed else 'was done'}", *faults[:6], sep="\n      ", flush=True)
    print(f"{hit} of {many + len(full)} were stopped, {broken} left a fault", flush=True)
    return int(broken > 0 or hit < 0.7 * many)


def living(place: Path, seed: int, weeks: int) -> int:
    """Lives through the weeks twice at once, with faults and without; 1 where that makes a difference, or a week costs
    more and more, or the digest or going back is wrong."""
    calm, faulty = place / "calm", place / "faulty"
    with ThreadPoolExecutor(1) as other:
        spoiled = other.submit(lambda: list(year.live(faulty, seed, True, weeks)))
        lived = list(year.live(calm, seed, False, weeks))
        cost = [sum(week.seconds for week in part) for part in (lived, spoiled.result())]
    print(*year.table(lived), sep="\n", flush=True)
    print(f"{weeks} weeks took {cost[0]:.0f} s of a processor without faults and {cost[1]:.0f} s with", flush=True)
    faults = year.compared(calm, faulty) + kills.outcomes(faulty / "store")
    faults += year.growth(lived) if weeks == year.WEEKS else []
    # Faults let articles come a week late, so what a week says is looked for where there were none.
    faults += told.digest(calm / "store", seed, weeks * year.TOLD // year.WEEKS)
    faults += told.again(calm / "store", seed, weeks * year.AGAIN // year.WEEKS, weeks)
    print(*faults or [f"{weeks} weeks with faults and without leave the same"], sep="\n", flush=True)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
