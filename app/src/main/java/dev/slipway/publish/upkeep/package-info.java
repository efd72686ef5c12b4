/**
 * Gateways that are set up: how they are, their logs, other versions of their program, their end.
 */
@NullMarked
package dev.slipway.publish.upkeep;

import org.jspecify.annotations.NullMarked;
