package dev.caucus.slack;

import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether Slack is to be reached in a certain way. */
abstract class WhenSlack implements Condition {

  private final Predicate<SlackMode> way;

  private WhenSlack(Predicate<SlackMode> way) {
    this.way = way;
  }

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Binder.get(context.getEnvironment())
        .bind("caucus.slack", SlackSettings.class)
        .map(SlackMode::of)
        .map(way::test)
        .orElse(false);
  }

  /** Enough is set to reach Slack. */
  static final class IsOn extends WhenSlack {

    IsOn() {
      super(SlackMode::isOn);
    }
  }

  /** Slack calls the bot over HTTP, rather than the bot Slack. */
  static final class Calls extends WhenSlack {

    Calls() {
      super(mode -> mode == SlackMode.HTTP || mode == SlackMode.SHARED);
    }
  }

  /** Workspaces install the bot by themselves. */
  static final class IsShared extends WhenSlack {

    IsShared() {
      super(SlackMode.SHARED::equals);
    }
  }
}
