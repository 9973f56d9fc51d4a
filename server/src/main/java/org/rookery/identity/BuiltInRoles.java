package org.rookery.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roles every place has from the start: copyable, not editable. */
final class BuiltInRoles {
  static final String OWNER = "owner";
  private static final Map<String, Map<String, Role>> BY_LEVEL =
      Map.of("workspace", workspace(), "partner", partner(), "provider", provider());

  private BuiltInRoles() {}

  /** The roles of one level, most powerful first, by their key. */
  static Map<String, Role> of(String level) {
    var roles = BY_LEVEL.get(level);
    if (roles == null) {
      throw new IllegalArgumentException("no level " + level);
    }
    return roles;
  }

  private static Map<String, Role> workspace() {
    var roles = new Roster("workspace");
    roles.add("owner", "Owner", "*");
    roles.add(
        "admin",
        "Admin",
        "inbox.chats:* inbox.notes:* inbox.contacts:* contacts:* pii:* segments:* canned:* bots:* templates:*"
            + " campaigns:* catalog:* forms:* comments:* analytics:* teams:* members:* roles:* integrations:*"
            + " requests:* tokens:* webhooks:* embed:* workspace:write billing:read audit:read");
    roles.add(
        "supervisor",
        "Supervisor",
        "inbox.chats:write,send,assign,peek,spam,transcript inbox.notes:* inbox.contacts:write pii:view segments:read"
            + " canned:* bots:read templates:read campaigns:read catalog:write forms:read comments:read"
            + " analytics:read,agents teams:write members:read,names roles:read");
    roles.add(
        "agent",
        "Agent",
        Visibility.TEAM,
        "inbox.chats:write,send,assign,transcript inbox.notes:write,delete inbox.contacts:write pii:view segments:read"
            + " canned:read templates:read,send catalog:write analytics:read members:names");
    roles.add(
        "marketer",
        "Marketer",
        "inbox.chats:read inbox.notes:read inbox.contacts:* contacts:export,import pii:view segments:* canned:read"
            + " bots:read templates:* campaigns:* catalog:write forms:* comments:* analytics:read members:names"
            + " integrations:read");
    roles.add(
        "builder",
        "Builder",
        "inbox.chats:read inbox.contacts:read segments:read bots:* templates:write campaigns:read catalog:read forms:*"
            + " comments:* analytics:read members:names integrations:write requests:write");
    roles.add(
        "developer",
        "Developer",
        "bots:read members:names integrations:write requests:* tokens:* webhooks:*");
    roles.add("billing", "Billing", "analytics:read members:names billing:write");
    roles.add(
        "viewer",
        "Viewer",
        "inbox.chats:read inbox.notes:read inbox.contacts:read segments:read canned:read bots:read templates:read"
            + " campaigns:read catalog:read forms:read comments:read analytics:read teams:read members:names");
    return roles.roles;
  }

  private static Map<String, Role> partner() {
    var roles = new Roster("partner");
    roles.add("owner", "Owner", "*");
    roles.add(
        "administrator",
        "Administrator",
        "dashboard:* activities:* customers:* customers.impersonate:write resellers:* team:* plans:* addons:*"
            + " invoices:* planConfig:* integrations:* configurations:* templates:* subscription:read feedback:*"
            + " brand:* developers:* support:* statusPage:*");
    roles.add("sales", "Sales", "dashboard:read customers:write plans:read addons:read");
    roles.add("support", "Support", "dashboard:read customers:read support:write statusPage:read");
    roles.add("finance", "Finance", "dashboard:read invoices:write subscription:write plans:read");
    roles.add(
        "read_only",
        "Read-only",
        "dashboard:read activities:read customers:read plans:read addons:read invoices:read support:read");
    return roles.roles;
  }

  private static Map<String, Role> provider() {
    var roles = new Roster("provider");
    roles.add("owner", "Super administrator", "*");
    roles.add(
        "support_agent",
        "Support agent",
        "partners:read support:write,work news:read statusPage:read");
    roles.add(
        "support_manager",
        "Support manager",
        "partners:read staff:read support:write,delete,work,manage news:read maintenance:* incidents:* statusPage:* reports:read");
    roles.add(
        "executive",
        "Executive",
        "partners:read support:write,work,manage incidents:read reports:read billing:read");
    roles.add(
        "product_manager",
        "Product manager",
        "partners:read news:* maintenance:write support:write,approve");
    roles.add(
        "security_officer",
        "Security officer",
        "activities:read security:* incidents:* installation:read");
    roles.add("billing", "Billing", "partners:read billing:* reports:read");
    return roles.roles;
  }

  /**
   * Collects the roles of one level from their short form: {@code section:verb,verb} or {@code
   * section:*}.
   */
  private static final class Roster {
    private final String level;
    private final Map<String, Role> roles = new LinkedHashMap<>();

    Roster(String level) {
      this.level = level;
    }

    void add(String key, String name, String grants) {
      add(key, name, Visibility.ALL, grants);
    }

    void add(String key, String name, Visibility visibility, String grants) {
      var permissions = grants.equals("*") ? Permissions.all(level) : expand(grants);
      roles.put(key, new Role(key, name, "", permissions, true, true, visibility, 1));
    }

    private Set<String> expand(String grants) {
      var given = new LinkedHashSet<String>();
      for (var grant : grants.split(" ", -1)) {
        var section = grant.substring(0, grant.indexOf(':'));
        var known = Permissions.sections(level).getOrDefault(section, List.of());
        var verbs = grant.substring(grant.indexOf(':') + 1);
        var wanted = verbs.equals("*") ? known : Arrays.asList(verbs.split(",", -1));
        if (!known.containsAll(wanted)) {
          throw new IllegalStateException(level + " has no " + grant);
        }
        wanted.forEach(verb -> given.add(section + ":" + verb));
      }
      return Permissions.closure(level, given);
    }
  }
}
