package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoToLineTest {
  private static final String TEXT = "a\nbcd\ne";

  @Test
  void aNumberIsALineAndASecondOneAColumn() {
    assertThat(GoToLine.offset(TEXT, "2")).hasValue(2);
    assertThat(GoToLine.offset(TEXT, " 2:3 ")).hasValue(4);
  }

  @Test
  void whatLiesBeyondTheTextIsItsNearestPlace() {
    assertThat(GoToLine.offset(TEXT, "99")).hasValue(6);
    assertThat(GoToLine.offset(TEXT, "2:99")).hasValue(5);
    assertThat(GoToLine.offset(TEXT, "0:0")).hasValue(0);
  }

  @Test
  void otherWordsAreNoPlace() {
    assertThat(GoToLine.offset(TEXT, "x")).isEmpty();
    assertThat(GoToLine.offset(TEXT, "99999999999999")).isEmpty();
  }
}
