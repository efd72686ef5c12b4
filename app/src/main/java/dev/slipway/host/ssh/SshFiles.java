package dev.slipway.host.ssh;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostFiles;
import dev.slipway.host.SendProgress;
import dev.slipway.host.WholeCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.FileMode;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import net.schmizz.sshj.sftp.RenameFlags;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;
import org.jspecify.annotations.Nullable;

/** Files of a machine, by SFTP. */
final class SshFiles implements HostFiles {
  private static final int PRIVATE = 0600;
  private static final int MOST_TEXT = 4 * 1024 * 1024;

  /** So many blocks are on their way at once, which fills long ways too. */
  private static final int UNDER_WAY = 32;

  private static final Duration REMOVAL_LIMIT = Duration.ofMinutes(5);
  private static final Duration SUM_LIMIT = Duration.ofMinutes(2);

  private final String name;
  private final SftpLane lane;
  private final SshCommands commands;
  private volatile @Nullable String home;

  SshFiles(String name, SftpLane lane, SshCommands commands) {
    this.name = name;
    this.lane = lane;
    this.commands = commands;
  }

  @Override
  public boolean exists(String path) throws IOException {
    return attributes(path).isPresent();
  }

  @Override
  public Optional<Long> size(String path) throws IOException {
    return attributes(path).map(FileAttributes::getSize);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return told(
        folder,
        client -> {
          try {
            return client.ls(place(client, folder)).stream()
                .map(RemoteResourceInfo::getName)
                .sorted()
                .toList();
          } catch (SFTPException e) {
            if (missing(e)) return List.of();
            throw e;
          }
        });
  }

  @Override
  public byte[] read(String path, long from, int most) throws IOException {
    return told(
        path,
        client -> {
          try (RemoteFile file = client.open(place(client, path))) {
            return bytes(file, from, most);
          } catch (SFTPException e) {
            if (missing(e)) return new byte[0];
            throw e;
          }
        });
  }

  @Override
  public Optional<String> readText(String path) throws IOException {
    if (!exists(path)) return Optional.empty();
    return Optional.of(new String(read(path, 0, MOST_TEXT), StandardCharsets.UTF_8).strip());
  }

  @Override
  public void writePrivate(String path, String text) throws IOException {
    told(
        path,
        client -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          return replace(
              client,
              place(client, path),
              (out, fresh) -> {
                out.write(bytes);
                out.close();
                return "";
              });
        });
  }

  @Override
  public String send(Path file, String path, SendProgress progress) throws IOException {
    if (!Files.isReadable(file)) throw new IOException("The file " + file + " cannot be read.");
    return told(
        path,
        client ->
            replace(
                client,
                place(client, path),
                (out, fresh) -> {
                  String sum = WholeCopy.copy(file, out, progress);
                  // What is still under way is awaited before it is looked at.
                  out.close();
                  requireSame(client, fresh, sum);
                  return sum;
                }));
  }

  @Override
  public void remove(String path) throws IOException {
    boolean folder =
        told(
            path,
            client -> {
              String place = place(client, path);
              try {
                if (client.lstat(place).getType() == FileMode.Type.DIRECTORY) return true;
                client.rm(place);
                return false;
              } catch (SFTPException e) {
                if (missing(e)) return false;
                throw e;
              }
            });
    if (folder) removeTree(told(path, client -> place(client, path)));
  }

  private void removeTree(String place) throws IOException {
    CommandResult removed = command(Command.of("rm", "-rf", "--", place).within(REMOVAL_LIMIT));
    if (!removed.ok()) {
      throw new SshException(
          SshFailure.REFUSED,
          "%s could not be removed on %s: %s".formatted(place, name, removed.lastWords()));
    }
  }

  private Optional<FileAttributes> attributes(String path) throws IOException {
    return told(path, client -> Optional.ofNullable(client.statExistence(place(client, path))));
  }

  private static byte[] bytes(RemoteFile file, long from, int most) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] block = new byte[32 * 1024];
    try (InputStream in = file.new ReadAheadRemoteFileInputStream(UNDER_WAY, from, most)) {
      while (kept.size() < most) {
        int n = in.read(block, 0, Math.min(block.length, most - kept.size()));
        if (n < 0) break;
        kept.write(block, 0, n);
      }
    }
    return kept.toByteArray();
  }

  /** Writes beside the file and puts the whole in its place. */
  private static String replace(SFTPClient client, String place, Content content)
      throws IOException {
    int slash = place.lastIndexOf('/');
    if (slash > 0) client.mkdirs(place.substring(0, slash));
    String fresh =
        place.substring(0, slash + 1)
            + "."
            + place.substring(slash + 1)
            + "."
            + UUID.randomUUID()
            + ".new";
    FileAttributes rights = new FileAttributes.Builder().withPermissions(PRIVATE).build();
    Set<OpenMode> how = EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.EXCL);
    boolean done = false;
    try {
      String sum;
      try (RemoteFile file = client.open(fresh, how, rights);
          OutputStream out = file.new RemoteFileOutputStream(0, UNDER_WAY)) {
        sum = content.write(out, fresh);
      }
      rename(client, fresh, place);
      done = true;
      return sum;
    } finally {
      if (!done) discard(client, fresh);
    }
  }

  private static void rename(SFTPClient client, String fresh, String place) throws IOException {
    if (client.getSFTPEngine().supportsServerExtension("posix-rename", "openssh.com")) {
      client.rename(fresh, place, EnumSet.of(RenameFlags.OVERWRITE, RenameFlags.ATOMIC));
      return;
    }
    // Servers without it rename only to a name that nobody has.
    if (client.statExistence(place) != null) client.rm(place);
    client.rename(fresh, place);
  }

  private static void discard(SFTPClient client, String fresh) {
    try {
      if (client.statExistence(fresh) != null) client.rm(fresh);
    } catch (IOException ignored) {
      // The connection is gone, or the disk is; what counts is why it could not be written.
    }
  }

  private void requireSame(SFTPClient client, String fresh, String sum) throws IOException {
    CommandResult there = command(Command.of("sha256sum", "--", fresh).within(SUM_LIMIT));
    String arrived = there.ok() ? there.out().replaceFirst("^\\\\", "") : readBack(client, fresh);
    if (arrived.startsWith(sum)) return;
    throw new SshException(
        SshFailure.REFUSED,
        "What arrived on %s is not what was sent. Its disk may be full or damaged."
            .formatted(name));
  }

  private static String readBack(SFTPClient client, String fresh) throws IOException {
    try (RemoteFile file = client.open(fresh);
        InputStream in = file.new ReadAheadRemoteFileInputStream(UNDER_WAY)) {
      return WholeCopy.sum(in);
    }
  }

  private CommandResult command(Command command) throws IOException {
    try {
      return commands.run(command);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private String place(SFTPClient client, String path) throws IOException {
    if (!path.equals("~") && !path.startsWith("~/")) return path;
    String known = home;
    if (known == null) {
      known = client.canonicalize(".");
      home = known;
    }
    return path.equals("~") ? known : known + path.substring(1);
  }

  private <T> T told(String path, SftpLane.Work<T> work) throws IOException {
    try {
      return lane.with(work);
    } catch (SFTPException e) {
      throw new SshException(SshFailure.REFUSED, words(path, e), e);
    } catch (SshException e) {
      throw e;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new SshException(
          SshFailure.LOST,
          "%s on %s could not be used: %s".formatted(path, name, e.getMessage()),
          e);
    }
  }

  private String words(String path, SFTPException e) {
    return switch (e.getStatusCode()) {
      case NO_SUCH_FILE -> "There is no %s on %s.".formatted(path, name);
      case PERMISSION_DENIED -> "The user may not use %s on %s.".formatted(path, name);
      default ->
          "%s on %s could not be used (%s). Its disk may be full."
              .formatted(path, name, e.getMessage());
    };
  }

  private static boolean missing(SFTPException e) {
    return e.getStatusCode() == Response.StatusCode.NO_SUCH_FILE;
  }

  private interface Content {
    String write(OutputStream out, String fresh) throws IOException;
  }
}
