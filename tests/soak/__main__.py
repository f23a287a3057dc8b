"""`make soak`: what would go wrong in years, in minutes. `python -m tests.soak [--seed N] [--kills N]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.replay import Replay
from tests.soak import child, kills


def main() -> int:
    """0 when nothing was found, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=50, help="so many moments of a refresh")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Replay() as web:
        return killing(Path(folder), given.seed, given.kills, web)


def killing(place: Path, seed: int, many: int, web: Replay) -> int:
    """Kills a refresh at so many moments, fills the disk at some more; 1 where a trial found a fault."""
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


if __name__ == "__main__":
    sys.exit(main())
