package dev.caucus.slack.api;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a workspace, as Slack tells.
 *
 * @param id the id, without the workspace's
 * @param name what people call them there; null if Slack does not tell
 * @param zone their time zone; null if Slack does not tell, or names one that nobody knows
 * @param human whether it is a person who still is there, rather than a bot
 * @param admin whether they look after the workspace
 */
public record Profile(
    String id, @Nullable String name, @Nullable ZoneId zone, boolean human, boolean admin) {

  /** Slack's own bot, which claims to be a person. */
  private static final String SLACKBOT = "USLACKBOT";

  static Profile of(User user) {
    boolean human = !user.isBot() && !user.isDeleted() && !user.getId().equals(SLACKBOT);
    boolean admin = user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
    return new Profile(user.getId(), name(user), zone(user.getTz()), human, human && admin);
  }

  private static @Nullable String name(User user) {
    User.@Nullable Profile profile = user.getProfile();
    return Stream.of(
            profile == null ? "" : orEmpty(profile.getDisplayName()),
            orEmpty(user.getRealName()),
            orEmpty(user.getName()))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }
}
