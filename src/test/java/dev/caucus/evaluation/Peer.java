package dev.caucus.evaluation;

import java.util.List;

/** Another search engine on the same passages. */
interface Peer extends AutoCloseable {

  /** The places of the passages that match best, best first. */
  List<Integer> find(String question, int limit);

  @Override
  void close() throws Exception;
}
