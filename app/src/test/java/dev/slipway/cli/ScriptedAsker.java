package dev.slipway.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gives the answers that a test laid down, and remembers the questions. */
final class ScriptedAsker implements Asker {
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  ScriptedAsker answer(String... next) {
    answers.addAll(List.of(next));
    return this;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public Optional<String> line(String question) {
    asked.add(question);
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<String> hidden(String question) {
    return line(question);
  }
}
