package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollBoard;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.chat.TurnHandler;
import dev.caucus.knowledge.KnowledgeBase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The chat in the browser. */
@Controller
class ChatPage {

  private final TurnHandler turns;
  private final ObjectProvider<Starters> starters;
  private final ObjectProvider<PollBoard> polls;
  private final KnowledgeBase knowledge;

  ChatPage(
      TurnHandler turns,
      ObjectProvider<Starters> starters,
      ObjectProvider<PollBoard> polls,
      KnowledgeBase knowledge) {
    this.turns = turns;
    this.starters = starters;
    this.polls = polls;
    this.knowledge = knowledge;
  }

  @GetMapping("/")
  String welcome(Model model, HttpServletRequest request, HttpServletResponse response) {
    Visitor.known(request, response);
    model.addAttribute("conversation", UUID.randomUUID().toString());
    model.addAttribute(
        "starters", starters.stream().flatMap(some -> some.questions().stream()).toList());
    model.addAttribute("invitations", Invitation.to(knowledge.topics()));
    model.addAttribute("polling", polls.getIfAvailable() != null);
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
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ChatForm form = ChatForm.of(sent);
    Visitor visitor = Visitor.of(request);
    visitor = form.name() == null ? visitor : visitor.called(form.name(), request, response);
    model.addAttribute("exchange", exchange(form, visitor));
    model.addAttribute("conversation", form.conversation());
    model.addAttribute("name", visitor.name());
    return script == null ? "chat" : "exchange :: exchange";
  }

  private Exchange exchange(ChatForm form, Visitor visitor) {
    try {
      return new Exchange(form, turns.handle(form.toTurn(visitor)));
    } catch (BadTurn bad) {
      String message = String.valueOf(bad.getMessage());
      Reply notice = Reply.of(new Outcome.Notice("invalid", message), new Block.Notice(message));
      return new Exchange(form, List.of(notice));
    }
  }
}
