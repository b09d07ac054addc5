package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message notifies.
 *
 * <p>Without {@code allowed_mentions} everything that looks like a mention counts, as Discord has
 * it, and so does the author of the message that is replied to. Mentions in embeds never notify;
 * those in text displays do. Mentions in code count here too: rather one too many than one missed.
 *
 * @param users ids of users
 * @param roles ids of roles
 * @param everyone whether everybody is notified
 */
public record Pings(Set<String> users, Set<String> roles, boolean everyone) {

  static final Pings NONE = new Pings(Set.of(), Set.of(), false);

  private static final Pattern USER = Pattern.compile("<@!?(\\d{15,20})>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d{15,20})>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");

  public Pings {
    users = Set.copyOf(users);
    roles = Set.copyOf(roles);
  }

  /** Whether nobody is notified. */
  public boolean none() {
    return users.isEmpty() && roles.isEmpty() && !everyone;
  }

  /** Whether a user of that id is notified by a mention of its own. */
  boolean mentions(String user) {
    return users.contains(user);
  }

  /** What a text notifies, given the author of the message it replies to. */
  public static Pings of(String text, @Nullable JsonObject allowed, @Nullable String repliedTo) {
    Set<String> users = allowed(found(USER, text), allowed, "users");
    Set<String> roles = allowed(found(ROLE, text), allowed, "roles");
    boolean everyone =
        EVERYONE.matcher(text).find() && (allowed == null || parses(allowed, "everyone"));
    if (repliedTo != null && (allowed == null || Json.isTrue(allowed, "replied_user"))) {
      users.add(repliedTo);
    }
    return new Pings(users, roles, everyone);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  private static Set<String> allowed(Set<String> found, @Nullable JsonObject allowed, String what) {
    if (allowed != null && !parses(allowed, what)) {
      found.retainAll(Json.texts(Json.list(allowed, what)));
    }
    return found;
  }

  private static boolean parses(JsonObject allowed, String what) {
    return Json.texts(Json.list(allowed, "parse")).contains(what);
  }
}
