package dev.slipway.config.schema;

import dev.slipway.config.GatewayChoice;
import dev.slipway.config.Ide;
import dev.slipway.config.PortMapping;
import dev.slipway.config.ServicePort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that only one or two types of configuration have, and that are acted on. */
final class OwnFields {
  private OwnFields() {}

  static final Field<Ide> IDE =
      Field.of(
              "ide",
              new ChoiceType<>(ides()),
              "ide: vscode",
              "The editor to open the dev environment with.")
          .fallback("none, SSH only");

  static final Field<List<String>> INIT =
      Field.of(
          "init",
          CommonFields.COMMANDS,
          "init:\n  - pip install -r requirements.txt",
          "Commands that run every time the dev environment starts.");

  static final Field<List<PortMapping>> PORTS =
      Field.of(
          "ports",
          PortMappingType.list(),
          "ports:\n  - 8000",
          "Container ports to reach on 127.0.0.1. 8000 keeps its number, 80:8000 answers on port"
              + " 80, and \"*:8000\" takes the first free port from 8000 on.");

  static final Field<List<String>> COMMANDS =
      Field.of(
          "commands",
          CommonFields.COMMANDS,
          "commands:\n  - python train.py",
          "What to run, in order; the first command that fails ends the run. Needed unless the"
              + " image runs something by itself.");

  private static final Field<String> PATH =
      Field.of("path", TextType.filled("a path"), "path: ./output", "The folder to keep.")
          .mustBeGiven();
  private static final Field<Boolean> MOUNT =
      Field.of("mount", new FlagType(), "mount: true", "Whether to keep it while it changes.");

  static final Field<List<String>> ARTIFACTS =
      Field.of(
              "artifacts",
              ListType.of(
                  "a list of folders, each with a \"path\"",
                  new GroupType<>(
                      "a folder with a \"path\"",
                      List.of(PATH, MOUNT),
                      values -> values.get(PATH).orElseThrow())),
              "artifacts:\n  - path: ./output",
              "Folders that dstack 0.10.7 stored after the run.")
          .noEffect("Nothing is stored after a run. Let a command copy out what you need.");

  static final Field<ServicePort> PORT =
      Field.of(
              "port",
              new ServicePortType(),
              "port: 8000",
              "The port the service listens on. With two numbers, such as 5001:8000, the first is"
                  + " the port of its public address.")
          .mustBeGiven();

  static final Field<GatewayChoice> GATEWAY =
      Field.of(
              "gateway",
              new GatewayType(),
              "gateway: ${{ secrets.GATEWAY_ADDRESS }}",
              "The gateway to publish the service on: its name, or its address.")
          .fallback("the default gateway, if there is one");

  private static Map<Choice, Ide> ides() {
    Map<Choice, Ide> ides = new LinkedHashMap<>();
    for (Ide ide : Ide.values()) ides.put(new Choice(ide.word(), ide.title() + "."), ide);
    return ides;
  }
}
