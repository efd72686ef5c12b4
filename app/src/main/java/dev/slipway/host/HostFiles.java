package dev.slipway.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of a machine, by absolute path or by one from {@code ~}, the home of the machine's user.
 * Reading what is not there is an answer, not an error.
 */
public interface HostFiles {
  boolean exists(String path) throws IOException;

  /** The file's length in bytes; nothing when it is not there. */
  Optional<Long> size(String path) throws IOException;

  /** The names in a folder, sorted; none when it is not there. */
  List<String> list(String folder) throws IOException;

  /**
   * Reads a part of a file.
   *
   * @param from the offset of the first byte
   * @param most how many bytes at the most
   * @return the bytes there are; none at the end or when the file is not there
   */
  byte[] read(String path, long from, int most) throws IOException;

  /**
   * The whole of a small text file, without white space around it; nothing when it is not there.
   */
  Optional<String> readText(String path) throws IOException;

  /**
   * Writes a file that only the machine's user can read, making its folders. Whoever reads it
   * meanwhile sees the old text or the new one, never a part.
   */
  void writePrivate(String path, String text) throws IOException;

  /**
   * Puts a file of this computer there, making its folders, in one step as {@link #writePrivate}
   * does; what arrived is compared with what was sent.
   *
   * @return its SHA-256 in hexadecimal digits
   * @throws IOException when it did not arrive whole; what was there before is still there
   */
  String send(Path file, String path, SendProgress progress) throws IOException;

  /** Removes a file or a folder with all that is in it; nothing happens when it is not there. */
  void remove(String path) throws IOException;
}
