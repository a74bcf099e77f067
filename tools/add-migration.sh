#!/bin/sh
# Adds one migration to both sets, for SQLite and PostgreSQL. Usage: tools/add-migration.sh AddTargets
# To take the last one back before it is committed: delete its files and restore the two model snapshots.
set -eu
[ $# -eq 1 ] || { echo "usage: tools/add-migration.sh NAME" >&2; exit 2; }
cd "$(dirname "$0")/.."
dotnet tool restore
dotnet build tools/Tidu.Migrations -c Debug -p:SkipWeb=true
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$1" --no-build \
    --project src/Tidu.Server --startup-project tools/Tidu.Migrations \
    --context "${provider}TiduDb" --output-dir "Data/Migrations/${provider}"
done
