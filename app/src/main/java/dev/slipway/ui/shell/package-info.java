/**
 * The window's frame: the rail, the status bar, notices, work in the background, and the ways
 * between rooms. It knows rooms only as {@link dev.slipway.ui.room.Room}.
 */
@NullMarked
package dev.slipway.ui.shell;

import org.jspecify.annotations.NullMarked;
