/**
 * The Runs room: a live table, and beside it what one run does, with its log. It reads through
 * {@link dev.slipway.store.RunReader} and acts through {@link dev.slipway.engine.RunControl}.
 */
@NullMarked
package dev.slipway.ui.runs;

import org.jspecify.annotations.NullMarked;
