package dev.slipway.machine;

/**
 * How big a machine is; all amounts in bytes, 0 when unknown.
 *
 * @param processors how many there are
 * @param memory all of it
 * @param freeMemory what programs can still have
 * @param disk the disk that holds images and containers
 * @param freeDisk what is free of it
 */
public record Capacity(int processors, long memory, long freeMemory, long disk, long freeDisk) {}
