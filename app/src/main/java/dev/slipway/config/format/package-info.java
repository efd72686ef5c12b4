/** Puts YAML texts in order: how they look changes, what they mean and every comment stays. */
@NullMarked
package dev.slipway.config.format;

import org.jspecify.annotations.NullMarked;
