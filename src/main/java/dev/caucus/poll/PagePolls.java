package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Files;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollBoard;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The polls of those who have no channel: on the page, over HTTP and in the terminal.
 *
 * <p>Polls of a chat platform are not among them, since nobody knows here who may see them.
 */
final class PagePolls implements PollBoard, Files {

  /** Whoever reads a poll without having taken a turn is on the page. */
  private static final String PLATFORM = "page";

  /** Each is counted, and nobody reads a longer list. */
  private static final int MOST = 100;

  private static final Pattern FILE =
      Pattern.compile("/polls/(?<poll>[0-9a-f]{12})/(?<name>[a-z.]+)");

  private final PollStore polls;
  private final Board board;
  private final Voting voting;
  private final Desk desk;
  private final ResultWriter results;

  PagePolls(PollStore polls, Board board, Voting voting, Desk desk, ResultWriter results) {
    this.polls = polls;
    this.board = board;
    this.voting = voting;
    this.desk = desk;
    this.results = results;
  }

  @Override
  public Optional<Reply> show(String poll, Participant reader) {
    return find(poll)
        .map(found -> {
          Reply reply = voting.show(origin(reader), found);
          return found.isClosed() ? results.illustrated(reply, desk.standing(found)) : reply;
        });
  }

  @Override
  public List<Outcome.Poll> open(Participant reader) {
    return polls.open(Board.PERSONAL, MOST).stream()
        .map(poll -> voting.show(origin(reader), poll).outcome())
        .map(Outcome.Poll.class::cast)
        .toList();
  }

  @Override
  public Optional<Block.Attachment> at(String path) {
    Matcher file = FILE.matcher(path);
    if (!file.matches()) {
      return Optional.empty();
    }
    Optional<Standing> standing =
        find(file.group("poll")).filter(Poll::isClosed).map(desk::standing);
    return switch (file.group("name")) {
      case ResultWriter.CHART -> standing.flatMap(results::chart);
      case ResultWriter.TABLE -> standing.map(results::table);
      default -> Optional.empty();
    };
  }

  private Optional<Poll> find(String id) {
    return polls.find(id).filter(poll -> !board.isShared(poll.place()));
  }

  private static Origin origin(Participant reader) {
    return new Origin(new ConversationRef(PLATFORM, ""), reader, null);
  }
}
