package dev.slipway.gateway;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedListener;
import dev.slipway.gateway.stats.FileSink;
import dev.slipway.gateway.stats.LogSink;
import dev.slipway.gateway.stats.StreamSink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The command line of the gateway's jar. */
public final class Main {
  private static final String LEAK_DETECTION = "io.netty.leakDetection.level";
  private static final String NO_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final String OUTPUT = "-";
  private static final long ACCESS_LOG_BYTES = 100_000_000;
  private static final int ACCESS_LOGS_KEPT = 5;

  private static final String CERTIFICATES = "certificates";

  private final PrintStream out;
  private final PrintStream err;
  private final CountDownLatch stopped;

  Main(PrintStream out, PrintStream err, CountDownLatch stopped) {
    this.out = out;
    this.err = err;
    this.stopped = stopped;
  }

  public static void main(String[] args) throws InterruptedException {
    // The tests look for leaks, thoroughly; looking for them here too would cost each request.
    System.setProperty(LEAK_DETECTION, System.getProperty(LEAK_DETECTION, "disabled"));
    // Where the JDK does TLS: a client of TLS 1.2 could have us compute for ever. BoringSSL never
    // does.
    System.setProperty(NO_RENEGOTIATION, System.getProperty(NO_RENEGOTIATION, "true"));
    CountDownLatch stopped = new CountDownLatch(1);
    int status = new Main(System.out, System.err, stopped).run(args);
    if (status != OK) {
      System.exit(status);
    }
  }

  /** Returns the status to exit with: once it has been told to stop, if it served. */
  int run(String... args) throws InterruptedException {
    try {
      Command command = Command.parse(args);
      if (command instanceof Command.Serve serve) {
        return serve(serve);
      }
      if (command instanceof Command.Check check) {
        return new StateCheck(check.directory()).run(out, err);
      }
      if (command instanceof Command.AskHealth health) {
        return new HealthWait(health).run(out, err);
      }
      if (command instanceof Command.WriteServiceFiles files) {
        return new ServiceFiles(files.directory()).run(out, err);
      }
      out.println(command instanceof Command.Version ? "slipway-gateway " + version() : Usage.TEXT);
      return OK;
    } catch (UsageException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }

  private int serve(Command.Serve serve) throws InterruptedException {
    GatewayOptions plain = GatewayOptions.defaults().withLoops(serve.loops());
    GatewayOptions options =
        serve.accessLog().map(this::sink).map(plain::withAccessLog).orElse(plain);
    Gateway gateway =
        Gateway.start(
            serve
                .control()
                .map(control -> options.withCertificates(control.directory().resolve(CERTIFICATES)))
                .orElse(options));
    return serve.control().isPresent()
        ? serveControlled(gateway, serve.state(), serve.control().get())
        : serveAlone(gateway, serve.state());
  }

  private int serveAlone(Gateway gateway, DesiredState state) throws InterruptedException {
    ApplyResult result = gateway.apply(state);
    if (!result.failures().isEmpty()) {
      err.println(result.failures().get(0).sentence());
      gateway.close();
      return FAILED;
    }
    StopSignal.onStop(gateway::close, stopped);
    tellListeners(gateway);
    stopped.await();
    return OK;
  }

  private int serveControlled(Gateway gateway, DesiredState first, Command.Controlled options)
      throws InterruptedException {
    try {
      ControlledGateway controlled = ControlledGateway.start(gateway, first, options, err::println);
      StopSignal.onStop(controlled::close, stopped);
      tellListeners(gateway);
      out.println("Control on http://" + inAddress(options.address()) + ":" + controlled.port());
      out.flush();
    } catch (IOException e) {
      err.println(e.getMessage());
      gateway.close();
      return FAILED;
    }
    stopped.await();
    return OK;
  }

  private void tellListeners(Gateway gateway) {
    for (ObservedListener listener : gateway.observed().listeners()) {
      String scheme = listener.wanted().tls() ? "https" : "http";
      out.println(
          "Serving on "
              + scheme
              + "://"
              + inAddress(listener.wanted().address())
              + ":"
              + listener.port());
    }
    out.flush();
  }

  private static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  private LogSink sink(String target) {
    return target.equals(OUTPUT)
        ? new StreamSink(out)
        : new FileSink(Path.of(target), ACCESS_LOG_BYTES, ACCESS_LOGS_KEPT);
  }
}
