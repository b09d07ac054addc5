package dev.caucus.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the bot does, for those who run it: as a page and for programs. */
@Controller
class StatusPages {

  private final Overview overview;

  StatusPages(Overview overview) {
    this.overview = overview;
  }

  @GetMapping("/status")
  String page(Model model) {
    StatusJson now = overview.now();
    model.addAttribute("status", StatusView.of(now));
    model.addAttribute("diagram", ReliabilityView.of(now.reliability()));
    return "status";
  }

  @GetMapping(path = "/api/status", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StatusJson> json() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(overview.now());
  }
}
