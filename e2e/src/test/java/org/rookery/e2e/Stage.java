package org.rookery.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Sets the scene of a journey. Product and browser live as long as the test JVM (the driver is
 * unpacked at each start); every test gets contexts of its own. A failed test leaves screenshots.
 */
final class Stage implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {
  private static final Namespace OURS = Namespace.create(Stage.class);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** A loaded machine is slow, not wrong. */
  private static final double PATIENCE_MS = 20_000;

  private static final List<String> BROWSER_FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    return Set.of(Product.class, BrowserContext.class, Page.class, Visitor.class, Console.class)
        .contains(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    if (type == Product.class) return server(test).product();
    var context = newContext(test);
    if (type == BrowserContext.class) return context;
    var page = context.newPage();
    if (type == Visitor.class) return new Visitor(page);
    return type == Console.class ? new Console(page) : page;
  }

  private static BrowserContext newContext(ExtensionContext test) {
    var options =
        new Browser.NewContextOptions()
            .setBaseURL(server(test).product().address())
            .setViewportSize(1440, 900);
    var context = running(test).browser().newContext(options);
    contexts(test).add(context);
    return context;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    contexts(test).forEach(BrowserContext::close);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    var number = 0;
    for (var context : contexts(test)) {
      for (var page : context.pages()) {
        var name = test.getRequiredTestMethod().getName() + "-" + number++ + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
      }
    }
    throw failure;
  }

  @SuppressWarnings("unchecked")
  private static List<BrowserContext> contexts(ExtensionContext test) {
    return test.getStore(OURS)
        .getOrComputeIfAbsent("contexts", _ -> new ArrayList<BrowserContext>(), List.class);
  }

  private static Server server(ExtensionContext test) {
    return test.getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent("server", _ -> Server.start(), Server.class);
  }

  private static RunningBrowser running(ExtensionContext test) {
    return test.getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent("browser", _ -> RunningBrowser.start(), RunningBrowser.class);
  }

  /** Closed by the store at the end of the test JVM, unless it ran before. */
  private record Server(@Nullable Launched launched, Product product) implements AutoCloseable {
    static Server start() {
      var running = System.getProperty("rookery.running");
      return running == null ? launch() : new Server(null, Product.in(Path.of(running)));
    }

    private static Server launch() {
      try {
        var data = Files.createTempDirectory("rookery-journeys");
        var launched =
            Launched.rookery("start", "--demo", "--port", "0", "--data", data.toString());
        return new Server(launched, new Product(launched.address(), data));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      if (launched == null) return;
      launched.close();
      try (var files = Files.walk(product.data())) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Closed by the store at the end of the test JVM. */
  private record RunningBrowser(Playwright playwright, Browser browser) implements AutoCloseable {
    static RunningBrowser start() {
      var program = System.getenv().getOrDefault("ROOKERY_BROWSER", "/usr/bin/chromium");
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
      var playwright = Playwright.create();
      var options =
          new BrowserType.LaunchOptions()
              .setExecutablePath(Path.of(program))
              .setArgs(BROWSER_FLAGS);
      return new RunningBrowser(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
