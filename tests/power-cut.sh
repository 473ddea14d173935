#!/usr/bin/env bash
# Pulls the plug, as far as a computer can do that to itself: a plan is saved on a file system that
# lies in an image, the image is copied in the middle of it, and the copy is mounted, which replays
# its journal. For people with root on Linux; needs e2fsprogs and, for the second half, xfsprogs.
#
#   cargo test --locked --no-run && sudo tests/power-cut.sh [CUTS]
#
# R02: after "saved" the new plan is there. R03: in the middle of saving it is the old or the new
# one. The naive way to write a file has to fail the same test.
set -euo pipefail
cd "$(dirname "$0")/.."
cuts=${1:-40}
suite=$(find target/debug/deps -name 'suite-*' -type f -executable -printf '%T@ %p\n' | sort -n | tail -1)
suite=$PWD/${suite#* }
work=$(mktemp -d)
mkdir "$work/live" "$work/cut"
job_pid=

leave() {
    [ -n "$job_pid" ] && kill -9 "$job_pid" 2>/dev/null
    umount "$work/cut" 2>/dev/null || true
    umount "$work/live" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

# Does a job of the test program in a folder.
job() {
    SIGTELINJE_TEST_JOB=$1 SIGTELINJE_TEST_FOLDER=$2 exec "$suite" \
        storage_crash::job_of_a_child --exact --nocapture --test-threads=1
}

# Mounts a new, empty file system.
begin() {
    truncate -s 0 "$work/image"
    truncate -s 320M "$work/image"
    "mkfs.$1" -q "$work/image"
    mount -o loop "$work/image" "$work/live"
}

# Takes the disk as it is at one moment. Power goes everywhere at once, and a copy takes a while in
# which the file system may write, so the job stands still and what was copied has to be what is
# there afterwards. What the job had not yet brought to the disk stays in memory and is lost.
take_disk() {
    local is_whole=false
    [ -z "$job_pid" ] || kill -STOP "$job_pid"
    for _ in $(seq 50); do
        cp --sparse=always "$work/image" "$work/after"
        if cmp -s "$work/image" "$work/after"; then is_whole=true; break; fi
    done
    [ -z "$job_pid" ] || kill -CONT "$job_pid"
    $is_whole
}

# Cuts the power and says what the plan is after it: first, second or damaged.
cut_and_look() {
    local options=loop
    [ "$1" = xfs ] && options=loop,nouuid
    take_disk && mount -o "$options" "$work/after" "$work/cut" || { echo unreadable; return; }
    { (job look "$work/cut") 2>&1 || true; } >"$work/said"
    umount "$work/cut"
    tr '#' '\n' <"$work/said" | grep -oE '^(first|second|damaged)' | tail -1 | grep . ||
        { cat "$work/said" >&2; echo unreadable; }
}

declare -A seen
for system in ext4 xfs; do
    command -v "mkfs.$system" >/dev/null || { echo "$system: no mkfs.$system here, left out"; continue; }

    seen=([first]= [second]= [damaged]= [unreadable]=)
    for _ in $(seq "$cuts"); do
        begin "$system"
        (job once "$work/live") >/dev/null 2>&1 # The first save goes to an empty place.
        seen[$(cut_and_look "$system")]+=x
        umount "$work/live"
    done
    echo "$system, after saved: new ${#seen[second]} of $cuts, damaged ${#seen[damaged]}"
    [ "${#seen[second]}" = "$cuts" ] || { echo "a saved plan was lost"; exit 1; }

    for way in naive loop; do
        begin "$system"
        (job once "$work/live") >/dev/null 2>&1
        (job "$way" "$work/live") >/dev/null 2>&1 &
        job_pid=$!
        sleep 1
        seen=([first]= [second]= [damaged]= [unreadable]=)
        for _ in $(seq "$cuts"); do
            sleep "0.$((RANDOM % 300 + 100))"
            seen[$(cut_and_look "$system")]+=x
        done
        kill -9 "$job_pid" 2>/dev/null || true
        wait "$job_pid" 2>/dev/null || true
        job_pid=
        umount "$work/live"
        echo "$system, $way: old ${#seen[first]}, new ${#seen[second]}, damaged ${#seen[damaged]} of $cuts"
        [ -z "${seen[unreadable]}" ] || { echo "a disk could not be read, so nothing is shown"; exit 1; }
        case $way in
            naive) [ -n "${seen[damaged]}" ] || { echo "the naive way lost nothing: the test is blind"; exit 1; } ;;
            loop) [ -z "${seen[damaged]}" ] || { echo "a plan was lost"; exit 1; } ;;
        esac
    done
done
