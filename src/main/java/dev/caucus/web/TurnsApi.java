package dev.caucus.web;

import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.TurnHandler;
import dev.caucus.knowledge.KnowledgeBase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP interface for programs. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class TurnsApi {

  private final TurnHandler turns;
  private final KnowledgeBase knowledge;

  TurnsApi(TurnHandler turns, KnowledgeBase knowledge) {
    this.turns = turns;
    this.knowledge = knowledge;
  }

  @PostMapping(path = "/turns", consumes = MediaType.APPLICATION_JSON_VALUE)
  TurnResponse take(
      @RequestBody TurnRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String event) {
    Turn turn = request.toTurn(event);
    List<Reply> replies = turns.handle(turn);
    if (replies.isEmpty()) {
      throw new TurnTaken();
    }
    return TurnResponse.of(turn.origin().conversation().id(), replies);
  }

  @GetMapping("/knowledge")
  KnowledgeJson knowledge() {
    return KnowledgeJson.of(knowledge.status());
  }
}
