package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import java.util.Locale;

/** Says what keeps the index from following the folder. */
final class IndexFailure {

  private IndexFailure() {}

  static KnowledgeFailure of(Throwable reason) {
    if (isFullDisk(reason)) {
      return new KnowledgeFailure(
          "(index)",
          0,
          "The disk of the data folder is full, so the index cannot follow the articles.",
          "Free some space, or set caucus.data.path to a larger disk; it is tried again by itself.");
    }
    return new KnowledgeFailure(
        "(index)",
        0,
        "The index cannot be written (" + reason.getClass().getSimpleName() + ").",
        "See the log for the reason; it is tried again by itself.");
  }

  /** Java tells a full disk by the operating system's message alone. */
  private static boolean isFullDisk(Throwable reason) {
    for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")) {
          return true;
        }
      }
    }
    return false;
  }
}
