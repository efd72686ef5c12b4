package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Position;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts, {@code ^} is the place that is asked for. */
class HoverTest {

  @Test
  void aFieldIsExplained() {
    HoverText hover = at("type: service\npo^rt: 8000").orElseThrow();
    assertThat(hover.title()).isEqualTo("port");
    assertThat(hover.help()).contains("listens");
    assertThat(hover.forms()).contains("8000", "80:8000");
    assertThat(hover.note()).isEqualTo("Required. In dstack since 0.10.7.");
    assertThat(hover.example()).isEqualTo("port: 8000");
    assertThat(hover.span().from()).isEqualTo(new Position(2, 1));
    assertThat(hover.span().to()).isEqualTo(new Position(2, 5));
  }

  @Test
  void defaultAndRuleAreTold() {
    HoverText hover = at("type: service\nrepli^cas: 1..2").orElseThrow();
    assertThat(hover.fallback()).contains("1");
    assertThat(hover.rule()).contains("scaling");
  }

  @Test
  void aFieldInsideAFieldIsExplained() {
    assertThat(title("type: task\nregistry_auth:\n  user^name: a")).contains("username");
    assertThat(title("type: task\nports:\n  - loc^al_port: 80")).contains("local_port");
    assertThat(title("type: task\nresources: {gpu: {cou^nt: 2}}")).contains("count");
    assertThat(title("type: service\nprobes:\n- type: http\n  headers:\n  - na^me: a"))
        .contains("name");
  }

  @Test
  void aValueIsExplained() {
    assertThat(title("type: ta^sk")).contains("task");
    assertThat(title("type: \"ta^sk\"")).contains("task");
    assertThat(title("type: task\nimage: ub^unknown")).isEmpty();
    assertThat(help("type: task\nimage: vllm/^vllm-openai:v0.9"))
        .hasValueSatisfying(words -> assertThat(words).contains("8000"));
    assertThat(help("type: task\nbackends: [aws, g^cp]")).contains("Google Cloud.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gpu: A100:80GB:2..    | 2 or more A100 with 80 GB each.
          gpu: A10,L4:24GB:1    | 1 A10 or L4 with 24 GB.
          gpu: 24GB..           | 1 or more graphics cards with 24 GB or more each.
          gpu: 0                | No graphics card.
          gpu: amd:8            | 8 AMD cards.
          memory: 24GB..        | 24 GB or more.
          memory: 8GB..32GB     | 8 GB to 32 GB.
          memory: ..512MB       | Up to 512 MB.
          disk: 2TB             | 2 TB.
          cpu: arm:8..          | 8 or more ARM cores.
          shm_size: 16          | 16 GB.
          """)
  void resourcesAreSaidInWords(String written, String words) {
    int place = written.indexOf(':') + 2;
    String text = "type: task\nresources:\n  " + written;
    int offset = text.length() - written.length() + place;
    assertThat(Hover.at(text, offset).map(HoverText::help)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 8 * * mon            | At 08:00 on Monday.
          0 8 * * 0              | At 08:00 on Monday.
          0 8 * * *              | At 08:00 every day.
          30 6,18 * * mon-fri    | At 06:30 and 18:30 on Monday to Friday.
          */15 * * * *           | Every 15 minutes.
          0 9-17 * * mon-fri     | Every hour from 09:00 to 17:00 on Monday to Friday.
          0 0 1 jan *            | At 00:00 on day 1 of the month in January.
          5 * * * *              | At minute 5 of every hour.
          0 */6 * * *            | Every 6 hours.
          * * * * *              | Every minute.
          """)
  void timesAreSaidInWords(String written, String words) {
    assertThat(help("type: task\nschedule:\n  cron: \"^" + written + "\"")).contains(words);
    assertThat(help("type: task\nschedule:\n  cron:\n    - \"^" + written + "\"")).contains(words);
  }

  @Test
  void otherShortFormsAreSaidInWords() {
    assertThat(help("type: task\nports:\n  - \"^*:8000\""))
        .contains(
            "Port 8000 of the container, on the first free port of this computer from 8000 on.");
    assertThat(help("type: service\nport: ^80:8000")).contains("The service listens on port 8000.");
    assertThat(help("type: task\nmax_duration: ^90m")).contains("1 hour 30 minutes.");
    assertThat(help("type: task\nmax_duration: o^ff")).contains("No limit.");
    assertThat(help("type: task\nvolumes: [my-vol^:/data]"))
        .contains("The volume my-vol, as /data in the container.");
    assertThat(help("type: task\nfiles:\n  - ^./a:/b"))
        .contains("A copy of ./a, as /b in the container.");
    assertThat(help("type: service\nreplicas: ^1..4")).contains("1 to 4.");
    assertThat(help("type: fleet\nnodes: ^0..4")).contains("0 to 4 machines.");
    assertThat(help("type: task\nenv:\n  - HO^ME"))
        .contains("HOME has the value that it has where Slipway runs.");
  }

  @Test
  void aReferenceIsExplained() {
    String text = "type: task\nregistry_auth:\n  password: ${{ secrets.^HF_TOKEN }}";
    assertThat(help(text))
        .hasValueSatisfying(words -> assertThat(words).endsWith("of this name yet."));
    HoverText known = Hover.at(text.replace("^", ""), text.indexOf('^'), Nearby.SOME).orElseThrow();
    assertThat(known.title()).isEqualTo("${{ secrets.HF_TOKEN }}");
    assertThat(known.help()).endsWith("Slipway keeps it.");
    assertThat(help("type: task\ncommands:\n  - |\n    a\n    b ${{ run.^args }}"))
        .contains("What is given behind -- when the run is started.");
  }

  @Test
  void anAliasNamesItsAnchor() {
    assertThat(help("type: task\nports: &p [80]\nx: *^p"))
        .contains("The same as what is named &p in line 2.");
  }

  @Test
  void whatHasNoEffectSaysSo() {
    assertThat(at("type: task\ncac^he: [a]").orElseThrow().note()).startsWith("It has no effect.");
    assertThat(at("type: task\nreso^urces:").orElseThrow().note())
        .isEqualTo("Slipway does not act on it yet.");
  }

  @Test
  void thereIsNothingToSayElsewhere() {
    assertThat(at("type: task\n^")).isEmpty();
    assertThat(at("type: task\nunk^nown: a")).isEmpty();
    assertThat(at("type: task\n# po^rt: 80")).isEmpty();
  }

  private static Optional<String> title(String marked) {
    return at(marked).map(HoverText::title);
  }

  private static Optional<String> help(String marked) {
    return at(marked).map(HoverText::help);
  }

  private static Optional<HoverText> at(String marked) {
    return Hover.at(marked.replace("^", ""), marked.indexOf('^'));
  }
}
