/** Says in words what the short forms of values mean. */
@NullMarked
package dev.slipway.config.wording;

import org.jspecify.annotations.NullMarked;
