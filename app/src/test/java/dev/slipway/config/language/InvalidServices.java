package dev.slipway.config.language;

import java.util.stream.Stream;

/** Mistakes in services. */
final class InvalidServices {
  private InvalidServices() {}

  static Stream<Example> all() {
    return Stream.of(ports(), rules(), groups()).flatMap(all -> all);
  }

  private static Stream<Example> ports() {
    return Example.table(
        "type: service\nimage: x\n",
        """
        port: [8000] | 3:7 error wrong-value [[8000]]
        port: 70000 | 3:7 error port-range [70000]
        port: 10022 | 3:7 warning reserved-port [10022]
        port: | 3:1 error no-value [port]
        prt: 8000 | 3:1 error unknown-field [prt]
        ports: [8000] | 3:1 error unknown-field [ports]
        name: my-service | 1:7 error missing-field [service]
        name: my-service  # a comment\\nenv:\\n  - A=b | 1:7 error missing-field [service]
        """);
  }

  private static Stream<Example> rules() {
    return Example.table(
        "type: service\nimage: x\nport: 8000\n",
        """
        replicas: 1..4 | 4:11 error scaling [1..4]
        replicas: 2\\nscaling:\\n  metric: rps\\n  target: 1 | 5:1 error scaling [scaling]
        replicas: 1..4\\nscaling:\\n  metric: rps\\n  target: 1
        scaling:\\n  metric: rps\\n  target: 1 | 4:1 error scaling [scaling]
        gateway: false\\nhttps: false | 5:1 error excluded [https]
        gateway: false\\nhttps: auto
        https: maybe | 4:8 error wrong-value [maybe]
        auth: perhaps | 4:7 error wrong-value [perhaps]
        model: [a] | 4:8 error wrong-value [[a]]
        model: {format: tgi} | 4:8 error missing-field [{format: tgi}]
        replicas: a | 4:11 error wrong-value [a]
        replicas: 2.. | 4:11 error range-endless [2..]
        replicas: {min: 0, max: 2}\\nscaling: {metric: rps, target: 1}
        replicas: 1..2\\nscaling: {metric: rsp, target: 1} | 5:19 error unknown-value [rsp]
        replicas: 1..2\\nscaling: {metric: rps, target: 0} | 5:32 error wrong-value [0]
        replicas: 1..2\\nscaling: {metric: rps, target: 1, window: 45s} | 5:43 error wrong-value [45s]
        rate_limits: [{rps: 1, prefix: api}] | 4:32 error http-path [api]
        rate_limits: [{rps: 1}, {rps: 2}] | 4:25 error duplicate-prefix [{rps: 2}]
        rate_limits: [{prefix: /}] | 4:15 error missing-field [{prefix: /}]
        rate_limits: [{rps: 1, key: {type: header}}] | 4:29 error missing-field [{type: header}]
        probes: /health | 4:9 error wrong-value [/health]
        probes: [{type: http, url: health}] | 4:28 error http-path [health]
        probes: [{type: http, body: a}] | 4:23 warning probe-body [body]
        probes: [{type: http, method: post, body: a}]
        probes: [{type: http}, {type: http}] | 4:24 error duplicate-probe [{type: http}]
        probes: [{type: http, timeout: 301s}] | 4:32 warning server-limit [301s]
        probes: [{type: http, timeout: 300s}]
        probes: [{type: http, url: /0}, {type: http, url: /1}, {type: http, url: /2}, {type: http, url: /3}, {type: http, url: /4}, {type: http, url: /5}, {type: http, url: /6}, {type: http, url: /7}, {type: http, url: /8}, {type: http, url: /9}, {type: http, url: /10}] | 4:240 warning server-limit [{type: http, url: /10}]
        probes: [{url: /}] | 4:10 error missing-field [{url: /}]
        strip_prefix: 7 | 4:15 error wrong-value [7]
        nodes: 2 | 4:1 error unknown-field [nodes]
        replicas: 0..2\\nscaling:\\n  metric: rps\\n  target: 1\\nschedule:\\n  cron: "0 8 * * *" | 8:1 error schedule [schedule]
        replicas: 1..2\\nscaling:\\n  metric: rps\\n  target: 1\\nschedule:\\n  cron: "0 8 * * *"
        gateway: {nam: a} | 4:11 error unknown-field [nam]
        gateway: [a] | 4:10 error wrong-value [[a]]
        gateway: a/b/c | 4:10 error wrong-value [a/b/c]
        gateway: /my-gateway | 4:10 error wrong-value [/my-gateway]
        gateway: main/ | 4:10 error wrong-value [main/]
        gateway: ma.in/my-gateway | 4:10 error wrong-value [ma.in]
        gateway: main/My_Gateway | 4:15 error wrong-value [My_Gateway]
        gateway: 'a b' | 4:11 error wrong-value [a b]
        gateway: http://x | 4:10 error wrong-value [http://x]
        gateway: gateway.example.com:443 | 4:10 error wrong-value [gateway.example.com:443]
        gateway: 300.1.1.1 | 4:10 error wrong-value [300.1.1.1]
        gateway: {name: a/b} | 4:17 error wrong-value [a/b]
        gateway: main/my-gateway
        gateway: "${{ secrets.PROJECT }}/my-gateway"
        gateway: "${{ secrets.GATEWAY_ADDRESS }}"
        gateway: "gpu.${{ secrets.DOMAIN }}"
        gateway: gateway.example.com
        gateway: 10.0.0.1
        gateway: {project: main, name: my-gateway}
        """);
  }

  private static Stream<Example> groups() {
    return Example.table(
        "type: service\nport: 8000\n",
        """
        groups:\\n  - replicas: 1 | 4:5 error missing-field [replicas: 1]
        groups:\\n  - commands: [a] | 4:5 error missing-field [commands: [a]]
        groups:\\n  - {name: a, replicas: 1}\\nimage: x
        groups:\\n  - count: 1\\n    commands: [a] | 4:5 warning old-name [count]
        replicas:\\n  - count: 1\\n    commands: [a] | 3:1 warning old-name [replicas] ; 4:5 warning old-name [count]
        groups:\\n  - {count: 1, replicas: 1, commands: [a]} | 4:16 error excluded [replicas]
        groups:\\n  - replicas: 1\\n    commands: [a]\\nreplicas: 1 | 6:1 error excluded [replicas]
        groups:\\n  - replicas: 1\\n    commands: [a]\\ncommands: [b] | 6:1 error only-in-groups [commands]
        groups:\\n  - replicas: 1\\n    commands: [a]\\nscaling: {metric: rps, target: 1} | 6:1 error only-in-groups [scaling]
        groups:\\n  - replicas: 1..2\\n    commands: [a] | 4:15 error scaling [1..2]
        groups:\\n  - replicas: 1\\n    commands: [a]\\n    scaling: {metric: rps, target: 1} | 6:5 error scaling [scaling]
        groups:\\n  - {name: B, replicas: 1, commands: [a]} | 4:12 error wrong-value [B]
        groups:\\n  - {name: a, replicas: 1, commands: [a]}\\n  - {name: a, replicas: 1, commands: [a]} | 5:12 error duplicate-name [a]
        groups:\\n  - {replicas: 1, commands: [a], image: y}\\nimage: x | 4:34 error excluded [image]
        commands: [a]\\nreplicas: [] | 4:11 error no-groups [[]]
        image: x\\nreplicas: [] | 4:11 error no-groups [[]]
        commands: [a]\\ngroups: [] | 4:9 error no-groups [[]]
        groups: [] | 3:9 error no-groups [[]]
        image: a\\ngroups:\\n  - {replicas: 1, image: a}\\n  - {replicas: 1} | 5:19 error excluded [image]
        image: a\\ngroups:\\n  - {replicas: 1, image: a}\\n  - {replicas: 1, image: b} | 5:19 error excluded [image] ; 6:19 error excluded [image]
        docker: true\\ngroups:\\n  - {replicas: 1, image: a} | 5:19 error excluded [image]
        docker: true\\ngroups:\\n  - {replicas: 1, commands: [a], image: a} | 5:34 error excluded [image]
        docker: false\\ngroups:\\n  - {replicas: 1, image: a}
        image: a\\ngroups:\\n  - {replicas: 1, python: 3.12} | 5:19 error excluded [python]
        image: a\\ngroups:\\n  - {replicas: 1, nvcc: true}\\n  - {replicas: 1} | 5:19 error excluded [nvcc]
        privileged: true\\ngroups:\\n  - {replicas: 1, image: a, privileged: false} | 5:29 error excluded [privileged]
        groups:\\n  - {replicas: 1, commands: [a]}\\n  - {name: '0', replicas: 1, commands: [a]} | 5:12 error duplicate-name ['0']
        groups:\\n  - {name: '1', replicas: 1, commands: [a]}\\n  - {replicas: 1, commands: [a]} | 4:12 error duplicate-name ['1']
        groups:\\n  - {name: '0', replicas: 1, commands: [a]}\\n  - {replicas: 1, commands: [a]}
        groups:\\n  - {replicas: 1, commands: [a], spot_policy: spot}\\nspot_policy: auto | 4:34 error excluded [spot_policy]
        groups:\\n  - {replicas: 1, commands: [a], router: {type: sglang}}\\n  - {replicas: 1, commands: [a], router: {type: sglang}} | 5:42 error second-router [{type: sglang}]
        groups:\\n  - {replicas: 2, commands: [a], router: {type: sglang}} | 4:16 error router [2]
        groups:\\n  - {replicas: 1, commands: [a], router: {type: sgl}} | 4:49 error unknown-value [sgl]
        groups:\\n  - {replicas: 1, commands: [a], router: {type: dynamo}}\\nretry: true | 5:1 error excluded [retry]
        groups:\\n  - {replicas: 1, commands: [a], router: {type: sglang}}\\nretry: true
        """);
  }
}
