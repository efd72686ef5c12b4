package dev.slipway.config;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A Git repository that the container gets.
 *
 * @param path in the container, relative to the working folder
 */
public record RepoSource(
    Location location,
    Optional<String> branch,
    Optional<String> hash,
    String path,
    IfExists ifExists) {
  /** The path that holds if none is given. */
  public static final String DEFAULT_PATH = ".";

  /** Where the repository is. */
  public sealed interface Location {

    /** A folder of this computer. */
    record Local(String path) implements Location {}

    /** An address that Git knows. */
    record Remote(String url) implements Location {}
  }

  /** What happens if there is something at the path already. */
  public enum IfExists {
    ERROR,
    SKIP
  }

  RepoSource mapTexts(UnaryOperator<String> change) {
    Location changed =
        switch (location) {
          case Location.Local(String folder) -> new Location.Local(change.apply(folder));
          case Location.Remote(String url) -> new Location.Remote(change.apply(url));
        };
    return new RepoSource(
        changed, branch.map(change), hash.map(change), change.apply(path), ifExists);
  }
}
