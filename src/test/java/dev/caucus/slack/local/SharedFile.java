package dev.caucus.slack.local;

/**
 * A file that the bot has put somewhere.
 *
 * @param id its id: F…
 * @param title what is shown as its name
 * @param altText what a picture shows, for those who do not see it; empty for none
 */
public record SharedFile(String id, String name, String title, String altText, byte[] content) {

  /** What kind of file it is, by its name. */
  public String type() {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "png" -> "image/png";
      case "csv" -> "text/csv";
      default -> "application/octet-stream";
    };
  }

  /** Whether people see it as a picture. */
  public boolean isPicture() {
    return type().startsWith("image/");
  }
}
