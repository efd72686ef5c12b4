package dev.slipway.transfer;

import dev.slipway.host.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A script of this package, to be run on a machine. */
enum Script {
  READ("read.sh"),
  TAKE("take.sh");

  private final String text;

  Script(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Command with(String... arguments) {
    List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", text, "slipway-transfer"));
    all.addAll(Arrays.asList(arguments));
    return Command.of(all);
  }
}
