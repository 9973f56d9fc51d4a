package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rookery.app.http.Operations.Operation;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.message.BotId;
import org.rookery.message.Content;
import org.rookery.testing.Api;
import org.rookery.testing.World;

/**
 * A workspace that has one of everything an operation can name in its path, made through the
 * product's own services, and those who work there.
 */
record Furnished(
    World.AWorkspace at, Api owner, Api partner, Api provider, Map<String, String> ids) {

  private static final String DESK = "/api/v1/support";
  static final String FILE_TYPE = "multipart/form-data; boundary=x";
  static final String FILE =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--x--\r\n";

  static Furnished in(World world, Api anonymous, InboundSink visitors) {
    var over = world.aPartner();
    var workspace = world.aWorkspace(over.id());
    var owner = anonymous.another().signIn(workspace.ownerEmail(), World.PASSWORD);
    var partner = anonymous.another().signIn(over.ownerEmail(), World.PASSWORD);
    var ids = furnish(workspace, world, owner, visitors);
    furnishDesk(partner, ids);
    return new Furnished(
        workspace,
        owner,
        partner,
        anonymous.another().signIn(world.provider(), World.PASSWORD),
        ids);
  }

  private static Map<String, String> furnish(
      World.AWorkspace workspace, World world, Api owner, InboundSink visitors) {
    var ids = new LinkedHashMap<String, String>();
    ids.put("mbr_", world.aMember(workspace, "agent").id().text());
    ids.put(
        "tok_",
        made(
            owner,
            "api-tokens",
            Map.of("name", "Mine", "scopes", java.util.List.of("contacts:read"))));
    ids.put("bot_", made(owner, "bots", Map.of("name", "Mine")));
    ids.put(
        "flw_",
        owner
            .get("/api/v1/bots/" + ids.get("bot_") + "/flows")
            .json()
            .path("data")
            .path(0)
            .path("id")
            .asString());
    ids.put("ctc_", made(owner, "contacts", Map.of("firstName", "Mine")));
    ids.put(
        "contacts/not_",
        made(owner, "contacts/" + ids.get("ctc_") + "/notes", Map.of("text", "Mine")));
    ids.put("cnv_", conversation(workspace, ids.get("bot_"), visitors));
    ids.put(
        "conversations/not_",
        made(owner, "conversations/" + ids.get("cnv_") + "/notes", Map.of("text", "Mine")));
    made(
        owner,
        "attributes",
        Map.of("key", "mine", "label", "Mine", "type", "text", "scope", "contact"));
    await().until(() -> owner.get("/api/v1/conversations").json().path("data").size() == 1);
    return ids;
  }

  private static void furnishDesk(Api partner, Map<String, String> ids) {
    var incident =
        Map.of("title", "Mine", "impact", "degraded", "componentIds", List.of(), "stage", "draft");
    ids.put("sti_", made(partner, "status/incidents", incident));
    var ticket =
        made(
            partner,
            "support/tickets",
            Map.of(
                "category",
                "medium",
                "subject",
                "Answers come twice",
                "description",
                "Every answer is shown two times since this morning."));
    ids.put("tkt_", ticket);
    ids.put("prf_", made(partner, "support/proof-packs", Map.of("month", "2026-01")));
    var added = partner.send("POST", DESK + "/tickets/" + ticket + "/attachments", FILE, FILE_TYPE);
    assertThat(added.status()).as(added.toString()).isEqualTo(201);
    ids.put("att_", added.json().path("id").asString());
  }

  private static String made(Api owner, String kind, Object body) {
    var answer = owner.post("/api/v1/" + kind, body);
    assertThat(answer.status()).as(kind + " answered " + answer).isEqualTo(201);
    var json = answer.json();
    return json.path("id").asString(json.path("token").path("id").asString(""));
  }

  private static String conversation(World.AWorkspace workspace, String bot, InboundSink visitors) {
    var address =
        new ChannelAddress(workspace.id(), BotId.of(bot), ChannelKind.WEBSITE, "vis-mine");
    var said = new Inbound.Said("m1", new Content.Text("Hello"), null, Inbound.Profile.UNKNOWN);
    var answer = new CompletableFuture<Receipt>();
    visitors.offer(address, said, answer::complete);
    return ((Receipt.Stored) answer.orTimeout(15, TimeUnit.SECONDS).join()).conversation().text();
  }

  /** Whether there is a row for every id in the operation's path. */
  boolean has(Operation operation) {
    return operation.parameters("path").stream()
        .map(it -> prefix(it.path("schema").path("pattern").asString("")))
        .allMatch(
            it -> it.isEmpty() || ids.containsKey(it) || it.equals("not_") || it.equals("ses_"));
  }

  /** Who may call this operation. */
  Api caller(Operation operation) {
    return switch (Audience.of(operation)) {
      case PROVIDER -> provider;
      case PARTNER -> partner;
      case WORKSPACE -> owner;
    };
  }

  /** The operation's path to what is here. */
  String path(Operation operation) {
    var path = operation.path();
    for (var parameter : operation.parameters("path")) {
      var name = parameter.path("name").asString();
      path =
          path.replace(
              "{" + name + "}",
              value(operation, name, parameter.path("schema").path("pattern").asString("")));
    }
    return path;
  }

  private String value(Operation operation, String name, String pattern) {
    var prefix = prefix(pattern);
    var family = operation.path().split("/", -1)[3];
    var id = ids.getOrDefault(family + "/" + prefix, ids.get(prefix));
    return id != null ? id : SAMPLES.getOrDefault(name, "1");
  }

  private static final Map<String, String> SAMPLES = Map.of("key", "mine", "type", "send.text");

  /** {@code ctc_} of an id's pattern; empty of any other. */
  static String prefix(String pattern) {
    return pattern.startsWith("^") && pattern.contains("_[")
        ? pattern.substring(1, pattern.indexOf('['))
        : "";
  }
}
