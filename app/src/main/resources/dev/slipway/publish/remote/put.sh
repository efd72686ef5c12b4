# Puts a version of the program into service, with the files that came with it. ARRIVED: the folder with the jar; JAR: its checksum;
# NAMES: the names of the files, whose texts are in TEXT_0, TEXT_1 and so on; OWNER; ROOTS: the roots of the certificate authority.
put() { # TEXT FILE
  if [ -f "$2" ] && [ "$(cat "$2")" = "$1" ]; then return 0; fi
  printf '%s\n' "$1" > "$2.new"
  chmod 644 "$2.new"
  mv -f "$2.new" "$2"
}
mkdir -p "$PROGRAM"
put "$OWNER" "$PROGRAM/owner"
[ -z "$ROOTS" ] || put "$ROOTS" "$PROGRAM/roots.pem"
# Only the superuser writes what the superuser runs.
stage=$PROGRAM.arrived
rm -rf "$stage"
mkdir -m 700 "$stage"
number=0
for name in $NAMES; do
  eval "text=\$TEXT_$number"
  printf '%s\n' "$text" > "$stage/$name"
  number=$((number + 1))
done
jar=$ARRIVED/slipway-gateway.jar
version=$(version_here)
if [ -n "$version" ] && [ "$(sha "$version/slipway-gateway.jar")" = "$JAR" ]; then jar=$version/slipway-gateway.jar; fi
[ -f "$jar" ] || fail "the program is not there"
if said=$(sh "$stage/install.sh" "$jar" "$JAR" 2>&1); then tell result done; else tell result failed; fi
tell said "$(printf '%s' "$said" | tail -n 1)"
rm -rf "$stage" "$ARRIVED"
