package org.rookery.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.rookery.app.RookerySettings;
import org.rookery.identity.Open;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /demo}: a plain website of the sample's lamp makers, with the embed snippet as a customer
 * would paste it.
 */
@RestController
class DemoShop {
  private final boolean open;
  private final DemoFile file;

  DemoShop(RookerySettings settings) {
    this.open = settings.demo();
    this.file = new DemoFile(settings.folder().resolve("demo.json"));
  }

  @GetMapping("/demo")
  @Open("a sample website, served only with --demo")
  ResponseEntity<String> shop() {
    if (!open || !Files.exists(file.path())) {
      return ResponseEntity.notFound().build();
    }
    var page = resource("shop.html").replace("{widgetKey}", file.firstWidgetKey());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .body(page);
  }

  private static String resource(String name) {
    try (var in = DemoShop.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks demo/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
