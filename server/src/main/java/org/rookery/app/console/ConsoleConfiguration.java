package org.rookery.app.console;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console. Files with a hash in their name never change and are kept for a year; every
 * other address of the console is its one page, which knows the way. What belongs to others (API,
 * widget, hooks, health) is not ours to answer.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/console/";
  private static final Set<String> OTHERS =
      Set.of("api", "w", "hooks", "health", "metrics", "realtime", "c", "brand", "status");

  private final BrandedPage branded;

  ConsoleConfiguration(BrandedPage branded) {
    this.branded = branded;
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new OnePage())
        .addTransformer(branded);
  }

  /** A file if there is one, else the page. */
  private static final class OnePage extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = path.isEmpty() ? null : super.getResource(path, location);
      if (file != null) {
        return file;
      }
      return isPage(path) ? super.getResource("index.html", location) : null;
    }

    private static boolean isPage(String path) {
      var first = path.split("/", 2)[0];
      var last = path.substring(path.lastIndexOf('/') + 1);
      return !OTHERS.contains(first) && !last.contains(".");
    }
  }
}
