package dev.caucus.web;

import dev.caucus.chat.Ago;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The state of the index at a glance, which every page shows and keeps asking for. */
@Controller
class IndexBar {

  private final KnowledgeBase knowledge;
  private final Clock clock;

  IndexBar(KnowledgeBase knowledge, ObjectProvider<Clock> clock) {
    this.knowledge = knowledge;
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  /** Sends nothing at all to a page that shows the present state already. */
  @GetMapping("/index-state")
  Object refresh(@RequestParam(defaultValue = "") String seen) {
    return view().tag().equals(seen)
        ? new ResponseEntity<Void>(HttpStatus.NO_CONTENT)
        : "index-state :: bar";
  }

  /** For the templates. */
  public IndexView view() {
    KnowledgeStatus status = knowledge.status();
    Instant changed = status.changed();
    return new IndexView(
        status,
        changed == null
            ? null
            : Ago.say("web.index.ago", Duration.between(changed, clock.instant())));
  }
}
