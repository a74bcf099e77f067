#!/usr/bin/env bash
# Requests per second of the board's API against a bare endpoint behind the same authentication that answers the same bytes from memory.
# Prints both figures; fails where the board has less than half.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/Tidu.Server -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
dotnet run -c Release --project bench/Tidu.Benchmarks -- src/Tidu.Server/bin/Release/net10.0/tidu.dll "$@"
