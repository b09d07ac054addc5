package dev.caucus.knowledge;

/**
 * Something in the knowledge folder that could not be used.
 *
 * @param path the file or folder, relative to the knowledge folder, which itself is {@code .}
 * @param line the line where it went wrong, counted from 1; 0 if it concerns the whole file
 * @param problem what is wrong and what was found, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record KnowledgeFailure(String path, int line, String problem, String remedy) {

  @Override
  public String toString() {
    String place = path.equals(".") ? "" : path + (line > 0 ? ":" + line : "") + ": ";
    return place + problem + " " + remedy;
  }
}
