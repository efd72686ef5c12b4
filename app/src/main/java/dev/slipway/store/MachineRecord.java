package dev.slipway.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A machine over SSH as it is stored.
 *
 * @param name what its user calls it; one machine at a time has it, whatever its case
 * @param destination as the user typed it: {@code user@host:port}, or a name of the SSH
 *     configuration
 * @param identity the file of the key to log in with, when the user named one
 * @param added when it was added
 */
public record MachineRecord(
    String name, String destination, Optional<Path> identity, Instant added) {}
