/**
 * Changes of a configuration's text, value by value: what is asked for is changed and nothing else,
 * so that comments, order, quotes and blank lines stay as the user wrote them.
 */
@NullMarked
package dev.slipway.config.edit;

import org.jspecify.annotations.NullMarked;
