package dev.slipway.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {
  private final Complaint complaint = new Complaint("gpu-1", "~/code");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tar: tree/f: Wrote only 7680 of 10240 bytes\ntar: Exiting with failure status",
        "tar: write error: No space left on device",
        "tar: tree/f: Cannot write: Disk quota exceeded"
      })
  void aFullDiskIsToldFromEverythingElse(String words) {
    TransferException full = complaint.ended(6, words);

    assertThat(full.failure()).isEqualTo(TransferFailure.DISK_FULL);
    assertThat(full)
        .hasMessage(
            "The disk of gpu-1 is full: not all files got to ~/code."
                + " Free space there and start again.");
  }

  @Test
  void tooLittleRoomIsSaidWithBothAmounts() {
    assertThat(complaint.noRoom(3L << 30, 200L << 20))
        .hasMessage(
            "gpu-1 needs 3.0 GB for files in ~/code and has 200 MB. Free space there and start"
                + " again.");
  }

  @Test
  void aMachineWithoutTarSaysWhatToInstall() {
    assertThat(complaint.ended(7, ""))
        .hasMessage("gpu-1 has no program tar, with which files are sent. Install it there.");
  }
}
