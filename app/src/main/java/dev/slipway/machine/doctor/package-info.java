/**
 * What the facts of a machine mean for its user: what is good, what is missing, and what mends it.
 * Judging touches no machine; a remedy does so only when it is asked for.
 */
@NullMarked
package dev.slipway.machine.doctor;

import org.jspecify.annotations.NullMarked;
