/**
 * Runs: the plan, the workflow of steps that brings a run up, watches it and ends it. A run has one
 * driver at a time, on a virtual thread of whichever process holds its lock; every step looks at
 * what exists before it acts, so that another process can go on at any point. What a step does to a
 * machine belongs to {@code workload} and {@code publish}.
 */
@NullMarked
package dev.slipway.engine;

import org.jspecify.annotations.NullMarked;
