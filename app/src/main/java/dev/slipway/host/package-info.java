/**
 * A machine that runs commands, keeps files and has ports. This computer and one over SSH are the
 * same to everything above. What a command means does not come in.
 */
@NullMarked
package dev.slipway.host;

import org.jspecify.annotations.NullMarked;
