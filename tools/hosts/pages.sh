#!/usr/bin/env bash
# Fails unless every segment of a shared library that is loaded is aligned for pages of 16 KB: `pages.sh LIBRARY`.
#
# It reads it with $READELF, or with the machine's own readelf or llvm-readelf.
set -euo pipefail
reader=${READELF:-$(command -v readelf || command -v llvm-readelf || true)}
[[ -n $reader ]] || { echo "readelf or llvm-readelf is needed" >&2; exit 1; }
loaded=0
while read -r alignment; do
  loaded=$((loaded + 1))
  ((alignment >= 16384)) || { echo "$1: a segment is aligned for pages of $((alignment)) bytes" >&2; exit 1; }
done < <("$reader" --wide --program-headers "${1:?which library}" | awk '$1 == "LOAD" { print $NF }')
((loaded > 0)) || { echo "$1: no segment is loaded" >&2; exit 1; }
