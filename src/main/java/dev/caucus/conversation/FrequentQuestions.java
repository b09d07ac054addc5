package dev.caucus.conversation;

import java.util.List;

/** What people ask again and again. */
@FunctionalInterface
public interface FrequentQuestions {

  /**
   * The questions that at least two people asked in a community and that were answered, most asked
   * first.
   *
   * <p>Two spellings that differ in upper and lower case alone are one question. What one person
   * asked, however often, stays that person's.
   *
   * @param platform the platform's name
   * @param community the platform's name for the server or workspace: what its conversations' ids
   *     have before the first {@code /}
   * @param longest how many characters a question may have to be of use
   * @param most how many questions to tell
   */
  List<String> of(String platform, String community, int longest, int most);
}
