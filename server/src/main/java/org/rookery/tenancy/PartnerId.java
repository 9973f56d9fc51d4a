package org.rookery.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.db.Scope;
import org.rookery.platform.id.Id;

/** An agency that resells under its own brand; a reseller is one with a parent. */
public record PartnerId(UUID value) implements Id, Scope {
  private static final String PREFIX = "prt_";

  /** Reads {@code prt_…}. */
  @JsonCreator
  public static PartnerId of(String text) {
    return new PartnerId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String setting() {
    return "rookery.partner";
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
