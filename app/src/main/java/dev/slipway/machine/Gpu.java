package dev.slipway.machine;

/**
 * A graphics card that its driver names.
 *
 * @param name {@code NVIDIA H100 PCIe}
 * @param memoryMegabytes its memory
 * @param driver the driver's version
 */
public record Gpu(String name, int memoryMegabytes, String driver) {}
