package dev.caucus.discord.local;

/** What a session of the gateway asks to be told; those that matter here. */
enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  MESSAGE_CONTENT(15);

  /** Every intent that Discord knows. */
  static final int KNOWN = (1 << 26) - 1;

  private final int bit;

  Intent(int bit) {
    this.bit = bit;
  }

  boolean isIn(int intents) {
    return (intents & 1 << bit) != 0;
  }

  /** Whether they contain one that an app needs Discord's consent for. */
  static boolean arePrivileged(int intents) {
    return GUILD_MEMBERS.isIn(intents)
        || GUILD_PRESENCES.isIn(intents)
        || MESSAGE_CONTENT.isIn(intents);
  }
}
