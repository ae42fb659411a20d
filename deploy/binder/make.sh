#!/bin/sh
# Makes the folder of a public repository for Binder: deploy/binder/make.sh FOLDER
# Binder copies a repository whole, so it must never be pointed at this one: keys are in it. In FOLDER is the learners' wheel.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$1/.binder"
target="$(cd "$1/.binder" && pwd)"
cd "$here/../.."
sh deploy/image/install.sh wheel "$target"
cp requirements/course.txt "$target/requirements.txt"
cp "$here/runtime.txt" "$here/postBuild" "$target/"
