#!/bin/sh
# CPU per request of the gateway beside nginx, HAProxy and Caddy: one event loop each, the same origin, in turn. The gateway runs
# with the options of its service, and is warm: a virtual machine compiles what it does most in the first minute.
#
#   compare.sh small|big [ROUNDS] [SECONDS] [WARMUP]
#
# Needs nginx, haproxy, caddy, wrk and a Java 17 or later. Listens on and loads 127.0.0.1 only; ends what it started.
set -eu

path=${1:?say small or big}
rounds=${2:-9}
seconds=${3:-2}
warmup=${4:-30}
connections=64
[ "$path" = big ] && connections=8
jar=$(dirname "$0")/../../target/slipway-gateway.jar
options=$(sed -n 's/^JDK_JAVA_OPTIONS=//p' "$(dirname "$0")/../service/slipway-gateway.env")
dir=$(mktemp -d)
origin=19100
pids=""

finish() {
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 1' INT TERM

mkdir "$dir/www"
head -c 100 /dev/urandom > "$dir/www/small"
head -c 10485760 /dev/urandom > "$dir/www/big"
chmod -R a+rX "$dir"

nginx_conf() {
  echo "worker_processes 1; master_process off; daemon off; error_log /dev/null; pid $dir/$1.pid;
    events { worker_connections 4096; }
    http { access_log off; keepalive_requests 1000000000;
      client_body_temp_path $dir/$1-body; proxy_temp_path $dir/$1-proxy; fastcgi_temp_path $dir/$1-fastcgi;
      uwsgi_temp_path $dir/$1-uwsgi; scgi_temp_path $dir/$1-scgi; $2 }"
}

nginx_conf origin "sendfile on; server { listen 127.0.0.1:$origin; root $dir/www; }" > "$dir/origin.conf"
nginx_conf nginx "upstream o { server 127.0.0.1:$origin; keepalive 256; keepalive_requests 1000000000; }
  server { listen 127.0.0.1:19101; location / { proxy_pass http://o; proxy_http_version 1.1; proxy_buffering off;
  proxy_set_header Connection \"\"; proxy_set_header X-Forwarded-For \$remote_addr; } }" > "$dir/nginx.conf"
cat > "$dir/haproxy.cfg" <<END
global
  nbthread 1
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  option forwardfor
  http-reuse always
listen all
  bind 127.0.0.1:19102
  server o 127.0.0.1:$origin
END

cat > "$dir/Caddyfile" <<END
{
  admin off
  auto_https off
}
http://:19104 {
  bind 127.0.0.1
  reverse_proxy 127.0.0.1:$origin
}
END

start() {
  "$@" > /dev/null 2>&1 &
  pids="$pids $!"
  started=$!
}

start nginx -p "$dir" -c "$dir/origin.conf"
start nginx -p "$dir" -c "$dir/nginx.conf"; nginx=$started
start haproxy -db -f "$dir/haproxy.cfg"; haproxy=$started
start env GOMAXPROCS=1 HOME="$dir" caddy run --adapter caddyfile --config "$dir/Caddyfile"; caddy=$started
# shellcheck disable=SC2086 # several options
start java $options -jar "$jar" serve --http 127.0.0.1:19103 --route "*=http://127.0.0.1:$origin" --loops 1; gateway=$started

ticks() {
  awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"
}

measure() { # name pid port seconds
  before=$(ticks "$2")
  wrk -t1 "-c$connections" "-d${4}s" "http://127.0.0.1:$3/$path" > "$dir/wrk"
  used=$(($(ticks "$2") - before))
  awk -v name="$1" -v ticks="$used" -v hz="$(getconf CLK_TCK)" '
    /requests in/ { requests = $1 } /Requests\/sec/ { rate = $2 } /Non-2xx|Socket errors/ { print }
    END { printf "%-8s %10.1f us/request %9.0f requests/s\n", name, ticks * 1000000 / hz / requests, rate }' "$dir/wrk" |
    tee -a "$dir/figures"
}

tries=0
until curl -fs -o /dev/null "http://127.0.0.1:19103/small"; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { echo "The gateway did not start." >&2; exit 1; }
  sleep 0.1
done
echo "load of the machine $(cut -d ' ' -f 1 /proc/loadavg), $(nproc) processors"
measure warm-up "$gateway" 19103 "$warmup"
round=0
while [ "$round" -lt "$rounds" ]; do
  measure nginx "$nginx" 19101 "$seconds"
  measure haproxy "$haproxy" 19102 "$seconds"
  measure caddy "$caddy" 19104 "$seconds"
  measure gateway "$gateway" 19103 "$seconds"
  round=$((round + 1))
done

median() {
  awk -v name="$1" '$1 == name { print $2 }' "$dir/figures" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}
awk -v n="$(median nginx)" -v h="$(median haproxy)" -v c="$(median caddy)" -v g="$(median gateway)" 'BEGIN {
  printf "medians: nginx %.1f, haproxy %.1f, caddy %.1f, gateway %.1f us/request; ", n, h, c, g
  printf "gateway to nginx %.2f, to haproxy %.2f, to caddy %.2f\n", g / n, g / h, g / c }'
