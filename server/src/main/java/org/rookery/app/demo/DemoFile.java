package org.rookery.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.app.demo.DemoPlaces.DemoPartner;
import org.rookery.app.demo.DemoPlaces.DemoWorkspace;
import org.rookery.bot.Bot;
import org.rookery.identity.Member;
import org.rookery.platform.json.Json;

/**
 * {@code demo.json}: who is in the sample and how to get in; readable by the owner of the process
 * alone.
 */
record DemoFile(Path path) {

  /** A workspace with its bot. */
  record Place(DemoWorkspace workspace, Bot bot) {}

  private record Whole(
      String url,
      Account provider,
      List<PartnerAccount> partners,
      List<WorkspaceAccount> workspaces) {}

  private record Account(String id, String email, String password) {}

  /** {@code apiKey} is the owner's permanent token, once there is a Partner API. */
  private record PartnerAccount(
      String id,
      String name,
      String host,
      String email,
      String password,
      @Nullable String apiKey) {}

  private record WorkspaceAccount(
      String id,
      String name,
      String partnerId,
      String token,
      List<Person> members,
      List<BotAccount> bots) {}

  private record Person(String role, String email, String password) {}

  private record BotAccount(String id, String channel, String widgetKey) {}

  void write(
      String url,
      Member provider,
      List<DemoPartner> partners,
      List<Place> places,
      String password) {
    var whole =
        new Whole(
            url,
            new Account(provider.id().text(), provider.email(), password),
            partners.stream().map(partner -> account(partner, password)).toList(),
            places.stream().map(place -> account(place, password)).toList());
    try {
      var onlyUs =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var draft = Files.createTempFile(path.toAbsolutePath().getParent(), "demo", ".new", onlyUs);
      Files.writeString(
          draft, Json.lenient().writerWithDefaultPrettyPrinter().writeValueAsString(whole));
      Files.move(draft, path);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's accounts cannot be written to " + path + ".", e);
    }
  }

  private static PartnerAccount account(DemoPartner partner, String password) {
    return new PartnerAccount(
        partner.partner().id().text(),
        partner.partner().name(),
        partner.host(),
        partner.email(),
        password,
        null);
  }

  private static WorkspaceAccount account(Place place, String password) {
    var workspace = place.workspace().workspace();
    return new WorkspaceAccount(
        workspace.id().text(),
        workspace.name(),
        workspace.partner().text(),
        place.workspace().token(),
        place.workspace().people().stream()
            .map(member -> new Person(member.role(), member.email(), password))
            .toList(),
        List.of(
            new BotAccount(
                place.bot().id().text(), place.bot().channelKind(), place.bot().widgetKey())));
  }

  /** The widget key of the first bot of a file written before. */
  String firstWidgetKey() {
    try {
      return Json.tree(Files.readString(path))
          .path("workspaces")
          .path(0)
          .path("bots")
          .path(0)
          .path("widgetKey")
          .stringValue("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
