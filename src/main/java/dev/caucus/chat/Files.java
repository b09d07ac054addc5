package dev.caucus.chat;

import java.util.Optional;

/** The files that replies refer to. */
@FunctionalInterface
public interface Files {

  /** The file at a {@link Block.Attachment#path() path}; empty if there is none. */
  Optional<Block.Attachment> at(String path);
}
