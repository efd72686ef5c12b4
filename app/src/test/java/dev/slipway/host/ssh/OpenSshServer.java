package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.LocalHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A real OpenSSH server of this computer's user, on a port of its own, with files of its own. */
public final class OpenSshServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

  final Path folder;
  public final int port;
  private final List<String> options;
  private Process process;

  private OpenSshServer(Path folder, int port, List<String> options) {
    this.folder = folder;
    this.port = port;
    this.options = options;
  }

  /** Starts one; the options are lines of its configuration and go before the usual ones. */
  public static OpenSshServer start(Path folder, String... options) throws Exception {
    boolean required = System.getenv("SLIPWAY_REQUIRE_SSHD") != null;
    if (!required) Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "needs openssh-server");
    Files.createDirectories(folder);
    int port;
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = any.getLocalPort();
    }
    OpenSshServer server = new OpenSshServer(folder, port, Arrays.asList(options));
    server.newHostKey("ed25519");
    Files.writeString(server.authorizedKeys(), "");
    server.start();
    return server;
  }

  void newHostKey(String type) throws Exception {
    Files.deleteIfExists(hostKey());
    Files.deleteIfExists(folder.resolve("host_key.pub"));
    keygen("-t", type, "-N", "", "-f", hostKey().toString());
  }

  Path hostKey() {
    return folder.resolve("host_key");
  }

  Path authorizedKeys() {
    return folder.resolve("authorized_keys");
  }

  /** The public half of the server's key: {@code ssh-ed25519 AAAA...}. */
  String publicKey() throws IOException {
    String[] words = Files.readString(folder.resolve("host_key.pub")).split(" ");
    return words[0] + " " + words[1].strip();
  }

  public void authorize(Path privateKey) throws IOException {
    String line = Files.readString(Path.of(privateKey + ".pub"));
    Files.writeString(authorizedKeys(), Files.readString(authorizedKeys()) + line);
  }

  /** Starts it, also again after it was stopped, on the same port. */
  public void start() throws Exception {
    // Privilege separation of a server of root's wants this folder.
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    List<String> lines = new ArrayList<>(options);
    lines.addAll(
        List.of(
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey " + hostKey(),
            "AuthorizedKeysFile " + authorizedKeys(),
            "PidFile none",
            "StrictModes no",
            "UsePAM no",
            "PermitRootLogin yes",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            "MaxStartups 100",
            "UseDNS no",
            "LogLevel VERBOSE",
            "Subsystem sftp internal-sftp"));
    Path configuration = folder.resolve("sshd_config");
    Files.write(configuration, lines);
    process =
        new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    await().until(this::answers);
  }

  /** Starts it again after it was stopped, on the same port. */
  public void restart() throws Exception {
    start();
  }

  /** Ends the server and all its connections at once, as a power cut does. */
  public void stop() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /** Lets the server and its connections hang, or go on. */
  void freeze(boolean frozen) throws Exception {
    String signal = frozen ? "-STOP" : "-CONT";
    List<String> command = new ArrayList<>(List.of("kill", signal));
    process.descendants().forEach(each -> command.add(Long.toString(each.pid())));
    command.add(Long.toString(process.pid()));
    new LocalHost().run(Command.of(command));
  }

  /** The processes of the connections there are. */
  long connections() {
    return process.children().count();
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  public static Path key(Path file, String type, String passphrase) throws Exception {
    Files.createDirectories(file.getParent());
    keygen("-t", type, "-N", passphrase, "-f", file.toString());
    return file;
  }

  static void keygen(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q"));
    command.addAll(Arrays.asList(arguments));
    CommandResult made = new LocalHost().run(Command.of(command));
    assertThat(made.exitCode()).as(made.err()).isZero();
  }

  @Override
  public void close() {
    stop();
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getInputStream().read() == 'S';
    } catch (IOException e) {
      return false;
    }
  }
}
