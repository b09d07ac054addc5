package dev.caucus.knowledge;

/**
 * A passage that a search found.
 *
 * @param article its article, without the passages
 * @param key names this passage in this version of its article: equal keys mean equal content
 * @param score how well its words match, comparable within one search only
 */
public record Found(Article article, Passage passage, String key, double score) {}
