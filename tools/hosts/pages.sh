#!/usr/bin/env bash
# Fails unless every segment of a shared library that is loaded is aligned for pages of 16 KB: `pages.sh LIBRARY`.
set -euo pipefail
loaded=0
while read -r alignment; do
  loaded=$((loaded + 1))
  ((alignment >= 16384)) || { echo "$1: a segment is aligned for pages of $((alignment)) bytes" >&2; exit 1; }
done < <(readelf --wide --program-headers "${1:?which library}" | awk '$1 == "LOAD" { print $NF }')
((loaded > 0)) || { echo "$1: no segment is loaded" >&2; exit 1; }
