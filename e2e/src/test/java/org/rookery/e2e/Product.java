package org.rookery.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The running product with its sample data, one for all journeys.
 *
 * @param address where it answers
 * @param data its data folder
 */
public record Product(String address, Path data) {

  /** Who can sign in. */
  public record Login(String email, String password) {
    private static Login of(JsonObject person) {
      return new Login(person.get("email").getAsString(), person.get("password").getAsString());
    }
  }

  /** One that runs already; it has written its address into its folder. */
  static Product in(Path data) {
    var address = new Product("", data).sample().get("url").getAsString();
    return new Product(address, data);
  }

  /** The sample as {@code demo.json} tells it: people with passwords, keys, tokens. */
  public JsonObject sample() {
    try {
      return JsonParser.parseString(Files.readString(data.resolve("demo.json"))).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first member with this role in the sample's first workspace. */
  public Login member(String role) {
    return member("Tallow & Finch", role);
  }

  public Login member(String workspace, String role) {
    var members = named("workspaces", workspace).getAsJsonArray("members");
    return Login.of(first(members, "role", role));
  }

  /** The owner of the sample's first partner. */
  public Login partner() {
    return Login.of(named("partners", "Plover"));
  }

  /** The id of the sample's first workspace. */
  public String workspace() {
    return named("workspaces", "Tallow & Finch").get("id").getAsString();
  }

  public Login provider() {
    return Login.of(sample().getAsJsonObject("provider"));
  }

  /** The same product under another host name. */
  public String at(String host) {
    return "http://" + host + ":" + URI.create(address).getPort();
  }

  /** The addresses of the console's screens in the sample's first workspace. */
  List<String> screensOfWorkspace() {
    var workspace = named("workspaces", "Tallow & Finch");
    var bot = first(workspace.getAsJsonArray("bots"), "channel", "website").get("id").getAsString();
    return Stream.of(
            "",
            "/inbox",
            "/inbox/" + firstId("/conversations?queue=open"),
            "/contacts",
            "/contacts/" + firstId("/contacts"),
            "/bots",
            "/bots/" + bot,
            "/bots/" + bot + "?tab=preview",
            "/bots/" + bot + "?tab=install",
            "/bots/" + bot + "?tab=settings",
            "/bots/" + bot + "/flows/" + firstId("/bots/" + bot + "/flows"),
            "/settings",
            "/settings/members",
            "/settings/roles",
            "/settings/tokens",
            "/settings/audit")
        .map(path -> "/s/" + workspace() + path)
        .toList();
  }

  private String firstId(String path) {
    var token = named("workspaces", "Tallow & Finch").get("token").getAsString();
    var answer = JsonParser.parseString(ask("/api/v1" + path, token).body()).getAsJsonObject();
    return answer.getAsJsonArray("data").get(0).getAsJsonObject().get("id").getAsString();
  }

  /** What the API answers to a program with this token. */
  public int status(String path, String token) {
    return ask(path, token).statusCode();
  }

  private HttpResponse<String> ask(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonObject named(String list, String name) {
    return first(sample().getAsJsonArray(list), "name", name);
  }

  private static JsonObject first(JsonArray all, String field, String value) {
    for (var one : all) {
      if (one.getAsJsonObject().get(field).getAsString().equals(value))
        return one.getAsJsonObject();
    }
    throw new IllegalArgumentException("The sample has no " + value);
  }
}
