package dev.slipway.transfer;

import dev.slipway.transfer.plan.SentPath;

/** Counts what is sent and tells of it. */
final class Count {
  private final long totalBytes;
  private final long totalFiles;
  private final TransferProgress progress;
  private long bytes;
  private long files;
  private String current = "";

  Count(Delta delta, TransferProgress progress) {
    this.totalBytes = delta.bytes();
    this.totalFiles = delta.files();
    this.progress = progress;
  }

  void begin(SentPath path) {
    current = path.shown();
    tell();
  }

  void add(long more) {
    bytes += more;
    tell();
  }

  void end(boolean file) {
    if (!file) return;
    files++;
    tell();
  }

  private void tell() {
    progress.at(new Progress(bytes, totalBytes, files, totalFiles, current));
  }
}
