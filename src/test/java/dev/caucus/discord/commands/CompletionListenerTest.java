package dev.caucus.discord.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Choice;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people type is completed through the real JDA. */
class CompletionListenerTest {

  private static final LocalDiscord discord = LocalDiscord.start();
  private static JDA jda;

  private final Person ann = discord.person("Ann");
  private final Channel general = discord.channel("general");

  @BeforeAll
  static void start() {
    Library library = new Library();
    library.add("Tea", "Oolong");
    library.recommend("tea", "Green or black tea", "Green", "Black");
    var completion =
        new Completion(
            library,
            () -> List.of("What is tea?"),
            (platform, server, longest, most) -> List.of("Is oolong free?"),
            Clock.systemUTC(),
            Runnable::run);
    completion.prepare();
    jda = Bot.connect(discord, new CompletionListener(completion));
    new CommandRegistration(CommandList.all(), Duration.ofMillis(20)).register(jda);
    await().untilAsserted(() -> assertThat(discord.commands().global()).hasSize(5));
  }

  @AfterAll
  static void stop() {
    jda.shutdownNow();
    discord.close();
  }

  @Test
  void aQuestionIsCompleted() {
    assertThat(choices(general, "/ask", "question", "oolong"))
        .containsExactly("Oolong", "Is oolong free?");
    assertThat(choices(general, "/ask", "question", ""))
        .containsExactly("What is tea?", "Is oolong free?");
  }

  @Test
  void aTopicIsCompletedByItsTitleAndSentByItsId() {
    List<Choice> choices = ann.types(general, "/recommend", "topic", "gre").awaitAnswer().choices();
    assertThat(choices)
        .singleElement()
        .satisfies(choice -> {
          assertThat(choice.name()).isEqualTo("Green or black tea");
          assertThat(choice.value()).isEqualTo("tea");
        });
  }

  @Test
  void nothingIsOfferedWhereNothingFits() {
    assertThat(choices(general, "/ask", "question", "quorum")).isEmpty();
  }

  @Test
  void directMessagesAreCompletedFromTheArticlesAlone() {
    assertThat(choices(ann.direct(), "/ask", "question", "oolong")).containsExactly("Oolong");
  }

  private List<String> choices(Channel channel, String command, String option, String typed) {
    return ann.types(channel, command, option, typed).awaitAnswer().choices().stream()
        .map(Choice::name)
        .toList();
  }
}
