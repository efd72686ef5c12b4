package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.ContainerUser;
import dev.slipway.config.FileMount;
import dev.slipway.config.RepoSource;
import dev.slipway.config.VolumeMount;
import dev.slipway.config.resource.Resources;
import java.util.List;

/** What surrounds the commands of a run inside its container, and what it is given to work with. */
final class ContainerFields {
  private ContainerFields() {}

  static final Field<ContainerUser> USER =
      notYet(
              "user",
              new UserType(),
              "user: 1000:1000",
              "Who the commands run as: a name or number, and a group behind a colon.")
          .fallback("the image's own user");

  static final Field<Boolean> PRIVILEGED =
      notYet(
              "privileged",
              Types.FLAG,
              "privileged: true",
              "Gives the container the rights of the host. Not every cloud allows it.")
          .fallback("false");

  static final Field<String> WORKING_DIR =
      notYet(
              "working_dir",
              PathType.unix(),
              "working_dir: /app",
              "The folder inside the container that commands start in.")
          .fallback("the image's own")
          .rule("It starts with / or ~; a relative one is how older files wrote it.");

  static final Field<String> SHELL =
      notYet("shell", new ShellType(), "shell: bash", "The shell that runs the commands.")
          .fallback("sh with an image of your own, else bash");

  static final Field<Boolean> NVCC =
      notYet(
              "nvcc",
              Types.FLAG,
              "nvcc: true",
              "Provides the CUDA compiler, for what compiles kernels while it installs.")
          .fallback("false")
          .excluding("docker");

  static final Field<Boolean> DOCKER =
      notYet("docker", Types.FLAG, "docker: true", "Lets commands use Docker inside the container.")
          .fallback("false")
          .rule("It gives the container the rights of the host, as \"privileged\" does.");

  static final Field<Boolean> SINGLE_BRANCH =
      notYet(
              "single_branch",
              Types.FLAG,
              "single_branch: true",
              "Clones the current branch of the repository only.")
          .fallback("false for a dev environment, else true");

  static final Field<List<RepoSource>> REPOS =
      notYet(
              "repos",
              RepoType.list(),
              "repos:\n  - .",
              "The Git repository to clone into the container: a local folder or an address, and"
                  + " behind a colon where to put it.")
          .rule("One at most.");

  static final Field<List<FileMount>> FILES =
      notYet(
          "files",
          FileMountType.list(),
          "files:\n  - data:/data",
          "Files and folders of this computer to copy into the container.");

  static final Field<List<VolumeMount>> VOLUMES =
      notYet(
          "volumes",
          VolumeMountType.list(),
          "volumes:\n  - my-volume:/data",
          "Volumes by name, and folders of the host, to mount into the container.");

  static final Field<Resources> RESOURCES =
      notYet(
          "resources",
          new ResourcesType(),
          "resources:\n  gpu: 24GB",
          "The processors, memory, disk and graphics cards that are needed.");

  static final Field<Integer> PRIORITY =
      notYet(
              "priority",
              new WholeType(0, 100),
              "priority: 50",
              "Who goes first when there is not enough for all; 100 goes before 0.")
          .fallback("0");

  static final Field<Boolean> DSTACK =
      notYet(
              "dstack",
              Types.FLAG,
              "dstack: true",
              "Lets commands reach the dstack server from inside the run.")
          .fallback("false");

  /** In the order in which people write them. */
  static List<Field<?>> all() {
    return List.of(
        WORKING_DIR,
        USER,
        SHELL,
        PRIVILEGED,
        NVCC,
        DOCKER,
        REPOS,
        SINGLE_BRANCH,
        FILES,
        VOLUMES,
        RESOURCES,
        PRIORITY,
        DSTACK);
  }
}
