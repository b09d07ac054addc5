package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisputeQuestionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where do the sources disagree?",
        "On which points do the two articles not agree?",
        "Do any of the documents contradict each other?",
        "Are there contradictions between the articles?",
        "What is disputed?",
        "List the disagreements among your sources",
        "Which claims are contested?",
        "Is there anything the authors don't agree on?",
        "do your docs conflict with each other anywhere",
        "Does one article contradict itself?",
        "Where are your sources at odds about price?",
        "Where do the articles say different things?",
      })
  void knowsAQuestionForDisputes(String question) {
    assertThat(DisputeQuestion.in(question)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do document databases differ from relational databases?",
        "How do source maps differ from bundles?",
        "How do reference types differ from value types?",
        "Is static text rendering in conflict with streaming?",
        "What was the controversial decision of 1986?",
        "Which islands are disputed by Japan?",
        "How do I resolve a merge conflict?",
        "Which article speaks of merge conflicts?",
        "What do the articles say about conflicting updates?",
        "What does the author say of how tea and coffee differ?",
        "How do tea and coffee differ?",
        "Who wrote the article?",
        "Which sources are there?",
        "Do you agree?",
      })
  void takesNoOtherQuestionForOne(String question) {
    assertThat(DisputeQuestion.in(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where do your sources contradict each other about the price of tea?",
        "On the price of tea, do the articles disagree?",
      })
  void leavesWhatItIsNarrowedDownTo(String question) {
    assertThat(DisputeQuestion.in(question)).get().asString().contains("price of tea");
  }
}
