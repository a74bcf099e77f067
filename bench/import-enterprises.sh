#!/usr/bin/env bash
# Import of a workbook of 100,000 enterprises × 30 columns (identity, one certificate, figures of a year) against ExcelDataReader plus a bare bulk insert into
# the same tables, on SQLite and, where TIDU_TEST_POSTGRES is set, on PostgreSQL. Prints times and peak memory; fails where ours takes more than 1.5 times as long.
# Usage: bench/import-enterprises.sh [rows] [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Tidu.Benchmarks -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
dotnet bench/Tidu.Benchmarks/bin/Release/net10.0/Tidu.Benchmarks.dll import-enterprises "$@"
