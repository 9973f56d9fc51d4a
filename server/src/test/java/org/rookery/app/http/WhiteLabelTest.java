package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.branding.Brand;
import org.rookery.branding.BrandImage;
import org.rookery.branding.BrandImages;
import org.rookery.branding.Brands;
import org.rookery.branding.HostDirectory;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Under a partner's host nothing speaks of the installation; pictures are the partner's. */
class WhiteLabelTest extends ServerTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  @Autowired Brands brands;
  @Autowired BrandImages images;
  @Autowired HostDirectory hosts;

  private World.APartner partner;
  private Api site;

  @BeforeEach
  void aPartnerWithAHost() {
    partner = world.aPartner();
    var host = "chat." + partner.id().text().toLowerCase(Locale.ROOT).substring(4) + ".localhost";
    hosts.add(partner.id(), host);
    brands.set(partner.id(), Brand.of("Curlew & Co", "#0f6e84", "help@curlew.example"));
    site = anonymous().with("Host", host);
  }

  @Test
  void thePageAndAllItNamesAreThePartners() {
    var page = site.get("/sign-in").text();
    var seen =
        new ArrayList<>(
            List.of("/sign-in", "/manifest.webmanifest", "/favicon.ico", "/w/v1/loader.js"));
    LINK.matcher(page).results().map(it -> it.group(1)).forEach(seen::add);

    assertThat(page).contains("<title>Curlew &amp; Co</title>", "content=\"#0f6e84\"");
    assertThat(seen).hasSizeGreaterThan(5);
    for (var path : seen.stream().filter(it -> !it.startsWith("/assets/")).toList()) {
      var answer = site.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      if (!path.equals("/w/v1/loader.js")) {
        assertThat(answer.text()).as(path).doesNotContainIgnoringCase("rookery");
      }
    }
  }

  @Test
  void withoutPicturesALetterStandsForThePartner() {
    var icon = site.get("/api/v1/brand").json().path("iconUrl").asString();

    assertThat(site.get("/api/v1/brand").json().path("logoUrl").isNull()).isTrue();
    assertThat(site.get("/sign-in").text()).contains("href=\"" + icon.replace("&", "&amp;") + "\"");
    assertThat(site.get(icon).text()).contains(">C</text>", "#0f6e84");
    assertThat(site.get("/favicon.ico").text()).isEqualTo(site.get(icon).text());
    assertThat(site.get("/manifest.webmanifest").text()).contains("Curlew & Co", icon);
  }

  @Test
  void ourSignIsNowhereUnderAPartnersHost() {
    assertThat(site.get("/brand/installation/mark.svg").status()).isEqualTo(404);
    assertThat(site.get("/favicon.svg").status()).isEqualTo(404);
    assertThat(anonymous().get("/brand/installation/mark.svg").status()).isEqualTo(200);
  }

  @Test
  void aLogoAndAnIconTakeThePlaceOfTheLetter() throws Exception {
    var olive = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
    var icon = png(64, 64);

    images.put(partner.id(), "Curlew", read(BrandImage.Kind.LOGO, png(300, 80)), (_, _, _) -> {});
    images.put(partner.id(), "Curlew", read(BrandImage.Kind.ICON, icon), (_, _, _) -> {});

    var brand = site.get("/api/v1/brand").json();
    assertThat(brand.path("logoUrl").asString()).startsWith("/brand/" + partner.id().text());
    assertThat(bytes(brand.path("iconUrl").asString())).isEqualTo(icon);
    assertThat(site.get("/sign-in").text()).contains(brand.path("iconUrl").asString());

    var removed = olive.delete("/api/v1/partner/brand/images/icon");
    assertThat(removed.json().path("brand").path("iconUrl").asString()).contains("mark.svg");
    assertThat(site.get(brand.path("iconUrl").asString()).status()).isEqualTo(404);
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  @Test
  void onlyPicturesThatFitAreTaken() throws Exception {
    assertThat(BrandImage.read(BrandImage.Kind.ICON, png(64, 48)))
        .isEqualTo(
            new BrandImage.Reading.Refused(
                "wrong_size", "An icon is a square PNG of 32 to 1024 pixels a side."));
    assertThat(BrandImage.read(BrandImage.Kind.LOGO, "<svg/>".getBytes()))
        .isInstanceOf(BrandImage.Reading.Refused.class);
    var torn = java.util.Arrays.copyOf(png(64, 64), 20);
    assertThat(BrandImage.read(BrandImage.Kind.LOGO, torn))
        .isInstanceOf(BrandImage.Reading.Refused.class);
  }

  @Test
  void aPartnerChangesItsBrandAndTheChangeIsInTheLog() {
    var olive = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
    var before = olive.get("/api/v1/partner/brand");

    var stale =
        olive
            .with("If-Match", "\"77\"")
            .put("/api/v1/partner/brand", Map.of("name", "Curlew", "accent", "#aa3311"));
    var changed =
        olive
            .with("If-Match", before.header("ETag"))
            .put("/api/v1/partner/brand", Map.of("name", "Curlew", "accent", "#aa3311"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(changed.json().path("brand").path("accent").path("hex").asString())
        .isEqualTo("#aa3311");
    assertThat(site.get("/sign-in").text()).contains("<title>Curlew</title>");
    assertThat(olive.get("/api/v1/audit").text()).contains("brand.changed");
  }

  private static BrandImage read(BrandImage.Kind kind, byte[] bytes) {
    return switch (BrandImage.read(kind, bytes)) {
      case BrandImage.Reading.Read(var image) -> image;
      case BrandImage.Reading.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static byte[] png(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
    return out.toByteArray();
  }
}
