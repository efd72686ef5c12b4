package dev.slipway.config.schema;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.EnvVar;
import dev.slipway.config.RegistryAuth;
import java.util.List;

/** The fields of dev environments, tasks and services alike. */
final class CommonFields {
  private CommonFields() {}

  static final Field<ConfigurationType> TYPE =
      Field.of("type", types(), "type: task", "What this configuration describes.").mustBeGiven();

  static final Field<String> NAME =
      Field.of(
              "name",
              ResourceNames.OF_RESOURCE,
              "name: my-service",
              "The run's name. A service's address is made from it. Starting a configuration under"
                  + " the name of a live run replaces that run.")
          .since(Version.LATER)
          .fallback("a random name");

  static final Field<String> IMAGE =
      Field.of(
              "image",
              new ImageType(),
              "image: python:3.12-slim",
              "The container image to run in, with its registry and tag.")
          .excluding("python", "docker", "nvcc");

  static final Field<String> ENTRYPOINT =
      Field.of(
              "entrypoint",
              new EntrypointType(),
              "entrypoint: /bin/bash -c",
              "The program that is handed the commands, in place of the image's own entry point."
                  + " It is split into words as a shell would do it.")
          .fallback("a shell if there are commands, else the image's own");

  private static final Field<String> USERNAME =
      Field.of(
          "username",
          TextType.any("a user name"),
          "username: ${{ secrets.REGISTRY_USER }}",
          "Who signs in to the registry.");

  private static final Field<String> PASSWORD =
      Field.of(
              "password",
              TextType.any("a password or token"),
              "password: ${{ secrets.REGISTRY_TOKEN }}",
              "The password or token. Keep it in a secret rather than in the file.")
          .mustBeGiven();

  static final Field<RegistryAuth> REGISTRY_AUTH =
      Field.of(
          "registry_auth",
          new GroupType<>(
              "the fields \"username\" and \"password\"",
              List.of(USERNAME, PASSWORD),
              values -> new RegistryAuth(values.get(USERNAME), values.get(PASSWORD).orElseThrow())),
          """
          registry_auth:
            username: ${{ secrets.REGISTRY_USER }}
            password: ${{ secrets.REGISTRY_TOKEN }}\
          """,
          "How to sign in to a private registry to pull the image.");

  static final Field<String> PYTHON =
      Field.of(
              "python",
              new PythonType(),
              "python: 3.12",
              "The version of Python to provide. Not for a configuration with its own image.")
          .excluding("docker");

  static final Field<List<EnvVar>> ENV =
      Field.of(
          "env",
          new EnvType(),
          "env:\n  - MODEL=mistral",
          "Environment variables for all commands. A name alone takes the value from the"
              + " environment that Slipway runs in.");

  static final Field<List<String>> SETUP =
      Field.of(
          "setup",
          Types.COMMANDS,
          "setup:\n  - pip install -r requirements.txt",
          "Commands that run once in each new container, before everything else.");

  static final Field<String> HOME_DIR =
      Field.of(
              "home_dir",
              TextType.any("a path"),
              "home_dir: /root",
              "The home folder inside the container, as dstack 0.10.7 used it.")
          .fallback("/root")
          .noEffect("The image decides where the home folder is.");

  static final Field<List<String>> BUILD =
      Field.of(
              "build",
              Types.COMMANDS,
              "build:\n  - pip install vllm",
              "Commands whose result dstack 0.10.7 kept as a layer above the image.")
          .noEffect(
              "Put these commands under \"setup\", or into an image of your own.",
              new Successor.Renamed("setup"));

  static final Field<List<String>> CACHE =
      Field.of(
              "cache",
              ListType.of("a list of folders", TextType.any("a folder")),
              "cache:\n  - ~/.cache/pip",
              "Folders that dstack 0.10.7 kept between runs.")
          .noEffect("No folder is kept between runs.");

  /** In the order in which people write them. */
  static List<Field<?>> all() {
    return List.of(
        TYPE, NAME, IMAGE, PYTHON, ENTRYPOINT, REGISTRY_AUTH, ENV, SETUP, HOME_DIR, BUILD, CACHE);
  }

  private static ChoiceType<ConfigurationType> types() {
    return Types.choice(
        List.of(ConfigurationType.values()).subList(0, 7),
        "dev-environment",
        "A machine to work on, opened in an editor or by SSH.",
        "task",
        "Commands that run to their end, or a program used through its ports.",
        "service",
        "A program that answers requests at an address.",
        "fleet",
        "Machines that runs are placed on.",
        "volume",
        "A disk that outlives runs.",
        "gateway",
        "A machine that publishes services.",
        "preset",
        "A model to be served as well as can be, found by measuring.");
  }
}
