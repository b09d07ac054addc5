package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Files;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollBoard;
import dev.caucus.chat.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The polls, each at an address to share with others, and the files of their results. */
@Controller
@RequestMapping("/polls")
class PollPages {

  /** Pictures that hold nothing but a picture, so that a browser may show them by themselves. */
  private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/webp");

  private final ObjectProvider<PollBoard> polls;
  private final ObjectProvider<Files> files;

  PollPages(ObjectProvider<PollBoard> polls, ObjectProvider<Files> files) {
    this.polls = polls;
    this.files = files;
  }

  @GetMapping
  String all(Model model, HttpServletRequest request, HttpServletResponse response) {
    Participant reader = Visitor.known(request, response).participant();
    List<PollSummary> open =
        polls.stream().flatMap(board -> board.open(reader).stream()).map(PollSummary::of).toList();
    model.addAttribute("polls", open);
    model.addAttribute("conversation", UUID.randomUUID().toString());
    return "polls";
  }

  /** A poll; or a file, if there is one of that name. */
  @GetMapping("/{id}")
  Object one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Visitor visitor = Visitor.known(request, response);
    Optional<ModelAndView> page =
        shown(id, visitor)
            .map(reply ->
                new ModelAndView("poll")
                    .addObject("reply", reply)
                    .addObject("title", reply.title())
                    .addObject("name", visitor.name())
                    .addObject("conversation", UUID.randomUUID().toString()));
    return page.<Object>map(found -> found)
        .orElseGet(() -> file("/" + id).orElseThrow(() -> none("web.problem.no-poll")));
  }

  /** Sends nothing at all to a page that shows the present state already. */
  @GetMapping("/{id}/card")
  Object card(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String seen,
      HttpServletRequest request) {
    Visitor visitor = Visitor.of(request);
    ReplyView reply = shown(id, visitor).orElse(null);
    if (reply != null && seen.equals(reply.tag())) {
      return new ResponseEntity<Void>(HttpStatus.NO_CONTENT);
    }
    return reply == null
        ? new ModelAndView("exchange :: gone").addObject("id", PollCard.publicId(id))
        : new ModelAndView("exchange :: reply")
            .addObject("reply", reply)
            .addObject("name", visitor.name());
  }

  /** What the person at this browser wants to be called. */
  @PostMapping("/name")
  Object call(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String poll,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visitor.of(request).called(name, request, response);
    return script == null
        ? "redirect:/polls/" + UriUtils.encodePathSegment(poll, StandardCharsets.UTF_8)
        : new ResponseEntity<Void>(HttpStatus.NO_CONTENT);
  }

  @GetMapping("/{*path}")
  ResponseEntity<byte[]> anyFile(@PathVariable String path) {
    return file(path).orElseThrow(() -> none("web.problem.no-file"));
  }

  private Optional<ReplyView> shown(String id, Visitor visitor) {
    return polls.stream()
        .flatMap(board -> board.show(id, visitor.participant()).stream())
        .findFirst()
        .map(ReplyRenderer::render);
  }

  private Optional<ResponseEntity<byte[]>> file(String path) {
    return files.stream()
        .flatMap(some -> some.at("/polls" + path).stream())
        .findFirst()
        .map(PollPages::sent);
  }

  private static ResponseEntity<byte[]> sent(Block.Attachment file) {
    ContentDisposition.Builder disposition =
        SHOWN.contains(file.mediaType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type(file.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(file.content().get());
  }

  /** Every text of ours is UTF-8. */
  private static MediaType type(String mediaType) {
    MediaType type = MediaType.parseMediaType(mediaType);
    return type.getType().equals("text") && type.getCharset() == null
        ? new MediaType(type, StandardCharsets.UTF_8)
        : type;
  }

  private static ResponseStatusException none(String key) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, Wording.say(key));
  }
}
