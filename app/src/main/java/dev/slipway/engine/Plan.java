package dev.slipway.engine;

import dev.slipway.config.RunConfiguration;
import dev.slipway.store.RunRecord;
import java.util.List;
import java.util.Optional;

/**
 * What would be done.
 *
 * @param request what was asked for
 * @param configuration the configuration, not yet resolved
 * @param name the run's name
 * @param where the machine, as the user calls it: "This computer"
 * @param means how it would run, as a phrase: "Container of python:3.12 (Docker 28.2)", "Plain
 *     processes"
 * @param notes what the user should know before, as sentences
 * @param missingSecrets the secrets that it needs and that are not set, sorted
 * @param live the live run of that name, which would have to end first
 */
public record Plan(
    RunRequest request,
    RunConfiguration configuration,
    String name,
    String where,
    String means,
    List<String> notes,
    List<String> missingSecrets,
    Optional<RunRecord> live)
    implements Planned {
  public Plan {
    notes = List.copyOf(notes);
    missingSecrets = List.copyOf(missingSecrets);
  }
}
