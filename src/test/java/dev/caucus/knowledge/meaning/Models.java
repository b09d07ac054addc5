package dev.caucus.knowledge.meaning;

import dev.caucus.knowledge.Meaning;

/** The model, loaded once for all tests. */
public final class Models {

  private static final SentenceMeaning MODEL = SentenceMeaning.loading(OnnxModel::load);

  private Models() {}

  public static Meaning model() {
    return MODEL;
  }
}
