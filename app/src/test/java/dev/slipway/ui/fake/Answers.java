package dev.slipway.ui.fake;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Inquiry;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.dialogs.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user who answers as told, and remembers what was said. */
public final class Answers implements Dialogs, Notices {
  public final List<Question> questions = new ArrayList<>();
  public final List<Failure> failures = new ArrayList<>();
  public final List<String> notices = new ArrayList<>();
  public final List<String> codes = new ArrayList<>();
  public final List<Inquiry> inquiries = new ArrayList<>();
  public boolean yes = true;
  public Optional<List<String>> typed = Optional.empty();
  public Optional<String> secret = Optional.of("value");
  public Optional<Path> file = Optional.empty();

  @Override
  public boolean confirm(Question question) {
    questions.add(question);
    return yes;
  }

  @Override
  public boolean confirm(Question question, String code) {
    codes.add(code);
    return confirm(question);
  }

  @Override
  public Optional<List<String>> ask(Inquiry inquiry) {
    inquiries.add(inquiry);
    return typed;
  }

  @Override
  public Optional<String> choose(String title, String text, List<String> actions) {
    return yes ? Optional.of(actions.getFirst()) : Optional.empty();
  }

  @Override
  public void failed(Failure failure) {
    failures.add(failure);
  }

  @Override
  public void done(String sentence) {
    notices.add(sentence);
  }

  @Override
  public Optional<String> askSecret(String name, String text) {
    return secret;
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName) {
    return file;
  }

  @Override
  public Optional<Path> chooseFile(String title) {
    return file;
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    return file;
  }
}
