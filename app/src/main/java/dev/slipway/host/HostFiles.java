package dev.slipway.host;

import java.io.IOException;
import java.util.Optional;

/** Files of a machine, by absolute path. Reading what is not there is an answer, not an error. */
public interface HostFiles {
  boolean exists(String path) throws IOException;

  /** The file's length in bytes; nothing when it is not there. */
  Optional<Long> size(String path) throws IOException;

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

  /** Writes a file that only the machine's user can read, making its folders. */
  void writePrivate(String path, String text) throws IOException;

  /** Removes a file or a folder with all that is in it; nothing happens when it is not there. */
  void remove(String path) throws IOException;
}
