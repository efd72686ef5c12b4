package dev.slipway.config.language;

import java.util.stream.Stream;

/** Mistakes in fleets, volumes, gateways and presets. */
final class InvalidResources {
  private InvalidResources() {}

  static Stream<Example> all() {
    return Stream.of(fleets(), volumes(), gateways(), presets()).flatMap(all -> all);
  }

  private static Stream<Example> fleets() {
    return Example.table(
        "type: fleet\n",
        """
        name: my-fleet | 1:7 error missing-field [fleet]
        nodes: 2\\nname: My_Fleet | 3:7 error wrong-value [My_Fleet]
        nodes: {min: 2, target: 1} | 2:25 error out-of-range [1]
        nodes: {min: 2, max: 1} | 2:22 error out-of-range [1]
        nodes: {min: 0, target: 5, max: 4} | 2:25 error out-of-range [5]
        nodes: {min: 0, target: 2, max: 4}
        nodes: 0..4
        nodes: 2\\nplacement: near | 3:12 error unknown-value [near]
        nodes: 2\\nplacement: clustr | 3:12 error unknown-value [clustr]
        nodes: 2\\nblocks: 0 | 3:9 error wrong-value [0]
        nodes: 2\\nblocks: auto
        nodes: 2\\nssh_config: {hosts: [1.2.3.4]} | 3:1 error excluded [ssh_config]
        ssh_config: {user: a} | 2:13 error missing-field [{user: a}]
        ssh_config: {hosts: ["10.0.0.1:22"]} | 2:22 error wrong-value ["10.0.0.1:22"]
        ssh_config:\\n  hosts:\\n    - host:2222 | 4:7 error wrong-value [host:2222]
        ssh_config: {hosts: [300.1.1.1]} | 2:22 error wrong-value [300.1.1.1]
        ssh_config: {hosts: [{hostname: "a:22"}]} | 2:34 error wrong-value [a:22]
        ssh_config: {hosts: ["fe80::1", gpu-1, gpu.example.com]}
        ssh_config:\\n  hosts: 1.2.3.4 | 3:10 error wrong-value [1.2.3.4]
        ssh_config:\\n  hosts: [1.2.3.4]\\n  port: 0 | 4:9 error port-range [0]
        ssh_config:\\n  hosts: [1.2.3.4]\\n  proxy_jump: {user: a} | 4:15 error missing-field [{user: a}]
        nodes: 2\\ncommands: [a] | 3:1 error unknown-field [commands]
        nodes: 2\\nidle_durations: 1h | 3:1 error unknown-field [idle_durations]
        """);
  }

  private static Stream<Example> volumes() {
    return Stream.concat(
        Example.table(
            "type: volume\n",
            """
            region: r\\nsize: 1GB | 1:7 error missing-field [volume]
            backend: aws\\nsize: 1GB | 1:7 error missing-field [volume]
            backend: azure\\nregion: r\\nsize: 9GB | 2:10 error unknown-value [azure]
            backend: kubernetes\\nsize: 1GB
            backend: kubernetes | 1:7 error missing-field [volume]
            backend: kubernetes\\nclaim_name: a
            backend: kubernetes\\nclaim_name: a\\nsize: 1GB
            backend: aws\\nregion: r | 1:7 error missing-field [volume]
            backend: gcp\\nregion: r\\nvolume_id: a
            backend: aws\\nregion: r\\nsize: 0 | 4:7 error wrong-value [0]
            backend: runpod\\nregion: r\\nsize: 1GB\\navailability_zone: z | 5:1 error not-on-backend [availability_zone]
            """),
        Example.table(
            "type: volume\nbackend: aws\nregion: r\nsize: 1GB\n",
            """
            claim_name: a | 5:1 error not-on-backend [claim_name]
            storage_class_name: a | 5:1 error not-on-backend [storage_class_name]
            access_modes: [ReadWriteOnce] | 5:1 error not-on-backend [access_modes]
            read_only: true | 5:1 error not-on-backend [read_only]
            volumeid: a | 5:1 error unknown-field [volumeid]
            availability_zone: z
            volume_id: vol-1 | 4:1 warning no-effect [size]
            nodes: 2 | 5:1 error unknown-field [nodes]
            """));
  }

  private static Stream<Example> gateways() {
    return Stream.concat(
        Example.table(
            "type: gateway\n",
            """
            backend: aws | 1:7 error missing-field [gateway]
            region: r | 1:7 error missing-field [gateway]
            backend: lambda\\nregion: r | 2:10 error unknown-value [lambda]
            backend: azure\\nregion: r\\ninstance_type: a | 4:1 error not-on-backend [instance_type]
            backend: gcp\\nregion: r\\ninstance_type: a
            backend: azure\\nregion: r\\npublic_ip: false | 4:1 error not-on-backend [public_ip]
            backend: gcp\\nregion: r\\ncertificate: {type: acm, arn: a} | 4:1 error not-on-backend [certificate]
            """),
        Example.table(
            "type: gateway\nbackend: aws\nregion: r\n",
            """
            public_ip: false | 4:1 warning certificate [public_ip]
            public_ip: false\\ncertificate: null
            public_ip: false\\ncertificate: {type: lets-encrypt} | 4:1 error certificate [public_ip]
            public_ip: false\\ncertificate: {type: acm, arn: a}
            replicas: 2 | 4:1 warning certificate [replicas]
            replicas: 2\\ncertificate: {type: lets-encrypt} | 4:1 error certificate [replicas]
            replicas: 2\\ncertificate: {type: acm, arn: a}
            replicas: 3\\ncertificate: null
            replicas: 4\\ncertificate: null | 4:11 warning server-limit [4]
            replicas: 0 | 4:11 error wrong-value [0]
            certificate: {type: acm} | 4:21 error missing-field [acm]
            certificate: {type: lets-encrypt, arn: a} | 4:35 error excluded [arn]
            certificate: {type: letsencrypt} | 4:21 error unknown-value [letsencrypt]
            certificate: acm | 4:14 error wrong-value [acm]
            certificate: {} | 4:14 error missing-field [{}]
            default: perhaps | 4:10 error wrong-value [perhaps]
            domain: "" | 4:9 error wrong-value [""]
            domain: https://example.com | 4:9 error wrong-value [https://example.com]
            domain: https://example.com/ | 4:9 error wrong-value [https://example.com/]
            domain: '*.example.com' | 4:10 warning wildcard [*.]
            domain: '*.a b' | 4:10 error wrong-value [*.a b]
            domain: a.*.b | 4:9 error wrong-value [a.*.b]
            domain: a b | 4:9 error wrong-value [a b]
            domain: example.com:443 | 4:9 error wrong-value [example.com:443]
            domain: a..b | 4:9 error wrong-value [a..b]
            domain: ${{ run.project_name }}.example.com
            domains: example.com | 4:1 error unknown-field [domains]
            """));
  }

  private static Stream<Example> presets() {
    return Stream.of(
            Example.table("type: preset\n", "trials: 2 | 1:7 error missing-field [preset]"),
            Example.table(
                "type: preset\nrepo: m\n",
                """
                base: m | 3:1 error excluded [base]
                model: m | 3:1 error excluded [model]
                trials: 0 | 3:9 error wrong-value [0]
                output_tokens: 1 | 3:16 error wrong-value [1]
                shared_prefix_tokens: 1024 | 3:23 error out-of-range [1024]
                shared_prefix_tokens: 1024\\ninput_tokens: 2048
                dataset: sharegpt\\ninput_tokens: 10 | 4:1 error excluded [input_tokens]
                dataset: random\\ninput_tokens: 10
                prompt: "" | 3:9 error wrong-value [""]
                prompt: {file: a} | 3:10 error unknown-field [file]
                prompt: {path: a}
                baseline: 7 | 3:11 error wrong-value [7]
                previous: a | 3:11 error wrong-value [a]
                concurency: 4 | 3:1 error unknown-field [concurency]
                """),
            Example.table(
                "type: preset\n",
                """
                model: {name: a} | 2:8 error missing-field [{name: a}]
                model: {repo: a, base: b} | 2:18 error excluded [base]
                model: {base: b}
                """))
        .flatMap(all -> all);
  }
}
