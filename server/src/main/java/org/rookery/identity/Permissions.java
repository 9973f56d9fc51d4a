package org.rookery.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one registry of permissions, {@code section:verb}, per level. Write includes read, delete
 * includes read, write and delete are independent.
 */
public final class Permissions {
  private static final Map<String, List<String>> WORKSPACE = new LinkedHashMap<>();
  private static final Map<String, List<String>> PARTNER = new LinkedHashMap<>();
  private static final Map<String, List<String>> PROVIDER = new LinkedHashMap<>();

  static {
    var rwd = List.of("read", "write", "delete");
    WORKSPACE.put(
        "inbox.chats",
        List.of("read", "write", "delete", "send", "assign", "peek", "spam", "transcript"));
    WORKSPACE.put("inbox.notes", rwd);
    WORKSPACE.put("inbox.contacts", rwd);
    WORKSPACE.put("contacts", List.of("export", "import", "erase"));
    WORKSPACE.put("pii", List.of("view"));
    WORKSPACE.put("segments", rwd);
    WORKSPACE.put("canned", rwd);
    WORKSPACE.put(
        "bots", List.of("read", "write", "delete", "publish", "settings", "connect", "ai"));
    WORKSPACE.put("templates", List.of("read", "write", "delete", "send"));
    WORKSPACE.put("campaigns", List.of("read", "write", "delete", "send"));
    WORKSPACE.put("catalog", rwd);
    WORKSPACE.put("forms", rwd);
    WORKSPACE.put("comments", rwd);
    WORKSPACE.put("analytics", List.of("read", "agents"));
    WORKSPACE.put("teams", rwd);
    WORKSPACE.put("members", List.of("read", "write", "delete", "names"));
    WORKSPACE.put("roles", rwd);
    WORKSPACE.put("integrations", rwd);
    WORKSPACE.put("requests", rwd);
    WORKSPACE.put("tokens", rwd);
    WORKSPACE.put("webhooks", rwd);
    WORKSPACE.put("embed", List.of("write"));
    WORKSPACE.put("workspace", List.of("read", "write", "delete", "transfer"));
    WORKSPACE.put("billing", rwd);
    WORKSPACE.put("audit", List.of("read"));

    for (var module :
        List.of(
            "dashboard",
            "activities",
            "customers",
            "resellers",
            "team",
            "plans",
            "addons",
            "invoices",
            "planConfig",
            "integrations",
            "configurations",
            "templates",
            "subscription",
            "feedback",
            "brand",
            "developers",
            "support",
            "statusPage")) {
      PARTNER.put(module, rwd);
    }
    PARTNER.put("customers.impersonate", List.of("write"));

    PROVIDER.put("partners", rwd);
    PROVIDER.put("staff", rwd);
    PROVIDER.put("activities", List.of("read"));
    PROVIDER.put("support", List.of("read", "write", "delete", "work", "manage", "approve"));
    PROVIDER.put("news", rwd);
    PROVIDER.put("maintenance", rwd);
    PROVIDER.put("incidents", rwd);
    PROVIDER.put("security", rwd);
    PROVIDER.put("statusPage", rwd);
    PROVIDER.put("reports", List.of("read"));
    PROVIDER.put("billing", rwd);
    PROVIDER.put("installation", List.of("read", "write"));
  }

  private Permissions() {}

  /** The sections of one level with their verbs, in the order of the menus. */
  public static Map<String, List<String>> sections(String level) {
    return switch (level) {
      case "workspace" -> WORKSPACE;
      case "partner" -> PARTNER;
      case "provider" -> PROVIDER;
      default -> throw new IllegalArgumentException("no level " + level);
    };
  }

  /** Every permission of one level. */
  public static Set<String> all(String level) {
    var all = new LinkedHashSet<String>();
    sections(level)
        .forEach((section, verbs) -> verbs.forEach(verb -> all.add(section + ":" + verb)));
    return all;
  }

  /** Whether any level knows this permission. */
  public static boolean exist(String permission) {
    return List.of("workspace", "partner", "provider").stream()
        .anyMatch(level -> all(level).contains(permission));
  }

  /** These permissions and those they include, sorted; what the level does not know is left out. */
  public static Set<String> closure(String level, Collection<String> given) {
    var known = all(level);
    var closed = new TreeSet<String>();
    for (var permission : given) {
      if (known.contains(permission)) {
        closed.add(permission);
        var read = permission.substring(0, permission.indexOf(':')) + ":read";
        var includesRead = permission.endsWith(":write") || permission.endsWith(":delete");
        if (includesRead && known.contains(read)) {
          closed.add(read);
        }
      }
    }
    return closed;
  }
}
