#!/usr/bin/env bash
# A million enterprises by tech-sme 2017 and the computable half of high-tech-enterprise 2016, from the packs, against hand-written Vector256 loops over the
# same columns that write the same results, on two threads in turn. Prints times, peak memory and the time to read and compile all packs; fails above their limits.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Tidu.Benchmarks -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
dotnet bench/Tidu.Benchmarks/bin/Release/net10.0/Tidu.Benchmarks.dll assess "$@"
