/**
 * The one place that questions, troubles and passing notices come from. Rooms ask for them by
 * interface, so that a test can answer.
 */
@NullMarked
package dev.slipway.ui.dialogs;

import org.jspecify.annotations.NullMarked;
