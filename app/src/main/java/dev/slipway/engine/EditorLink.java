package dev.slipway.engine;

import dev.slipway.config.Ide;
import dev.slipway.workload.ContainerWorkload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Links that open an editor in a dev environment. */
final class EditorLink {
  private EditorLink() {}

  /**
   * Into a running container; editors that cannot look into containers open nothing.
   *
   * @param machine how SSH finds the container's machine; nothing for this computer
   */
  static String intoContainer(Ide ide, String container, Optional<String> machine) {
    String hex = HexFormat.of().formatHex(container.getBytes(StandardCharsets.UTF_8));
    String way = machine.map(name -> "@ssh-remote+" + encoded(name)).orElse("");
    return ide.word()
        + "://vscode-remote/attached-container+"
        + hex
        + way
        + ContainerWorkload.FOLDER;
  }

  /**
   * On a folder of another machine.
   *
   * @param machine how SSH finds it
   */
  static String toMachine(Ide ide, String machine, String folder) {
    return ide.word() + "://vscode-remote/ssh-remote+" + encoded(machine) + folder;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** On a folder of this computer. */
  static String toFolder(Ide ide, Path folder) {
    return ide.word() + "://file" + folder.toUri().getRawPath();
  }
}
