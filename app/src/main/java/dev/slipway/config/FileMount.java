package dev.slipway.config;

import java.util.function.UnaryOperator;

/**
 * A file or folder of this computer that the container gets a copy of.
 *
 * @param localPath relative to the configuration's folder
 * @param path in the container
 */
public record FileMount(String localPath, String path) {

  FileMount mapTexts(UnaryOperator<String> change) {
    return new FileMount(change.apply(localPath), change.apply(path));
  }
}
