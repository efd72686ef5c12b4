/**
 * Services onto gateways. The gateway of this computer lives inside whichever Slipway process took
 * its lock; what it should serve is in the store, so that another process can take over at any
 * time.
 */
@NullMarked
package dev.slipway.publish;

import org.jspecify.annotations.NullMarked;
