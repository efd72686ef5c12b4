/**
 * The room where a configuration is chosen, written and run. Its view-models hold no nodes; what
 * they ask of the user goes through dialogs, what blocks goes through the background. Runs are
 * asked for here and watched elsewhere.
 */
@NullMarked
package dev.slipway.ui.launch;

import org.jspecify.annotations.NullMarked;
