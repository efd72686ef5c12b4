package dev.slipway.ui.launch.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The trash of the desktop by the program that the system has for it. */
public final class DesktopTrash implements Trash {
  private static final int LIMIT_SECONDS = 30;

  private final List<String> command;

  private DesktopTrash(List<String> command) {
    this.command = command;
  }

  /**
   * The trash of a system.
   *
   * @param osName {@code os.name}
   */
  public static DesktopTrash of(String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String script =
          "Add-Type -AssemblyName Microsoft.VisualBasic; $p = $args[0];"
              + " if (Test-Path -LiteralPath $p -PathType Container)"
              + " { [Microsoft.VisualBasic.FileIO.FileSystem]::DeleteDirectory($p,"
              + " 'OnlyErrorDialogs', 'SendToRecycleBin') } else"
              + " { [Microsoft.VisualBasic.FileIO.FileSystem]::DeleteFile($p,"
              + " 'OnlyErrorDialogs', 'SendToRecycleBin') }";
      return new DesktopTrash(
          List.of("powershell", "-NoProfile", "-Command", "& {" + script + "}"));
    }
    if (os.contains("mac")) {
      String script =
          "on run a\ntell application \"Finder\" to delete (POSIX file (item 1 of a))\nend run";
      return new DesktopTrash(List.of("osascript", "-e", script));
    }
    return new DesktopTrash(List.of("gio", "trash", "--"));
  }

  @Override
  public boolean take(Path path) throws InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.add(path.toAbsolutePath().toString());
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (IOException e) {
      return false;
    }
    return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
