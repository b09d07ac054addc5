package dev.caucus.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one browser for all tests, if the machine has one. */
class ChromiumExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ChromiumExtension.class);
  private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);
  private static final String REMEDY =
      "Install them with: apt-get install chromium chromium-driver";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isInstalled() || isContinuousIntegration()) {
      return ConditionEvaluationResult.enabled("a browser is required, or there");
    }
    String skipped =
        "The browser tests of %s were left out: %s or %s is missing. %s"
            .formatted(context.getDisplayName(), Browser.CHROMIUM, Browser.DRIVER, REMEDY);
    if (context.getTestMethod().isEmpty()) {
      LOG.warn(skipped);
    }
    return ConditionEvaluationResult.disabled(skipped);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!isInstalled()) {
      throw new IllegalStateException(
          "CI=true, but %s or %s is missing. %s"
              .formatted(Browser.CHROMIUM, Browser.DRIVER, REMEDY));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Browser.class, key -> new Browser(), Browser.class);
  }

  private static boolean isInstalled() {
    return Stream.of(Browser.CHROMIUM, Browser.DRIVER).map(Path::of).allMatch(Files::isExecutable);
  }

  private static boolean isContinuousIntegration() {
    return "true".equals(System.getenv("CI"));
  }
}
