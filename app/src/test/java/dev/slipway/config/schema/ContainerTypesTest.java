package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ContainerUser;
import dev.slipway.config.resource.CpuArchitecture;
import dev.slipway.config.resource.Resources;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTypesTest {

  @Test
  void aUserIsANameOrNumberWithItsGroup() {
    UserType type = new UserType();
    assertThat(Trial.read(type, "ubuntu")).isEqualTo(new ContainerUser("ubuntu", Optional.empty()));
    assertThat(Trial.read(type, "1000")).hasToString("1000");
    assertThat(Trial.read(type, "1000:1000")).hasToString("1000:1000");
    assertThat(Trial.read(type, "ubuntu:users")).hasToString("ubuntu:users");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a:b:c | error user [a:b:c]",
        "\"a:\" | error user [a:]",
        "\":a\" | error user [:a]",
        "-1 | error user [-1]",
        "0:-5 | error user [-5]",
        "[a] | error wrong-value [[a]]",
      })
  void aWrongUserIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new UserType(), written).problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "/bin/zsh", "${{ env.SHELL }}"})
  void aShellIsRead(String shell) {
    assertThat(Trial.read(new ShellType(), shell)).isEqualTo(shell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bahs | error wrong-value [bahs] | bash",
        "zsh | error wrong-value [zsh] |",
        "bin/bash | error wrong-value [bin/bash] |",
        "[sh] | error wrong-value [[sh]] |",
      })
  void aWrongShellIsOneProblem(String written, String problem, String repaired) {
    Trial<String> trial = Trial.of(new ShellType(), written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\app | error path [C:\\app] |",
        "app\\x | error path [app\\x] | app/x",
        "~bob/x | error path [~bob/x] |",
        "\"\" | error path [\"\"] |",
        "[a] | error wrong-value [[a]] |",
      })
  void aWrongPathIsOneProblem(String written, String problem, String repaired) {
    Trial<String> trial = Trial.of(PathType.unix(), written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app", "\"~\"", "~/app", "app", "./app", "../app", "${{ env.DIR }}/x"})
  void aPathOfTheContainerIsRead(String path) {
    assertThat(Trial.read(PathType.unix(), path)).isEqualTo(path.replace("\"", ""));
  }

  @Test
  void aPathFromTheRootIsRead() {
    assertThat(Trial.read(PathType.absolute(), "/a/b..c")).isEqualTo("/a/b..c");
    assertThat(Trial.read(PathType.absolute(), "${{ env.DIR }}")).isEqualTo("${{ env.DIR }}");
  }

  @Test
  void resourcesAreRead() {
    Resources resources =
        Trial.read(
            new ResourcesType(),
            "{cpu: arm:4.., memory: 16GB.., gpu: A100:2, disk: 200GB, shm_size: 8GB}");
    assertThat(resources.cpu().orElseThrow().architecture()).contains(CpuArchitecture.ARM);
    assertThat(resources.memory().orElseThrow()).hasToString("16GB..");
    assertThat(resources.gpu().orElseThrow()).hasToString("A100:2");
    assertThat(resources.disk().orElseThrow()).hasToString("200GB");
    assertThat(resources.shmSize().orElseThrow()).hasToString("8GB");
    assertThat(Trial.read(new ResourcesType(), "{}")).isEqualTo(Resources.EMPTY);
    assertThat(Trial.read(new ResourcesType(), "{disk: {size: 100GB..}}").disk().orElseThrow())
        .hasToString("100GB..");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{gpus: 1} | error unknown-field [gpus] | {gpu: 1}",
        "{disk: {}} | error missing-field [{}] |",
        "{disk: {size: 10G}} | error memory-unit [G] | {disk: {size: 10GB}}",
        "{shm_size: 8GB..} | error wrong-value [8GB..] |",
        "{memory: 16384} | warning memory-in-megabytes [16384] | {memory: 16GB}",
        "{memory: 8GB..4GB} | error range-order [8GB..4GB] | {memory: 4GB..8GB}",
        "{gpu: {name: A100, memory: 40G}} | error memory-unit [G] |",
        "A100 | error wrong-value [A100] |",
      })
  void aMistakeInResourcesIsOneProblem(String written, String problem, String repaired) {
    Trial<Resources> trial = Trial.of(new ResourcesType(), written);
    assertThat(trial.problems()).containsExactly(problem);
    if (repaired != null) assertThat(trial.repaired()).contains(repaired);
  }

  @Test
  void tagsAreNamesWithValues() {
    assertThat(Trial.read(new TagsType(), "{team: research, cost-center: 42, x: \"\"}"))
        .isEqualTo(Map.of("team", "research", "cost-center", "42", "x", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{te am: x} | error tag [te am]",
        "{team: 'a,b'} | error wrong-value ['a,b']",
        "{team: } | error no-value [team]",
        "{team: [a]} | error wrong-value [[a]]",
        "[team] | error wrong-value [[team]]",
      })
  void aWrongTagIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new TagsType(), written).problems())
        .containsExactly(problem.replace("['a,b']", "[a,b]"));
  }
}
