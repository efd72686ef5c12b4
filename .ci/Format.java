import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks or rewrites the format of every Java source: {@code Format.java check|write ROOT}. */
final class Format {
  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    List<Path> wrong = new ArrayList<>();
    for (Path file : sources(root)) {
      String before = Files.readString(file);
      String after = formatted(file, before);
      if (!after.equals(before)) {
        wrong.add(root.relativize(file));
        if (write) Files.writeString(file, after);
      }
    }
    if (!write && !wrong.isEmpty()) {
      wrong.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Run: mvn -N validate -Dformat=write");
      System.exit(1);
    }
  }

  private static String formatted(Path file, String text) throws FormatterException {
    try {
      return new Formatter().formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      throw e;
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : List.of("app/src", "gateway/src", ".ci")) {
      try (var files = Files.walk(root.resolve(module))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
