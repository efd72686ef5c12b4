/**
 * Small parts that several rooms show: a status dot, an empty state, durations in words, the
 * ticking clock. Nothing here knows a room.
 */
@NullMarked
package dev.slipway.ui.widgets;

import org.jspecify.annotations.NullMarked;
