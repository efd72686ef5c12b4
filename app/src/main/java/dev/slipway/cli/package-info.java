/**
 * The commands: what a window can do, for scripts and for those who type. They print, and they end
 * with an exit code.
 */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
