package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.chat.TurnHandler;
import dev.caucus.knowledge.KnowledgeBase;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The chat in the browser. */
@Controller
class ChatPage {

  private static final String PARTICIPANT = "caucus-participant";

  private final TurnHandler turns;
  private final ObjectProvider<Starters> starters;
  private final KnowledgeBase knowledge;

  ChatPage(TurnHandler turns, ObjectProvider<Starters> starters, KnowledgeBase knowledge) {
    this.turns = turns;
    this.starters = starters;
    this.knowledge = knowledge;
  }

  @GetMapping("/")
  String welcome(
      Model model,
      @CookieValue(name = PARTICIPANT, required = false) @Nullable String participant,
      HttpServletResponse response) {
    if (participant == null) {
      response.addHeader(HttpHeaders.SET_COOKIE, newParticipant());
    }
    model.addAttribute("conversation", UUID.randomUUID().toString());
    model.addAttribute(
        "starters", starters.stream().flatMap(some -> some.questions().stream()).toList());
    model.addAttribute("invitations", Invitation.to(knowledge.topics()));
    return "chat";
  }

  /** What a reload of an answer without JavaScript asks for. */
  @GetMapping("/chat")
  String again() {
    return "redirect:/";
  }

  /** Answers with the exchange alone to the page's own script, with the whole page to a form. */
  @PostMapping("/chat")
  String take(
      ChatForm form,
      @CookieValue(name = PARTICIPANT, required = false) @Nullable String participant,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Model model) {
    model.addAttribute("exchange", exchange(form, participant));
    model.addAttribute("conversation", form.conversation());
    return script == null ? "chat" : "exchange :: exchange";
  }

  private Exchange exchange(ChatForm form, @Nullable String participant) {
    try {
      return new Exchange(form, turns.handle(form.toTurn(participant)));
    } catch (BadTurn bad) {
      String message = String.valueOf(bad.getMessage());
      Reply notice = Reply.of(new Outcome.Notice("invalid", message), new Block.Notice(message));
      return new Exchange(form, List.of(notice));
    }
  }

  private static String newParticipant() {
    return ResponseCookie.from(PARTICIPANT, UUID.randomUUID().toString())
        .httpOnly(true)
        .sameSite("Strict")
        .path("/")
        .maxAge(Duration.ofDays(365))
        .build()
        .toString();
  }
}
