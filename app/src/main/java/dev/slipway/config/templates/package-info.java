/** The gallery of configurations to start from. */
@NullMarked
package dev.slipway.config.templates;

import org.jspecify.annotations.NullMarked;
