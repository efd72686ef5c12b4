/** What a machine must have: processors, memory, disk and graphics cards, as exact values. */
@NullMarked
package dev.slipway.config.resource;

import org.jspecify.annotations.NullMarked;
