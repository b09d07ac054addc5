package dev.caucus.recommendation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one turn answered, and what going back takes away again.
 *
 * @param answers for each criterion's id the value's id, or {@code skip}
 */
record Step(Map<String, String> answers) {

  Step {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }
}
