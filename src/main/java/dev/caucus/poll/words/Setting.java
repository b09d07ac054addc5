package dev.caucus.poll.words;

import org.jspecify.annotations.Nullable;

/** Something that a poll can be told by a word. */
enum Setting {
  SINGLE(Aspect.MODE),
  MULTIPLE(Aspect.MODE),
  RANKED(Aspect.MODE),
  MOST(Aspect.MOST),
  ANONYMOUS(Aspect.NAMES),
  NAMED(Aspect.NAMES),
  HIDDEN(Aspect.RESULTS),
  LIVE(Aspect.RESULTS),
  GROWING(Aspect.OPTIONS),
  FIXED(Aspect.OPTIONS),
  REMINDER(Aspect.REMINDER),
  QUIET(Aspect.REMINDER),
  YES_NO(Aspect.TEMPLATE),
  SCALE(Aspect.TEMPLATE),
  PREVIEW(Aspect.PREVIEW);

  /** What only one setting can decide. */
  enum Aspect {
    MODE,
    MOST,
    NAMES,
    RESULTS,
    OPTIONS,
    REMINDER,
    TEMPLATE,
    PREVIEW
  }

  private final Aspect aspect;

  Setting(Aspect aspect) {
    this.aspect = aspect;
  }

  Aspect aspect() {
    return aspect;
  }

  /** What holds where this one is said not to; null if that goes without saying. */
  @Nullable Setting opposite() {
    return switch (this) {
      case ANONYMOUS -> NAMED;
      case NAMED -> ANONYMOUS;
      case HIDDEN -> LIVE;
      case LIVE -> HIDDEN;
      case GROWING -> FIXED;
      case FIXED -> GROWING;
      case REMINDER -> QUIET;
      case QUIET -> REMINDER;
      case MULTIPLE -> SINGLE;
      default -> null;
    };
  }
}
