package org.rookery.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.files.FileFolder;
import org.rookery.platform.json.Json;
import org.rookery.status.StatusViews.Shown;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pages as they were last put together, in memory and in files beside the database: what is shown
 * when the database does not answer.
 */
@Component
public class StatusSnapshots {
  private static final Logger log = LoggerFactory.getLogger(StatusSnapshots.class);
  private static final Duration FRESH = Duration.ofSeconds(15);

  private final Source source;
  private final FileFolder files;
  private final Cache<UUID, Shown> fresh =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
  private final ConcurrentHashMap<UUID, Boolean> kept = new ConcurrentHashMap<>();

  /** Where pages come from. */
  interface Source {
    /** The page of a partner, or the provider's own. */
    Shown of(@Nullable PartnerId partner);
  }

  @Autowired
  StatusSnapshots(ObjectProvider<StatusViews> views, FileFolder files) {
    this(partner -> views.getObject().of(partner), files);
  }

  StatusSnapshots(Source source, FileFolder files) {
    this.source = source;
    this.files = files;
  }

  /** The page of a partner or the provider's, a quarter of a minute old at most if all is well. */
  public Shown of(@Nullable PartnerId partner) {
    var page = partner == null ? Place.PROVIDER_KEY : partner.value();
    var known = fresh.getIfPresent(page);
    return known != null ? known : read(partner, page);
  }

  private Shown read(@Nullable PartnerId partner, UUID page) {
    try {
      var now = source.of(partner);
      fresh.put(page, now);
      write(page, now);
      return now;
    } catch (RuntimeException e) {
      var last = file(page);
      if (!Files.exists(last)) {
        throw e;
      }
      log.atWarn().setCause(e).log("status page shown from its snapshot");
      return snapshot(last);
    }
  }

  /** Something has changed: pages are put together anew when they are next asked for. */
  void changed() {
    fresh.invalidateAll();
  }

  /** Keeps the snapshots of all pages that somebody has looked at young. */
  @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  public void refresh() {
    kept.putIfAbsent(Place.PROVIDER_KEY, true);
    for (var page : kept.keySet()) {
      of(page.equals(Place.PROVIDER_KEY) ? null : new PartnerId(page));
    }
  }

  private static Shown snapshot(Path file) {
    try {
      return Json.read(Files.readString(file), Shown.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(UUID page, Shown now) {
    var file = file(page);
    try {
      Files.createDirectories(file.getParent());
      var draft = Files.createTempFile(file.getParent(), "page", ".new");
      Files.writeString(draft, Json.write(now));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      kept.put(page, true);
    } catch (IOException e) {
      log.atWarn().setCause(e).log("status page could not be kept as a snapshot");
    }
  }

  private Path file(UUID page) {
    return files.at("status", page, page);
  }
}
