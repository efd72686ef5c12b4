package dev.slipway.transfer.plan;

import java.nio.file.Path;

/**
 * Something that is sent.
 *
 * @param local a file, or a folder of which all goes that is not ignored
 * @param under where it goes below the folder that is sent to; the folder itself where empty, which
 *     is for folders alone
 */
public record Source(Path local, String under) {

  /** A folder whose files go directly into the folder that is sent to. */
  public static Source of(Path folder) {
    return new Source(folder, "");
  }
}
