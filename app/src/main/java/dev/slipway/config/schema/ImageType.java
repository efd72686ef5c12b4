package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.util.List;
import java.util.Optional;

/** A container image: {@code registry:port/path:tag@digest}; only the path is needed. */
record ImageType() implements ScalarType<String> {

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    Optional<ImageProblem> problem = new ImageJudge(part).problem();
    problem.ifPresent(found -> found.report(findings));
    return problem.isPresent() ? Optional.empty() : Optional.of(part.text());
  }

  /** What is wrong, and the part that is. */
  record ImageProblem(Part part, String sentence, List<Fix> fixes) {
    ImageProblem {
      fixes = List.copyOf(fixes);
    }

    void report(Findings findings) {
      findings.error("image", part.span(), sentence, fixes.toArray(Fix[]::new));
    }
  }

  @Override
  public String expected() {
    return "the name of an image";
  }

  @Override
  public List<String> forms() {
    return List.of("python:3.12", "ghcr.io/owner/image:tag", "nvcr.io/nvidia/pytorch:24.05-py3");
  }

  @Override
  public String pattern() {
    String host = "[a-zA-Z0-9.-]+(?::[0-9]+)?/";
    String path = "[a-z0-9._/-]+";
    String tag = "(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?";
    String digest = "(?:@[a-zA-Z0-9+._-]+:[a-fA-F0-9]{32,})?";
    return References.or("(?:" + host + ")?" + path + tag + digest);
  }
}
