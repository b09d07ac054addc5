package dev.caucus.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.caucus.chat.Block;
import dev.caucus.chat.Reply;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.blockkit.BlockKitRenderer;
import dev.caucus.slack.blockkit.Offer;
import dev.caucus.slack.blockkit.SlackMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in Slack what a reply says, in as many messages as it takes. */
final class SlackVoice {

  private final SlackApi api;
  private final BlockKitRenderer renderer;
  private final Enclosures enclosures;

  SlackVoice(SlackApi api, BlockKitRenderer renderer) {
    this.api = api;
    this.renderer = renderer;
    this.enclosures = new Enclosures(api);
  }

  /** Writes for everybody, with the files, and tells the timestamps of the messages. */
  List<String> post(Address to, Reply reply, Set<Offer> offers) {
    return post(to, reply, offers, null);
  }

  /**
   * The same.
   *
   * @param cause what is answered by it; null for nothing
   */
  List<String> post(Address to, Reply reply, Set<Offer> offers, @Nullable Cause cause) {
    List<String> messages = post(to, draw(reply, offers, cause), List.of());
    enclose(to, messages, reply);
    return messages;
  }

  /** The last of the messages tells what all of them answer, unless files are to follow. */
  private List<SlackMessage> draw(Reply reply, Set<Offer> offers, @Nullable Cause cause) {
    List<SlackMessage> messages = new ArrayList<>(renderer.render(reply, offers));
    boolean whole = reply.blocks().stream().noneMatch(Block.Attachment.class::isInstance);
    if (cause != null && whole) {
      messages.add(messages.removeLast().answering(cause.name()));
    }
    return messages;
  }

  /** Whether something is answered by messages that stand there. */
  boolean isAnswered(Address place, Cause cause) {
    return api.isAnswered(place, cause.name(), cause.since());
  }

  /** Shows the files of a reply with the messages that say it. */
  void enclose(Address place, List<String> messages, Reply reply) {
    enclosures.show(place, messages.getFirst(), reply);
  }

  /**
   * Sends the files of a reply that one person alone will see, which no such message can hold.
   *
   * @return the reply with a word on where the files are
   */
  Reply encloseFor(Address place, String person, Reply reply) {
    return enclosures.send(place.team(), person, reply);
  }

  /**
   * Puts a reply in the place of messages: those that it does not need vanish, those that it needs
   * beyond them are written. Its files are not shown, so that a message that is redrawn again and
   * again does not bring them again and again.
   *
   * @param rest where to write them
   * @param cause what is answered by it; null for nothing
   * @return the timestamps of the messages that say it now
   */
  List<String> replace(
      Address at,
      List<String> timestamps,
      Address rest,
      Reply reply,
      Set<Offer> offers,
      @Nullable Cause cause) {
    List<SlackMessage> messages = draw(reply, offers, cause);
    int common = Math.min(messages.size(), timestamps.size());
    for (String surplus : timestamps.subList(common, timestamps.size())) {
      api.delete(at, surplus);
    }
    List<String> kept = timestamps.subList(0, common);
    for (int i = 0; i < common; i++) {
      boolean last = i == messages.size() - 1;
      SlackMessage message = messages.get(i);
      api.replace(at, kept.get(i), last ? Together.bind(message, kept.subList(0, i)) : message);
    }
    return post(rest, messages.subList(common, messages.size()), kept);
  }

  /** Writes for one person alone, who gets the files in their direct messages. */
  void whisper(Address to, String person, Reply reply) {
    Reply whole = encloseFor(to, person, reply);
    renderer.render(whole, Set.of()).forEach(message -> api.whisper(to, person, message));
  }

  /** Answers through a response URL; the first message as told, all others in addition. */
  void respond(String url, Reply reply, Set<Offer> offers, SlackApi.Response first) {
    SlackApi.Response response = first;
    for (SlackMessage message : renderer.render(reply, offers)) {
      api.respond(url, message, response);
      if (response == SlackApi.Response.REPLACE) {
        response = SlackApi.Response.PRIVATE;
      }
    }
  }

  private List<String> post(Address to, List<SlackMessage> messages, List<String> before) {
    List<String> written = new ArrayList<>(before);
    for (int i = 0; i < messages.size(); i++) {
      boolean last = i == messages.size() - 1;
      SlackMessage message = messages.get(i);
      written.add(api.post(to, last ? Together.bind(message, written) : message));
    }
    return List.copyOf(written);
  }

  /**
   * Notes on a message's buttons which messages before it say the same reply, so that they are
   * removed together.
   */
  static final class Together {

    private static final String MARK = "with:";

    /** Slack's limit for a block's id. */
    private static final int ID_LIMIT = 255;

    private Together() {}

    static SlackMessage bind(SlackMessage message, List<String> before) {
      String id = MARK + String.join(",", before);
      if (before.isEmpty() || id.length() > ID_LIMIT) {
        return message;
      }
      List<LayoutBlock> blocks = new ArrayList<>(message.blocks());
      if (!blocks.isEmpty() && blocks.getLast() instanceof ActionsBlock actions) {
        blocks.set(
            blocks.size() - 1,
            ActionsBlock.builder().blockId(id).elements(actions.getElements()).build());
      }
      return new SlackMessage(message.text(), blocks, message.answers());
    }

    /** The timestamps of the messages before the one whose button was pressed. */
    static List<String> before(String blockId) {
      return blockId.startsWith(MARK)
          ? List.of(blockId.substring(MARK.length()).split(","))
          : List.of();
    }
  }
}
