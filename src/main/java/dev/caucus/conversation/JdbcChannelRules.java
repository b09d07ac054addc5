package dev.caucus.conversation;

import dev.caucus.store.Fingerprint;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the rules of channels in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcChannelRules implements ChannelRules {

  private static final Logger log = LoggerFactory.getLogger(JdbcChannelRules.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcChannelRules(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public ChannelRule of(String platform, String channel) {
    return jdbc.sql("select rule from channel_rule where platform = :platform and channel = :key")
        .param("platform", platform)
        .param("key", Fingerprint.of(channel))
        .query(String.class)
        .optional()
        .flatMap(rule -> read(rule, channel))
        .orElse(ChannelRule.MENTIONS);
  }

  private static Optional<ChannelRule> read(String rule, String channel) {
    try {
      return Optional.of(ChannelRule.valueOf(rule));
    } catch (IllegalArgumentException e) {
      log.warn(
          "Another version set the rule {} for channel {}; it counts as {}",
          rule,
          Fingerprint.brief(channel),
          ChannelRule.MENTIONS);
      return Optional.empty();
    }
  }

  @Override
  public void set(String platform, String channel, ChannelRule rule) {
    if (update(platform, channel, rule)) {
      return;
    }
    try {
      insert(platform, channel, rule);
    } catch (DuplicateKeyException e) {
      // Somebody else was first; the later one counts.
      update(platform, channel, rule);
    }
  }

  private boolean update(String platform, String channel, ChannelRule rule) {
    return write(
            "update channel_rule set rule = :rule, changed = :now"
                + " where platform = :platform and channel = :key",
            platform,
            channel,
            rule)
        > 0;
  }

  private void insert(String platform, String channel, ChannelRule rule) {
    write(
        "insert into channel_rule (platform, channel, rule, changed)"
            + " values (:platform, :key, :rule, :now)",
        platform,
        channel,
        rule);
  }

  private int write(String sql, String platform, String channel, ChannelRule rule) {
    return jdbc.sql(sql)
        .param("platform", platform)
        .param("key", Fingerprint.of(channel))
        .param("rule", rule.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
