package dev.slipway.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks for.
 *
 * @param yaml the configuration's text
 * @param file the file it came from, when it did
 * @param folder the folder that the commands see
 * @param name the name to run under; otherwise one is made
 * @param args what stood behind {@code --}, for {@code ${{ run.args }}}
 * @param place where to run it
 */
public record RunRequest(
    String yaml,
    Optional<Path> file,
    Path folder,
    Optional<String> name,
    List<String> args,
    Place place) {
  public RunRequest {
    args = List.copyOf(args);
  }
}
