package dev.caucus;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/** Says what a setting may be when what it is makes no sense, where Spring Boot leaves that out. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

  private static final Map<Class<?>, String> ALLOWED =
      Map.of(
          Boolean.class, "true or false",
          Integer.class, "a whole number",
          Duration.class, "a time such as 30s, 12h or 90d",
          Path.class, "the path of a folder",
          InetAddress.class, "an address of this machine, such as 127.0.0.1 or 0.0.0.0");

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    Class<?> type = failure.getTarget().getType().resolve(Object.class);
    String allowed = ALLOWED.get(ClassUtils.resolvePrimitiveIfNecessary(type));
    if (property == null || allowed == null) {
      return null;
    }
    return new FailureAnalysis(
        "The setting %s is \"%s\" (%s), which it cannot be."
            .formatted(property.getName(), property.getValue(), property.getOrigin()),
        "Set %s to %s, or remove it.".formatted(property.getName(), allowed),
        failure);
  }
}
