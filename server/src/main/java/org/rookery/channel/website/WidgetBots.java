package org.rookery.channel.website;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.rookery.channel.WebsiteBot;
import org.rookery.channel.WebsiteBots;
import org.rookery.channel.WidgetKeyDirectory;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The bots behind widget keys, remembered for seconds: a page view must not ask the database. */
@Component
class WidgetBots {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final WidgetKeyDirectory keys;
  private final ObjectProvider<WebsiteBots> bots;
  private final Cache<String, Optional<WidgetKeyDirectory.Place>> places =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
  private final Cache<WidgetKeyDirectory.Place, Optional<WebsiteBot>> found =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();

  WidgetBots(WidgetKeyDirectory keys, ObjectProvider<WebsiteBots> bots) {
    this.keys = keys;
    this.bots = bots;
  }

  /** The bot behind a key of a page. */
  Optional<WebsiteBot> behind(String key) {
    if (key.length() > 64) {
      return Optional.empty();
    }
    return places.get(key, keys::find).flatMap(this::find);
  }

  /** The bot of a token. */
  Optional<WebsiteBot> of(WorkspaceId workspace, BotId bot) {
    return find(new WidgetKeyDirectory.Place(workspace, bot));
  }

  private Optional<WebsiteBot> find(WidgetKeyDirectory.Place place) {
    return found.get(place, this::ask);
  }

  private Optional<WebsiteBot> ask(WidgetKeyDirectory.Place place) {
    var known = bots.getIfAvailable();
    return known == null ? Optional.empty() : known.find(place.workspace(), place.bot());
  }
}
