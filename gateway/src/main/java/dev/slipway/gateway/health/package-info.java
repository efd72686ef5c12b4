/**
 * Whether a replica can be trusted with requests: by how those before it ended, and by probes. The
 * counting knows no sockets; the probes have a small client of their own.
 */
@NullMarked
package dev.slipway.gateway.health;

import org.jspecify.annotations.NullMarked;
