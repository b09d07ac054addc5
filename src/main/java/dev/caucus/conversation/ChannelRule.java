package dev.caucus.conversation;

/** When the bot speaks in a channel. */
public enum ChannelRule {
  /** When it is mentioned, and in threads where it takes part. */
  MENTIONS,
  /** Also when somebody asks what the articles surely answer. */
  QUESTIONS,
  /** Never in public; commands are answered privately. */
  OFF
}
