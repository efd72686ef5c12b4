/**
 * Files of this computer onto a machine: only what the machine does not have, in one stream, put in
 * place once it is there whole. What was put there is remembered on the machine itself, so that any
 * computer can go on, and that nothing else is ever removed. What the files are for does not come
 * in.
 */
@NullMarked
package dev.slipway.transfer;

import org.jspecify.annotations.NullMarked;
