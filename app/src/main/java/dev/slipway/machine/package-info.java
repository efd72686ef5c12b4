/**
 * What a machine is and has, as facts: read in one go, changing nothing. Only a {@link
 * dev.slipway.host.Host} comes in; what the facts mean for the user is said in {@code doctor}.
 */
@NullMarked
package dev.slipway.machine;

import org.jspecify.annotations.NullMarked;
