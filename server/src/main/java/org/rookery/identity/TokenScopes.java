package org.rookery.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an API token may be given, and which permissions each scope stands for. */
public final class TokenScopes {
  private static final Map<String, List<String>> SCOPES = new LinkedHashMap<>();

  static {
    SCOPES.put("contacts:read", List.of("inbox.contacts:read", "pii:view"));
    SCOPES.put("contacts:write", List.of("inbox.contacts:write", "contacts:import"));
    SCOPES.put("contacts:delete", List.of("inbox.contacts:delete"));
    SCOPES.put("contacts:export", List.of("contacts:export"));
    SCOPES.put("contacts:erase", List.of("contacts:erase"));
    SCOPES.put("segments:read", List.of("segments:read"));
    SCOPES.put("segments:write", List.of("segments:write", "segments:delete"));
    SCOPES.put("conversations:read", List.of("inbox.chats:read", "inbox.chats:transcript"));
    SCOPES.put("conversations:write", List.of("inbox.chats:write", "inbox.chats:spam"));
    SCOPES.put("conversations:assign", List.of("inbox.chats:assign"));
    SCOPES.put("conversations:delete", List.of("inbox.chats:delete"));
    SCOPES.put("messages:read", List.of("inbox.chats:read"));
    SCOPES.put("messages:send", List.of("inbox.chats:send"));
    SCOPES.put("notes:read", List.of("inbox.notes:read"));
    SCOPES.put("notes:write", List.of("inbox.notes:write", "inbox.notes:delete"));
    SCOPES.put("templates:read", List.of("templates:read"));
    SCOPES.put("templates:write", List.of("templates:write", "templates:delete"));
    SCOPES.put("campaigns:read", List.of("campaigns:read"));
    SCOPES.put("campaigns:write", List.of("campaigns:write", "campaigns:delete"));
    SCOPES.put("campaigns:send", List.of("campaigns:send", "templates:send"));
    SCOPES.put("forms:read", List.of("forms:read"));
    SCOPES.put("forms:write", List.of("forms:write", "forms:delete"));
    SCOPES.put("catalog:read", List.of("catalog:read"));
    SCOPES.put("catalog:write", List.of("catalog:write", "catalog:delete"));
    SCOPES.put("comments:read", List.of("comments:read"));
    SCOPES.put("comments:write", List.of("comments:write", "comments:delete"));
    SCOPES.put("analytics:read", List.of("analytics:read", "analytics:agents"));
    SCOPES.put("team:read", List.of("members:read", "members:names", "roles:read", "teams:read"));
    SCOPES.put(
        "team:write",
        List.of("members:write", "members:delete", "roles:write", "teams:write", "teams:delete"));
    SCOPES.put("settings:read", List.of("workspace:read", "canned:read", "integrations:read"));
    SCOPES.put("settings:write", List.of("workspace:write", "canned:write", "canned:delete"));
    SCOPES.put("billing:read", List.of("billing:read"));
    SCOPES.put("webhooks:write", List.of("webhooks:write", "webhooks:delete"));
    SCOPES.put("embed:write", List.of("embed:write"));
    SCOPES.put("audit:read", List.of("audit:read"));
    SCOPES.put("bots:read", List.of("bots:read"));
    SCOPES.put("bots:write", List.of("bots:write", "bots:delete", "bots:publish", "bots:settings"));
  }

  private TokenScopes() {}

  /** Every scope. */
  public static Set<String> all() {
    return SCOPES.keySet();
  }

  /** What a token with these scopes may, before its creator's role limits it. */
  public static Set<String> permissions(Collection<String> scopes) {
    var all = new TreeSet<String>();
    scopes.forEach(
        scope ->
            all.addAll(Permissions.closure("workspace", SCOPES.getOrDefault(scope, List.of()))));
    return all;
  }
}
