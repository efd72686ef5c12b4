package dev.slipway.engine;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.store.Home;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;

/**
 * A run's folders on its machine, by their whole paths.
 *
 * @param own what Slipway keeps of it there
 * @param work what its commands see
 */
record RunFolders(String own, String work) {
  private static final String PRINT_HOME = "cd && pwd -P";

  /** On this computer the commands see the user's own folder. */
  static RunFolders here(Home home, RunRecord run) {
    return new RunFolders(home.run(run.id()).toString(), run.folder().toString());
  }

  /** On another machine they see a copy of it. */
  static RunFolders on(String own) {
    return new RunFolders(own, own + "/work");
  }

  /** The folder on a machine that holds those of all runs of all desktops. */
  static String root(Host machine) throws HostException, InterruptedException {
    CommandResult home = machine.run(Command.of("/bin/sh", "-c", PRINT_HOME));
    String path = home.out().strip();
    if (!home.ok() || !path.startsWith("/")) {
      throw new HostException(
          "The user's home folder on "
              + machine.name()
              + " cannot be entered: "
              + home.lastWords()
              + ". Runs keep their files there.");
    }
    return (path.equals("/") ? "" : path) + "/.slipway/runs";
  }

  /**
   * Where a run's folder on a machine is to be.
   *
   * @param mark tells the runs of one desktop from those of others
   */
  static String own(String root, String mark, RunId run) {
    return root + "/" + mark + "/" + run;
  }
}
