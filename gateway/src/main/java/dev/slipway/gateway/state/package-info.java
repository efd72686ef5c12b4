/**
 * The desired state on disk, so that a gateway which was killed comes back with what it had
 * accepted. Bytes only: what they mean is for others.
 */
@NullMarked
package dev.slipway.gateway.state;

import org.jspecify.annotations.NullMarked;
