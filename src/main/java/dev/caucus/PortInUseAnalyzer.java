package dev.caucus;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to get another port where the one that is wanted is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, PortInUseException failure) {
    int port = failure.getPort();
    return new FailureAnalysis(
        "Port %d is taken by another program, which may be another Caucus.".formatted(port),
        "Stop that program, or choose another port: set server.port, or SERVER_PORT in the"
            + " environment.",
        failure);
  }
}
