package org.rookery.contact.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Contact;
import org.rookery.contact.ContactIdentity;
import org.rookery.message.ContactId;
import tools.jackson.databind.JsonNode;

/** A contact as the API shows it. */
@Schema(name = "Contact")
record ContactJson(
    ContactId id,
    @Schema(description = "What everybody shows: the given name or what is known instead")
        String displayName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String avatarUrl,
    @Nullable String company,
    @Nullable String jobTitle,
    @Nullable String address,
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    @Nullable String postalCode,
    @Nullable LocalDate birthday,
    @Nullable String language,
    @Nullable String timezone,
    String source,
    @Schema(name = "isLead") boolean isLead,
    @Nullable Instant leadAt,
    @Nullable String leadReason,
    List<String> labels,
    Map<String, JsonNode> attributes,
    boolean blocked,
    @Schema(name = "isOnline") boolean isOnline,
    Contact.Stats stats,
    @Nullable List<ContactIdentity> identities,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** Without identities, as lists show it. */
  static ContactJson of(Contact contact, Instant now) {
    return of(contact, null, now);
  }

  static ContactJson of(Contact contact, @Nullable List<ContactIdentity> identities, Instant now) {
    var fields = contact.fields();
    var lastSeen = contact.stats().lastSeenAt();
    return new ContactJson(
        contact.id(),
        contact.shownName(),
        fields.firstName(),
        fields.lastName(),
        fields.email(),
        fields.phone(),
        fields.avatarUrl(),
        fields.company(),
        fields.jobTitle(),
        fields.address(),
        fields.city(),
        fields.region(),
        fields.country(),
        fields.postalCode(),
        fields.birthday(),
        fields.language(),
        fields.timezone(),
        contact.source(),
        contact.isLead(),
        contact.leadAt(),
        contact.leadReason(),
        fields.labels(),
        fields.attributes(),
        contact.blockedAt() != null,
        lastSeen != null && lastSeen.plus(FRESH).isAfter(now),
        contact.stats(),
        identities,
        contact.createdAt(),
        contact.updatedAt(),
        contact.version());
  }
}
