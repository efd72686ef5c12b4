/**
 * What a gateway looks like from outside: real requests from this computer, the way that its users
 * come.
 */
@NullMarked
package dev.slipway.publish.check;

import org.jspecify.annotations.NullMarked;
