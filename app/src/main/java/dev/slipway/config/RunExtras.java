package dev.slipway.config;

import dev.slipway.config.resource.Resources;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What surrounds the commands of a run in its container, and what it is given to work with. */
public record RunExtras(
    Optional<ContainerUser> user,
    Optional<Boolean> privileged,
    Optional<String> workingDir,
    Optional<String> shell,
    Optional<Boolean> nvcc,
    Optional<Boolean> docker,
    Optional<Boolean> singleBranch,
    Optional<Resources> resources,
    Optional<Integer> priority,
    List<VolumeMount> volumes,
    List<RepoSource> repos,
    List<FileMount> files,
    Optional<Boolean> dstack) {

  public RunExtras {
    volumes = List.copyOf(volumes);
    repos = List.copyOf(repos);
    files = List.copyOf(files);
  }

  /** Nothing given. */
  public static final RunExtras EMPTY =
      new RunExtras(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  RunExtras mapTexts(UnaryOperator<String> change) {
    return new RunExtras(
        user.map(who -> new ContainerUser(change.apply(who.user()), who.group().map(change))),
        privileged,
        workingDir.map(change),
        shell.map(change),
        nvcc,
        docker,
        singleBranch,
        resources,
        priority,
        volumes.stream().map(mount -> mount.mapTexts(change)).toList(),
        repos.stream().map(repo -> repo.mapTexts(change)).toList(),
        files.stream().map(file -> file.mapTexts(change)).toList(),
        dstack);
  }
}
