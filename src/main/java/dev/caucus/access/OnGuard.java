package dev.caucus.access;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.web.context.WebApplicationContext;

/** What is needed only where others than this machine are served. */
final class OnGuard {

  private OnGuard() {}

  private static Guard guard(ConditionContext context) {
    return context.getResourceLoader() instanceof WebApplicationContext
        ? Guard.of(context.getEnvironment())
        : Guard.THIS_MACHINE;
  }

  /** Others are served. */
  static final class Others implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return guard(context) != Guard.THIS_MACHINE;
    }
  }

  /** Others are served, and have to log in. */
  static final class Login implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return guard(context) == Guard.LOGIN;
    }
  }

  /** Others are served, and those of them who are no programs have a password. */
  static final class People implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return guard(context) == Guard.LOGIN
          && StringUtils.hasText(context.getEnvironment().getProperty("caucus.access.password"));
    }
  }
}
