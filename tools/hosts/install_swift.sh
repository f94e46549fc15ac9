#!/usr/bin/env bash
# Installs the Swift toolchain into a folder of its own and prints that folder: `install_swift.sh [FOLDER]`.
#
# Debian has Swift since trixie. A machine that is older, or isn't Debian, gets a trixie system in the folder, in which
# `chroot FOLDER swift …` works. It needs root, a Debian machine with debootstrap, 3.5 GB, and a few minutes once.
set -euo pipefail
folder=${1:-${JOURNEYMAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/journeyman}/swift-trixie}

if [[ -e $folder/installed ]]; then
  echo "$folder"
  exit
fi
{
  as_root=()
  ((EUID == 0)) || as_root=(sudo)
  "${as_root[@]}" apt-get update -q
  command -v debootstrap >/dev/null || "${as_root[@]}" apt-get install -qy --no-install-recommends debootstrap
  # The mirror that this machine is set up with. It is apt that reads $(REPO_URI).
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
  [[ -n $mirror ]] || { echo "apt is set up with no mirror of Debian" && exit 1; }
  mkdir -p "$folder"
  "${as_root[@]}" debootstrap --variant=minbase trixie "$folder" "$mirror"
  # How this machine reaches its mirror holds in there too.
  "${as_root[@]}" cp -a /etc/apt/apt.conf.d/. "$folder/etc/apt/apt.conf.d/"
  "${as_root[@]}" rm -f "$folder"/etc/apt/apt.conf.d/*postgresql* "$folder"/etc/apt/apt.conf.d/*packagekit* \
    "$folder"/etc/apt/apt.conf.d/*appstream* "$folder"/etc/apt/apt.conf.d/docker-*
  "${as_root[@]}" cp /etc/resolv.conf "$folder/etc/resolv.conf"
  "${as_root[@]}" mkdir -p "$folder/proc" "$folder/journeyman"
  "${as_root[@]}" mount -t proc proc "$folder/proc"
  trap '"${as_root[@]}" umount "$folder/proc"' EXIT
  "${as_root[@]}" chroot "$folder" apt-get update -q
  "${as_root[@]}" chroot "$folder" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qy --no-install-recommends swiftlang libc6-dev libstdc++-14-dev ca-certificates
  "${as_root[@]}" chroot "$folder" swift --version
  "${as_root[@]}" touch "$folder/installed"
} >&2
echo "$folder"
