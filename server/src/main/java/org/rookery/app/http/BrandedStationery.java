package org.rookery.app.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.branding.Accent;
import org.rookery.branding.Brand;
import org.rookery.branding.HostDirectory;
import org.rookery.mail.MailSettings;
import org.rookery.mail.Stationery;
import org.rookery.tenancy.PartnerId;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Letters in a partner's name, colour and under its host. */
@Component
class BrandedStationery implements Stationery {
  private final BrandOfPlace brands;
  private final HostDirectory hosts;
  private final MailSettings settings;
  private final Environment environment;
  private final Cache<Optional<PartnerId>, Sender> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  BrandedStationery(
      BrandOfPlace brands, HostDirectory hosts, MailSettings settings, Environment environment) {
    this.brands = brands;
    this.hosts = hosts;
    this.settings = settings;
    this.environment = environment;
  }

  @Override
  public Sender of(@Nullable PartnerId partner) {
    var names = partner == null ? List.<String>of() : hosts.of(partner);
    return sender(brands.brand(partner), names);
  }

  @Override
  public Sender within(DSLContext tx, @Nullable PartnerId partner) {
    var key = Optional.ofNullable(partner);
    return Objects.requireNonNull(known.get(key, _ -> look(tx, partner)));
  }

  private Sender look(DSLContext tx, @Nullable PartnerId partner) {
    var names = partner == null ? List.<String>of() : hosts.of(tx, partner);
    return sender(brands.brand(tx, partner), names);
  }

  private Sender sender(Brand brand, List<String> names) {
    var colours = Accent.of(brand.accent()).light();
    return new Sender(
        brand.name(), colours.solid(), colours.onSolid(), brand.supportEmail(), address(names));
  }

  /** The partner's host takes the place of the installation's, if it has one. */
  private URI address(List<String> names) {
    var own = settings.url() == null ? here() : settings.url();
    if (names.isEmpty()) {
      return own;
    }
    try {
      return new URI(own.getScheme(), null, names.getFirst(), own.getPort(), "/", null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // hosts are checked when they are given
    }
  }

  /** Where a browser on this machine finds it; the port is known once the server listens. */
  private URI here() {
    var configured = environment.getProperty("server.port", "8080");
    return URI.create(
        "http://localhost:" + environment.getProperty("local.server.port", configured));
  }
}
