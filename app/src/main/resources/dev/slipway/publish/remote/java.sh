# Installs the distribution's headless Java, and keeps a list of the packages that came with it, so that they can go again.
# TOOL: what installs packages.
mkdir -p "$PROGRAM"
names() {
  case $TOOL in
    APT) dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii  *//p' ;;
    PACMAN) pacman -Qq ;;
    *) rpm -qa --qf '%{NAME}\n' ;;
  esac | sort -u
}
# An attempt that was broken off may have installed a part: then its list is the one to compare with.
if [ ! -f "$PROGRAM/packages.before" ]; then
  names > "$PROGRAM/packages.before.new"
  mv "$PROGRAM/packages.before.new" "$PROGRAM/packages.before"
fi
apt() { DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q "$@"; }
apt_package() {
  for number in 25 21 17; do
    package=openjdk-$number-jre-headless
    candidate=$(apt-cache policy "$package" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    if [ -n "$candidate" ] && [ "$candidate" != '(none)' ]; then printf '%s' "$package"; return 0; fi
  done
  return 0
}
one_of() { # COMMAND... : the first of some packages that installs
  for package in $PACKAGES; do
    if "$@" "$package" >&2; then return 0; fi
  done
  fail "none of these packages could be installed: $PACKAGES"
}
case $TOOL in
  APT)
    # What was broken off half way is in the way of everything else.
    dpkg --configure -a >&2
    package=$(apt_package)
    if [ -z "$package" ] || ! apt install -y --no-install-recommends "$package" >&2; then
      apt update >&2
      package=$(apt_package)
      [ -n "$package" ] || fail "its package sources have no Java 17 or newer"
      apt install -y --no-install-recommends "$package" >&2
    fi ;;
  DNF)
    PACKAGES="java-25-openjdk-headless java-21-openjdk-headless java-21-amazon-corretto-headless java-17-openjdk-headless"
    one_of dnf install -y ;;
  ZYPPER)
    PACKAGES="java-21-openjdk-headless java-17-openjdk-headless"
    one_of zypper --non-interactive install ;;
  PACMAN)
    PACKAGES="jre21-openjdk-headless jre17-openjdk-headless"
    one_of pacman -Sy --noconfirm --needed ;;
  *) fail "it is not known how software is installed there" ;;
esac
names > "$PROGRAM/packages.after"
comm -13 "$PROGRAM/packages.before" "$PROGRAM/packages.after" > "$PROGRAM/packages.new"
mv "$PROGRAM/packages.new" "$PROGRAM/packages"
rm -f "$PROGRAM/packages.before" "$PROGRAM/packages.after"
java=$(java_here)
[ -n "$java" ] || fail "Java was installed and does not run"
tell java "$java"
tell java.version "$(major "$java")"
