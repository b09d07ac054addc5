package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of channel rules has to keep to. */
abstract class ChannelRulesContract {

  private ChannelRules rules;

  /** A keeper on the same data as any that was opened before in the same test. */
  abstract ChannelRules open();

  @BeforeEach
  void openFirst() {
    rules = open();
  }

  @Test
  void waitsToBeMentionedWhereNobodyHasSaidOtherwise() {
    assertThat(rules.of("chat", "T1/C1")).isEqualTo(ChannelRule.MENTIONS);
  }

  @Test
  void keepsWhatWasSetLast() {
    rules.set("chat", "T1/C1", ChannelRule.OFF);
    rules.set("chat", "T1/C1", ChannelRule.QUESTIONS);
    assertThat(rules.of("chat", "T1/C1")).isEqualTo(ChannelRule.QUESTIONS);
  }

  @Test
  void keepsChannelsApartByPlatformAndName() {
    rules.set("chat", "T1/C1", ChannelRule.OFF);
    assertThat(rules.of("chat", "T1/C2")).isEqualTo(ChannelRule.MENTIONS);
    assertThat(rules.of("other", "T1/C1")).isEqualTo(ChannelRule.MENTIONS);
  }

  @Test
  void takesNamesOfAnyLengthAndCharacter() {
    String odd = "\0 '; drop table channel_rule; -- 日本 " + "x".repeat(9999);
    rules.set("chat", odd, ChannelRule.OFF);
    assertThat(rules.of("chat", odd)).isEqualTo(ChannelRule.OFF);
  }

  @Test
  void keepsOneOfTheRulesThatAreSetAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 32)
              .mapToObj(i ->
                  (Callable<Boolean>)
                      () -> {
                        rules.set(
                            "chat", "T1/C1", i % 2 == 0 ? ChannelRule.OFF : ChannelRule.QUESTIONS);
                        return true;
                      })
              .toList();
      assertThat(threads.invokeAll(calls).stream().map(Future::resultNow)).containsOnly(true);
    }
    assertThat(rules.of("chat", "T1/C1")).isIn(ChannelRule.OFF, ChannelRule.QUESTIONS);
  }

  @Test
  void survivesARestart() {
    rules.set("chat", "T1/C1", ChannelRule.OFF);
    assertThat(open().of("chat", "T1/C1")).isEqualTo(ChannelRule.OFF);
  }
}
