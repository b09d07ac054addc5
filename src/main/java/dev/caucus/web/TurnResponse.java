package dev.caucus.web;

import dev.caucus.chat.Reply;
import dev.caucus.contract.OutcomeJson;
import java.util.List;
import java.util.Locale;

/** The answer to {@code POST /api/turns}. */
record TurnResponse(String conversation, List<ReplyJson> replies) {

  static TurnResponse of(String conversation, List<Reply> replies) {
    return new TurnResponse(conversation, replies.stream().map(ReplyJson::of).toList());
  }

  /** A reply, as plain text, as blocks, and as what it means. */
  record ReplyJson(String visibility, String text, List<BlockJson> blocks, OutcomeJson outcome) {

    static ReplyJson of(Reply reply) {
      return new ReplyJson(
          reply.visibility().name().toLowerCase(Locale.ROOT),
          reply.text(),
          reply.blocks().stream().map(BlockJson::of).toList(),
          OutcomeJson.of(reply.outcome()));
    }
  }
}
