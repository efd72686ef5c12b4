/**
 * Configuration files on the disk: what a folder holds, how a file is read and written so that
 * nothing of it is lost. Every call blocks on the disk; no JavaFX comes in.
 */
@NullMarked
package dev.slipway.ui.launch.file;

import org.jspecify.annotations.NullMarked;
