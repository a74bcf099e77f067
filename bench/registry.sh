#!/usr/bin/env bash
# The registry of the whole city, 86,000 enterprises with five years of figures, on SQLite and, where TIDU_TEST_POSTGRES is set, on PostgreSQL:
# list pages with filters and sorts against the bare SQL they send, search while typing, verdicts of all standards, of one changed enterprise, board numbers,
# a change of one enterprise under counting rules with the board after it, and memory.
# Prints all figures; fails where a limit is missed. bench/registry.sh [rounds] [sqlite|postgres] [lists|search|counts|verdicts]; TIDU_BENCH_DATA keeps the databases in that folder for the next time.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Tidu.Benchmarks -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
dotnet bench/Tidu.Benchmarks/bin/Release/net10.0/Tidu.Benchmarks.dll registry "$@"
