"""`make soak`: what would go wrong in years, in minutes. `python -m tests.soak [--seed N] [--kills N]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.replay import Replay
from tests.soak import child, kills, year


def main() -> int:
    """0 when nothing was found, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=50, help="so many moments of a refresh")
    parser.add_argument("--weeks", type=int, default=year.WEEKS, help="so many weekly refreshes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Replay() as web:
        broken = killing(Path(folder) / "kills", given.seed, given.kills, web) if given.kills else 0
        return max(broken, living(Path(folder) / "year", given.seed, given.weeks) if given.weeks else 0)


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
    """Lives through the weeks twice, with faults and without; 1 where that makes a difference, or a week costs more and
    more, or the digest or going back is wrong."""
    calm, faulty = place / "calm", place / "faulty"
    list(year.live(faulty, seed, True, weeks))
    lived = list(year.live(calm, seed, False, weeks))
    print(*year.table(lived), sep="\n", flush=True)
    faults = year.compared(calm, faulty)
    faults += year.growth(lived) if weeks == year.WEEKS else []
    faults += year.digest(calm, seed, weeks * year.TOLD // year.WEEKS)  # faults let articles come a week late
    faults += year.again(faulty, seed, weeks * year.AGAIN // year.WEEKS)
    print(*faults or [f"{weeks} weeks with faults and without leave the same"], sep="\n", flush=True)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
