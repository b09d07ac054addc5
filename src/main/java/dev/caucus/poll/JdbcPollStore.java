package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.PollState;
import dev.caucus.poll.words.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps polls in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcPollStore implements PollStore {

  private static final String THERE =
      " where poll = :id and platform = :platform and place = :place";

  private static final String OVER = " where state = 'closed' and made < :time and ended < :time";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate nested;
  private final BallotStore ballots;
  private final Clock clock;

  JdbcPollStore(
      JdbcClient jdbc, TransactionTemplate transaction, BallotStore ballots, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.nested = Nested.in(transaction);
    this.ballots = ballots;
    this.clock = clock;
  }

  @Override
  public boolean add(Poll poll) {
    try {
      // A duplicate must not take the caller's transaction with it.
      nested.executeWithoutResult(status -> {
        insert(poll);
        Gates.build(jdbc, poll.id());
        if (poll.plan().anonymous()) {
          jdbc.sql("insert into poll_key (poll, secret) values (:poll, :secret)")
              .param("poll", poll.id())
              .param("secret", Voters.newSecret())
              .update();
        }
      });
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void insert(Poll poll) {
    jdbc.sql(
            "insert into poll (id, platform, place, creator, creator_name, plan, grounds, zone,"
                + " state, edition, series, number, starts, closes, ended, made) values (:id,"
                + " :platform, :place, :creator, :name, :plan, :grounds, :zone, :state, :edition,"
                + " :series, :number, :starts, :closes, :ended, :now)")
        .param("id", poll.id())
        .param("platform", poll.place().platform())
        .param("place", PollFormat.text(poll.place().id()))
        .param("creator", PollFormat.text(poll.creator().id()))
        .param("name", PollFormat.text(poll.creator().name()))
        .param("plan", PollFormat.write(poll.plan()))
        .param("grounds", PollFormat.write(poll.grounds()))
        .param("zone", poll.zone().getId())
        .param("state", written(poll.state()))
        .param("edition", poll.edition())
        .param("series", poll.series())
        .param("number", poll.number())
        .param("starts", timestamp(poll.plan().timing().starts()))
        .param("closes", timestamp(poll.plan().timing().closes()))
        .param("ended", timestamp(poll.ended()))
        .param("now", timestamp(clock.instant()))
        .update();
  }

  @Override
  public Optional<Poll> find(String id) {
    return one(id, "");
  }

  @Override
  public Optional<Poll> hold(String id) {
    return one(id, " for update");
  }

  private Optional<Poll> one(String id, String lock) {
    return jdbc.sql("select * from poll where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Poll> in(ConversationRef place, Set<PollState> states, int most) {
    return inPlace("select *", place, states, " order by made desc, id limit " + most)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public int count(ConversationRef place, Set<PollState> states) {
    return inPlace("select count(*)", place, states, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec inPlace(
      String what, ConversationRef place, Set<PollState> states, String rest) {
    return jdbc.sql(
            what
                + " from poll where state in (:states) and platform = :platform and place = :place"
                + rest)
        .param("states", states.stream().map(JdbcPollStore::written).toList())
        .param("platform", place.platform())
        .param("place", PollFormat.text(place.id()));
  }

  @Override
  public List<Poll> open(Set<String> platforms, int most) {
    return jdbc.sql(
            "select * from poll where state = 'open' and platform in (:platforms) order by made"
                + " desc, id limit "
                + most)
        .param("platforms", platforms)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public List<Poll> pending() {
    return jdbc.sql(
            "select * from poll where state in ('open', 'scheduled') order by made desc, id")
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public long countOpen() {
    return jdbc.sql("select count(*) from poll where state = 'open'").query(Long.class).single();
  }

  @Override
  public Optional<Poll> latestOf(String series) {
    return jdbc.sql("select * from poll where series = :series order by number desc limit 1")
        .param("series", series)
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public boolean open(String id) {
    return step(id, () -> claim(id, PollState.SCHEDULED, PollState.OPEN, null));
  }

  @Override
  public boolean close(String id, Instant now) {
    return close(id, () -> claim(id, PollState.OPEN, PollState.CLOSED, now));
  }

  @Override
  public boolean closeDue(String id, Instant now) {
    return close(
        id,
        () ->
            jdbc.sql(
                        "update poll set state = 'closed', ended = :now where id = :id and state ="
                            + " 'open' and closes <= :now")
                    .param("now", timestamp(now))
                    .param("id", id)
                    .update()
                > 0);
  }

  private boolean close(String id, BooleanSupplier claim) {
    return step(
        id,
        () -> {
          boolean closed = claim.getAsBoolean();
          if (closed && ballots.secret(id).isPresent()) {
            forgetVoters(id);
          }
          return closed;
        });
  }

  /** What is left is in the order of the ballots, which tells nothing about who came when. */
  private void forgetVoters(String id) {
    jdbc.sql(
            "insert into ballot_count (poll, choices, ballots) select poll, choices, count(*) from"
                + " ballot where poll = :id group by poll, choices order by choices")
        .param("id", id)
        .update();
    for (String table : List.of("ballot", "poll_key", "poll_reminder")) {
      jdbc.sql("delete from " + table + " where poll = :id").param("id", id).update();
    }
  }

  @Override
  public boolean reopen(String id, Plan plan) {
    return !plan.anonymous()
        && step(
            id,
            () -> {
              jdbc.sql("update poll_message set announced = false where poll = :id")
                  .param("id", id)
                  .update();
              return jdbc.sql(
                          "update poll set state = 'open', ended = null, plan = :plan, closes ="
                              + " :closes, edition = edition + 1 where id = :id and state ="
                              + " 'closed' and not exists (select 1 from ballot_count where poll"
                              + " = :id)")
                      .param("plan", PollFormat.write(plan))
                      .param("closes", timestamp(plan.timing().closes()))
                      .param("id", id)
                      .update()
                  > 0;
            });
  }

  private boolean claim(String id, PollState from, PollState to, @Nullable Instant ended) {
    return jdbc.sql("update poll set state = :to, ended = :ended where id = :id and state = :from")
            .param("to", written(to))
            .param("ended", timestamp(ended))
            .param("id", id)
            .param("from", written(from))
            .update()
        > 0;
  }

  @Override
  public boolean edit(String id, int edition, Plan plan) {
    return change(
        id,
        edition,
        plan,
        " and state <> 'closed' and not exists (select 1 from ballot where poll = :id)");
  }

  @Override
  public boolean grow(String id, int edition, Plan plan) {
    return change(id, edition, plan, " and state = 'open'");
  }

  @Override
  public boolean amend(String id, int edition, Plan plan) {
    return change(id, edition, plan, "");
  }

  private boolean change(String id, int edition, Plan plan, String condition) {
    return step(
        id,
        () ->
            jdbc.sql(
                        "update poll set plan = :plan, starts = :starts, closes = :closes, edition"
                            + " = edition + 1 where id = :id and edition = :edition"
                            + condition)
                    .param("plan", PollFormat.write(plan))
                    .param("starts", timestamp(plan.timing().starts()))
                    .param("closes", timestamp(plan.timing().closes()))
                    .param("id", id)
                    .param("edition", edition)
                    .update()
                > 0);
  }

  /** Does something to a poll while no ballot is under way, and lets ballots through after it. */
  private boolean step(String id, BooleanSupplier deed) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Gates.hold(jdbc, id);
          boolean done = deed.getAsBoolean();
          if (done) {
            Gates.set(jdbc, id);
          }
          return done;
        }));
  }

  @Override
  public boolean delete(String id) {
    return step(
        id,
        () -> {
          Gates.remove(jdbc, id);
          return jdbc.sql("delete from poll where id = :id").param("id", id).update() > 0;
        });
  }

  @Override
  public void place(String id, MessageRef message) {
    boolean placed = false;
    while (!placed) {
      // Another message may be noted there in between, or forgotten.
      placed =
          put("update poll_message set message = :message" + THERE, id, message)
              || insert(id, message);
    }
  }

  private boolean insert(String id, MessageRef message) {
    try {
      return Boolean.TRUE.equals(
          nested.execute(status ->
              put(
                  "insert into poll_message (poll, platform, place, message) values (:id,"
                      + " :platform, :place, :message)",
                  id,
                  message)));
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private boolean put(String sql, String id, MessageRef message) {
    return jdbc.sql(sql)
            .param("id", id)
            .param("platform", message.conversation().platform())
            .param("place", PollFormat.text(message.conversation().id()))
            .param("message", PollFormat.text(message.id()))
            .update()
        > 0;
  }

  @Override
  public List<MessageRef> messages(String id) {
    return messages(id, "");
  }

  @Override
  public List<MessageRef> unannounced(String id) {
    return messages(id, " and not announced");
  }

  private List<MessageRef> messages(String id, String condition) {
    return jdbc.sql(
            "select * from poll_message where poll = :id" + condition + " order by platform, place")
        .param("id", id)
        .query((row, number) ->
            new MessageRef(PollFormat.place(row), PollFormat.original(row.getString("message"))))
        .list();
  }

  @Override
  public void announced(String id, MessageRef message) {
    jdbc.sql(
            "update poll_message set announced = true where poll = :id and platform = :platform"
                + " and place = :place and exists (select 1 from poll where id = :id and state ="
                + " 'closed')")
        .param("id", id)
        .param("platform", message.conversation().platform())
        .param("place", message.conversation().id())
        .update();
  }

  @Override
  public void rename(String id, MessageRef message) {
    put("update poll_message set message = :message" + THERE, id, message);
  }

  @Override
  public void displace(String id, MessageRef message) {
    put("delete from poll_message" + THERE + " and message = :message", id, message);
  }

  @Override
  public int forgetBefore(Instant time) {
    List<String> old =
        jdbc.sql("select id from poll" + OVER)
            .param("time", timestamp(time))
            .query((row, number) -> row.getString("id"))
            .list();
    return (int) old.stream().filter(id -> step(id, () -> forget(id, time))).count();
  }

  private boolean forget(String id, Instant time) {
    boolean forgotten =
        jdbc.sql("delete from poll" + OVER + " and id = :id")
                .param("time", timestamp(time))
                .param("id", id)
                .update()
            > 0;
    if (forgotten) {
      Gates.remove(jdbc, id);
    }
    return forgotten;
  }

  private static Poll read(ResultSet row) throws SQLException {
    return new Poll(
        row.getString("id"),
        PollFormat.place(row),
        PollFormat.creator(row),
        PollFormat.plan(row.getString("plan")),
        PollFormat.grounds(row.getString("grounds")),
        ZoneId.of(row.getString("zone")),
        PollState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("edition"),
        row.getString("series"),
        row.getInt("number"),
        instant(row.getObject("ended", OffsetDateTime.class)));
  }

  private static String written(PollState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
