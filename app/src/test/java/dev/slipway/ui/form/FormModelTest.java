package dev.slipway.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.edit.Place;
import dev.slipway.config.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormModelTest {
  private static final String TASK =
      """
      # A task
      type: task
      name: train # short

      # What it needs
      env:
        - MODEL=mistral
        - TOKEN

      commands:
        # first of all
        - pip install .
        - python train.py
      """;

  private final FormFixture world = new FormFixture(TASK);

  @Nested
  class Filling {
    @Test
    void changesTheValueAndNothingElse() {
      world.model.fill(world.field("name"), "train-2");

      assertThat(world.text()).isEqualTo(TASK.replace("name: train #", "name: train-2 #"));
      assertThat(world.applied).hasSize(1);
    }

    @Test
    void withTheSameTextChangesNothing() {
      world.model.fill(world.field("name"), "train");

      assertThat(world.applied).isEmpty();
    }

    @Test
    void withNothingTakesTheFieldOutOfTheTextAndLeavesItInTheForm() {
      world.model.fill(world.field("name"), " ");

      assertThat(world.text()).isEqualTo(TASK.replace("name: train # short\n", ""));
      assertThat(world.field("name").draft()).isTrue();
    }

    @Test
    void anItemWithNothingTakesItAway() {
      world.model.fill(world.field(Place.of("commands").item(0)), "");

      assertThat(world.text()).isEqualTo(TASK.replace("  - pip install .\n", ""));
    }

    @Test
    void writesNumbersAndFlagsPlainAndTextInQuotesWhereItMust() {
      world.type("type: service\nport: 80\ncommands:\n  - x\n");
      world.model.fill(world.field("port"), "8000");
      world.model.fill(world.field(Place.of("commands").item(0)), "yes");

      assertThat(world.text()).isEqualTo("type: service\nport: 8000\ncommands:\n  - \"yes\"\n");
    }

    @Test
    void quotesThatWereNeededForAMomentDoNotStay() {
      world.model.fill(world.field("name"), "8");
      assertThat(world.text()).contains("name: \"8\"");
      world.model.fill(world.field("name"), "8b-model");

      assertThat(world.text()).contains("name: 8b-model #");
    }

    @Test
    void theyGoAlsoFromAnItemThatWasMovedMeanwhile() {
      Place commands = Place.of("commands");
      world.model.fill(world.field(commands.item(1)), "8");
      world.model.moveItem(world.field("commands"), 1, 0);

      world.model.fill(world.field(commands.item(0)), "8b-model");

      assertThat(world.text()).contains("- 8b-model\n");
    }

    @Test
    void quotesThatTheUserWroteStay() {
      world.type(TASK.replace("train #", "'train' #"));
      world.model.fill(world.field("name"), "train-2");

      assertThat(world.text()).contains("name: 'train-2' #");
    }
  }

  @Nested
  class WithARowToBeFilledIn {
    private final Place commands = Place.of("commands");

    @Test
    void itStaysWhenAnotherItemIsRemoved() {
      world.model.addItem(world.field("commands"), 2);

      world.model.clear(world.field(commands.item(0)));

      assertThat(world.field(commands.item(1)).draft()).isTrue();
      assertThat(world.form().find(commands.item(2))).isEmpty();

      world.model.fill(world.field(commands.item(1)), "ls");
      assertThat(world.text()).contains("  - python train.py\n  - ls\n");
      assertThat(world.form().find(commands.item(2))).isEmpty();
    }

    @Test
    void itStaysWhenTheOnlyItemIsRemoved() {
      world.type("type: task\ncommands:\n  - ls\n");
      world.model.addItem(world.field("commands"), 1);

      world.model.clear(world.field(commands.item(0)));

      assertThat(world.field(commands.item(0)).draft()).isTrue();
    }

    @Test
    void itIsForgottenWhenTheTextLosesItsList() {
      world.model.addItem(world.field("commands"), 2);
      world.type("type: task\ncommands:\n  - ls\n");
      world.type(TASK);

      assertThat(world.form().find(commands.item(2))).isEmpty();
    }

    @Test
    void aRowOfVariablesStaysToo() {
      world.model.addPair(world.field("env"), 2);

      world.model.removePair(world.field("env"), (FormValue.Pairs) world.field("env").value(), 0);

      FormValue.Pairs left = (FormValue.Pairs) world.field("env").value();
      assertThat(left.pairs()).extracting(Pair::draft).containsExactly(false, true);
    }
  }

  @Nested
  class Settling {
    @Test
    void goesOnAtOnceIfNothingIsUnderWay() {
      List<String> done = new ArrayList<>();

      world.model.settle(() -> done.add("done"));

      assertThat(done).containsExactly("done");
    }

    @Test
    void takesOverWhatIsTypedAndWaitsForAllChanges() {
      List<String> done = new ArrayList<>();
      world.model.onTakeOver(() -> world.model.fill(world.field("name"), "train-3"));
      world.background.hold();
      world.model.fill(world.field("name"), "train-2");

      world.model.settle(() -> done.add(world.text()));

      assertThat(done).isEmpty();
      world.background.release();
      assertThat(done).containsExactly(TASK.replace("name: train #", "name: train-3 #"));
    }

    @Test
    void goesOnWhenTheFormIsClosedMeanwhile() {
      List<String> done = new ArrayList<>();
      world.background.hold();
      world.model.fill(world.field("name"), "train-2");
      world.model.settle(() -> done.add("done"));

      world.model.close();

      assertThat(done).containsExactly("done");
    }
  }

  @Nested
  class Adding {
    @Test
    void showsADraftThatIsNotInTheTextUntilItIsFilledIn() {
      world.model.add(Place.ROOT, missing("image"));

      assertThat(world.text()).isEqualTo(TASK);
      assertThat(world.field("image").draft()).isTrue();
      assertThat(world.focused).containsExactly(Place.of("image"));

      world.model.fill(world.field("image"), "python:3.12");

      assertThat(world.text())
          .isEqualTo(TASK.replace("# short\n", "# short\nimage: python:3.12\n"));
      assertThat(world.field("image").draft()).isFalse();
    }

    @Test
    void aListBeginsWithOneItem() {
      world.model.add(Place.ROOT, missing("ports"));
      Place first = Place.of("ports").item(0);
      assertThat(world.focused).containsExactly(first);

      world.model.fill(world.field(first), "8000");

      assertThat(world.text()).isEqualTo(TASK + "ports:\n  - 8000\n");
    }

    @Test
    void aGroupBringsItsFields() {
      world.model.add(Place.ROOT, missing("registry_auth"));
      FormValue.Group group = (FormValue.Group) world.field("registry_auth").value();
      world.model.add(Place.of("registry_auth"), group.missing().getFirst());
      world.model.fill(world.field("registry_auth", "username"), "me");

      assertThat(world.text()).contains("registry_auth:\n  username: me\n");
    }

    @Test
    void anItemGoesToTheEndOfItsList() {
      FormField list = world.field("commands");
      world.model.addItem(list, 2);
      assertThat(world.text()).isEqualTo(TASK);
      world.model.fill(world.field(Place.of("commands").item(2)), "ls");

      assertThat(world.text()).isEqualTo(TASK + "  - ls\n");
    }

    @Test
    void isTakenBackByRemovingTheDraft() {
      world.model.add(Place.ROOT, missing("image"));
      world.model.clear(world.field("image"));

      assertThat(world.maybe("image")).isEmpty();
      assertThat(world.text()).isEqualTo(TASK);
    }

    @Test
    void offersNothingThatIsThereOrCannotStandBesideIt() {
      world.type("type: task\nimage: x\n");

      assertThat(world.form().root().missing())
          .extracting(Field::name)
          .contains("name", "commands")
          .doesNotContain("type", "image", "python");
    }

    private Field<?> missing(String name) {
      return world.form().root().missing().stream()
          .filter(field -> field.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class Rows {
    @Test
    void areMoved() {
      world.model.moveItem(world.field("commands"), 1, 0);

      assertThat(world.text())
          .endsWith("commands:\n  - python train.py\n  # first of all\n  - pip install .\n");
    }

    @Test
    void areRemovedAndTheLastOneTakesTheFieldAlong() {
      world.model.clear(world.field(Place.of("commands").item(1)));
      world.model.clear(world.field(Place.of("commands").item(0)));

      assertThat(world.text()).endsWith("  - TOKEN\n\n");
    }
  }

  @Nested
  class Variables {
    @Test
    void areNamesAndValues() {
      assertThat(pairs().pairs())
          .extracting(Pair::name, Pair::value)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("MODEL", Optional.of("mistral")),
              org.assertj.core.api.Assertions.tuple("TOKEN", Optional.empty()));
    }

    @Test
    void areChangedInAList() {
      fill(0, "MODEL", Optional.of("qwen"));
      fill(1, "HF_TOKEN", Optional.empty());

      assertThat(world.text())
          .isEqualTo(TASK.replace("=mistral", "=qwen").replace("- TOKEN", "- HF_TOKEN"));
    }

    @Test
    void areChangedInAGroup() {
      world.type("type: task\nenv:\n  A: 1 # one\n  B: x\n");
      fill(0, "C", Optional.of("2"));

      assertThat(world.text()).isEqualTo("type: task\nenv:\n  C: \"2\" # one\n  B: x\n");
    }

    @Test
    void areAddedAndRemoved() {
      world.model.addPair(world.field("env"), 2);
      assertThat(pairs().pairs()).hasSize(3);
      fill(2, "NEW", Optional.of("1"));
      assertThat(world.text()).isEqualTo(TASK.replace("- TOKEN\n", "- TOKEN\n  - NEW=1\n"));
      assertThat(pairs().pairs()).hasSize(3);

      world.model.removePair(world.field("env"), pairs(), 2);
      assertThat(world.text()).isEqualTo(TASK);
    }

    private FormValue.Pairs pairs() {
      return (FormValue.Pairs) world.field("env").value();
    }

    private void fill(int index, String name, Optional<String> value) {
      world.model.fillPair(world.field("env"), pairs(), index, new Pair(name, value, false, false));
    }
  }

  @Nested
  class ATextThatCannotBeRead {
    @Test
    void leavesTheFormAsItWasAndMarkedSo() {
      world.type(TASK + "x: [");

      assertThat(world.model.shownProperty().get().stale()).isTrue();
      assertThat(world.field("name").value()).isEqualTo(new FormValue.Text("train", false));

      world.type(TASK.replace("train #", "again #"));

      assertThat(world.model.shownProperty().get().stale()).isFalse();
      assertThat(world.field("name").value()).isEqualTo(new FormValue.Text("again", false));
    }

    @Test
    void isNotChangedAndTheReasonIsSaid() {
      FormField name = world.field("name");
      world.editor.changed("x: [");
      world.model.fill(name, "other");

      assertThat(world.text()).isEqualTo("x: [");
      assertThat(world.model.messageProperty().get().orElseThrow()).contains("cannot be read");
    }

    @Test
    void leadsToItsMistake() {
      world.type("type: task\nx: [");
      world.model.showMistake();

      assertThat(world.shownSpans).hasSize(1);
    }
  }

  @Test
  void aChangeWorkedOutForAnOlderTextIsWorkedOutAgain() {
    world.background.hold();
    world.model.fill(world.field("name"), "other");
    world.editor.changed(TASK.replace("# A task", "# My task"));
    world.background.release();

    assertThat(world.text())
        .isEqualTo(TASK.replace("# A task", "# My task").replace("name: train", "name: other"));
  }

  @Test
  void problemsStandAtTheirFieldsInTheWordsOfTheText() {
    world.type("type: service\nport: 99999\nfoo: 1\ncommands:\n  - a: b\n");

    assertThat(world.problems(Place.of("port"))).first().asString().contains("1 to 65535");
    assertThat(world.problems(Place.of("foo"))).first().asString().contains("no field \"foo\"");
    assertThat(world.problems(Place.of("commands").item(0))).isNotEmpty();
  }

  @Test
  void problemsOfNoFieldStandAtTheTop() {
    world.type("type: tusk\n");

    assertThat(world.problems(Place.ROOT)).isNotEmpty();
  }

  @Test
  void whatIsTypedIsJudgedAsItWillBeInTheText() {
    world.type("type: service\nport: 80\ncommands:\n  - x\n");

    assertThat(Typed.complaint(world.field("port"), "80a")).isPresent();
    assertThat(Typed.complaint(world.field("port"), "80:8000")).isEmpty();
  }

  @Test
  void theCaretFindsTheInnermostField() {
    world.model.caretAt(world.text().indexOf("train.py"));
    assertThat(world.model.currentProperty().get())
        .contains(new FormModel.Current(Place.of("commands").item(1), false));

    world.model.caretAt(0);
    assertThat(world.model.currentProperty().get()).isEmpty();
  }

  @Test
  void aFieldIsShownInTheText() {
    world.model.showInText(world.field("name"));

    assertThat(world.shownSpans.getFirst().start()).isEqualTo(TASK.indexOf("name:"));
  }

  @Test
  void anotherTypeLeavesAllElseAsItIs() {
    world.model.changeType("service");

    assertThat(world.text()).isEqualTo(TASK.replace("type: task", "type: service"));
    assertThat(world.form().type()).contains(dev.slipway.config.ConfigurationType.SERVICE);
  }

  @Test
  void anEmptyTextCanBeBegunWithItsType() {
    world.type("");
    world.model.changeType("task");

    assertThat(world.text()).isEqualTo("type: task\n");
  }

  @Test
  void profilesHaveFieldsToo() {
    world.type("profiles:\n  - name: large\n    max_price: 2 # dollars\n");
    Place price = Place.of("profiles").item(0).key("max_price");
    world.model.fill(world.field(price), "3.5");

    assertThat(world.text())
        .isEqualTo("profiles:\n  - name: large\n    max_price: 3.5 # dollars\n");
  }

  @Test
  void nothingIsReadWhileNobodyLooks() {
    world.model.setActive(false);
    world.type("type: dev-environment\n");
    assertThat(world.form().typeWords()).isEqualTo("task");

    world.model.setActive(true);
    assertThat(world.form().typeWords()).isEqualTo("dev-environment");
  }

  @Test
  void aClosedFormHearsNothing() {
    world.model.close();
    world.type("type: service\n");

    assertThat(world.form().typeWords()).isEqualTo("task");
  }
}
