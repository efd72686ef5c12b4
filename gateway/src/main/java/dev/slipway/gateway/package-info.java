/**
 * The headless gateway. Nothing of the app may come in: no JavaFX, no cloud SDK, no SSH library.
 */
@NullMarked
package dev.slipway.gateway;

import org.jspecify.annotations.NullMarked;
