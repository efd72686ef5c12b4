package dev.slipway.gateway.testing;

import dev.slipway.gateway.api.Replica;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One end of gRPC by its own library, Python's; only where that is installed. */
public final class GrpcPeer implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Writer in;

  private GrpcPeer(String script, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-c", text(script)));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // It complains of answers of the gateway's own, which are not gRPC's.
    builder.environment().put("GRPC_VERBOSITY", "NONE");
    process = builder.start();
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Whether this computer has the library. */
  public static boolean installed() throws IOException, InterruptedException {
    return new ProcessBuilder("/usr/bin/python3", "-c", "import grpc")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /** The service of {@code replica.py}, at {@link #replica}. */
  public static GrpcPeer service() throws IOException {
    return new GrpcPeer("replica.py", List.of());
  }

  /** The client of {@code client.py}, in clear text with prior knowledge. */
  public static GrpcPeer client(int port) throws IOException {
    return new GrpcPeer("client.py", List.of(Integer.toString(port)));
  }

  /** Over TLS, trusting this certificate alone. */
  public static GrpcPeer client(int port, Path certificate) throws IOException {
    return new GrpcPeer("client.py", List.of(Integer.toString(port), certificate.toString()));
  }

  /** The service, once it serves; to be asked once. */
  public Replica replica() throws IOException {
    return new Replica("a", "127.0.0.1", Integer.parseInt(line()));
  }

  /** Makes the client do a call, and returns what came of it. */
  public String call(String name) throws IOException {
    in.write(name + "\n");
    in.flush();
    return line();
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("It has ended.");
    }
    return line;
  }

  private static String text(String script) throws IOException {
    try (InputStream file = GrpcPeer.class.getResourceAsStream("/grpc/" + script)) {
      if (file == null) {
        throw new IOException(script + " is missing.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
