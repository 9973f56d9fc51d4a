package org.rookery.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.branding.Brand;
import org.rookery.branding.BrandImages;
import org.rookery.branding.LetterMark;
import org.rookery.identity.Open;
import org.rookery.identity.Site;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.PartnerId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pictures of brands, and what browsers ask a host for by themselves. Addresses of pictures
 * change with the picture, so that they are kept for ever.
 */
@RestController
class BrandPictures {
  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
  private static final String OPEN = "brands are seen before anybody is signed in";

  private final BrandOfPlace brands;
  private final BrandImages images;

  BrandPictures(BrandOfPlace brands, BrandImages images) {
    this.brands = brands;
    this.images = images;
  }

  static @Nullable String logo(@Nullable PartnerId partner, Brand brand) {
    return partner == null || brand.logo() == null ? null : address(partner, brand.logo());
  }

  static String icon(@Nullable PartnerId partner, Brand brand) {
    if (partner == null) {
      return "/brand/installation/mark.svg";
    }
    if (brand.icon() != null) {
      return address(partner, brand.icon());
    }
    var look = Integer.toHexString((brand.name() + brand.accent()).hashCode());
    return "/brand/" + partner.text() + "/mark.svg?v=" + look;
  }

  private static String address(PartnerId partner, String digest) {
    return "/brand/" + partner.text() + "/" + digest;
  }

  @GetMapping("/brand/installation/mark.svg")
  @Open(OPEN)
  ResponseEntity<byte[]> installation(HttpServletRequest request) {
    if (Site.partner(request).isPresent()) {
      throw ApiException.notFound();
    }
    return kept(SVG, LetterMark.INSTALLATION.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/brand/{partner}/mark.svg")
  @Open(OPEN)
  ResponseEntity<byte[]> mark(@PathVariable PartnerId partner) {
    if (brands.name(partner).isEmpty()) {
      throw ApiException.notFound();
    }
    return kept(SVG, mark(brands.brand(partner)));
  }

  @GetMapping("/brand/{partner}/{digest:[0-9a-f]{32}}")
  @Open(OPEN)
  ResponseEntity<byte[]> image(@PathVariable PartnerId partner, @PathVariable String digest) {
    return images
        .find(partner, digest)
        .map(image -> kept(MediaType.parseMediaType(image.mediaType()), image.bytes()))
        .orElseThrow(ApiException::notFound);
  }

  /** What browsers ask for where a page names no icon. */
  @GetMapping("/favicon.ico")
  @Open(OPEN)
  ResponseEntity<byte[]> icon(HttpServletRequest request) {
    var partner = Site.partner(request).orElse(null);
    var brand = brands.brand(partner);
    var image =
        partner == null || brand.icon() == null
            ? null
            : images.find(partner, brand.icon()).orElse(null);
    if (image != null) {
      return fresh(MediaType.parseMediaType(image.mediaType()), image.bytes());
    }
    return fresh(
        SVG,
        partner == null ? LetterMark.INSTALLATION.getBytes(StandardCharsets.UTF_8) : mark(brand));
  }

  /** How the console looks as an app of the desktop. */
  @GetMapping("/manifest.webmanifest")
  @Open(OPEN)
  ResponseEntity<byte[]> manifest(HttpServletRequest request) {
    var brand = brands.of(Site.partner(request).orElse(null));
    var manifest =
        Map.of(
            "name", brand.name(),
            "short_name", brand.name(),
            "start_url", "/",
            "display", "standalone",
            "theme_color", brand.accent().light().solid(),
            "background_color", "#ffffff",
            "icons", List.of(Map.of("src", brand.iconUrl(), "sizes", "any")));
    return fresh(
        new MediaType("application", "manifest+json", StandardCharsets.UTF_8),
        Json.write(manifest).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mark(Brand brand) {
    return LetterMark.svg(brand.name(), brand.accent()).getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseEntity<byte[]> kept(MediaType type, byte[] bytes) {
    return answer(type, bytes, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  private static ResponseEntity<byte[]> fresh(MediaType type, byte[] bytes) {
    return answer(type, bytes, CacheControl.maxAge(Duration.ofMinutes(5)));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, byte[] bytes, CacheControl kept) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(kept)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(bytes);
  }
}
