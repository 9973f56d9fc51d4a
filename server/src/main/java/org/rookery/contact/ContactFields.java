package org.rookery.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What members, flows and API clients may write about a person. Absent is null.
 *
 * @param attributes values of the registry's contact attributes, by key
 */
@Schema(name = "ContactFields")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactFields(
    @Nullable @Size(max = 120) String displayName,
    @Nullable @Size(max = 60) String firstName,
    @Nullable @Size(max = 60) String lastName,
    @Nullable @Size(max = 254) String email,
    @Nullable @Size(max = 20) @Schema(example = "+14155552671") String phone,
    @Nullable
        @Size(max = 2048)
        @Pattern(regexp = "https://\\S+", message = "must be an https address")
        String avatarUrl,
    @Nullable @Size(max = 120) String company,
    @Nullable @Size(max = 120) String jobTitle,
    @Nullable @Size(max = 300) String address,
    @Nullable @Size(max = 120) String city,
    @Nullable @Size(max = 120) String region,
    @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a country code such as DE")
        String country,
    @Nullable @Size(max = 20) String postalCode,
    @Nullable LocalDate birthday,
    @Nullable
        @Pattern(
            regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            message = "must be a language tag such as pt-BR")
        @Size(max = 35)
        String language,
    @Nullable @Size(max = 64) String timezone,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 40) String> labels,
    @Nullable @Size(max = 200) Map<String, @NotNull JsonNode> attributes) {

  /** Nothing known yet. */
  public static final ContactFields NONE =
      new ContactFields(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);

  /** A person with a name and an address. */
  public static ContactFields named(
      String firstName, String lastName, @Nullable String email, @Nullable String phone) {
    return new ContactFields(
        null, firstName, lastName, email, phone, null, null, null, null, null, null, null, null,
        null, null, null, null, null);
  }

  /** The same with labels. */
  public ContactFields labelled(List<String> labels) {
    return new ContactFields(
        displayName,
        firstName,
        lastName,
        email,
        phone,
        avatarUrl,
        company,
        jobTitle,
        address,
        city,
        region,
        country,
        postalCode,
        birthday,
        language,
        timezone,
        labels,
        attributes);
  }

  @Override
  public List<String> labels() {
    return labels == null ? List.of() : labels;
  }

  @Override
  public Map<String, JsonNode> attributes() {
    return attributes == null ? Map.of() : attributes;
  }

  /**
   * Texts trimmed, empty ones absent, e-mail in lower case, phone as E.164. Call after {@link
   * ContactRules#problems}.
   */
  ContactFields tidy() {
    return new ContactFields(
        Texts.tidy(displayName),
        Texts.tidy(firstName),
        Texts.tidy(lastName),
        email == null ? null : Texts.tidy(email.toLowerCase(java.util.Locale.ROOT)),
        phone == null ? null : PhoneNumber.parse(phone).map(PhoneNumber::e164).orElse(null),
        Texts.tidy(avatarUrl),
        Texts.tidy(company),
        Texts.tidy(jobTitle),
        Texts.tidy(address),
        Texts.tidy(city),
        Texts.tidy(region),
        country,
        Texts.tidy(postalCode),
        birthday,
        language,
        timezone,
        labels().stream().map(String::strip).distinct().toList(),
        attributes());
  }
}
