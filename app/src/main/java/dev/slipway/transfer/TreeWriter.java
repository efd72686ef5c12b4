package dev.slipway.transfer;

import dev.slipway.transfer.plan.Entry;
import dev.slipway.transfer.plan.EntryKind;
import dev.slipway.transfer.plan.SentPath;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes files into an archive, with names of any bytes and any length. */
final class TreeWriter implements Closeable {
  private static final int BUFFER = 256 * 1024;
  private static final int RECORDS = 10 * 1024;
  private static final int PRIVATE = 0600;
  private static final String TREE = "tree/";

  private final TarArchiveOutputStream archive;
  private final Count count;
  private final byte[] block = new byte[BUFFER];

  /** How a file was read. */
  enum Read {
    /** As it was planned. */
    WHOLE,
    /** It was changed meanwhile: what was read is a part of it, or of one and of the other. */
    CHANGED,
    /** There was less than was planned, and zeros took its place. */
    SHORT,
    /** It is not there any more, and nothing was written. */
    GONE
  }

  TreeWriter(OutputStream out, Count count) {
    this.count = count;
    // A character for each byte, so that names arrive as they are.
    archive =
        new TarArchiveOutputStream(
            new BufferedOutputStream(out, BUFFER), RECORDS, StandardCharsets.ISO_8859_1.name());
    archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
  }

  /** Writes a file beside the tree. */
  void note(String name, byte[] bytes) throws IOException {
    TarArchiveEntry header = new TarArchiveEntry(name, TarConstants.LF_NORMAL);
    header.setMode(PRIVATE);
    header.setSize(bytes.length);
    archive.putArchiveEntry(header);
    archive.write(bytes, 0, bytes.length);
    archive.closeArchiveEntry();
  }

  Read tree(Entry entry) throws IOException, InterruptedException {
    count.begin(entry.path());
    Read read =
        switch (entry.kind()) {
          case FOLDER -> plain(header(entry, "/", TarConstants.LF_DIR));
          case LINK -> plain(link(entry));
          case FILE -> file(entry);
        };
    count.end(entry.kind() != EntryKind.FOLDER);
    return read;
  }

  /** Writes the archive's end and closes what it goes to. */
  @Override
  public void close() throws IOException {
    archive.close();
  }

  private Read file(Entry entry) throws IOException, InterruptedException {
    Optional<InputStream> opened = open(entry);
    if (opened.isEmpty()) return Read.GONE;
    try (InputStream in = opened.get()) {
      TarArchiveEntry header = header(entry, "", TarConstants.LF_NORMAL);
      header.setSize(entry.size());
      archive.putArchiveEntry(header);
      boolean enough = copy(in, entry);
      archive.closeArchiveEntry();
      if (!enough) return Read.SHORT;
      return same(entry) ? Read.WHOLE : Read.CHANGED;
    }
  }

  private static Optional<InputStream> open(Entry entry) throws LocalReadException {
    try {
      return Optional.of(Files.newInputStream(entry.local(), LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      if (same(entry)) throw new LocalReadException(entry.local(), e);
      return Optional.empty();
    }
  }

  private boolean copy(InputStream in, Entry entry) throws IOException, InterruptedException {
    boolean enough = true;
    long left = entry.size();
    while (left > 0) {
      if (Thread.interrupted()) throw new InterruptedException();
      int most = (int) Math.min(left, block.length);
      int n = enough ? read(in, most, entry) : most;
      if (n < 0) {
        enough = false;
        Arrays.fill(block, (byte) 0);
        n = most;
      }
      archive.write(block, 0, n);
      left -= n;
      count.add(n);
    }
    return enough;
  }

  private int read(InputStream in, int most, Entry entry) throws LocalReadException {
    try {
      return in.read(block, 0, most);
    } catch (IOException e) {
      if (same(entry)) throw new LocalReadException(entry.local(), e);
      return -1;
    }
  }

  private static boolean same(Entry entry) {
    try {
      return entry.again().equals(Optional.of(entry));
    } catch (IOException e) {
      return false;
    }
  }

  private Read plain(TarArchiveEntry header) throws IOException {
    archive.putArchiveEntry(header);
    archive.closeArchiveEntry();
    return Read.WHOLE;
  }

  private static TarArchiveEntry link(Entry entry) {
    TarArchiveEntry header = header(entry, "", TarConstants.LF_SYMLINK);
    header.setLinkName(entry.target());
    return header;
  }

  private static TarArchiveEntry header(Entry entry, String end, byte type) {
    TarArchiveEntry header = new TarArchiveEntry(TREE + entry.path().raw() + end, type);
    header.setMode(entry.mode());
    long seconds = Math.floorDiv(entry.modified(), TimeUnit.SECONDS.toNanos(1));
    header.setLastModifiedTime(FileTime.from(seconds, TimeUnit.SECONDS));
    return header;
  }

  /** How a path is written for the scripts: no dash can be first. */
  static String line(SentPath path) {
    return "./" + path.raw() + "\0";
  }
}
