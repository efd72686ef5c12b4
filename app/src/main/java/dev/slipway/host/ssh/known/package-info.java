/**
 * Host keys: what is known of a machine's key, from files that are only read, and from one of
 * Slipway's own that is written too.
 */
@NullMarked
package dev.slipway.host.ssh.known;

import org.jspecify.annotations.NullMarked;
