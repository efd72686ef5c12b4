package dev.slipway.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogScrollTest {
  private int measured;
  private final LogScroll scroll =
      new LogScroll(
          line -> {
            measured++;
            return line % 2 == 0 ? 20 : 40;
          });

  @BeforeEach
  void thousandLines() {
    scroll.resize(1000, 110);
  }

  @Test
  void theEndIsTheLastLineAtTheBottom() {
    scroll.toEnd();

    assertThat(scroll.top()).isEqualTo(996);
    assertThat(scroll.offset()).isEqualTo(10);
    assertThat(scroll.pastEnd()).isTrue();
  }

  @Test
  void fewLinesStayAtTheTop() {
    scroll.resize(2, 100);
    scroll.toEnd();

    assertThat(scroll.top()).isZero();
    assertThat(scroll.offset()).isZero();
  }

  @Test
  void scrollingGoesOverLinesOfAnyHeightAndBack() {
    scroll.by(70);
    assertThat(scroll.top()).isEqualTo(2);
    assertThat(scroll.offset()).isEqualTo(10);

    scroll.by(-70);
    assertThat(scroll.top()).isZero();
    assertThat(scroll.offset()).isZero();
  }

  @Test
  void nothingIsScrolledBeyondTheEnds() {
    scroll.by(-50);
    assertThat(scroll.offset()).isZero();

    scroll.by(1_000_000);
    assertThat(scroll.top()).isEqualTo(996);
  }

  @Test
  void aLineIsRevealedWithAsLittleMovingAsCanBe() {
    scroll.reveal(2);
    assertThat(scroll.top()).isZero();

    scroll.reveal(4);
    assertThat(scroll.top()).isEqualTo(1);

    scroll.reveal(0);
    assertThat(scroll.top()).isZero();
  }

  @Test
  void theEndOfMillionsOfLinesIsFoundByMeasuringAFew() {
    scroll.resize(5_000_000, 100);
    measured = 0;

    scroll.toEnd();
    scroll.by(-40);

    assertThat(measured).isLessThan(40);
  }
}
