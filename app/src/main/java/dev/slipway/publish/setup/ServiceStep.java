package dev.slipway.publish.setup;

import dev.slipway.publish.remote.Delivery;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the program, a user of its own and its unit for systemd in their places. */
final class ServiceStep implements Step {
  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    progress.accept("Installing and starting the gateway");
    Delivery.Installed installed =
        new Delivery(work.host(), work.jar())
            .install(work.root(), work.owner(), roots(work.gateway().order().roots()));
    if (!installed.serves()) {
      throw new GatewayException(
          "The gateway could not be installed on %s: %s"
              .formatted(work.host().name(), installed.sentence()));
    }
    return StepResult.done("It runs in %s as the user %s.".formatted(Places.PROGRAM, Places.UNIT));
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
