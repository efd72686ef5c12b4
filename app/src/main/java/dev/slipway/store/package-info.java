/**
 * The truth on disk: one SQLite file for runs, their steps, addresses and events, one folder per
 * run for its log and its files, and the secrets. Any number of processes may use one home at the
 * same time. Only values, SQL and files come in; what a change means is for the engine to decide.
 */
@NullMarked
package dev.slipway.store;

import org.jspecify.annotations.NullMarked;
