package dev.caucus.recommendation;

import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome.Flip;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with a verdict. */
final class VerdictChoices {

  /** More of them would bury the rest; every other answer can be tried as well. */
  private static final int FLIPS = 3;

  private VerdictChoices() {}

  static List<Choice> of(
      Topic topic, Dialogue dialogue, boolean settled, List<Flip> flips, Optional<Choice> vote) {
    List<Choice> choices = new ArrayList<>();
    vote.ifPresent(choices::add);
    if (!settled) {
      choices.add(choice("go_on", "recommendation.go-on", new Token.GoOn(dialogue.id())));
    }
    flips.stream().limit(FLIPS).forEach(flip -> choices.add(trial(topic, dialogue, flip)));
    if (!dialogue.answers().values().isEmpty()) {
      choices.add(choice("change", "recommendation.change", new Token.Change(dialogue.id(), "")));
    }
    choices.add(choice("anew", "recommendation.anew", new Token.Anew(dialogue.id())));
    return choices;
  }

  private static Choice trial(Topic topic, Dialogue dialogue, Flip flip) {
    String label =
        topic
            .criterion(flip.criterion())
            .map(criterion -> QuestionWriter.label(criterion, flip.to()))
            .orElse(flip.to());
    return new Choice(
        "flip:" + flip.criterion() + ":" + flip.to(),
        Wording.say("recommendation.try", label),
        new Token.Answer(dialogue.id(), flip.criterion(), flip.to()).written());
  }

  private static Choice choice(String value, String key, Token token) {
    return new Choice(value, Wording.say(key), token.written());
  }
}
