package dev.caucus.slack;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Participant;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.Directory;
import dev.caucus.slack.api.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the people in the workspaces, and remembers for a while what Slack told of them. */
final class People {

  private static final Logger log = LoggerFactory.getLogger(People.class);

  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Some megabytes at most. */
  private static final int MOST = 20_000;

  /**
   * Up to so many are asked for one by one, which Slack allows more than a hundred times a minute.
   * A whole workspace comes in pages, of which it gives twenty a minute only: that pays for large
   * channels.
   */
  private static final int ONE_BY_ONE = 50;

  private final Directory directory;
  private final Clock clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  People(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  Optional<ZoneId> zone(String team, String person) {
    try {
      Profile profile =
          find(team, person).orElseGet(() -> note(team, directory.profile(team, person)));
      return Optional.ofNullable(profile.zone());
    } catch (NotDelivered e) {
      log.warn("Slack does not tell somebody's time zone: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Is asked anew each time: rights that somebody has lost must not last. */
  boolean looksAfter(String person, Address channel) {
    try {
      return note(channel.team(), directory.profile(channel.team(), person)).admin()
          || directory.creator(channel).filter(person::equals).isPresent();
    } catch (NotDelivered e) {
      log.warn("Slack does not tell who looks after a channel: {}", e.getMessage());
      return false;
    }
  }

  /** The people in a channel, without bots; empty if Slack does not tell. */
  Optional<List<Participant>> in(Address channel) {
    try {
      Map<String, Profile> profiles = profiles(channel.team(), directory.members(channel));
      return Optional.of(
          profiles.values().stream()
              .filter(Profile::human)
              .map(each ->
                  new Participant(channel.team() + "/" + each.id(), each.name(), each.zone()))
              .toList());
    } catch (NotDelivered e) {
      log.warn("Slack does not tell who is in a channel: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Map<String, Profile> profiles(String team, List<String> ids) {
    Map<String, Profile> found = new LinkedHashMap<>();
    Set<String> unknown = new HashSet<>();
    ids.forEach(id ->
        find(team, id).ifPresentOrElse(profile -> found.put(id, profile), () -> unknown.add(id)));
    if (unknown.size() > ONE_BY_ONE) {
      directory.everybody(
          team,
          profile -> {
            if (unknown.remove(profile.id())) {
              found.put(profile.id(), note(team, profile));
            }
            return !unknown.isEmpty();
          });
    }
    // Those who are left belong to another organisation, with which the channel is shared.
    unknown.stream()
        .limit(ONE_BY_ONE)
        .flatMap(id -> ask(team, id).stream())
        .forEach(profile -> found.put(profile.id(), profile));
    return found;
  }

  private Optional<Profile> ask(String team, String person) {
    try {
      return Optional.of(note(team, directory.profileInTime(team, person)));
    } catch (NotDelivered e) {
      if (e.reason() == NotDelivered.Reason.GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Profile> find(String team, String person) {
    synchronized (known) {
      Known told = known.get(team + "/" + person);
      return told == null || told.at().plus(FRESH).isBefore(clock.instant())
          ? Optional.empty()
          : Optional.of(told.profile());
    }
  }

  private Profile note(String team, Profile profile) {
    synchronized (known) {
      known.remove(team + "/" + profile.id());
      known.put(team + "/" + profile.id(), new Known(profile, clock.instant()));
    }
    return profile;
  }

  private record Known(Profile profile, Instant at) {}
}
