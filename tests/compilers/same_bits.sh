#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The same plan gives the same results file, byte for byte but for "run", from every compiler: builds headroom-cli with
# clang++ and with g++ at other optimisation levels, without Qt, and compares what they write with the main build's.
# Minutes of building, so ./test leaves it out: `ninja -C build/release same-bits-across-compilers`.
#
#     same_bits.sh SOURCES FOLDER HEADROOM_CLI
set -euo pipefail
sources=$1 folder=$2 main=$3
builds=("clang++ -O2" "clang++ -O1" "g++ -O1")
samplers=(sobol latin random)

# Results of every template and sampler, one after the other, without the line that tells machine and time.
results() {
    local plan sampler
    for plan in "$sources"/templates/*.json; do
        for sampler in "${samplers[@]}"; do
            "$1" run "$plan" --paths 1100 --sampler "$sampler" --quiet --json - 2>/dev/null | grep -v '^  "run"'
        done
    done
}
mkdir -p "$folder"
results "$main" > "$folder/expected"
[ "$(wc -c < "$folder/expected")" -gt 1000000 ] || { echo "the main build wrote too little"; exit 1; }
status=0 compared=0
for build in "${builds[@]}"; do
    read -r compiler flags <<< "$build"
    if ! command -v "$compiler" > /dev/null; then
        echo "skipped: $build: there is no $compiler here"
        continue
    fi
    place="$folder/${build//[^A-Za-z0-9+]/_}"
    cmake -S "$sources" -B "$place" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS_RELEASE="$flags -DNDEBUG" -DHEADROOM_TESTS=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON > "$folder/log"
    ninja -j2 -C "$place" headroom-cli >> "$folder/log" || { tail -n 40 "$folder/log"; exit 1; }
    for target in avx512 avx2 portable; do
        export HEADROOM_TARGET=$target
        "$place/app/headroom-cli" backends > /dev/null 2>&1 || { echo "skipped: $build, $target: not here"; continue; }
        results "$place/app/headroom-cli" > "$folder/found"
        compared=$((compared + 1))
        if cmp -s "$folder/expected" "$folder/found"; then
            echo "the same bytes: $build, $target"
        else
            echo "OTHER BYTES: $build, $target: $(cmp "$folder/expected" "$folder/found" 2>&1 || true)"
            status=1
        fi
    done
    unset HEADROOM_TARGET
done
[ "$compared" -gt 0 ] || { echo "nothing was compared"; exit 1; }
exit "$status"
