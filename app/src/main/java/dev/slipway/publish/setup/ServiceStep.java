package dev.slipway.publish.setup;

import dev.slipway.publish.remote.Delivery;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the program, a user of its own and its unit for systemd in their places. */
final class ServiceStep implements Step {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    Map<String, String> values = new Delivery(work.host(), work.jar()).values(work.java());
    values.put("OWNER", work.owner());
    values.put("ROOTS", roots(work.gateway().order().roots()));
    work.root().run("install", values, LIMIT, "install the gateway");
    return StepResult.done(
        "Installed in %s, to run as the user %s.".formatted(Places.PROGRAM, Places.UNIT));
  }

  private static String roots(Optional<Path> file) throws GatewayException {
    if (file.isEmpty()) return "";
    try {
      return Files.readString(file.get()).strip();
    } catch (IOException e) {
      throw new GatewayException(
          "The roots of the certificate authority cannot be read: " + e.getMessage(), e);
    }
  }
}
