package dev.caucus.chat;

import java.util.Optional;

/** The files that replies refer to, by their path. */
public interface Files {

  /** The file at that path of the pages; empty if there is none. */
  Optional<Block.Attachment> at(String path);
}
