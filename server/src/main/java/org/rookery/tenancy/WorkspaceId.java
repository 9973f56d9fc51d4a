package org.rookery.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.db.Scope;
import org.rookery.platform.id.Id;

/** The tenant boundary: one customer of one partner. */
public record WorkspaceId(UUID value) implements Id, Scope {
  private static final String PREFIX = "wsp_";

  /** Reads {@code wsp_…}. */
  @JsonCreator
  public static WorkspaceId of(String text) {
    return new WorkspaceId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String setting() {
    return "rookery.workspace";
  }

  @Override
  public String settingValue() {
    return value.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
