package org.rookery.bot.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rookery.bot.Bot;
import org.rookery.bot.BotSettings;
import org.rookery.bot.Bots;
import org.rookery.bot.settings.AccessSettings;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.BotId;
import org.rookery.platform.http.ApiException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/bots/{id}/install")
@Tag(name = "Bots")
class InstallEndpoints {
  private final Bots bots;
  private final BotSettings settings;

  InstallEndpoints(Bots bots, BotSettings settings) {
    this.bots = bots;
    this.settings = settings;
  }

  /**
   * How to put the bot on a website.
   *
   * @param csp what a page with a content security policy has to allow
   */
  @Schema(name = "InstallGuide")
  record InstallGuide(
      String widgetKey,
      String scriptUrl,
      String snippet,
      String csp,
      List<String> allowedOrigins,
      List<Guide> guides) {}

  /** One way to do it, step by step. */
  @Schema(name = "InstallSteps")
  record Guide(String id, String title, List<String> steps) {}

  @GetMapping
  @Requires("bots:read")
  @Operation(
      operationId = "getBotInstall",
      summary = "Shows the embed snippet and how to install it")
  InstallGuide install(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @Parameter(hidden = true) HttpServletRequest request) {
    var bot = bots.find(caller.workspace(), id).orElseThrow(ApiException::notFound);
    var host = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    var origins =
        settings.find(caller.workspace(), id, BotSettings.TabName.ACCESS)
                    instanceof BotSettings.Tab(var value, var _)
                && value instanceof AccessSettings access
            ? access.allowedOrigins()
            : List.<String>of();
    return guide(bot, host, origins);
  }

  private static InstallGuide guide(Bot bot, String host, List<String> origins) {
    var script = host + "/w/" + bot.widgetKey() + ".js";
    var socket = host.replaceFirst("^http", "ws");
    return new InstallGuide(
        bot.widgetKey(),
        script,
        "<script async src=\"" + script + "\"></script>",
        "script-src " + host + "; frame-src " + host + "; connect-src " + host + " " + socket,
        origins,
        guides());
  }

  private static List<Guide> guides() {
    return List.of(
        new Guide(
            "any_website",
            "Any website",
            List.of(
                "Copy the snippet.",
                "Paste it before </body> of every page, or of the template they share.",
                "Publish the pages and open one: the launcher appears in its corner.")),
        new Guide(
            "tag_manager",
            "Tag manager",
            List.of(
                "Add a tag of the kind custom HTML and paste the snippet.",
                "Let it fire on all pages; leave “support document.write” off.",
                "Publish the container.")),
        new Guide(
            "single_page_app",
            "Single-page application",
            List.of(
                "Put the snippet into the shell (index.html), not into a route.",
                "It is loaded once and follows the address by itself.")),
        new Guide(
            "content_security_policy",
            "Website with a content security policy",
            List.of(
                "Add the line shown here to the policy.",
                "Without it the browser refuses the script.")));
  }
}
