#!/usr/bin/env bash
# Kills a running import with SIGKILL at random moments (100 by default), from the start of the process to a little after its end, and asks each time what is there:
# nothing of the file or all of it (values, steps of their history, batch, audit entry), in a database that is whole and says at its next start what was left.
# Usage: bench/kill.sh [times] [rows]
# TIDU_KILL_SEED repeats a run's moments; TIDU_TEST_POSTGRES ("Host=...;Username=...") does the same on PostgreSQL as well.
set -euo pipefail
cd "$(dirname "$0")/.."
export TIDU_KILLS=${1:-100} TIDU_KILL_ROWS=${2:-5000} TIDU_KILL_SEED=${TIDU_KILL_SEED:-$RANDOM}
echo "$TIDU_KILLS kills, $TIDU_KILL_ROWS rows, TIDU_KILL_SEED=$TIDU_KILL_SEED"
dotnet test tests/Tidu.Server.Tests --filter "FullyQualifiedName~ImportKillTests" -p:SkipWeb=true --logger "console;verbosity=detailed"
