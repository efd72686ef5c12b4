package dev.slipway.config.language;

import java.util.stream.Stream;

/** Mistakes in dev environments and tasks. */
final class InvalidRuns {
  private InvalidRuns() {}

  static Stream<Example> all() {
    return Stream.of(devEnvironments(), tasks(), nodeGroups(), containers()).flatMap(all -> all);
  }

  private static Stream<Example> devEnvironments() {
    return Example.table(
        "type: dev-environment\n",
        """
        ide: vscod | 2:6 error unknown-value [vscod]
        ide: [vscode] | 2:6 error wrong-value [[vscode]]
        version: "1.80" | 2:1 error needs-field [version]
        ide: windsurf\\nversion: 1.106.0 | 3:10 error wrong-value [1.106.0]
        ide: windsurf\\nversion: 1.106.0@8951cd3ad688e789573d7f51750d67ae4a0bea7d
        init: make | 2:7 error wrong-value [make]
        inactivity_duration: 2h\\ndstack: true | 2:1 error excluded [inactivity_duration]
        inactivity_duration: 2h\\ndstack: false
        entrypoint: bash | 2:1 warning only-0.10.7 [entrypoint]
        commands: [a] | 2:1 error unknown-field [commands]
        port: 8000 | 2:1 error unknown-field [port]
        nodes: 2 | 2:1 error unknown-field [nodes]
        docker: true\\nprivileged: false | 3:1 warning privileged [privileged]
        docker: true\\nprivileged: true
        python: 3.11\\nimage: x | 3:1 error excluded [image]
        python: 3.11\\ndocker: true | 3:1 error excluded [docker]
        nvcc: true\\ndocker: true | 3:1 error excluded [docker]
        image: x\\nnvcc: true | 3:1 error excluded [nvcc]
        image: x\\nnvcc: false
        image: x\\ndocker: true | 3:1 error excluded [docker]
        """);
  }

  private static Stream<Example> tasks() {
    return Stream.concat(
        Example.table(
            "type: task\n",
            """
            nodes: 2 | 1:7 error missing-field [task]
            commands: [] | 2:1 error missing-field [commands]
            comands: [a] | 2:1 error unknown-field [comands]
            name: a-task | 1:7 error missing-field [task]
            """),
        Example.table(
            "type: task\nimage: x\n",
            """
            nodes: 0 | 3:8 error wrong-value [0]
            nodes: 1..2 | 3:8 error wrong-value [1..2]
            nodes: "2"
            nodes: [2] | 3:8 error wrong-value [[2]]
            ports: 8000 | 3:8 error wrong-value [8000]
            ports: 8000  # the port | 3:8 error wrong-value [8000]
            ports:\\n  8000 | 4:3 error wrong-value [8000]
            ports: {container_port: 80} | 3:8 error wrong-value [{container_port: 80}]
            ports:\\n  container_port: 80 | 4:3 error wrong-value [container_port: 80]
            ports: [1, 2, 1] | 3:15 error duplicate-port [1]
            ports:\\n  - 1\\n  - 1  # again\\n  - 2 | 5:5 error duplicate-port [1]
            commands: make | 3:11 error wrong-value [make]
            commands: |\\n  make\\n  make test | 3:11 error wrong-value [|\\n  make\\n  make test]
            commands:\\n  - [a] | 4:5 error wrong-value [[a]]
            port: 8000 | 3:1 error unknown-field [port]
            ide: vscode | 3:1 error unknown-field [ide]
            replicas: 2 | 3:1 error unknown-field [replicas]
            gpu: 24GB | 3:1 error unknown-field [gpu]
            python: 3.11 | 3:1 error excluded [python]
            build: [make] | 3:1 warning no-effect [build]
            build: [make]\\nsetup: [a] | 3:1 warning no-effect [build]
            cache:\\n  - ~/.cache | 3:1 warning no-effect [cache]
            home_dir: /root | 3:1 warning no-effect [home_dir]
            artifacts: [{path: a}] | 3:1 warning no-effect [artifacts]
            env: | 3:1 warning no-value [env]
            registry_auth:\\n  username: a | 4:3 error missing-field [username: a]
            registry_auth: {username: a} | 3:16 error missing-field [{username: a}]
            registry_auth: {} | 3:16 error missing-field [{}]
            spot_policy: spt | 3:14 error unknown-value [spt]
            spot_policy: ondemand | 3:14 error unknown-value [ondemand]
            creation_policy: new | 3:18 error unknown-value [new]
            startup_order: master | 3:16 error unknown-value [master]
            stop_criteria: all_done | 3:16 error unknown-value [all_done]
            priority: 101 | 3:11 error wrong-value [101]
            priority: -1 | 3:11 error wrong-value [-1]
            backends: aws | 3:11 error wrong-value [aws]
            backends: [asw] | 3:12 error unknown-value [asw]
            backends: [somecloud] | 3:12 warning unknown-backend [somecloud]
            backend_options:\\n  - type: vastai\\n  - type: vastai | 5:11 error duplicate-backend [vastai]
            backend_options: [{type: aws}] | 3:26 error unknown-value [aws]
            backend_options:\\n  - min_score: 1 | 4:5 error missing-field [min_score: 1]
            regions: eu-west-1 | 3:10 error wrong-value [eu-west-1]
            max_duration: 2 hours | 3:15 error duration-form [2 hours]
            max_duration: off
            stop_duration: never | 3:16 error wrong-value [never]
            idle_duration: -1
            idle_duration: -5 | 3:16 error wrong-value [-5]
            max_price: 0 | 3:12 error wrong-value [0]
            max_price: $2 | 3:12 error wrong-value [$2]
            retry: maybe | 3:8 error wrong-value [maybe]
            retry: {on_events: []} | 3:20 error empty-list [[]]
            retry: {on_events: [crash]} | 3:21 error unknown-value [crash]
            utilization_policy: {min_gpu_utilization: 101, time_window: 1h} | 3:43 error wrong-value [101]
            utilization_policy: {min_gpu_utilization: 10, time_window: 1m} | 3:60 error duration-short [1m]
            utilization_policy: {min_gpu_utilization: 10, time_window: 1h}
            utilization_policy: {min_gpu_utilization: 10, time_window: 2h} | 3:60 warning server-limit [2h]
            schedule: {cron: 0 0 31 2 *} | 3:22 warning cron-never [31 2]
            schedule: {cron: "0 0 30-31 feb *"} | 3:23 warning cron-never [30-31 feb]
            schedule: {cron: "0 0 31 2,4-6/2 *"} | 3:23 warning cron-never [31 2,4-6/2]
            schedule: {cron: "0 0 29 2 *"}
            schedule: {cron: "0 0 last 2 *"}
            schedule: {cron: "0 0 31 */2 *"}
            schedule: {cron: "0 0 1,31 2 *"}
            entrypoint: bash 'a | 3:18 error open-quote [']
            entrypoint: "bash 'a" | 3:19 error open-quote [']
            entrypoint: sh -c "it's a"
            resources: {memory: 99999999999999999999GB} | 3:21 error wrong-value [99999999999999999999GB]
            schedule: {cron: 0 8 * *} | 3:18 error cron [0 8 * *]
            schedule: 0 8 * * * | 3:11 error wrong-value [0 8 * * *]
            fleets: my-fleet | 3:9 error wrong-value [my-fleet]
            fleets: [a/b/c] | 3:10 error wrong-value [a/b/c]
            fleets: [/my-fleet] | 3:10 error wrong-value [/my-fleet]
            fleets: [main/] | 3:10 error wrong-value [main/]
            fleets: [My_Fleet] | 3:10 error wrong-value [My_Fleet]
            fleets: [fleet.example.com] | 3:10 error wrong-value [fleet.example.com]
            fleets: [main/my-fleet, my-fleet]
            instances: [{fleet: a/b/c, instance: 0}] | 3:21 error wrong-value [a/b/c]
            instances: [{hostname: a, name: b}] | 3:27 error excluded [name]
            tags: {a b: c} | 3:8 error tag [a b]
            availability_zones: a | 3:21 error wrong-value [a]
            instance_types: a | 3:17 error wrong-value [a]
            reservation: [] | 3:14 error wrong-value [[]]
            privileged: maybe | 3:13 error wrong-value [maybe]
            """));
  }

  private static Stream<Example> nodeGroups() {
    return Example.table(
        "type: task\n",
        """
        groups: [] | 2:9 error no-groups [[]]
        groups: []\\ncommands: [a] | 2:9 error no-groups [[]]
        groups:\\n  - commands: [a]\\nresources: {cpu: 2} | 4:1 warning not-inherited [resources]
        groups:\\n  - commands: [a]\\n  - {name: '0', commands: [a]} | 4:12 error duplicate-name ['0']
        groups:\\n  - commands: [a]\\ncommands: [b] | 4:1 error only-in-groups [commands]
        groups:\\n  - commands: [a]\\nports: [80] | 4:1 error only-in-groups [ports]
        groups:\\n  - commands: [a]\\nentrypoint: sh | 4:1 error only-in-groups [entrypoint]
        groups:\\n  - commands: [a]\\nnodes: 2 | 4:1 error excluded [nodes]
        groups:\\n  - name: a\\n    nodes: 1 | 3:5 error missing-field [name: a\\n    nodes: 1]
        groups:\\n  - name: a\\n    nodes: 1\\nimage: x
        groups:\\n  - name: A\\n    commands: [a] | 3:11 error wrong-value [A]
        groups:\\n  - name: a\\n    commands: [a]\\n  - name: a\\n    commands: [b] | 5:11 error duplicate-name [a]
        groups:\\n  - nodes: 0\\n    commands: [a] | 3:12 error wrong-value [0]
        groups:\\n  - commands: [a]\\n    ports: [80]\\n  - commands: [b]\\n    ports: [80]
        groups:\\n  nodes: 2\\n  commands: [a] | 3:3 error wrong-value [nodes: 2\\n  commands: [a]]
        groups:\\n  - nodes: 2\\n    commands: [a]\\n    image: x | 5:5 error unknown-field [image]
        """);
  }

  private static Stream<Example> containers() {
    return Example.table(
        "type: task\ncommands: [a]\n",
        """
        environment: [A=b] | 3:1 error unknown-field [environment]
        run: [a] | 3:1 error unknown-field [run]
        image: ghcr.io:99999/a | 3:16 error image [99999]
        image: ghcr.io:0/a | 3:16 error image [0]
        image: ghcr.io:5000/a
        user: a:b:c | 3:7 error user [a:b:c]
        user: 1000:1000
        working_dir: C:\\app | 3:14 error path [C:\\app]
        working_dir: /app
        shell: fish | 3:8 error wrong-value [fish]
        shell: /usr/bin/fish
        volumes: [data] | 3:11 error mount [data]
        volumes: ["data:data"] | 3:17 error path [data]
        volumes:\\n  - {name: a} | 4:5 error missing-field [{name: a}]
        volumes:\\n  - {instance_path: /a, path: /b, optional: true}
        files: [""] | 3:9 error path [""]
        files:\\n  - {local_path: a} | 4:5 error missing-field [{local_path: a}]
        repos: [a, b] | 3:12 error too-many [b]
        repos:\\n  - {url: "https://a/b", if_exists: skip}
        resources: 24GB | 3:12 error wrong-value [24GB]
        resources: {gpu: A100:0} | 3:23 error gpu-part [0]
        resources: {memory: 24GB..8GB} | 3:21 error range-order [24GB..8GB]
        python: python3.11 | 3:9 error wrong-value [python3.11]
        python: 3.12.1 | 3:9 error wrong-value [3.12.1]
        name: My_Task | 3:7 error wrong-value [My_Task]
        name: x | 3:7 error wrong-value [x]
        single_branch: perhaps | 3:16 error wrong-value [perhaps]
        dstack: 7 | 3:9 error wrong-value [7]
        workingdir: /app | 3:1 error unknown-field [workingdir]
        volume: [a:/b] | 3:1 error unknown-field [volume]
        volumes: data:/data | 3:10 error wrong-value [data:/data]
        files: data | 3:8 error wrong-value [data]
        repos: . | 3:8 error wrong-value [.]
        env: A=b | 3:6 error wrong-value [A=b]
        env: [A=b, A=c] | 3:12 error duplicate-env [A=c]
        env:\\n  - A=b\\n  - A=c | 5:5 error duplicate-env [A=c]
        env: [A =b] | 3:7 error wrong-value [A =b]
        env: [A = b] | 3:7 error wrong-value [A = b]
        env:\\n  - A: b | 4:5 error wrong-value [A: b]
        env:\\n  - A: b\\n  - C=d | 4:5 error wrong-value [A: b]
        env: ["A = b"] | 3:7 error wrong-value ["A = b"]
        env: [A:b] | 3:7 error wrong-value [A:b]
        env:\\n  - A: "b c" | 4:5 error wrong-value [A: "b c"]
        setup:\\n  - echo a: b | 4:5 error quotes-needed [echo a: b]
        setup: [a, b: "c"] | 3:12 error quotes-needed [b: "c"]
        env: {A: } | 3:7 error no-value [A]
        env: {A: yes, B: 010, C: 1e3} | 3:10 warning ambiguous-value [yes] ; 3:18 warning ambiguous-value [010]
        env:\\n  A: 1.10 | 4:6 warning ambiguous-value [1.10]
        env:\\n  A: 2024-01-02 | 4:6 warning ambiguous-value [2024-01-02]
        setup: [true] | 3:9 warning ambiguous-value [true]
        tags: {a: on} | 3:11 warning ambiguous-value [on]
        name: "no"
        name: no | 3:7 warning ambiguous-value [no]
        """);
  }
}
