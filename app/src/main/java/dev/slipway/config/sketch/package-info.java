/**
 * The structure of a text that is being written, judged by lines, indentation and brackets alone,
 * because such a text rarely parses.
 */
@NullMarked
package dev.slipway.config.sketch;

import org.jspecify.annotations.NullMarked;
