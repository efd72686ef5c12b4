/**
 * What of this computer is sent: the files of a folder without those that are ignored, and how much
 * they are. No machine comes in here.
 */
@NullMarked
package dev.slipway.transfer.plan;

import org.jspecify.annotations.NullMarked;
