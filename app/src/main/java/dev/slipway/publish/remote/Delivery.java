package dev.slipway.publish.remote;

import dev.slipway.host.Command;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Brings the gateway's program to a machine, from where its superuser puts it in its place. */
public final class Delivery {
  private static final String FILE = Places.ARRIVALS + "/slipway-gateway.jar";
  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final double MEGA = 1_000_000;

  private final Host host;
  private final GatewayJar jar;

  public Delivery(Host host, GatewayJar jar) {
    this.host = host;
    this.jar = jar;
  }

  /**
   * Sends it.
   *
   * @param progress told how much has arrived
   * @throws GatewayException when it did not arrive whole
   */
  public void send(Consumer<String> progress) throws GatewayException {
    try {
      String arrived =
          host.files()
              .send(
                  jar.file(),
                  FILE,
                  (sent, total) ->
                      progress.accept(
                          "Sending the program: %.1f of %.1f MB"
                              .formatted(sent / MEGA, total / MEGA)));
      if (!arrived.equals(jar.sha256())) {
        throw new GatewayException(
            "The gateway's program was changed on this computer while it was sent. Try again.");
      }
    } catch (IOException e) {
      throw new GatewayException(
          "The gateway's program could not be sent to %s: %s"
              .formatted(host.name(), e.getMessage()),
          e);
    }
  }

  /**
   * Puts what was sent into service. A version that does not get well is taken back by the machine
   * itself.
   *
   * @param owner the mark of who the gateway belongs to
   * @param roots of an authority that is not publicly trusted, as PEM; empty for none
   * @return whether this version serves, and what was said of it
   */
  public Installed install(RootShell root, String owner, String roots)
      throws GatewayException, InterruptedException {
    Map<String, String> values = new HashMap<>();
    values.put("ARRIVED", home() + Places.ARRIVALS.substring(1));
    values.put("JAR", jar.sha256());
    values.put("OWNER", owner);
    values.put("ROOTS", roots);
    List<String> names = List.copyOf(new TreeSet<>(jar.files().keySet()));
    values.put("NAMES", String.join(" ", names));
    names.forEach(
        name -> values.put("TEXT_" + names.indexOf(name), jar.files().getOrDefault(name, "")));
    Lines told = root.run("put", values, LIMIT, "install the gateway");
    return new Installed(told.one("result").equals("done"), told.one("said"));
  }

  /**
   * What became of a version.
   *
   * @param serves whether it serves
   * @param sentence what the machine said of it
   */
  public record Installed(boolean serves, String sentence) {}

  private String home() throws GatewayException, InterruptedException {
    try {
      return host.run(Command.of("sh", "-c", "printf %s \"$HOME\"")).out().strip();
    } catch (HostException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }
}
