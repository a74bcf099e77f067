#!/usr/bin/env bash
# tidu assess over a CSV file of a million enterprises against a bare read of the same bytes and a bare split into numbers. Prints rows per second of each.
# Usage: bench/assess-csv.sh [rows] [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Tidu.Benchmarks -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
dotnet bench/Tidu.Benchmarks/bin/Release/net10.0/Tidu.Benchmarks.dll assess-csv "$@"
