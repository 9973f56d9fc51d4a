package org.rookery.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rookery.app.http.BrandJson;
import org.rookery.app.http.BrandOfPlace;
import org.rookery.identity.Site;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The console's page in the name of the host it is asked under: title, icon, colour of the
 * browser's frame. The rest of the look follows when the page runs.
 */
@Component
class BrandedPage implements ResourceTransformer {
  private static final String TITLE = "<title>Console</title>";

  private final BrandOfPlace brands;

  BrandedPage(BrandOfPlace brands) {
    this.brands = brands;
  }

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    if (!"index.html".equals(resource.getFilename())) {
      return chain.transform(request, resource);
    }
    var page = resource.getContentAsString(StandardCharsets.UTF_8);
    var brand = brands.of(Site.partner(request).orElse(null));
    return new Page(resource, page.replace(TITLE, head(brand)).getBytes(StandardCharsets.UTF_8));
  }

  private static String head(BrandJson brand) {
    return """
        <title>%s</title>
        <link rel="icon" href="%s" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="theme-color" content="%s" />"""
        .formatted(
            HtmlUtils.htmlEscape(brand.name()),
            HtmlUtils.htmlEscape(brand.iconUrl()),
            brand.accent().light().solid());
  }

  /** Changes with the brand, not with the file, so that no browser keeps the page of before. */
  private static final class Page extends TransformedResource {
    Page(Resource original, byte[] content) {
      super(original, content);
    }

    @Override
    public long lastModified() {
      return -1;
    }
  }
}
