package dev.slipway.transfer.plan;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What this computer says of a file, without following links.
 *
 * @param mode its nine permission bits
 */
record LocalFile(BasicFileAttributes attributes, int mode) {
  static final int ALL = 0777;
  private static final int OF_OWNER = 0700;
  private static final int FOLDER = 0755;
  private static final int FILE = 0644;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /**
   * Reads it.
   *
   * @return nothing when there is no such file
   */
  static Optional<LocalFile> read(Path file) throws IOException {
    try {
      if (!POSIX) {
        BasicFileAttributes read =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return Optional.of(new LocalFile(read, read.isDirectory() ? FOLDER : FILE));
      }
      PosixFileAttributes read =
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new LocalFile(read, bits(read.permissions())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** What it is; nothing for a socket, a pipe or a device. */
  Optional<EntryKind> kind() {
    if (attributes.isRegularFile()) return Optional.of(EntryKind.FILE);
    if (attributes.isDirectory()) return Optional.of(EntryKind.FOLDER);
    return attributes.isSymbolicLink() ? Optional.of(EntryKind.LINK) : Optional.empty();
  }

  Entry file(SentPath path, Path local) {
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new Entry(path, local, EntryKind.FILE, attributes.size(), modified, mode, "");
  }

  /** A folder stays usable for its owner, or nothing could be put into it. */
  Entry folder(SentPath path, Path local) {
    return Entry.folder(path, local, mode | OF_OWNER);
  }

  private static int bits(Set<PosixFilePermission> permissions) {
    int bits = 0;
    for (char letter : PosixFilePermissions.toString(permissions).toCharArray()) {
      bits = bits << 1 | (letter == '-' ? 0 : 1);
    }
    return bits;
  }
}
