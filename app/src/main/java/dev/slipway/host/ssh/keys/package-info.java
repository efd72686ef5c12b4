/**
 * How to prove who the user is: keys of an agent and of files, certificates, and what is asked of
 * the user.
 */
@NullMarked
package dev.slipway.host.ssh.keys;

import org.jspecify.annotations.NullMarked;
