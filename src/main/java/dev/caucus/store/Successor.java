package dev.caucus.store;

/** Goes on with what replicas have left that died; each one is a bean. */
@FunctionalInterface
public interface Successor {

  /**
   * Looks whether there is anything to go on with; called after a beat of the heart, and not again
   * before it has returned.
   */
  void look();
}
