package dev.caucus.knowledge;

import java.util.List;

/**
 * One thing that a question looks for, in all the forms in which the articles may say it.
 *
 * @param forms the alternatives; the best one that occurs counts, and no other
 */
public record SearchTerm(List<Form> forms) {

  public SearchTerm {
    forms = List.copyOf(forms);
  }

  /**
   * One way of saying it.
   *
   * @param terms index terms, all of which have to occur
   * @param weight how good this form is, 1 for the question's own word, less for a synonym
   */
  public record Form(List<String> terms, double weight) {

    public Form {
      terms = List.copyOf(terms);
    }
  }
}
