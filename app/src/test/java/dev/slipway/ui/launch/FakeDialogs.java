package dev.slipway.ui.launch;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Inquiry;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.dialogs.Question;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Answers questions as the test told it to, and remembers what was asked; backs out otherwise. */
final class FakeDialogs implements Dialogs, Notices, LaunchQuestions {
  final List<String> asked = new ArrayList<>();
  final List<Comparison> compared = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();
  final Queue<String> answers = new ArrayDeque<>();
  Optional<Path> folder = Optional.empty();
  Optional<Path> file = Optional.empty();
  Optional<Map<String, String>> values = Optional.empty();

  @Override
  public boolean confirm(Question question) {
    asked.add(question.title());
    return question.action().equals(answers.poll());
  }

  @Override
  public boolean confirm(Question question, String code) {
    throw new UnsupportedOperationException("Launch shows no code to compare.");
  }

  @Override
  public Optional<List<String>> ask(Inquiry inquiry) {
    throw new UnsupportedOperationException("Launch asks in words of its own.");
  }

  @Override
  public Optional<Path> chooseFile(String title) {
    throw new UnsupportedOperationException("Launch asks for folders.");
  }

  @Override
  public Optional<String> choose(String title, String text, List<String> actions) {
    asked.add(title);
    return Optional.ofNullable(answers.poll()).filter(actions::contains);
  }

  @Override
  public void failed(Failure failure) {
    failures.add(failure);
  }

  @Override
  public void done(String sentence) {
    asked.add(sentence);
  }

  @Override
  public Optional<String> askSecret(String name, String text) {
    throw new UnsupportedOperationException("Launch asks for all secrets at once.");
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName) {
    throw new UnsupportedOperationException("Launch asks for a place in a folder.");
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    asked.add(title);
    return folder;
  }

  @Override
  public Optional<Path> whereToSave(Path start, String suggestedName) {
    asked.add(start.resolve(suggestedName).toString());
    return file;
  }

  @Override
  public Optional<String> name(String title, String action, String suggested) {
    asked.add(title);
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<String> compare(String name, Comparison comparison, List<String> ways) {
    compared.add(comparison);
    return Optional.ofNullable(answers.poll()).filter(ways::contains);
  }

  @Override
  public Optional<Map<String, String>> secrets(List<String> names) {
    asked.add(String.join(" ", names));
    return values;
  }
}
