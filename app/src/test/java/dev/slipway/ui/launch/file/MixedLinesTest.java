package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedLinesTest {
  @Test
  void linesThatWereNotTouchedKeepTheirEnds(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yml"), "one\r\ntwo\nthree\r\nfour\nfive");
    Opened.Text read = (Opened.Text) FileReader.read(file);

    Saved saved = FileWriter.write(file, "one\nTWO\nthree\nfour\nfive", read.form());
    assertThat(Files.readString(file)).isEqualTo("one\r\nTWO\nthree\r\nfour\nfive");

    FileWriter.write(file, "zero\none\nnew\nTWO\nthree\nmore\nfive", saved.form());
    assertThat(Files.readString(file)).isEqualTo("zero\r\none\r\nnew\r\nTWO\nthree\r\nmore\nfive");
  }

  @Test
  void aTextWithoutALastLineBreakStaysSo(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yml"), "a: 1\r\nb: 2");
    Opened.Text read = (Opened.Text) FileReader.read(file);

    FileWriter.write(file, "a: 1\nb: 3", read.form());

    assertThat(Files.readString(file)).isEqualTo("a: 1\r\nb: 3");
  }

  @Test
  void oldLineBreaksStayToo(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yml"), "a: 1\rb: 2\r");
    Opened.Text read = (Opened.Text) FileReader.read(file);

    FileWriter.write(file, "a: 1\nb: 2\nc: 3\n", read.form());

    assertThat(Files.readString(file)).isEqualTo("a: 1\rb: 2\rc: 3\r");
  }

  @Property(tries = 500)
  void whatIsNotChangedIsWrittenAsItWas(@ForAll("texts") String raw) {
    assertThat(TextForm.of(raw).dress(TextForm.strip(raw))).isEqualTo(raw);
  }

  @Property(tries = 500)
  void aChangedLineLeavesTheBytesOfAllOthers(@ForAll("texts") String raw, @ForAll("line") int at) {
    List<String> lines = List.of(TextForm.strip(raw).split("\n", -1));
    int index = at % lines.size();
    String text = replaced(lines, index, "changed line");

    String written = TextForm.of(raw).dress(text);

    List<String> before = List.of(raw.split("(?<=\n)|(?<=\r)(?!\n)", -1));
    List<String> after = List.of(written.split("(?<=\n)|(?<=\r)(?!\n)", -1));
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      if (i != index) assertThat(after.get(i)).isEqualTo(before.get(i));
    }
  }

  private static String replaced(List<String> lines, int index, String line) {
    List<String> all = new ArrayList<>(lines);
    all.set(index, line);
    return String.join("\n", all);
  }

  @Provide
  static Arbitrary<Integer> line() {
    return Arbitraries.integers().between(0, 100);
  }

  /** Lines of few words, so that many are alike, each with any end. */
  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> words = Arbitraries.of("a: 1", "b: 2", "", "- x", "  c: 3");
    Arbitrary<String> ends = Arbitraries.of("\n", "\r\n", "\n", "\r\n", "\r");
    Arbitrary<String> line = Combinators.combine(words, ends).as((one, end) -> one + end);
    Arbitrary<String> last = Arbitraries.of("", "last: 1");
    return Combinators.combine(line.list().ofMaxSize(20), last, Arbitraries.of("", "\uFEFF"))
        .as((lines, end, mark) -> mark + joined(lines) + end);
  }

  /** A lone CR before an empty line that ends with LF would be one end, not two. */
  private static String joined(List<String> lines) {
    StringBuilder all = new StringBuilder();
    for (String line : lines) {
      boolean melts =
          !all.isEmpty() && all.charAt(all.length() - 1) == '\r' && line.startsWith("\n");
      if (!melts) all.append(line);
    }
    return all.toString();
  }
}
