/**
 * The {@code ${{ }}} references inside texts: finding them, judging them, and putting values in
 * their place.
 */
@NullMarked
package dev.slipway.config.interpolate;

import org.jspecify.annotations.NullMarked;
