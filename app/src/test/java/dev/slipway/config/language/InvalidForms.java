package dev.slipway.config.language;

import java.util.stream.Stream;

/** Mistakes in how a document, its type and its references are written. */
final class InvalidForms {
  private InvalidForms() {}

  static Stream<Example> all() {
    return Stream.of(types(), references()).flatMap(all -> all);
  }

  private static Stream<Example> types() {
    return Example.table(
        "",
        """
        typ: task\\ncommands: [a] | 1:1 error unknown-field [typ]
        type: tsk\\ncommands: [a] | 1:7 error unknown-value [tsk]
        type: [task]\\ncommands: [a] | 1:7 error wrong-value [[task]]
        type: job\\ncommands: [a] | 1:7 error unknown-value [job]
        type: profiles | 1:7 error unknown-value [profiles]
        type: | 1:1 error no-value [type]
        image: x | 1:1 error missing-field [image]
        # first\\n\\nimage: x\\nport: 8000 | 3:1 error missing-field [image]
        profile:\\n  - name: a | 1:1 error unknown-field [profile]
        ide: vscode | 1:1 error missing-field [ide]
        """);
  }

  private static Stream<Example> references() {
    return Example.table(
        "type: task\n",
        """
        commands: ["${{ secret.A }}"] | 2:13 error reference-unknown [${{ secret.A }}]
        commands:\\n  - echo ${{secret.A}} | 3:10 error reference-unknown [${{secret.A}}]
        commands:\\n  - |\\n    echo\\n    echo ${{ Secrets.A }} x | 5:10 error reference-unknown [${{ Secrets.A }}]
        commands: ["${{ run.arg }}"] | 2:13 error reference-unknown [${{ run.arg }}]
        commands: ["${{ envs.A }}"] | 2:13 error reference-unknown [${{ envs.A }}]
        commands: ["${{ other.A }}"] | 2:13 error reference-unknown [${{ other.A }}]
        commands: ["${{ dstack.node_rank }}"] | 2:13 warning reference-place [${{ dstack.node_rank }}]
        commands: [a]\\nvolumes: ["data-${{ dstack.node_rank }}:/data"]
        commands: ["${{ groups[0].nodes[0].IP_ADDRESS }}"]
        commands: ["${{ groups[0].nodes[1].IP_ADDRESS }}"] | 2:13 error reference-group [${{ groups[0].nodes[1].IP_ADDRESS }}]
        groups:\\n  - {nodes: 2, commands: ["${{ groups[0].nodes[1].IP_ADDRESS }}"]}
        groups:\\n  - {nodes: 2, commands: ["${{ groups[0].nodes[2].IP_ADDRESS }}"]} | 3:28 error reference-group [${{ groups[0].nodes[2].IP_ADDRESS }}]
        groups:\\n  - {nodes: 2, commands: ["${{ groups[1].nodes[0].IP_ADDRESS }}"]} | 3:28 error reference-group [${{ groups[1].nodes[0].IP_ADDRESS }}]
        groups:\\n  - {nodes: 2, commands: ["${{ groups[0].replicas[0].IP_ADDRESS }}"]} | 3:28 error reference-group [${{ groups[0].replicas[0].IP_ADDRESS }}]
        groups:\\n  - {nodes: 2, commands: ["${{ groups[x].nodes[0].IP_ADDRESS }}"]} | 3:28 error reference-group [${{ groups[x].nodes[0].IP_ADDRESS }}]
        groups:\\n  - {nodes: 2, commands: ["${{ groups[0].nodes[0].HOST }}"]} | 3:28 error reference-group [${{ groups[0].nodes[0].HOST }}]
        commands: [a]\\nenv: ["A=${{ groups[0].nodes[0].IP_ADDRESS }}"] | 3:10 warning reference-place [${{ groups[0].nodes[0].IP_ADDRESS }}]
        commands: ["${{ run.name"] | 2:13 error reference-open [${{]
        """);
  }
}
