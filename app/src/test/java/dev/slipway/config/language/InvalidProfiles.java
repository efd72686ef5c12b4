package dev.slipway.config.language;

import java.util.stream.Stream;

/** Mistakes in {@code profiles.yml}. */
final class InvalidProfiles {
  private InvalidProfiles() {}

  static Stream<Example> all() {
    return Stream.concat(
        Example.table(
            "",
            """
            profiles: | 1:1 error no-value [profiles]
            profiles:\\n  name: a | 2:3 error wrong-value [name: a]
            profiles: []
            profiles:\\n  - default: true | 2:5 error missing-field [default: true]
            profiles:\\n  - name: a\\ntype: task | 1:1 error unknown-field [profiles] ; 3:7 error missing-field [task]
            profiles:\\n  - name: a\\nname: b | 3:1 error unknown-field [name]
            """),
        Example.table(
            "profiles:\n  - name: a\n",
            """
              - name: a | 3:11 error duplicate-name [a]
                default: true\\n  - {name: b, default: true} | 4:24 error second-default [true]
                default: true\\n  - {name: b, default: false}
                spot_policy: sopt | 3:18 error unknown-value [sopt]
                project: gcp | 3:5 warning no-effect [project]
                termination_policy: terminate | 3:5 warning no-effect [termination_policy]
                termination_policy: destroy | 3:25 error unknown-value [destroy]
                retry_policy:\\n      retry: true\\n      limit: 1h | 3:5 warning no-effect [retry_policy]
                retry_policy: {retry: false} | 3:5 warning no-effect [retry_policy]
                retry_policy: true | 3:19 error wrong-value [true]
                commands: [a] | 3:5 error unknown-field [commands]
                image: x | 3:5 error unknown-field [image]
            """));
  }
}
