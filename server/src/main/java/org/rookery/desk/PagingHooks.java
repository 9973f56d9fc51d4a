package org.rookery.desk;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.store.PagingHookStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.platform.secrets.Secrets;
import org.rookery.platform.web.OutboundGuard;
import org.rookery.platform.web.OutboundGuard.Target;
import org.rookery.platform.web.WebhookSignature;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** The programs that call people. */
@Component
public class PagingHooks {
  private static final int SECRET_BYTES = 32;
  private static final int MOST = 5;

  private final Database database;
  private final PagingHookStore store;
  private final OutboundGuard guard;
  private final Secrets secrets;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  PagingHooks(
      Database database,
      PagingHookStore store,
      OutboundGuard guard,
      Secrets secrets,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.guard = guard;
    this.secrets = secrets;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How adding one ended. */
  public sealed interface Adding {
    /** It is there; the secret is shown this once. */
    record Added(PagingHook hook, String secret) implements Adding {}

    /** Requests may not go there. */
    record Refused(String code, String message) implements Adding {}

    /** There are as many as there may be. */
    record TooMany() implements Adding {}
  }

  /** All of them. */
  public List<PagingHook> all() {
    return database.inTransaction(ProviderScope.PROVIDER, store::all);
  }

  /** One more, if requests may go there. */
  public Adding add(Authority by, String url) {
    if (guard.check(url) instanceof Target.Refused(var code, var message)) {
      return new Adding.Refused(code, message);
    }
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = WebhookSignature.secret(bytes);
    var name = by.actor().name();
    var hook =
        new PagingHook(
            new PagingHookId(ids.next()), url, true, clock.instant(), name == null ? "" : name);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          if (store.all(tx).size() >= MOST) {
            return new Adding.TooMany();
          }
          store.insert(tx, hook, secrets.seal(secret));
          audit.append(tx, Place.provider(), told(by, "paging_hook.added", hook.id(), url));
          return new Adding.Added(hook, secret);
        });
  }

  /** Takes one away; false if it is not there. */
  public boolean remove(Authority by, PagingHookId id) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var gone = store.delete(tx, id);
          if (gone) {
            audit.append(tx, Place.provider(), told(by, "paging_hook.removed", id, ""));
          }
          return gone;
        });
  }

  private static AuditEvent told(Authority by, String action, PagingHookId id, String url) {
    return AuditEvent.ok(by.actor(), action, "paging_hook", id.text(), url);
  }
}
