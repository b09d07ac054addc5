package dev.caucus.discord.local;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may do in a channel; those that matter here. */
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  SEND_MESSAGES_IN_THREADS(38),
  SEND_POLLS(49);

  /** What everybody may in a new guild. */
  static final Set<Permission> OF_EVERYBODY =
      EnumSet.complementOf(
          EnumSet.of(
              ADMINISTRATOR, MANAGE_CHANNELS, MANAGE_GUILD, MANAGE_MESSAGES, MANAGE_THREADS));

  static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

  private final int bit;

  Permission(int bit) {
    this.bit = bit;
  }

  long bits() {
    return 1L << bit;
  }

  static long bits(Set<Permission> permissions) {
    return permissions.stream().mapToLong(Permission::bits).sum();
  }
}
