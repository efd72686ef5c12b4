package dev.slipway.config.schema;

import dev.slipway.config.DurationValue;
import dev.slipway.config.Ide;
import dev.slipway.config.PortMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a dev environment alone, and those it shares with tasks. */
final class DevEnvironmentFields {
  private DevEnvironmentFields() {}

  static final Field<Ide> IDE =
      Field.of(
              "ide",
              new ChoiceType<>(ides()),
              "ide: vscode",
              "The editor to open the dev environment with.")
          .fallback("none, SSH only");

  static final Field<String> VERSION =
      Field.notYet(
              "version",
              Types.TEXT,
              "version: 1.100.0",
              "The version of the editor's part inside the container.")
          .fallback("that of the editor on this computer")
          .rule("It needs \"ide\". For windsurf it is written version@commit.");

  static final Field<List<String>> INIT =
      Field.of(
          "init",
          Types.COMMANDS,
          "init:\n  - pip install -r requirements.txt",
          "Commands that run every time the dev environment starts.");

  static final Field<List<PortMapping>> PORTS =
      Field.of(
          "ports",
          PortMappingType.list(),
          "ports:\n  - 8000",
          "Container ports to reach on 127.0.0.1. 8000 keeps its number, 80:8000 answers on port"
              + " 80, and \"*:8000\" takes the first free port from 8000 on.");

  static final Field<DurationValue> INACTIVITY_DURATION =
      Field.notYet(
              "inactivity_duration",
              Types.DURATION,
              "inactivity_duration: 2h",
              "Stops a dev environment that nobody has been connected to for this long.")
          .fallback("off")
          .rule("Not together with \"dstack: true\".");

  /** In the order in which people write them. */
  static List<Field<?>> all() {
    return List.of(IDE, VERSION, INIT, PORTS, INACTIVITY_DURATION);
  }

  private static Map<Choice, Ide> ides() {
    Map<Choice, Ide> ides = new LinkedHashMap<>();
    for (Ide ide : Ide.values()) ides.put(new Choice(ide.word(), ide.title() + "."), ide);
    return ides;
  }
}
