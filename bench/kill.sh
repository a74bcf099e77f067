#!/usr/bin/env bash
# Kills a running import at random moments (100 by default) and asks each time what is there: nothing of the file or all of it, in a database that answers.
# Usage: bench/kill.sh [times] [rows]
set -euo pipefail
cd "$(dirname "$0")/.."
times=${1:-100} rows=${2:-5000}
build=${TIDU_BUILD:-Release}
[[ $build == Debug ]] || dotnet build src/Tidu.Server -c Release -v quiet -p:SkipWeb=true -clp:ErrorsOnly
tidu=(dotnet "src/Tidu.Server/bin/$build/net10.0/tidu.dll")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"${tidu[@]}" board --plan yongchuan-2023-663 --indicator hnte --on 2024-12-31 --data "$scratch/data" >/dev/null 2>&1
count() { sed -n "s/^  \"$1\": \([0-9]*\),*\$/\1/p"; }
csv() {
  echo '单位,指标,时期,数值,数据来源' >"$1"
  awk -v rows="$rows" -v round="$2" 'BEGIN { for (i = 0; i < rows; i++) printf "500118,tech-enterprises,%d-%02d,%d,round-%d-%d\n", 2000 + i % 20, 1 + int(i / 20) % 12, 100 + i % 7, round, i }' >>"$1"
}
# A run that is not killed says how long there is something to kill; the start of the program, its first third, is left alone.
csv "$scratch/round-0.csv" 0
began=$(date +%s%N)
"${tidu[@]}" import observations "$scratch/round-0.csv" --reason kill --data "$scratch/data" >/dev/null 2>&1
length=$((($(date +%s%N) - began) / 1000000))
nothing=0 whole=0 said=0
for ((round = 1; round <= times; round++)); do
  file=$scratch/round-$round.csv
  csv "$file" "$round"
  "${tidu[@]}" import observations "$file" --reason kill --data "$scratch/data" >/dev/null 2>&1 &
  pid=$!
  sleep "$(awk -v seed="$round" -v length_ms="$length" 'BEGIN { srand(seed * 7919); printf "%.3f", length_ms / 1000 * (0.35 + rand() * 0.7) }')"
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  answer=$("${tidu[@]}" import observations "$file" --dry-run --reason kill --json --data "$scratch/data" 2>"$scratch/said")
  added=$(count rowsAdded <<<"$answer") unchanged=$(count rowsUnchanged <<<"$answer")
  if grep -q "round-$round.csv" "$scratch/said"; then said=$((said + 1)); fi
  if [[ $added == "$rows" && $unchanged == 0 ]]; then nothing=$((nothing + 1))
  elif [[ $added == 0 && $unchanged == "$rows" ]]; then whole=$((whole + 1))
  else echo "Round $round: half a file: $unchanged of $rows rows are there."; exit 1; fi
done
echo "$times rounds over the $length ms of a run of $rows rows: nothing written $nothing times, everything $whole times; the next start named an interrupted import $said times"
