package dev.slipway.transfer.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The rules of one file.
 *
 * @param folder the length of the path, from the top, of the folder that they are about
 */
record IgnoreFile(int folder, IgnoreNode rules) {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * Reads a file.
   *
   * @param folder the path of its folder from the top, with a slash at the end unless it is the top
   * @return nothing when it is no file
   */
  static Optional<IgnoreFile> read(Path file, String folder) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
    byte[] bytes = Files.readAllBytes(file);
    int mark = BYTE_ORDER_MARK.length;
    boolean marked =
        bytes.length >= mark && Arrays.equals(Arrays.copyOf(bytes, mark), BYTE_ORDER_MARK);
    IgnoreNode rules = new IgnoreNode();
    int from = marked ? mark : 0;
    try (InputStream text = new ByteArrayInputStream(bytes, from, bytes.length - from)) {
      rules.parse(file.toString(), text);
    }
    return rules.getRules().isEmpty()
        ? Optional.empty()
        : Optional.of(new IgnoreFile(folder.length(), rules));
  }

  /** Whether a path from the top is to be ignored; nothing when this file has no rule about it. */
  Optional<Boolean> ignored(String path, boolean isFolder) {
    return Optional.ofNullable(rules.checkIgnored(path.substring(folder), isFolder));
  }
}
