package dev.caucus.recommendation.words;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.words.Meaning.Intent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

  private final Topic topic = Topics.catOrDog();
  private final OwnWords words = new OwnWords(topic);

  @ParameterizedTest
  @CsvSource({
    "big garden, garden, has",
    "GARDEN, garden, has",
    "gardn, garden, has",
    "yesss, garden, has",
    "👍, garden, has",
    "there is no garden, garden, hasnt",
    "there isn’t a garden, garden, hasnt",
    "I lack a garden; no yard either, garden, hasnt",
    "toddlers, kids, small",
    "a todler, kids, small",
    "Cats and dogs, allergy, either",
    "mostly cats with a bit of dogs, allergy, cats",
    "cats rather than dogs, allergy, cats",
    "not cats but dogs, allergy, dogs",
    "neither cats nor kids, kids, none",
  })
  void readsAValue(String text, String asked, String value) {
    assertThat(read(text, asked).values()).containsEntry(asked, value);
  }

  @Test
  void readsSeveralAnswersInOneMessage() {
    assertThat(read("No garden and no kids, but I'm retired", "garden").values())
        .isEqualTo(Map.of("garden", "hasnt", "kids", "none", "time", "much"));
  }

  @Test
  void takesARepliesWordOnlyWhereItsQuestionIsAskedOrNamed() {
    assertThat(read("plenty", "time").values()).containsEntry("time", "much");
    assertThat(read("plenty", "garden").values()).isEmpty();
    assertThat(read("yes, and plenty of time", "garden").values())
        .isEqualTo(Map.of("garden", "has", "time", "much"));
  }

  @Test
  void leavesOutWhatIsNotKnownOrDoesNotMatter() {
    assertThat(read("I don't know yet, maybe", "garden").values())
        .isEqualTo(Map.of("garden", Answers.SKIP));
    assertThat(read("I have no idea about the kids", "garden").values())
        .isEqualTo(Map.of("kids", Answers.SKIP));
  }

  @ParameterizedTest
  @CsvSource({
    "can we skip this?, SKIP",
    "go back please, BACK",
    "why do you ask?, WHY",
    "why does the garden matter?, WHY",
    "ok forget it, LEAVE",
    "let's start over, RESTART",
    "just tell me, FINISH",
    "what was the question again?, REPEAT",
  })
  void obeys(String text, Intent intent) {
    assertThat(read(text, "garden")).isEqualTo(new Meaning(Map.of(), intent, null, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why are cats so lazy?",
        "do cats need a garden?",
        "what is a pedigree",
        "Tell me about dogs",
        "Are dogs allergic to cats?"
      })
  void leavesQuestionsToTheArticles(String text) {
    assertThat(read(text, "garden")).isEqualTo(new Meaning(Map.of(), null, text, false));
  }

  @Test
  void readsTheRestBesideAQuestion() {
    assertThat(read("Yes. But how big should a garden be?", "garden"))
        .isEqualTo(
            new Meaning(Map.of("garden", "has"), null, "how big should a garden be?", false));
  }

  @Test
  void changesAnEarlierAnswerOnlyWhereTheMessageIsAboutThat() {
    Answers garden = Answers.NONE.with("garden", "has");
    Criterion time = topic.criterion("time").orElseThrow();
    assertThat(words.read("Plenty, but no garden", time, garden).values())
        .isEqualTo(Map.of("time", "much"));
    assertThat(words.read("Actually there is no garden", time, garden))
        .isEqualTo(new Meaning(Map.of("garden", "hasnt"), null, null, true));
    assertThat(words.read("What if there was no garden?", null, garden))
        .isEqualTo(new Meaning(Map.of("garden", "hasnt"), null, null, true));
    assertThat(words.read("There is a garden", time, garden).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!", "hello there", "the weather is fine", "<@U0123>", "😀"})
  void readsNothingWhereNothingIsSaid(String text) {
    assertThat(read(text, "time")).isEqualTo(Meaning.NOTHING);
  }

  @Test
  void readsALongMessageInNoTime() {
    String text = "We may have a grden but hardly any kidz and no xqzzt cat, ".repeat(80);
    read(text, "garden");
    long begin = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      read(text.substring(0, 4_000), "garden");
    }
    assertThat(Duration.ofNanos((System.nanoTime() - begin) / 10)).isLessThan(ofSeconds(2));
  }

  private Meaning read(String text, String asked) {
    return words.read(text, topic.criterion(asked).orElseThrow(), Answers.NONE);
  }
}
