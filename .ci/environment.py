"""Makes the environment that Crossover runs in: a folder (.venv) with the pinned packages. Quick when it is there.

Standard library only, and plain enough that a Python too old for Crossover still gets as far as saying so.
The folder carries a stamp: which Python, and a hash of each list of pins that it holds. The stamp is the last thing
written and the first thing taken away, so a set-up that was killed in the middle is never trusted: it is made anew.
"""

import argparse
import contextlib
import fcntl
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OLDEST = (3, 11)
TRIED = (13, 12, 11)  # the minor versions that the pins were resolved for; newer ones come after them
STAMP, LOCK, LOG = "crossover.json", "crossover.lock", "crossover-install.log"
PROBE = "import sys; print('%d.%d.%d' % sys.version_info[:3]); sys.stdout.flush(); import venv, ensurepip"
NO_NETWORK = re.compile(
    r"name resolution|Name or service not known|nodename nor servname|NewConnectionError|Connection refused|"
    r"Connection broken|Network is unreachable|timed out|ProxyError|SSLError|dns error|error sending request|"
    r"Failed to fetch|from versions: none"
)


class SetUpError(Exception):
    """What the user has to know, in one sentence or two."""


def main():
    """Exit status 0 when the environment is ready; 2, with a sentence on standard error, when it cannot be made."""
    parser = argparse.ArgumentParser(description="Makes the environment that Crossover runs in.")
    parser.add_argument("--tests", action="store_true", help="with the packages that the checks need")
    parser.add_argument("--venv", default=os.path.join(ROOT, ".venv"), help="the folder; .venv when not given")
    options = parser.parse_args()
    try:
        prepare(os.path.abspath(options.venv), options.tests)
    except (SetUpError, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def prepare(venv, tests):
    """Leaves a ready environment in the folder `venv`; raises SetUpError when that cannot be done."""
    lists = ["requirements.txt"] + (["tests/requirements.txt"] if tests else [])
    wanted = {name: digest(os.path.join(ROOT, name)) for name in lists}
    named = os.environ.get("PYTHON", "")
    if named:
        wanted["python"] = fit(named)
    if is_ready(venv, wanted):
        return
    with locked(venv) as lock:
        if not is_ready(venv, wanted):  # another set-up may have made it while this one waited
            make(venv, wanted, lists, lock)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def is_ready(venv, wanted):
    """Whether the stamp names all that is wanted, and the Python in the folder still is the one that it names."""
    stamp = read_stamp(venv)
    if not stamp or any(stamp.get(name) != value for name, value in wanted.items()):
        return False
    return probe(inner(venv))[0] == stamp["python"]


def read_stamp(venv):
    """The stamp: {} for a set-up that did not end, None for a folder without any."""
    try:
        with open(os.path.join(venv, STAMP)) as file:
            return json.load(file)
    except FileNotFoundError:
        return None
    except ValueError:
        return {}


def write_stamp(venv, stamp):
    path = os.path.join(venv, STAMP)
    with open(path + ".new", "w") as file:
        json.dump(stamp, file)
    os.replace(path + ".new", path)


def inner(venv):
    return os.path.join(venv, "bin", "python")


def probe(python):
    """The version of a Python ("" when it does not run), and whether it can make environments."""
    try:
        answer = subprocess.run(
            [python, "-c", PROBE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )
    except OSError:
        return "", False
    lines = answer.stdout.decode(errors="replace").split()
    return (lines[0] if lines and re.match(r"\d+\.\d+\.\d+$", lines[0]) else ""), answer.returncode == 0


def is_new_enough(version):
    return tuple(map(int, version.split(".")[:2])) >= OLDEST


def fit(python):
    """The version of a Python that Crossover can use; raises SetUpError that says what is wrong with any other."""
    version, complete = probe(python)
    if not version:
        raise SetUpError(f"{python} does not run as a Python. Name another: make run PYTHON=/path/to/python3.12")
    if not is_new_enough(version):
        raise SetUpError(
            f"Crossover needs Python 3.11 or newer; this is {version} ({python}). Install a newer one, or name it: "
            "make run PYTHON=/path/to/python3.12"
        )
    if not complete and not shutil.which("uv"):
        raise SetUpError(
            f"Python {version} ({python}) cannot make environments: its venv module is missing. "
            "On Debian and Ubuntu install python3-venv (sudo apt-get install python3-venv), or name another Python: "
            "make run PYTHON=/path/to/python3.12"
        )
    return version


def find_python():
    """The first that will do of the Python that runs this and those on the PATH.

    Raises what is wrong with the best of them when none will do.
    """
    troubles = []
    for python in [sys.executable, *on_path()]:
        try:
            fit(python)
        except SetUpError as trouble:
            troubles.append(trouble)
        else:
            return python
    lacking = [trouble for trouble in troubles if "venv" in str(trouble)]
    raise (lacking + troubles)[0]


def on_path():
    """python3.11 and newer on the PATH, those first that the pins were resolved for."""
    found = {}
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for path in glob.glob(os.path.join(glob.escape(folder), "python3.*")):
            minor = re.search(r"python3\.(\d+)$", path)
            if minor and int(minor.group(1)) >= OLDEST[1]:
                found.setdefault(int(minor.group(1)), path)
    return [found[minor] for minor in sorted(found, key=lambda minor: (minor not in TRIED, minor))]


@contextlib.contextmanager
def locked(venv):
    """Holds the folder's lock: two set-ups at once take turns. Gives the file, which the installer inherits.

    So an installer whose parent was killed still keeps the next set-up waiting until it has ended itself.
    """
    os.makedirs(venv, exist_ok=True)
    with open(os.path.join(venv, LOCK), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print(f"Waiting for another set-up of {venv} to end.", file=sys.stderr)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock


def make(venv, wanted, lists, lock):
    """Makes the folder, whose lock is held, or brings it up to date, and stamps it."""
    stamp = read_stamp(venv)
    version = probe(inner(venv))[0]
    usable = bool(version) and is_new_enough(version) and wanted.get("python", version) == version
    if stamp is None and not usable:
        refuse_strangers(venv)
    if stamp == {} or not usable:
        create(venv, lock)
    try:
        write_stamp(venv, {})
        install(venv, lists, lock)
    except NoNetworkError:
        write_stamp(venv, (usable and stamp) or {})  # nothing was touched: what was good before still is
        raise
    write_stamp(venv, dict(wanted, python=probe(inner(venv))[0]))


def refuse_strangers(venv):
    """Raises SetUpError for a folder with something in it that is not of our making."""
    if set(os.listdir(venv)) - {LOCK}:
        raise SetUpError(
            f"{venv} is there already, was not made by this project and does not hold the Python that is needed. "
            "Remove it, or choose another folder: make run VENV=.venv-crossover"
        )


def create(venv, lock):
    """An environment without packages in the folder, in place of whatever it held."""
    python = os.environ.get("PYTHON") or find_python()
    empty(venv)
    run_logged(venv, [python, "-m", "venv", "--without-pip", venv], lock)


def empty(venv):
    """Removes what the folder holds, but for the lock, and the stamp that says that it is not whole."""
    write_stamp(venv, {})
    for entry in os.scandir(venv):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        elif entry.name not in (LOCK, STAMP):
            os.unlink(entry.path)


class NoNetworkError(SetUpError):
    """The packages could not be fetched."""


def install(venv, lists, lock):
    """Installs the pinned packages, with uv when it is on the PATH, otherwise with pip."""
    pins = [word for name in lists for word in ("--requirement", os.path.join(ROOT, name))]
    uv = shutil.which("uv")
    if uv:
        installer = [uv, "pip", "install", "--python", inner(venv)]
    else:
        if subprocess.call([inner(venv), "-c", "import pip"], stderr=subprocess.DEVNULL):
            run_logged(venv, [inner(venv), "-m", "ensurepip"], lock)
        installer = [inner(venv), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    print(
        "Setting up {} (Python {}, {}): {}, once.".format(
            os.path.relpath(venv), probe(inner(venv))[0], "uv" if uv else "pip", "seconds" if uv else "about a minute"
        )
    )
    sys.stdout.flush()
    run_logged(venv, installer + pins, lock)


def run_logged(venv, command, lock):
    """Runs a command with its output in the log; raises SetUpError that sums up why it failed."""
    path = os.path.join(venv, LOG)
    environment = dict(os.environ, PYTHONNOUSERSITE="1")
    environment.pop("PYTHONPATH", None)
    with open(path, "wb") as log:
        status = subprocess.call(
            command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            env=environment, pass_fds=[lock.fileno()],
        )  # fmt: skip
    if status:
        raise summed_up(path)


def summed_up(path):
    """The SetUpError that an installer's log tells of."""
    with open(path, errors="replace") as log:
        text = log.read()
    where = f"What was said in full: {path}"
    if "No space left on device" in text:
        return SetUpError("The packages could not be installed: the disk is full. " + where)
    if NO_NETWORK.search(text):
        return NoNetworkError(
            "The packages could not be fetched: the package index does not answer; is there a network? " + where
        )
    lines = [line.strip() for line in text.splitlines() if line.strip()] or ["it said nothing"]
    errors = [line for line in lines if re.match(r"error", line, re.I)] or lines[-1:]
    return SetUpError("The packages could not be installed: {}. {}".format(errors[0].rstrip("."), where))


if __name__ == "__main__":
    sys.exit(main())
