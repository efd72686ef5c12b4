/**
 * A machine over SSH. One connection is shared by all who use the machine, comes back by itself at
 * the next use after it was lost, and is never waited for without a limit. The library that speaks
 * SSH is known in these rooms alone.
 */
@NullMarked
package dev.slipway.host.ssh;

import org.jspecify.annotations.NullMarked;
