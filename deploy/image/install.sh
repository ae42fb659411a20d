#!/bin/sh
# The steps of the images, for the Python named PYTHON. They run as well in any empty environment: a test does it.
#   install.sh wheel FOLDER        the learners' wheel, which holds no key, from the sources here
#   install.sh learners WHEEL      what a volunteer's container runs
#   install.sh hub WHEEL           what the hub's image lacks to sign volunteers in and to show the board
#   install.sh instructor FOLDER   the course with keys and grading, from the sources in FOLDER
set -eu
LOCK="${LOCK:-requirements/hub.txt}"

install() { "${PYTHON:-python3}" -m pip install --quiet --disable-pip-version-check "$@"; }

some_of_the_lock() {  # NAMES: install these alone, at the lock's versions and hashes
    part="$(mktemp)"
    awk -v names=" $1 " '/^[a-z0-9]/ { split($1, word, "=="); wanted = index(names, " " word[1] " ") } wanted' "$LOCK" > "$part"
    install --no-deps --require-hashes -r "$part"
    rm "$part"
}

case "$1" in
wheel)
    some_of_the_lock "hatchling editables packaging pathspec pluggy trove-classifiers"
    "${PYTHON:-python3}" -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir "$2" .
    ;;
learners)
    install --require-hashes -r "$LOCK"
    install --no-deps --no-index "$2"
    ;;
hub)
    some_of_the_lock "click jupyter-core nbgrader platformdirs pygments"
    install --no-deps --no-index "$2"
    ;;
instructor)
    install --require-hashes -r "$LOCK"
    install --no-deps --no-build-isolation --editable "$2"
    ;;
*)
    echo "install.sh: say wheel, learners, hub or instructor." >&2
    exit 2
    ;;
esac
