package org.rookery.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling.
 *
 * @param action what was done, {@code section.verb} in the past tense or as a noun: {@code
 *     member.role_changed}
 * @param before the changed fields as they were; never secrets, never message bodies
 * @param after the changed fields as they are
 */
public record AuditEvent(
    Actor actor,
    String action,
    String objectType,
    @Nullable String objectId,
    @Nullable String objectName,
    Map<String, Object> before,
    Map<String, Object> after,
    Result result) {

  /** How it ended. */
  public enum Result {
    OK,
    DENIED,
    FAILED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Something done. */
  public static AuditEvent ok(
      Actor actor, String action, String type, @Nullable String id, @Nullable String name) {
    return new AuditEvent(actor, action, type, id, name, Map.of(), Map.of(), Result.OK);
  }

  /** Something refused for want of a permission. */
  public static AuditEvent denied(Actor actor, String action, String type, @Nullable String id) {
    return new AuditEvent(actor, action, type, id, null, Map.of(), Map.of(), Result.DENIED);
  }

  /** Something tried in vain. */
  public static AuditEvent failed(Actor actor, String action, String type, @Nullable String name) {
    return new AuditEvent(actor, action, type, null, name, Map.of(), Map.of(), Result.FAILED);
  }

  /** The same with those of the given fields that differ. */
  public AuditEvent changing(Map<String, ?> was, Map<String, ?> is) {
    var old = new LinkedHashMap<String, Object>();
    var fresh = new LinkedHashMap<String, Object>();
    is.forEach(
        (field, value) -> {
          var former = was.get(field);
          if (!Objects.equals(former, value)) {
            old.put(field, former == null ? "" : former);
            fresh.put(field, value == null ? "" : value);
          }
        });
    return new AuditEvent(actor, action, objectType, objectId, objectName, old, fresh, result);
  }
}
