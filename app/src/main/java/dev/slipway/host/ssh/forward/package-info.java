/**
 * Ways for connections between this computer and a machine, in both directions, which outlive the
 * SSH connection that carries them.
 */
@NullMarked
package dev.slipway.host.ssh.forward;

import org.jspecify.annotations.NullMarked;
