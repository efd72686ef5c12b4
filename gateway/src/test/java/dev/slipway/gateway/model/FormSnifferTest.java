package dev.slipway.gateway.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSnifferTest {
  private static final int MOST = 5000;
  private static final String TYPE = "multipart/form-data; boundary=b0-X";
  private static final String END = "--b0-X--\r\n";

  @Property(tries = 1000)
  void theModelIsFoundWhereverTheBodyIsCut(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] file = new byte[random.nextInt(MOST / 2)];
    random.nextBytes(file);
    String noise = new String(file, ISO_8859_1) + "\r\n--b0-\r\r\n--b0-x\r\n-";
    String body =
        part("form-data; name=\"prompt\"", "model")
            + part(file("file"), noise)
            + model("tts")
            + END;

    assertThat(sniff(TYPE, new AnyJson(seed).pieces(body.getBytes(ISO_8859_1))))
        .isEqualTo(new Sniffed.Model("tts"));
  }

  @Property(tries = 1000)
  void anyBytesHaveAnAnswer(@ForAll byte[] bytes, @ForAll long seed) {
    assertThat(sniff(TYPE, new AnyJson(seed).pieces(bytes))).isNotInstanceOf(Sniffed.More.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data; boundary=b0-X",
        "Multipart/Form-Data; charset=utf-8; Boundary=\"b0-X\"",
        "multipart/form-data;boundary=b0-X; x=y"
      })
  void theBoundaryIsWrittenInManyWays(String type) {
    assertThat(sniff(type, model("m") + END)).isEqualTo(new Sniffed.Model("m"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form-data; name=\"model\"",
        "form-data; NAME=model",
        "form-data ; x=\"a;name=no\"; name=\"model\""
      })
  void theFieldIsNamedInManyWays(String disposition) {
    assertThat(sniff(TYPE, part(disposition, "é/7") + END)).isEqualTo(new Sniffed.Model("é/7"));
  }

  @Test
  void ofTwoTheFirstCountsAndWhatComesBeforeOrAfterDoesNot() {
    assertThat(sniff(TYPE, "preamble\r\n" + model("one") + model("two") + END))
        .isEqualTo(new Sniffed.Model("one"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form-data; name=\"modelx\"",
        "form-data; name=\"file\"; filename=\"name=model\"",
        "form-data; filename=\"x\"; name=\"model\"",
        "form-data; filename=\"; name=\\\"model\\\"; x=\"; name=file",
        "attachment; name=\"model\"",
        "form-data"
      })
  void whatIsNotTheFieldIsPassedOver(String disposition) {
    assertRefused(sniff(TYPE, part(disposition, "m") + END), 400, "is missing");
  }

  @Test
  void whatSaysNoModelIsRefusedInASentence() {
    assertRefused(sniff(TYPE, END), 400, "is missing");
    assertRefused(sniff(TYPE, ""), 400, "is missing");
    assertRefused(sniff(TYPE, model("") + END), 400, "is missing");
    assertRefused(sniff(TYPE, model("x".repeat(2000)) + END), 400, "name of a model");
    assertRefused(sniff("multipart/form-data", model("m") + END), 400, "boundary");
    assertRefused(sniff(TYPE, "--b0-X\r\n" + "x: y\r\n".repeat(2000)), 400, "head");
    byte[] first = part(file("f"), "x".repeat(MOST)).getBytes(UTF_8);
    assertRefused(sniff(TYPE, List.of(first, model("m").getBytes(UTF_8))), 413, "before the file");
  }

  @Test
  void onlyFormsAreReadAsForms() {
    assertThat(BodySniffer.of(" Multipart/Form-data; boundary=x", new JsonText(), MOST))
        .isInstanceOf(FormSniffer.class);
    assertThat(BodySniffer.of("application/json", new JsonText(), MOST))
        .isInstanceOf(ModelSniffer.class);
  }

  private static String model(String name) {
    return part("form-data; name=\"model\"", name);
  }

  private static String file(String name) {
    return "form-data; name=\"" + name + "\"; filename=\"a.wav\"\r\nContent-Type: audio/wav";
  }

  private static String part(String disposition, String body) {
    return "--b0-X \r\nContent-Disposition: " + disposition + "\r\n\r\n" + body + "\r\n";
  }

  private static void assertRefused(Sniffed sniffed, int status, String sentence) {
    assertThat(sniffed)
        .isInstanceOfSatisfying(
            Sniffed.Unusable.class,
            unusable -> {
              assertThat(unusable.error().status()).isEqualTo(status);
              assertThat(unusable.error().sentence()).contains(sentence);
            });
  }

  private static Sniffed sniff(String type, String body) {
    return sniff(type, List.of(body.getBytes(UTF_8)));
  }

  private static Sniffed sniff(String type, List<byte[]> pieces) {
    FormSniffer sniffer = new FormSniffer(type, MOST);
    for (byte[] piece : pieces) {
      Sniffed sniffed = sniffer.take(Unpooled.wrappedBuffer(piece), false);
      if (!(sniffed instanceof Sniffed.More)) {
        return sniffed;
      }
    }
    return sniffer.take(Unpooled.EMPTY_BUFFER, true);
  }
}
