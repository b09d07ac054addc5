package dev.caucus.web;

import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalExport;
import dev.caucus.chat.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is kept of the person at this browser, for nobody else. */
@Controller
class OwnPages {

  private final ObjectProvider<PersonalExport> export;

  OwnPages(ObjectProvider<PersonalExport> export) {
    this.export = export;
  }

  /** Goes by the cookie alone, so that no address leads to anybody else's. */
  @GetMapping(PersonalExport.PATH)
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    String id = Visitor.of(request).id();
    PersonalExport known = export.getIfAvailable();
    if (id == null || known == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, Wording.say("privacy.nobody"));
    }
    var file = known.of(new Person("page", id));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.content().get());
  }
}
