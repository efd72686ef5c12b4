/**
 * A run's log as a reader sees it: any length in little memory, since only the lines in sight are
 * read from the file. Lines are numbered as they are seen; a progress bar that rewrote itself a
 * thousand times is one line.
 */
@NullMarked
package dev.slipway.ui.logs;

import org.jspecify.annotations.NullMarked;
