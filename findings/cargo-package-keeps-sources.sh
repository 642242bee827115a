#!/usr/bin/env bash
# cargo 1.95.0: `cargo package` of a workspace verifies a crate against an earlier state of a crate
# of the same workspace.
#
# Two packages, the upper one depends on the lower one. Both are packaged, then both change, under
# the same version: the second `cargo package` says that the upper one does not compile, even if
# the folder `target` was removed in between. For the verification, cargo unpacks the lower one
# below `CARGO_HOME`, in a folder named after the path of the target folder, and does not unpack
# it again. So a build server that checks out each commit at the same path verifies all of them
# against the first one; another `--target-dir` each time is what helps.
#
# Seen: "first: 0", "after a change: 101", "in another target folder: 0".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export CARGO_HOME=$folder/home
mkdir -p home lower/src upper/src

printf '[workspace]\nresolver = "2"\nmembers = ["lower", "upper"]\n' >Cargo.toml
for name in lower upper; do
    printf '[package]\nname = "finding-%s"\nversion = "0.1.0"\nedition = "2021"\ndescription = "Shown."\nlicense = "MIT"\n' \
        "$name" >"$name/Cargo.toml"
done
printf '[dependencies]\nfinding-lower = { path = "../lower", version = "0.1.0" }\n' >>upper/Cargo.toml

package() { # package WHEN ARGUMENT...
    local status=0
    cargo package --quiet --workspace --allow-dirty "${@:2}" >log 2>&1 || status=$?
    echo "$1: $status"
}

{
    echo 'pub fn one() {}' >lower/src/lib.rs
    echo 'pub fn call() { finding_lower::one() }' >upper/src/lib.rs
    package "first"

    echo 'pub fn two() {}' >lower/src/lib.rs
    echo 'pub fn call() { finding_lower::two() }' >upper/src/lib.rs
    rm -rf target
    package "after a change"
    grep -q 'cannot find function `two`' log
    package "in another target folder" --target-dir elsewhere
} | tee printed

expected=$'first: 0\nafter a change: 101\nin another target folder: 0'
[ "$(cat printed)" = "$expected" ] || { echo "cargo-package-keeps-sources: this has changed" >&2; exit 1; }
