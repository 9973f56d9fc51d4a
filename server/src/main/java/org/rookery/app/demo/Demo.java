package org.rookery.app.demo;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import org.rookery.app.RookerySettings;
import org.rookery.identity.Setup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills an empty installation once; one that somebody has set up is left alone. */
@Component
@Lazy
class Demo {
  private static final Logger log = LoggerFactory.getLogger(Demo.class);
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final RookerySettings settings;
  private final Setup setup;
  private final DemoPlaces places;
  private final DemoBots bots;
  private final DemoChats chats;
  private final DemoTickets tickets;
  private final DemoReviews reviews;
  private final DemoRoadmap roadmap;
  private final DemoStatus status;
  private final Environment environment;

  Demo(
      RookerySettings settings,
      Setup setup,
      DemoPlaces places,
      DemoBots bots,
      DemoChats chats,
      DemoTickets tickets,
      DemoReviews reviews,
      DemoRoadmap roadmap,
      DemoStatus status,
      Environment environment) {
    this.settings = settings;
    this.setup = setup;
    this.places = places;
    this.bots = bots;
    this.chats = chats;
    this.tickets = tickets;
    this.reviews = reviews;
    this.roadmap = roadmap;
    this.status = status;
    this.environment = environment;
  }

  void fill() {
    var file = new DemoFile(settings.folder().resolve("demo.json"));
    if (Files.exists(file.path()) || !setup.needed()) {
      return;
    }
    var password = password();
    var provider = places.provider(password);
    var plover = places.plover(password);
    var kestrel = places.kestrel(password);
    var tallow = places.tallowAndFinch(plover, password);
    var osprey = places.ospreyPoint(plover, password);
    var brindle = places.brindleDental(kestrel, password);
    var wren = bots.wren(tallow);
    var concierge = bots.small(osprey, "Concierge", "concierge.json", "#7a5af5");
    var frontDesk = bots.small(brindle, "Front desk", "front-desk.json", "#15803d");
    chats.tallowAndFinch(tallow, wren);
    chats.ospreyPoint(osprey, concierge);
    chats.brindleDental(brindle, frontDesk);
    reviews.fill(tickets.fill(plover, kestrel, password));
    roadmap.fill(plover, kestrel);
    status.fill();
    file.write(
        url(),
        provider,
        List.of(plover, kestrel),
        List.of(
            new DemoFile.Place(tallow, wren),
            new DemoFile.Place(osprey, concierge),
            new DemoFile.Place(brindle, frontDesk)),
        password);
    log.atInfo().addKeyValue("file", file.path()).log("sample data is there");
  }

  private String url() {
    return "http://localhost:" + environment.getProperty("local.server.port", "8080");
  }

  /** One for all sample accounts of this installation; nobody can know it from the source. */
  private static String password() {
    var random = new SecureRandom();
    var password = new StringBuilder("Demo");
    for (int i = 0; i < 15; i++) {
      password.append(i % 5 == 0 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.append(random.nextInt(10)).toString();
  }
}
