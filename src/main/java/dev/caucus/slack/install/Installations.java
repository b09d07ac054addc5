package dev.caucus.slack.install;

import dev.caucus.slack.api.BotTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The workspaces that installed the bot, in the database.
 *
 * <p>Tokens are encrypted there. Every call is complete and durable when it returns, and safe from
 * any thread; all replicas on one store see the same.
 */
public final class Installations implements BotTokens {

  private static final Logger log = LoggerFactory.getLogger(Installations.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TokenCipher cipher;
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /**
   * The installations in that database.
   *
   * @param clientSecret the secret of the app that they are of; with another one they count as not
   *     there
   */
  public Installations(JdbcClient jdbc, Clock clock, String clientSecret) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.cipher = new TokenCipher(clientSecret);
  }

  /** Keeps what a workspace granted, instead of what it granted before. */
  public void save(Installation installation) {
    if (!update(installation)) {
      try {
        insert(installation);
      } catch (DuplicateKeyException e) {
        // Another installation of the same workspace was first; the later one counts.
        update(installation);
      }
    }
    unreadable.remove(installation.team());
    log.info("Installed in workspace {} by {}", installation.team(), installation.installer());
  }

  /** What a workspace granted; empty if the bot is not installed there. */
  public Optional<Installation> find(String team) {
    return jdbc.sql("select * from slack_installation where team = :team")
        .param("team", team)
        .query((row, number) -> read(row))
        .optional()
        .flatMap(found -> found);
  }

  @Override
  public Optional<String> of(String team) {
    return find(team).map(Installation::token);
  }

  /** The ids of all workspaces in which the bot is installed. */
  public List<String> teams() {
    return jdbc.sql("select team from slack_installation order by team")
        .query((row, number) -> row.getString("team"))
        .list();
  }

  /**
   * Forgets what a workspace granted, since it took the bot away.
   *
   * @param happened when it did; an installation after that stays
   */
  public void uninstalled(String team, Instant happened) {
    int removed =
        jdbc.sql("delete from slack_installation where team = :team and installed <= :time")
            .param("team", team)
            .param("time", happened.atOffset(ZoneOffset.UTC))
            .update();
    if (removed > 0) {
      log.info("Uninstalled from workspace {}", team);
    }
  }

  /**
   * Forgets what a workspace granted if the bot's token is among the revoked ones.
   *
   * @param botUsers the bot users whose tokens were revoked
   * @param happened when they were; an installation after that stays
   */
  public void revoked(String team, List<String> botUsers, Instant happened) {
    if (find(team).map(Installation::botUser).filter(botUsers::contains).isPresent()) {
      uninstalled(team, happened);
    }
  }

  private Optional<Installation> read(ResultSet row) throws SQLException {
    String team = row.getString("team");
    Optional<String> token = cipher.decrypt(team, row.getString("token"));
    if (token.isEmpty() && unreadable.add(team)) {
      log.error(
          "The token of workspace {} cannot be decrypted, as after a change of the client secret."
              + " Set caucus.slack.client-secret back, or install the bot there once more.",
          team);
    }
    return token.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Installation(
                team,
                row.getString("enterprise"),
                row.getString("app"),
                row.getString("bot"),
                row.getString("bot_user"),
                row.getString("scope"),
                token.get(),
                row.getString("installer")));
  }

  private boolean update(Installation installation) {
    return write(
            "update slack_installation set enterprise = :enterprise, app = :app, bot = :bot,"
                + " bot_user = :botUser, scope = :scope, token = :token, installer = :installer,"
                + " installed = :now where team = :team",
            installation)
        > 0;
  }

  private void insert(Installation installation) {
    write(
        "insert into slack_installation"
            + " (team, enterprise, app, bot, bot_user, scope, token, installer, installed) values"
            + " (:team, :enterprise, :app, :bot, :botUser, :scope, :token, :installer, :now)",
        installation);
  }

  private int write(String sql, Installation installation) {
    return jdbc.sql(sql)
        .param("team", installation.team())
        .param("enterprise", installation.enterprise())
        .param("app", installation.app())
        .param("bot", installation.bot())
        .param("botUser", installation.botUser())
        .param("scope", installation.scope())
        .param("token", cipher.encrypt(installation.team(), installation.token()))
        .param("installer", installation.installer())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
