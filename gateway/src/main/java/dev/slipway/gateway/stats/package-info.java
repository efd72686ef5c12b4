/** Counters that the data plane writes without locks and the observed state reads. */
@NullMarked
package dev.slipway.gateway.stats;

import org.jspecify.annotations.NullMarked;
