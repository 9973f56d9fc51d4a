package org.rookery.tenancy;

import java.util.UUID;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.db.Scope;

/**
 * One of the three levels where people are members and things happen: the provider, a partner, a
 * workspace.
 */
public sealed interface Place {

  /** The operator of this installation. */
  record Provider() implements Place {}

  /** One partner. */
  record OfPartner(PartnerId id) implements Place {}

  /** One workspace. */
  record OfWorkspace(WorkspaceId id) implements Place {}

  /** The provider's key where a partner or workspace has its id: all zeros. */
  UUID PROVIDER_KEY = new UUID(0, 0);

  /** The provider's place. */
  static Place provider() {
    return new Provider();
  }

  /** The place with this level and key, as directory rows name it. */
  static Place of(String level, UUID key) {
    return switch (level) {
      case "provider" -> provider();
      case "partner" -> new OfPartner(new PartnerId(key));
      case "workspace" -> new OfWorkspace(new WorkspaceId(key));
      default -> throw new IllegalArgumentException("no level " + level);
    };
  }

  /** {@code provider}, {@code partner} or {@code workspace}. */
  default String level() {
    return switch (this) {
      case Provider _ -> "provider";
      case OfPartner _ -> "partner";
      case OfWorkspace _ -> "workspace";
    };
  }

  /** The uuid of its rows. */
  default UUID key() {
    return switch (this) {
      case Provider _ -> PROVIDER_KEY;
      case OfPartner(var id) -> id.value();
      case OfWorkspace(var id) -> id.value();
    };
  }

  /** Whose rows a transaction here may see. */
  default Scope scope() {
    return switch (this) {
      case Provider _ -> ProviderScope.PROVIDER;
      case OfPartner(var id) -> id;
      case OfWorkspace(var id) -> id;
    };
  }

  /** As people and programs outside see it: {@code provider}, {@code prt_…}, {@code wsp_…}. */
  default String text() {
    return switch (this) {
      case Provider _ -> "provider";
      case OfPartner(var id) -> id.text();
      case OfWorkspace(var id) -> id.text();
    };
  }
}
