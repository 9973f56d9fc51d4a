package org.rookery.tenancy;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One customer of one partner: the owner of bots, contacts and conversations. */
public record Workspace(
    WorkspaceId id,
    PartnerId partner,
    String name,
    Life life,
    @Nullable String lifeReason,
    @Nullable Instant deleteAt,
    Subscription subscription,
    int seats,
    WorkspaceProfile profile,
    Instant createdAt,
    long version) {

  /**
   * Whether a workspace works. Moves: pending_verification → active ⇄ inactive, active ⇄ suspended,
   * any → pending_deletion → deleted; pending_deletion → active when restored.
   */
  public enum Life {
    PENDING_VERIFICATION,
    ACTIVE,
    INACTIVE,
    SUSPENDED,
    PENDING_DELETION,
    DELETED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Life of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether this move is legal. */
    public boolean mayBecome(Life next) {
      return switch (this) {
        case PENDING_VERIFICATION -> next == ACTIVE || next == PENDING_DELETION;
        case ACTIVE -> next == INACTIVE || next == SUSPENDED || next == PENDING_DELETION;
        case INACTIVE, SUSPENDED -> next == ACTIVE || next == PENDING_DELETION;
        case PENDING_DELETION -> next == ACTIVE || next == DELETED;
        case DELETED -> false;
      };
    }
  }

  /** Whether it is paid for. */
  public enum Subscription {
    TRIALING,
    ACTIVE,
    PAST_DUE,
    EXPIRED,
    CANCELLED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Subscription of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether its members may sign in and its tokens are answered. */
  public boolean admitsMembers() {
    return switch (life) {
      case ACTIVE, PENDING_DELETION -> true;
      case PENDING_VERIFICATION, INACTIVE, SUSPENDED, DELETED -> false;
    };
  }

  /** The same under another name and profile. */
  public Workspace with(String newName, WorkspaceProfile newProfile) {
    return new Workspace(
        id,
        partner,
        newName,
        life,
        lifeReason,
        deleteAt,
        subscription,
        seats,
        newProfile,
        createdAt,
        version);
  }
}
