package dev.slipway.engine;

import dev.slipway.host.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Brings a folder of this computer to a machine. */
public interface FolderSending {
  /**
   * Makes a folder of the machine like one of this computer.
   *
   * @param folder what to send
   * @param target the folder there, by its whole path; it may exist
   * @param progress told how far it is, as a phrase
   * @return what was sent, as a phrase
   * @throws IOException when it did not arrive whole
   */
  String send(Path folder, Host machine, String target, Consumer<String> progress)
      throws IOException, InterruptedException;
}
