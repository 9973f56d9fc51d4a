package org.rookery.roadmap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.roadmap.store.RequestStore;
import org.rookery.roadmap.store.VoteStore;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Shows requests with the demand for them. Demand is counted over all partners, so that rows are
 * read as the provider; whose votes they are leaves only to whom they belong.
 */
@Component
@EnableConfigurationProperties(RoadmapSettings.class)
public class Roadmap {
  private static final int MOST = 500;
  private static final Duration RELEASED_FOR = Duration.ofDays(180);
  private static final EnumSet<RequestState> AHEAD =
      EnumSet.range(RequestState.SUBMITTED, RequestState.IN_PROGRESS);

  private final Database database;
  private final RequestStore requests;
  private final VoteStore votes;
  private final Partners partners;
  private final RoadmapSettings settings;
  private final InstantSource clock;

  Roadmap(
      Database database,
      RequestStore requests,
      VoteStore votes,
      Partners partners,
      RoadmapSettings settings,
      InstantSource clock) {
    this.database = database;
    this.requests = requests;
    this.votes = votes;
    this.partners = partners;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many partners make a request a candidate. */
  public int threshold() {
    return settings.demandThreshold();
  }

  /** Requests that contain one of the words, newest first, behind {@code behind}. */
  public List<RequestView> page(
      Place place,
      @Nullable String words,
      @Nullable RequestState state,
      @Nullable RequestId behind,
      int limit) {
    return shown(place, tx -> requests.page(tx, words, state, behind, limit));
  }

  /** One request, whatever its state. */
  public Optional<RequestView> find(Place place, RequestId id) {
    return shown(place, tx -> requests.find(tx, id).stream().toList()).stream().findFirst();
  }

  /** Everything ahead, and what was released in the last 180 days; the most wanted first. */
  public List<RequestView> board(Place place) {
    var released = clock.instant().minus(RELEASED_FOR);
    var ahead = shown(place, tx -> requests.in(tx, AHEAD, Instant.EPOCH, MOST));
    var done =
        shown(place, tx -> requests.in(tx, EnumSet.of(RequestState.RELEASED), released, MOST));
    return java.util.stream.Stream.concat(ahead.stream(), done.stream())
        .sorted(Comparator.comparingInt(RequestView::demand).reversed())
        .toList();
  }

  /** What these requests and their votes amount to for a place. */
  int demand(DSLContext tx, RequestId id) {
    var all = votes.of(tx, List.of(id));
    return Demand.of(all, known(all));
  }

  private List<RequestView> shown(Place place, Query query) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var found = query.of(tx);
          var all = votes.of(tx, found.stream().map(FeatureRequest::id).toList());
          var known = known(all);
          var byRequest = all.stream().collect(Collectors.groupingBy(Vote::request));
          return found.stream()
              .map(it -> view(place, it, byRequest.getOrDefault(it.id(), List.of()), known))
              .toList();
        });
  }

  private interface Query {
    List<FeatureRequest> of(DSLContext tx);
  }

  private Map<PartnerId, Partner> known(List<Vote> all) {
    return all.isEmpty()
        ? Map.of()
        : partners.withParents(all.stream().map(Vote::partner).distinct().toList());
  }

  private static RequestView view(
      Place place, FeatureRequest request, List<Vote> all, Map<PartnerId, Partner> known) {
    var own =
        switch (place) {
          case Place.Provider _ -> all;
          case Place.OfPartner(var id) ->
              all.stream().filter(it -> it.partner().equals(id)).toList();
          case Place.OfWorkspace _ -> List.<Vote>of();
        };
    return new RequestView(request, Demand.of(all, known), own);
  }
}
