package dev.slipway.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.store.LogStream;
import dev.slipway.ui.fake.LogFile;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSearchTest {
  @TempDir Path folder;

  @Test
  void everyMatchIsCountedAlsoSeveralInALine() {
    Matches found = search("o", false, "foo", "bar", "o and O");

    assertThat(found.total()).isEqualTo(4);
    assertThat(found.line(1)).isZero();
    assertThat(found.inLine(1)).isEqualTo(1);
    assertThat(found.line(2)).isEqualTo(2);
    assertThat(found.firstFrom(1)).isEqualTo(2);
    assertThat(found.firstFrom(3)).isZero();
  }

  @Test
  void whatIsSearchedIsWhatIsRead() {
    assertThat(search("red line", false, "a \u001b[31mred\u001b[0m line").total()).isEqualTo(1);
  }

  @Test
  void aRegularExpressionIsOneOnlyWhenAsked() {
    assertThat(search("a.c", false, "abc", "a.c").total()).isEqualTo(1);
    assertThat(search("a.c", true, "abc", "a.c").total()).isEqualTo(2);
    assertThat(new SearchText("(", false, true).pattern()).isNull();
  }

  @Test
  void aChangedProgressBarIsCountedAsItIsNow() {
    LogFile file = new LogFile(folder.resolve("log")).progress(LogStream.OUT, "half done");
    LogSearch search = new LogSearch(file.log(), pattern("half", false));
    Matches found = new Matches();
    search.readOn().addTo(found);
    assertThat(found.total()).isEqualTo(1);

    file.out("all done");
    search.readOn().addTo(found);

    assertThat(found.total()).isZero();
  }

  @Test
  void anEndedSearchStopsInTheMiddleOfALine() {
    LogFile file = new LogFile(folder.resolve("log")).out("a".repeat(100_000));
    LogSearch search = new LogSearch(file.log(), pattern("(a+)+b", true));
    search.end();

    assertThatThrownBy(search::readOn).isInstanceOf(GuardedText.Ended.class);
  }

  private Matches search(String text, boolean regex, String... lines) {
    LogFile file = new LogFile(folder.resolve("log" + text.hashCode() + regex)).out(lines);
    LogSearch search = new LogSearch(file.log(), pattern(text, regex));
    Matches found = new Matches();
    LogSearch.Step step = search.readOn();
    while (step.any()) {
      step.addTo(found);
      step = search.readOn();
    }
    return found;
  }

  private static java.util.regex.Pattern pattern(String text, boolean regex) {
    return Objects.requireNonNull(new SearchText(text, false, regex).pattern());
  }
}
