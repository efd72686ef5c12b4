package dev.slipway.gateway.api;

/**
 * What went on lately at a service or a replica. Requests count when they are let in, so that those
 * which last are seen before they end; those that were refused at the door do not count.
 *
 * @param lastSecond requests in the last whole second
 * @param tenSeconds requests a second on average, over 10 s
 * @param minute requests a second on average, over 60 s
 * @param duration from the request's head to the end of the answer, of those that ended whole
 * @param firstByte from the request's head to that of the answer
 */
public record Traffic(
    double lastSecond,
    double tenSeconds,
    double minute,
    Percentiles duration,
    Percentiles firstByte) {}
