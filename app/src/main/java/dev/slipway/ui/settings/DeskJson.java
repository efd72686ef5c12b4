package dev.slipway.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.slipway.ui.launch.Draft;
import dev.slipway.ui.launch.Session;
import dev.slipway.ui.launch.file.Stamp;
import dev.slipway.ui.launch.file.TextForm;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what is open lies on the disk. */
final class DeskJson {
  private DeskJson() {}

  /** What is open. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Open(@Nullable List<Place> places, @Nullable String current) {
    static Open of(Session session) {
      List<Place> places = session.places().stream().map(Place::of).toList();
      return new Open(places, session.current().orElse(null));
    }

    Session session() {
      List<Place> all = places == null ? List.of() : places;
      return new Session(all.stream().map(Place::place).toList(), Optional.ofNullable(current));
    }
  }

  /** A tab. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Place(String document, @Nullable String path, int caret) {
    static Place of(Session.Place place) {
      return new Place(
          place.document(), place.path().map(Path::toString).orElse(null), place.caret());
    }

    Session.Place place() {
      return new Session.Place(document, Optional.ofNullable(path).map(Path::of), caret);
    }
  }

  /** A text that is in no file. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Text(
      String document,
      @Nullable String path,
      String name,
      String begun,
      String text,
      boolean byteOrderMark,
      String lineBreak,
      @Nullable String baseModified,
      long baseSize,
      int caret) {

    static Text of(Draft draft) {
      return new Text(
          draft.document(),
          draft.path().map(Path::toString).orElse(null),
          draft.name(),
          draft.begun(),
          draft.text(),
          draft.form().byteOrderMark(),
          draft.form().lineBreak(),
          draft.base().map(base -> base.modified().toInstant().toString()).orElse(null),
          draft.base().map(Stamp::size).orElse(0L),
          draft.caret());
    }

    Draft draft() {
      Optional<Stamp> base =
          Optional.ofNullable(baseModified)
              .map(time -> new Stamp(FileTime.from(Instant.parse(time)), baseSize));
      return new Draft(
          document,
          Optional.ofNullable(path).map(Path::of),
          name,
          begun,
          text,
          TextForm.even(byteOrderMark, lineBreak),
          base,
          caret);
    }
  }
}
