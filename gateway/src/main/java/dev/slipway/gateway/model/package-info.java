/**
 * Language models in the way of the OpenAI API: which model a request is for, which there are, and
 * how many tokens an answer took. It looks at bytes as they pass, and never holds an answer back.
 * No sockets here: the proxy hands it what comes.
 */
@NullMarked
package dev.slipway.gateway.model;

import org.jspecify.annotations.NullMarked;
