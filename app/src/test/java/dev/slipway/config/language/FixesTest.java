package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the repairs make of a text, letter by letter. */
class FixesTest {

  /** In the columns a new line is written as a backslash and an n. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type: task\\n"
            + "image: x\\n"
            + "ports: 8000  # web | type: task\\n"
            + "image: x\\n"
            + "ports:\\n"
            + "  - 8000  # web",
        "type: task\\n"
            + "image: x\\n"
            + "ports:\\n"
            + "  8000 # web | type: task\\n"
            + "image: x\\n"
            + "ports:\\n"
            + "  - 8000 # web",
        "type: task\\nimage: x\\nports: \"8000\" | type: task\\nimage: x\\nports:\\n  - \"8000\"",
        "{type: task, image: x, ports: 80} | {type: task, image: x, ports: [80]}",
        "type: task\\ncommands: <bar>\\n  a\\n\\n  b\\nimage: x"
            + " | type: task\\ncommands:\\n  - <bar>\\n    a\\n\\n    b\\nimage: x",
        "type: task\\n"
            + "image: x\\n"
            + "ports:\\n"
            + "  # why\\n"
            + "  container_port: 80\\n"
            + "  local_port: 90 | type: task\\n"
            + "image: x\\n"
            + "ports:\\n"
            + "  # why\\n"
            + "  - container_port: 80\\n"
            + "    local_port: 90",
        "type: task\\nimage: [x] # c | type: task\\nimage: x # c",
        "type: task\\nimage:\\n  - x # c | type: task\\nimage: x # c",
        "type: task\\nimage: x\\nresources:\\n  - gpu: 24GB\\n    cpu: 2"
            + " | type: task\\nimage: x\\nresources:\\n    gpu: 24GB\\n    cpu: 2",
        "type: task\\ncomands: [a] # c | type: task\\ncommands: [a] # c",
        "type: task\\nimage: x\\nport: 80 | type: task\\nimage: x\\nports:\\n  - 80",
        "type: task\\n"
            + "image: x\\n"
            + "gpu: 24GB # c | type: task\\n"
            + "image: x\\n"
            + "resources:\\n"
            + "  gpu: 24GB # c",
        "type: task\\n"
            + "image: x\\n"
            + "spot_policy: 'on-demnd' | type: task\\n"
            + "image: x\\n"
            + "spot_policy: on-demand",
        "type: task\\nimage: x\\nname: My_Task | type: task\\nimage: x\\nname: my-task",
        "type: task\\ncommands: [a]\\npython: 3.12.1 | type: task\\ncommands: [a]\\npython: 3.12",
        "type: task\\nimage: x\\nbuild: [a] | type: task\\nimage: x\\nsetup: [a]",
        "type: task\\nimage: x\\nhome_dir: /root # c\\nenv: [] | type: task\\nimage: x\\nenv: []",
        "type: task\\nimage: x\\ncache:\\n  - a\\n  - b | type: task\\nimage: x",
        "type: task\\nimage: x\\nenv:\\n  - A=b\\n  - A=c # again\\n  - D=e"
            + " | type: task\\nimage: x\\nenv:\\n  - A=b\\n  - D=e",
        "type: task\\nimage: x\\nenv: [A=b, A=c, D=e] | type: task\\nimage: x\\nenv: [A=b, D=e]",
        "type: task\\nimage: x\\nenv:\\n  - A = b | type: task\\nimage: x\\nenv:\\n  - A=b",
        "type: task\\nimage: x\\nenv:\\n  - A: b # c | type: task\\nimage: x\\nenv:\\n  - A=b # c",
        "type: task\\n"
            + "image: x\\n"
            + "env:\\n"
            + "  - A: \"b c\" | type: task\\n"
            + "image: x\\n"
            + "env:\\n"
            + "  - \"A=b c\"",
        "type: service # c\\nimage: x | type: service # c\\nport: 8000\\nimage: x",
        "type: service\\n"
            + "name: my-name\\n"
            + "image: x | type: service\\n"
            + "name: my-name\\n"
            + "port: 8000\\n"
            + "image: x",
        "{type: service, image: x} | {type: service, port: 8000, image: x}",
        "type: task\\n"
            + "image: x\\n"
            + "registry_auth:\\n"
            + "  username: a # c\\n"
            + "env: [] | type: task\\n"
            + "image: x\\n"
            + "registry_auth:\\n"
            + "  username: a # c\\n"
            + "  password: ${{ secrets.REGISTRY_TOKEN }}\\n"
            + "env: []",
        "type: task\\n"
            + "image: x\\n"
            + "registry_auth: {username: a} | type: task\\n"
            + "image: x\\n"
            + "registry_auth: {username: a, password: \"${{ secrets.REGISTRY_TOKEN }}\"}",
        "type: task\\ncommands:\\n  - echo a: b | type: task\\ncommands:\\n  - 'echo a: b'",
        "type: task\\n"
            + "commands: [\"echo ${{secret.A}}\"] | type: task\\n"
            + "commands: [\"echo ${{ secrets.A }}\"]",
        "type: service\\nport: 80\\nreplicas:\\n  - replicas: 1\\n    commands: [a]"
            + " | type: service\\nport: 80\\ngroups:\\n  - replicas: 1\\n    commands: [a]",
        "type: service\\nport: 80\\ngroups:\\n  - count: 1\\n    commands: [a]"
            + " | type: service\\nport: 80\\ngroups:\\n  - replicas: 1\\n    commands: [a]",
        "profiles:\\n"
            + "  - name: a\\n"
            + "    retry_policy:\\n"
            + "      retry: true\\n"
            + "      limit: 1h\\n"
            + "  - name: b | profiles:\\n"
            + "  - name: a\\n"
            + "    retry: {on_events: [no-capacity], duration: 1h}\\n"
            + "  - name: b",
        "profiles:\\n  - retry_policy: {retry: false} # c\\n    name: a"
            + " | profiles:\\n  - retry: false # c\\n    name: a",
        "profiles:\\n  - project: p\\n    name: a | profiles:\\n  - name: a",
        "profiles:\\n  name: a\\n  default: true | profiles:\\n  - name: a\\n    default: true",
      })
  void theFirstRepairOfAllProblemsThatHaveOne(String before, String after) {
    for (String lineBreak : List.of("\n", "\r\n")) {
      String text = lines(before, lineBreak);
      assertThat(repaired(text)).isEqualTo(lines(after, lineBreak));
    }
  }

  private static String lines(String written, String lineBreak) {
    return written.replace("\\n", lineBreak).replace("<bar>", "|");
  }

  private static String repaired(String text) {
    return Checking.check(text).problems().stream()
        .filter(Predicate.not(problem -> problem.fixes().isEmpty()))
        .findFirst()
        .map(problem -> TextEdit.apply(text, problem.fixes().getFirst().edits()))
        .orElse(text);
  }

  @Test
  void twoFieldsThatExcludeEachOtherCanBothBeRemoved() {
    assertThat(titles("type: task\npython: 3.10\nimage: x"))
        .containsExactly("Remove \"image\"", "Remove \"python\"");
  }

  @Test
  void aFieldIsAddedBesideTheOneThatAsksForIt() {
    assertThat(repaired("type: service\nname: my-name\nreplicas: 1..4 # few\nimage: x\nport: 80"))
        .isEqualTo(
            "type: service\nname: my-name\nreplicas: 1..4 # few\nscaling:\n  metric: rps\n"
                + "  target: 10\nimage: x\nport: 80");
  }

  @Test
  void whatOtherGroupsOfAServiceDependOnIsRemovedFromTheGroupOnly() {
    String head = "type: service\nport: 80\nimage: a\ngroups:\n";
    assertThat(titles(head + "  - {replicas: 1, image: a}\n  - {replicas: 1}"))
        .containsExactly("Remove it from the group");
    assertThat(titles(head + "  - {replicas: 1, image: a}"))
        .containsExactly("Remove it from the group", "Remove \"image\" from the service");
    assertThat(repaired(head + "  - {replicas: 1, image: a}\n  - {replicas: 1}"))
        .isEqualTo(head + "  - {replicas: 1}\n  - {replicas: 1}");
  }

  @Test
  void whatDoesNotBelongToAnAddressIsLeftAway() {
    String gateway = "type: gateway\nbackend: aws\nregion: r\ndomain: ";
    assertThat(titles(gateway + "https://example.com")).containsExactly("Remove \"https://\"");
    assertThat(repaired(gateway + "https://example.com")).isEqualTo(gateway + "example.com");
    assertThat(repaired(gateway + "https://example.com/")).isEqualTo(gateway + "example.com");
    assertThat(repaired(gateway + "'*.example.com'")).isEqualTo(gateway + "'example.com'");
    assertThat(repaired("type: fleet\nssh_config:\n  hosts:\n    - gpu-1:2222"))
        .isEqualTo("type: fleet\nssh_config:\n  hosts:\n    - {hostname: gpu-1, port: 2222}");
  }

  @Test
  void aFileWithoutATypeBecomesWhatFitsIt() {
    assertThat(titles("port: 8000\nimage: x")).containsExactly("Make it a service");
    assertThat(titles("ide: vscode")).containsExactly("Make it a dev environment");
    assertThat(titles("commands: [a]")).containsExactly("Make it a task");
    assertThat(titles("backend: aws\nregion: r"))
        .containsExactly("Make it a volume", "Make it a gateway");
  }

  @Test
  void aRepairThatWouldMakeAnotherMistakeIsNotOffered() {
    assertThat(titles("type: task\nimage: x\nport: abc")).isEmpty();
    assertThat(titles("type: task\nimage: x\nports: abc")).isEmpty();
    assertThat(titles("type: task\nimage: x\nenv: *a")).isEmpty();
  }

  private static List<String> titles(String text) {
    return Checking.check(text).problems().stream()
        .map(Problem::fixes)
        .flatMap(List::stream)
        .map(Fix::title)
        .toList();
  }
}
