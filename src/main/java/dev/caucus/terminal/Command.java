package dev.caucus.terminal;

/** What the bot can be started for. */
enum Command {
  SERVE,
  ASK,
  CHAT,
  CHECK,
  BACKUP,
  RESTORE,
  HELP,
  VERSION
}
