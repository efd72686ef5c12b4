/**
 * Sets a gateway up, step by step. Each step looks at what is really there, does what is missing,
 * and says in a sentence what it found or what to do. After whatever interruption all of them are
 * gone through again; those that were done take no time.
 */
@NullMarked
package dev.slipway.publish.setup;

import org.jspecify.annotations.NullMarked;
