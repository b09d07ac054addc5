package dev.caucus.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in; the form goes to Spring Security. */
@Controller
@Conditional(OnGuard.People.class)
class LoginPage {

  @GetMapping("/login")
  String ask(
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String out,
      Model model) {
    model.addAttribute("to", LocalTarget.of(to));
    model.addAttribute("failed", failed != null);
    model.addAttribute("out", out != null);
    return "login";
  }

  /** The page after a wrong password. */
  static String again(@Nullable String to) {
    return "/login?failed&" + LocalTarget.asQuery(to);
  }
}
