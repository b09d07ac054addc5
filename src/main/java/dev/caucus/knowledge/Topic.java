package dev.caucus.knowledge;

import java.util.List;

/**
 * What a choice between options is about.
 *
 * @param id the name of its folder
 * @param title what people read
 * @param options what is chosen from
 */
public record Topic(String id, String title, List<Option> options) {

  public Topic {
    options = List.copyOf(options);
  }

  /**
   * One of the things that are chosen from.
   *
   * @param id its name in settings and outcomes
   * @param name what people read
   * @param also other names that people use for it
   */
  public record Option(String id, String name, List<String> also) {

    public Option {
      also = List.copyOf(also);
    }
  }
}
