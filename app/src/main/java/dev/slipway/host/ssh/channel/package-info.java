/**
 * Streams of one connection: commands, ways to ports and sockets, and writing that waits for room
 * without losing anything.
 */
@NullMarked
package dev.slipway.host.ssh.channel;

import org.jspecify.annotations.NullMarked;
