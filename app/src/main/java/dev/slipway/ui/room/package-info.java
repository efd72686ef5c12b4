/**
 * What a room of the window is, and what rooms may ask of the window: to go elsewhere, and to work
 * in the background.
 */
@NullMarked
package dev.slipway.ui.room;

import org.jspecify.annotations.NullMarked;
