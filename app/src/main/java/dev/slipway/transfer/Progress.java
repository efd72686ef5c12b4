package dev.slipway.transfer;

/**
 * How far a transfer is.
 *
 * @param bytes of files that have been written to the machine
 * @param totalBytes of all files that go
 * @param files files and links that have been written, the current one not counted
 * @param current the path of the file that goes now, for people
 */
public record Progress(long bytes, long totalBytes, long files, long totalFiles, String current) {}
