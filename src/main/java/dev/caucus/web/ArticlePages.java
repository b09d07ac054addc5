package dev.caucus.web;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The articles themselves, for whoever wants to read what a citation leads to. */
@Controller
@RequestMapping("/articles")
class ArticlePages {

  private static final int NOWHERE = -1;

  private final KnowledgeBase knowledge;

  ArticlePages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("articles", knowledge.articles().stream().map(ArticleSummary::new).toList());
    return "articles";
  }

  /** An id may contain slashes, since it may come from a path. */
  @GetMapping("/{*id}")
  String one(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String passage,
      @RequestParam(required = false) @Nullable String quote,
      Model model) {
    String wanted = id.substring(1);
    Article article = knowledge.article(wanted).orElseThrow(() -> gone(wanted));
    model.addAttribute("article", ArticleView.of(article, position(passage), quote));
    return "article";
  }

  private static int position(@Nullable String passage) {
    return passage != null && passage.matches("\\d{1,6}") ? Integer.parseInt(passage) : NOWHERE;
  }

  private static ResponseStatusException gone(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, Wording.say("web.problem.no-article", id));
  }
}
