package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.FileMount;
import dev.slipway.config.RepoSource;
import dev.slipway.config.RepoSource.IfExists;
import dev.slipway.config.RepoSource.Location;
import dev.slipway.config.VolumeMount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTypesTest {
  private static final VolumeMountType MOUNT = new VolumeMountType();
  private static final FileMountType FILE = new FileMountType();
  private static final RepoType REPO = new RepoType();

  @Test
  void volumesAndFoldersAreMounted() {
    assertThat(Trial.read(MOUNT, "my-volume:/data"))
        .isEqualTo(new VolumeMount.Volume(List.of("my-volume"), "/data"));
    assertThat(Trial.read(MOUNT, "vol-${{ dstack.node_rank }}:/data"))
        .isEqualTo(new VolumeMount.Volume(List.of("vol-${{ dstack.node_rank }}"), "/data"));
    assertThat(Trial.read(MOUNT, "/mnt/x:/data"))
        .isEqualTo(new VolumeMount.Instance("/mnt/x", "/data", false));
    assertThat(Trial.read(MOUNT, "{name: [a, b], path: /data}"))
        .isEqualTo(new VolumeMount.Volume(List.of("a", "b"), "/data"));
    assertThat(Trial.read(MOUNT, "{instance_path: /x, path: /data, optional: true}"))
        .isEqualTo(new VolumeMount.Instance("/x", "/data", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my-volume | error mount [my-volume] |",
        "my-volume:data | error path [data] | my-volume:/data",
        "my-volume:~/data | error path [~/data] |",
        "my-volume:/a/../b | error path [/a/../b] |",
        "my-volume:C:/x | error mount [my-volume:C:/x] |",
        "my-volume:\\data | error path [\\data] | my-volume:/data",
        "./x:/data | error path [./x] | /x:/data",
        "../x:/data | error path [../x] |",
        "a:/b:/c | error mount [a:/b:/c] |",
        "/x:/data:ro | error mount [:ro] | /x:/data",
        "/data:my-volume | error mount [/data:my-volume] | my-volume:/data",
        "\":/data\" | error mount [:/data] |",
        "\"a:\" | error mount [a:] |",
        "{my-volume: /data} | error space [{my-volume: /data}] |",
        "{name: a} | error missing-field [{name: a}] |",
        "{path: /data} | error missing-field [{path: /data}] |",
        "{name: a, instance_path: /x, path: /data} | error excluded [instance_path] |",
        "{name: a, path: /data, optional: true} | error excluded [optional] |",
        "{name: a, path: data} | error path [data] | {name: a, path: /data}",
        "{name: [], path: /data} | error empty-list [[]] |",
        "{nam: a, path: /data} | error unknown-field [nam] | {name: a, path: /data}",
        "[a] | error wrong-value [[a]] |",
      })
  void aMistakeInAMountIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<VolumeMount> trial = Trial.of(MOUNT, written);
    assertThat(trial.problems()).containsExactly(problem);
    if (repaired != null) assertThat(trial.repaired()).contains(repaired);
    if (repaired != null) assertThat(trial.again().problems()).isEmpty();
  }

  @Test
  void sentencesOfMountsSayWhatToWrite() {
    assertThat(Trial.of(MOUNT, "my-volume").sentences())
        .containsExactly(
            "[my-volume] The path in the container is missing. Write it behind a colon:"
                + " my-volume:/data.");
    assertThat(Trial.of(MOUNT, "my-volume:data").sentences())
        .containsExactly("[data] The path in the container must be a path that begins with /.");
  }

  @Test
  void aPathIsMountedOnce() {
    assertThat(Trial.of(VolumeMountType.list(), "[a:/data, b:/data]").problems())
        .containsExactly("error duplicate-mount [b:/data]");
  }

  @Test
  void aSpaceBehindTheColonIsTakenOut() {
    Trial<List<VolumeMount>> trial = Trial.of(VolumeMountType.list(), "\n  - a: /data\n");
    assertThat(trial.sentences())
        .containsExactly("[a: /data] There must be no space behind the colon: write a:/data.");
    assertThat(trial.repaired()).contains("\n  - a:/data\n");
  }

  @Test
  void filesAreCopied() {
    assertThat(Trial.read(FILE, "./data")).isEqualTo(new FileMount("./data", "./data"));
    assertThat(Trial.read(FILE, "~/x:/data")).isEqualTo(new FileMount("~/x", "/data"));
    assertThat(Trial.read(FILE, "C:\\x\\y:/data")).isEqualTo(new FileMount("C:\\x\\y", "/data"));
    assertThat(Trial.read(FILE, "c:/x:/data")).isEqualTo(new FileMount("c:/x", "/data"));
    assertThat(Trial.read(FILE, "{local_path: x, path: /data}"))
        .isEqualTo(new FileMount("x", "/data"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ab:/b:/c | error file [ab:/b:/c] |",
        "C:\\data | error file [C:\\data] |",
        "a:C:\\data | error file [a:C:\\data] |",
        "\"a:\" | error path [\"a:\"] |",
        "\":/a\" | error path [\":/a\"] |",
        "~bob/x:/data | error path [~bob/x] |",
        "x:\\data | error file [x:\\data] |",
        "data:b\\c | error path [b\\c] | data:b/c",
        "{local_path: x} | error missing-field [{local_path: x}] |",
        "{local_path: x, path: 'C:\\y'} | error path [C:\\y] |",
        "{data: /data} | error space [{data: /data}] |",
        "[a] | error wrong-value [[a]] |",
      })
  void aMistakeInAFileIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<FileMount> trial = Trial.of(FILE, written);
    assertThat(trial.problems()).containsExactly(problem);
    if (repaired != null) assertThat(trial.repaired()).contains(repaired);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | . | .",
        "../repo:/repo | ../repo | /repo",
        "~/repo:repo | ~/repo | repo",
        "C:\\repo:/repo | C:\\repo | /repo",
      })
  void localRepositoriesAreFolders(String written, String folder, String path) {
    assertThat(Trial.read(REPO, written)).isEqualTo(repo(new Location.Local(folder), path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://github.com/owner/repo | https://github.com/owner/repo | .",
        "https://github.com/owner/repo.git:/repo | https://github.com/owner/repo.git | /repo",
        "git@github.com:owner/repo.git | git@github.com:owner/repo.git | .",
        "git@github.com:owner/repo.git:repo | git@github.com:owner/repo.git | repo",
        "ssh://git@host:2222/a/b.git:/repo | ssh://git@host:2222/a/b.git | /repo",
      })
  void otherRepositoriesHaveAnAddress(String written, String url, String path) {
    assertThat(Trial.read(REPO, written)).isEqualTo(repo(new Location.Remote(url), path));
  }

  @Test
  void aRepositoryMayBeAGroup() {
    assertThat(Trial.read(REPO, "{url: u, branch: main, hash: 1a2b, path: x, if_exists: skip}"))
        .isEqualTo(
            new RepoSource(
                new Location.Remote("u"),
                Optional.of("main"),
                Optional.of("1a2b"),
                "x",
                IfExists.SKIP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a:b:c | error repo [a:b:c] |",
        ".:~bob/x | error path [~bob/x] |",
        "{branch: main} | error missing-field [{branch: main}] |",
        "{local_path: ., url: u} | error excluded [url] |",
        "{url: u, if_exists: overwrite} | error unknown-value [overwrite] |",
        "{url: u, path: ~bob/x} | error path [~bob/x] |",
        "[.] | error wrong-value [[.]] |",
      })
  void aMistakeInARepositoryIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<RepoSource> trial = Trial.of(REPO, written);
    assertThat(trial.problems()).containsExactly(problem);
    if (repaired != null) assertThat(trial.repaired()).contains(repaired);
  }

  @Test
  void thereIsOneRepositoryAtMost() {
    assertThat(Trial.of(RepoType.list(), "[., ../x]").sentences())
        .containsExactly("[../x] There can be 1 repository at most, and this is one more.");
    assertThat(Trial.read(RepoType.list(), "[]")).isEmpty();
  }

  private static RepoSource repo(Location location, String path) {
    return new RepoSource(location, Optional.empty(), Optional.empty(), path, IfExists.ERROR);
  }
}
