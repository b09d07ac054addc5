package dev.caucus.slack.install;

/**
 * What a workspace granted.
 *
 * @param team the workspace's id
 * @param enterprise the id of the organisation that it belongs to; empty if to none
 * @param app the app's id
 * @param bot the bot's id
 * @param botUser the id of the bot's user
 * @param scope what was granted, separated by commas
 * @param token the bot's token
 * @param installer the id of the person who installed it
 */
public record Installation(
    String team,
    String enterprise,
    String app,
    String bot,
    String botUser,
    String scope,
    String token,
    String installer) {

  @Override
  public String toString() {
    return "Installation[team=%s, app=%s]".formatted(team, app);
  }
}
