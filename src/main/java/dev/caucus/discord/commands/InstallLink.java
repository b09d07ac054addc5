package dev.caucus.discord.commands;

import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** The address under which somebody adds the bot to a server. */
public final class InstallLink {

  /** What the bot has to be allowed in a channel, and no more than that. */
  public static final Set<Permission> PERMISSIONS =
      Set.copyOf(
          EnumSet.of(
              Permission.VIEW_CHANNEL,
              Permission.MESSAGE_SEND,
              Permission.MESSAGE_SEND_IN_THREADS,
              // Without it the words of a file are shown in its place.
              Permission.MESSAGE_ATTACH_FILES,
              // Without it a message cannot be answered by a reply.
              Permission.MESSAGE_HISTORY));

  private InstallLink() {}

  /**
   * The address for an application.
   *
   * @param applicationId the application's id, as the developer portal shows it
   */
  public static String of(String applicationId) {
    return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
        .formatted(applicationId, Permission.getRaw(PERMISSIONS));
  }
}
