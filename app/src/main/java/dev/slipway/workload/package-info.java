/**
 * A job on a machine: a container by the command line of Docker or Podman, or plain processes.
 * Everything it starts carries the run's id as its label, and every operation may be repeated:
 * after a crash the next driver asks what exists and goes on.
 */
@NullMarked
package dev.slipway.workload;

import org.jspecify.annotations.NullMarked;
