package dev.slipway.publish.remote;

import dev.slipway.host.Command;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Brings the gateway's program to a machine, from where its superuser puts it in its place. */
public final class Delivery {
  private static final String FILE = Places.ARRIVALS + "/slipway-gateway.jar";
  private static final String USUAL_JAVA = "/usr/bin/java ";
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
   * What scripts that put it in its place want to know.
   *
   * @param java the path of the Java that is to run it
   */
  public Map<String, String> values(String java) throws GatewayException, InterruptedException {
    Map<String, String> values = new HashMap<>();
    values.put("ARRIVED", home() + Places.ARRIVALS.substring(1));
    values.put("JAR", jar.sha256());
    values.put("SETTINGS", jar.settings());
    values.put("UNIT_TEXT", jar.unit().replace(USUAL_JAVA, java + " "));
    return values;
  }

  private String home() throws GatewayException, InterruptedException {
    try {
      return host.run(Command.of("sh", "-c", "printf %s \"$HOME\"")).out().strip();
    } catch (HostException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }
}
