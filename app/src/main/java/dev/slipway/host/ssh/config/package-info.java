/**
 * The client configuration of OpenSSH, as far as it says how to reach a machine. Files are read by
 * the caller's leave and never written.
 */
@NullMarked
package dev.slipway.host.ssh.config;

import org.jspecify.annotations.NullMarked;
