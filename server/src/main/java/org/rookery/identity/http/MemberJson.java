package org.rookery.identity.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;

/** A member as the API shows it; address and phone only to those who may read members. */
@Schema(name = "Member")
public record MemberJson(
    MemberId id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    String role,
    String leadVisibility,
    String canAssign,
    @Schema(allowableValues = {"invited", "active", "inactive", "removed"}) String status,
    Instant createdAt,
    long version) {

  /** With the address and phone, or without. */
  public static MemberJson of(Member member, boolean whole) {
    return new MemberJson(
        member.id(),
        member.name(),
        whole ? member.email() : null,
        whole ? member.phone() : null,
        member.role(),
        member.leadVisibility(),
        member.canAssign(),
        member.status().text(),
        member.createdAt(),
        member.version());
  }
}
