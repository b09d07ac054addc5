package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.benchmark.SoakCrowd.Asked;
import dev.caucus.discord.local.Answer.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was answered how often, and whose vote counted, once everything has come to rest. */
final class SoakReckoning {

  private final List<String> wrong = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final SoakCrowd crowd;
  private final SoakTroubles troubles;

  private SoakReckoning(SoakCrowd crowd, SoakTroubles troubles) {
    this.crowd = crowd;
    this.troubles = troubles;
  }

  static SoakReckoning of(SoakCrowd crowd, SoakTroubles troubles, JdbcClient store) {
    SoakReckoning reckoning = new SoakReckoning(crowd, troubles);
    reckoning.awaitRest();
    reckoning.events(
        "Slack",
        crowd.inSlack(),
        dev.caucus.slack.local.Deed::posts,
        dev.caucus.slack.local.Deed::isAcknowledged);
    reckoning.events("Discord", crowd.inDiscord(), SoakReckoning::seen, SoakReckoning::isTaken);
    reckoning.votes("Slack", crowd.slackVotes(), names(store, "slack"));
    reckoning.votes("Discord", crowd.discordVotes(), names(store, "discord"));
    reckoning.ballots(store);
    return reckoning;
  }

  /** What a killed replica had acknowledged, another one answers, as soon as it is sure. */
  private void awaitRest() {
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofSeconds(2))
          .until(() ->
              crowd.inSlack().stream()
                      .allMatch(each -> each.what().posts() > 0 || !each.what().isAcknowledged())
                  && crowd.inDiscord().stream()
                      .allMatch(each -> seen(each.what()) > 0 || !isTaken(each.what())));
      Thread.sleep(5_000);
    } catch (ConditionTimeoutException late) {
      told.add("not all had come to rest after two minutes");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of a message every replica is told, and none has to acknowledge it. */
  private static boolean isTaken(dev.caucus.discord.local.Deed deed) {
    return deed.isMessage() || deed.isResponded();
  }

  /** What the bot wrote, or else changed: the sign of work becomes the answer. */
  private static long seen(dev.caucus.discord.local.Deed deed) {
    long written =
        deed.answers().stream()
            .filter(answer -> answer.kind() != Kind.UPDATE && answer.kind() != Kind.DELETE)
            .count();
    return written > 0 ? written : deed.updates();
  }

  private <T> void events(
      String where,
      List<Asked<T>> all,
      ToLongFunction<T> answers,
      java.util.function.Predicate<T> taken) {
    int once = 0;
    int unheard = 0;
    int again = 0;
    for (Asked<T> each : all) {
      long count = answers.applyAsLong(each.what());
      if (count == 1) {
        once++;
      } else if (count == 0 && !taken.test(each.what())) {
        unheard++;
      } else if (count > 1 && troubles.hadNoStore(each.at())) {
        again++;
      } else {
        wrong.add("%s: %d answers to what was done at %s".formatted(where, count, each.at()));
      }
    }
    told.add(
        "%s: %d events, %d answered once, %d that nobody acknowledged, %d answered again while the"
                .formatted(where, all.size(), once, unheard, again)
            + " database was away");
  }

  private static Set<String> names(JdbcClient store, String platform) {
    return store
        .sql(
            "select lower(ballot.name) from ballot join poll on poll.id = ballot.poll"
                + " where poll.platform = :platform")
        .param("platform", platform)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private void votes(String where, List<Asked<String>> votes, Set<String> counted) {
    int missing = 0;
    int unstored = 0;
    for (Asked<String> vote : votes) {
      if (!counted.contains(vote.what().toLowerCase(Locale.ROOT))) {
        missing++;
        if (troubles.hadNoStore(vote.at())) {
          unstored++; // and whoever clicked was told so
        } else {
          wrong.add("%s: the vote of %s at %s is lost".formatted(where, vote.what(), vote.at()));
        }
      }
    }
    told.add(
        "%s: %d votes, %d counted, %d refused in words while the database was away"
            .formatted(where, votes.size(), votes.size() - missing, unstored));
  }

  /** Over HTTP each voter knows what the bot acknowledged last. */
  private void ballots(JdbcClient store) {
    Map<String, String> stored = new HashMap<>();
    store
        .sql("select name, choices from ballot where name like 'voter%'")
        .query(row -> {
          stored.put(row.getString("name"), row.getString("choices"));
        });
    for (Voter voter : crowd.voters()) {
      String expected = Voter.choices(voter.ballot());
      if (!stored.getOrDefault(voter.name(), "").equals(expected)) {
        wrong.add(
            "the ballot of %s is %s and not %s"
                .formatted(voter.name(), stored.get(voter.name()), expected));
      }
    }
    if (crowd.stuckDialogues() > 0) {
      wrong.add(crowd.stuckDialogues() + " dialogues did not end in a verdict");
    }
  }

  String told(Duration lasted, List<Long> memory) {
    int fifth = Math.max(1, memory.size() / 5);
    return "%d minutes, %d kills, %d outages of the database%n%s%n%s%nmemory in use: %.1f MB in the second fifth, %.1f MB in the last%n%s"
        .formatted(
            lasted.toMinutes(),
            troubles.kills(),
            troubles.outages(),
            String.join(System.lineSeparator(), told),
            crowd.toldOfHttp(),
            SoakTest.mean(
                    memory.subList(
                        Math.min(fifth, memory.size() - 1), Math.min(2 * fifth, memory.size())))
                / 1e6,
            SoakTest.mean(memory.subList(memory.size() - fifth, memory.size())) / 1e6,
            String.join(System.lineSeparator(), wrong));
  }

  void assertAllIsWell() {
    assertThat(wrong).isEmpty();
  }
}
