/**
 * A gateway's machine, from here: commands as its superuser, the files that belong to a gateway,
 * and its control port through a forwarded one.
 */
@NullMarked
package dev.slipway.publish.remote;

import org.jspecify.annotations.NullMarked;
