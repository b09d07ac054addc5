package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the real JDA sends is as Discord describes it, and what is not so is found. */
class PublishedDescriptionTest {

  private final Optional<PublishedDescription> description = PublishedDescription.find();

  @Test
  void everythingThatTheLibrarySendsIsAsDescribed() throws InterruptedException {
    assumeTrue(description.isPresent(), PublishedDescription.SETTING + " is not set");
    try (LocalDiscord discord = LocalDiscord.start();
        SampleBot bot = SampleBot.start(discord, 1)) {
      bot.register();
      Person ann = discord.person("Ann");
      Channel general = discord.channel("general");
      Message answer = ann.runs(general, "/ask", "what?").awaitAnswer().shown().getFirst();
      Form form = ann.clicks(answer, "Own words").awaitAnswer().form();
      ann.submits(form, Map.of("text", "tea")).awaitAnswer();
      ann.clicks(answer, "More").awaitAnswer();
      ann.runs(general, "/cards", "").awaitAnswer();
      ann.runs(general, "/caucus status", "").awaitAnswer();
      ann.types(general, "/ask", "question", "what").awaitAnswer();
      ann.says(general, "@Caucus hello").awaitAnswer();

      assertThat(discord.calls())
          .hasSizeGreaterThan(8)
          .allSatisfy(call -> assertThat(description.orElseThrow().faults(call)).isEmpty());
    }
  }

  @Test
  void whatIsNotAsDescribedIsFound() {
    assumeTrue(description.isPresent(), PublishedDescription.SETTING + " is not set");

    assertThat(faults("{\"embeds\": \"none\"}")).isNotEmpty();
    assertThat(faults("{\"components\": [{\"type\": 1, \"components\": [{\"type\": 99}]}]}"))
        .isNotEmpty();
    assertThat(faults("{\"content\": \"fine\"}")).isEmpty();
  }

  private java.util.List<String> faults(String body) {
    return description.orElseThrow().faults("POST", "/channels/1/messages", Json.parse(body));
  }
}
