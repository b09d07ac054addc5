package dev.caucus.web;

import dev.caucus.gaps.GapCluster;
import dev.caucus.gaps.GapReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What people asked in vain, for those who keep the articles. */
@Controller
class GapPages {

  /** More than that nobody reads on a page; the file has all. */
  private static final int MOST = 200;

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ObjectProvider<GapReport> report;

  GapPages(ObjectProvider<GapReport> report) {
    this.report = report;
  }

  @GetMapping("/gaps")
  String all(Model model) {
    List<GapCluster> clusters = report.stream().flatMap(gaps -> gaps.clusters().stream()).toList();
    model.addAttribute("kept", report.stream().anyMatch(GapReport::isKept));
    model.addAttribute("gaps", clusters.stream().limit(MOST).map(GapView::of).toList());
    model.addAttribute("more", Math.max(0, clusters.size() - MOST));
    return "gaps";
  }

  @GetMapping("/gaps.csv")
  ResponseEntity<byte[]> table() {
    return report.stream()
        .findFirst()
        .map(gaps ->
            ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("gaps.csv").build().toString())
                .body(gaps.table()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
