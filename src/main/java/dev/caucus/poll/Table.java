package dev.caucus.poll;

import dev.caucus.poll.BallotStore.Signed;
import dev.caucus.poll.counting.Ballot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The votes as comma-separated values (RFC 4180) in UTF-8: who voted for what, or in an anonymous
 * poll, how many voted for what.
 */
final class Table {

  /** Excel takes a file for UTF-8 only if it begins with this. */
  private static final String MARK = "\uFEFF";

  /** Spreadsheets take a cell that begins so for a formula, and run it. */
  private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Table() {}

  static byte[] of(Standing standing, BallotStore ballots) {
    StringBuilder text = new StringBuilder(MARK);
    try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
      if (standing.poll().plan().anonymous()) {
        writeCounts(rows, standing, ballots);
      } else {
        writeBallots(rows, standing, ballots);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void writeBallots(CSVPrinter rows, Standing standing, BallotStore ballots)
      throws IOException {
    rows.printRecord(PollWords.say("table.voter"), PollWords.say("table.choices"));
    for (Signed ballot : ballots.signed(standing.poll().id())) {
      rows.printRecord(harmless(ballot.name()), choices(standing, ballot.choices()));
    }
    for (var entry : ballots.nameless(standing.poll().id()).counts().entrySet()) {
      String choices = choices(standing, entry.getKey().choices());
      for (int ballot = 0; ballot < entry.getValue(); ballot++) {
        rows.printRecord(PollWords.say("nameless"), choices);
      }
    }
  }

  private static void writeCounts(CSVPrinter rows, Standing standing, BallotStore ballots)
      throws IOException {
    rows.printRecord(PollWords.say("table.choices"), PollWords.say("table.ballots"));
    for (var entry : ballots.all(standing.poll().id()).counts().entrySet()) {
      Ballot ballot = entry.getKey();
      rows.printRecord(choices(standing, ballot.choices()), entry.getValue());
    }
  }

  private static String choices(Standing standing, List<Integer> choices) {
    List<String> labels = standing.poll().plan().options();
    String separator = standing.poll().isRanked() ? " > " : "; ";
    return harmless(String.join(separator, choices.stream().map(labels::get).toList()));
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
