package org.rookery.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.settings.GeneralSettings;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.FlowVersions;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.flow.FlowKey;
import org.rookery.chatflow.node.Texts;
import org.rookery.engine.Automation;
import org.rookery.engine.BotDefinition;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.platform.json.Json;
import org.rookery.platform.secrets.MasterKey;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Bots compiled for the engine, kept by config version. A publish or settings change of this
 * process is seen at once, one of another node within a second. What a version meant is kept for
 * ever, so that any turn can be run again.
 */
@Component
@EnableConfigurationProperties(BotLimits.class)
class Automations implements org.rookery.bot.turn.Automations {
  private static final int MOST = 2_000;
  private static final Duration TRUSTED = Duration.ofSeconds(1);
  private static final int SIGNING_KEY_BYTES = 16;

  private final Database database;
  private final BotStore bots;
  private final BotSettingsStore settings;
  private final FlowVersions flows;
  private final MasterKey key;
  private final BotLimits limits;
  private final InstantSource clock;
  private final Cache<Key, Entry> cache = Caffeine.newBuilder().maximumSize(MOST).build();

  Automations(
      Database database,
      BotStore bots,
      BotSettingsStore settings,
      FlowVersions flows,
      MasterKey key,
      BotLimits limits,
      InstantSource clock) {
    this.database = database;
    this.bots = bots;
    this.settings = settings;
    this.flows = flows;
    this.key = key;
    this.limits = limits;
    this.clock = clock;
  }

  private record Key(WorkspaceId workspace, BotId bot) {}

  private record Entry(long configVersion, Instant checkedAt, Running running) {}

  /** Everything that a config version means; graphs stand in their immutable versions. */
  record Revision(
      String name,
      boolean active,
      String channelKind,
      String language,
      String timezone,
      GeneralSettings general,
      List<RunningFlow> flows) {}

  /** A flow as it ran: what may change without a publish is kept here. */
  record RunningFlow(
      String id,
      int version,
      String name,
      FlowRole role,
      boolean enabled,
      List<Trigger> triggers) {}

  @Override
  public Optional<Running> current(WorkspaceId workspace, BotId bot) {
    var place = new Key(workspace, bot);
    var known = cache.getIfPresent(place);
    var now = clock.instant();
    if (known != null && known.checkedAt().plus(TRUSTED).isAfter(now)) {
      return Optional.of(known.running());
    }
    var fresh = look(place, known, now);
    if (fresh == null) {
      cache.invalidate(place);
      return Optional.empty();
    }
    cache.put(place, fresh);
    return Optional.of(fresh.running());
  }

  @Override
  public PublishedFlow flow(WorkspaceId workspace, BotId bot, FlowKey wanted) {
    return flows
        .published(workspace, FlowId.of(wanted.flowId()), wanted.version())
        .orElseThrow(() -> new IllegalStateException("no version " + wanted));
  }

  @Override
  public Optional<Running> revision(WorkspaceId workspace, BotId bot, String revision) {
    return database.inTransaction(
        workspace,
        tx ->
            bots.revision(tx, workspace, bot, Long.parseLong(revision))
                .map(json -> Json.read(json, Revision.class))
                .map(meant -> running(tx, workspace, bot, meant, revision)));
  }

  /** A change of this bot was committed. */
  void forget(WorkspaceId workspace, BotId bot) {
    cache.invalidate(new Key(workspace, bot));
  }

  private @Nullable Entry look(Key place, @Nullable Entry known, Instant now) {
    return database.inTransaction(
        place.workspace(),
        tx -> {
          var version = bots.configVersion(tx, place.workspace(), place.bot()).orElse(null);
          while (version != null) {
            if (known != null && known.configVersion() == version) {
              return new Entry(version, now, known.running());
            }
            var meant = meaning(tx, place);
            var after = bots.configVersion(tx, place.workspace(), place.bot()).orElse(null);
            if (version.equals(
                after)) { // else it changed while it was read, and the reading may be mixed
              return entry(tx, place, version, meant, now);
            }
            version = after;
          }
          return null;
        });
  }

  private @Nullable Entry entry(
      DSLContext tx, Key place, long version, Revision meant, Instant now) {
    if (meant.flows().isEmpty()) {
      return null;
    }
    bots.keepRevision(tx, place.workspace(), place.bot(), version, Json.write(meant), now);
    var running = running(tx, place.workspace(), place.bot(), meant, Long.toString(version));
    return new Entry(version, now, running);
  }

  private Revision meaning(DSLContext tx, Key place) {
    var bot = bots.find(tx, place.workspace(), place.bot()).orElseThrow();
    var published = flows.published(tx, place.workspace(), place.bot());
    return new Revision(
        bot.name(),
        bot.status().answers(),
        bot.channelKind(),
        bot.language(),
        bot.timezone(),
        settings.general(tx, place.workspace(), place.bot()).value(),
        published.stream()
            .map(
                flow ->
                    new RunningFlow(
                        flow.id(),
                        flow.version(),
                        flow.name(),
                        flow.role(),
                        flow.enabled(),
                        flow.triggers()))
            .toList());
  }

  private Running running(
      DSLContext tx, WorkspaceId workspace, BotId id, Revision meant, String revision) {
    var definition =
        new BotDefinition(
            id.text(),
            meant.name(),
            meant.active(),
            Capabilities.of(meant.channelKind()),
            meant.language(),
            ZoneId.of(meant.timezone()),
            engineSettings(meant.general(), meant.language()),
            hours(meant.general().calendar()),
            Map.of(),
            meant.flows().stream().map(flow -> published(tx, workspace, flow)).toList(),
            Arrays.copyOf(key.derive("choices of " + id), SIGNING_KEY_BYTES));
    return new Running(Automation.compile(definition), revision);
  }

  private PublishedFlow published(DSLContext tx, WorkspaceId workspace, RunningFlow flow) {
    var stored = flows.published(tx, workspace, FlowId.of(flow.id()), flow.version()).orElseThrow();
    return new PublishedFlow(
        flow.id(),
        flow.version(),
        flow.name(),
        flow.role(),
        flow.enabled(),
        flow.triggers(),
        stored.graph());
  }

  private org.rookery.engine.BotSettings engineSettings(GeneralSettings general, String language) {
    return new org.rookery.engine.BotSettings(
        general.sessionTimeout(),
        general.inactivity().stream()
            .map(
                step ->
                    new org.rookery.engine.BotSettings.InactivityStep(
                        step.after(), Texts.of(language, step.text()), null))
            .toList(),
        Texts.of(language, general.completedMessage()),
        general.liveChatRequestExpiry(),
        general.words().byList(),
        general.systemMessages(),
        org.rookery.engine.BotSettings.OnPublish.valueOf(general.onPublish().name()),
        org.rookery.engine.BotSettings.StaleButtons.valueOf(general.staleButtons().name()),
        general.liveChat(),
        general.allowReturnByKeyword(),
        general.maxRetries(),
        Duration.ofMinutes(10),
        null,
        limits.messagesPerMinute());
  }

  private static BusinessHours hours(@Nullable BusinessCalendar calendar) {
    if (calendar == null) {
      return BusinessHours.ALWAYS;
    }
    return BusinessHours.of(calendar);
  }
}
