#!/usr/bin/env bash
# Import of 100,000 observations from a workbook against ExcelDataReader plus a bare bulk insert into the same table, on SQLite and, where TIDU_TEST_POSTGRES
# is set, on PostgreSQL. Prints times and peak memory; fails where ours takes more than 1.5 times as long.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Tidu.Benchmarks -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
dotnet bench/Tidu.Benchmarks/bin/Release/net10.0/Tidu.Benchmarks.dll import "$@"
