package org.rookery.bot.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where a website bot may be used.
 *
 * @param allowedOrigins exact origins ({@code https://shop.example}, {@code http://localhost:3000})
 *     or hosts with all below them ({@code *.shop.example}); empty means any website
 */
public record AccessSettings(
    @NotNull @Size(max = 100)
        List<
                @NotBlank @Size(max = 255)
                @Pattern(
                    regexp = AccessSettings.ORIGIN,
                    message = "must be an origin such as https://shop.example, or *.shop.example")
                String>
            allowedOrigins) {
  static final String ORIGIN =
      "(https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?)"
          + "|(\\*\\.[A-Za-z0-9](?:[A-Za-z0-9-]*\\.)*[A-Za-z0-9-]*[A-Za-z0-9])";

  /** Any website, until the owner says which. */
  public static AccessSettings defaults() {
    return new AccessSettings(List.of());
  }
}
