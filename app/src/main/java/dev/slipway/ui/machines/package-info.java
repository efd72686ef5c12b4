/**
 * Machines: what there is to run on, how each is, what its doctor says and what mends it. Looking
 * at machines is bounded: one command a machine and period, a few at once, and only while the room
 * is in sight.
 */
@NullMarked
package dev.slipway.ui.machines;

import org.jspecify.annotations.NullMarked;
