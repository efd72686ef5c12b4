/**
 * The window. JavaFX lives here and nowhere else. A room is a view and a view-model; view-models
 * hold no nodes and run without a window; what blocks goes through {@link
 * dev.slipway.ui.room.Background}.
 */
@NullMarked
package dev.slipway.ui;

import org.jspecify.annotations.NullMarked;
