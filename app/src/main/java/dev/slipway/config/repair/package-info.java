/**
 * Repairs of a text around its nodes: an entry removed or added, a value put into a list or taken
 * out of one. Only the touched places change; comments, quotes and line breaks stay as they are.
 */
@NullMarked
package dev.slipway.config.repair;

import org.jspecify.annotations.NullMarked;
