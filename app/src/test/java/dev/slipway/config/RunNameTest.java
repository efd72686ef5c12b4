package dev.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunNameTest {

  @Test
  void aNameInAFileHasSmallLettersDigitsAndHyphens() {
    assertThat(RunName.complaintInFile("my-service-2")).isEmpty();
    assertThat(RunName.complaintInFile("ab")).isEmpty();
    assertThat(RunName.complaintInFile("a" + "b".repeat(40))).isEmpty();
    assertThat(RunName.complaintInFile("a" + "b".repeat(41))).isPresent();
    assertThat(RunName.complaintInFile("a")).isPresent();
    assertThat(RunName.complaintInFile("2ab")).isPresent();
    assertThat(RunName.complaintInFile("My-service")).isPresent();
    assertThat(RunName.complaintInFile("")).isPresent();
  }

  @Test
  void theCommandLineTakesOldNamesToo() {
    assertThat(RunName.complaintOnCommandLine("Wet_Mangust-1")).isEmpty();
    assertThat(RunName.complaintOnCommandLine("ab")).isEmpty();
    assertThat(RunName.complaintOnCommandLine("A")).isPresent();
    assertThat(RunName.complaintOnCommandLine("has space")).isPresent();
  }
}
