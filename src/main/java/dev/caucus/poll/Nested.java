package dev.caucus.poll;

import java.util.Objects;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions within others, whose failure does not take the others with it. */
final class Nested {

  private Nested() {}

  static TransactionTemplate in(TransactionTemplate transaction) {
    var nested =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return nested;
  }
}
