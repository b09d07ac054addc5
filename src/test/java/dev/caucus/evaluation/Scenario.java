package dev.caucus.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team with a known verdict.
 *
 * @param answers what they answer to each criterion
 * @param replies the same as they would type it
 * @param acceptable the verdicts that are right
 * @param flip one other answer that changes the verdict, if a single one does
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Scenario(
    String id,
    Map<String, String> answers,
    Map<String, String> replies,
    String verdict,
    List<String> acceptable,
    String strength,
    @Nullable Flip flip) {

  boolean isClear() {
    return strength.equals("clear");
  }

  @Override
  public String toString() {
    return id;
  }

  /** One other answer and the verdict that it leads to. */
  record Flip(
      String criterion, String from, String to, @JsonProperty("new_verdict") String verdict) {}
}
