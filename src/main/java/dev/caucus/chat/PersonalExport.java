package dev.caucus.chat;

/** Gives a person all that is kept of them. */
@FunctionalInterface
public interface PersonalExport {

  /** Where those who read on the page find their own, and nobody else's. */
  String PATH = "/me/caucus-export.json";

  /** The file as it is now, made when its content is asked for. */
  Block.Attachment of(Person person);
}
