package dev.slipway.engine;

import dev.slipway.config.Ide;
import dev.slipway.workload.ContainerWorkload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Links that open an editor in a dev environment on this computer. */
final class EditorLink {
  private EditorLink() {}

  /** Into a running container; editors that cannot look into containers open nothing. */
  static String intoContainer(Ide ide, String container) {
    String hex = HexFormat.of().formatHex(container.getBytes(StandardCharsets.UTF_8));
    return ide.word() + "://vscode-remote/attached-container+" + hex + ContainerWorkload.FOLDER;
  }

  /** On a folder of this computer. */
  static String toFolder(Ide ide, Path folder) {
    return ide.word() + "://file" + folder.toUri().getRawPath();
  }
}
