package org.rookery.channel.website;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.StreamLine;
import org.rookery.channel.VisitorAudience;
import org.springframework.stereotype.Component;

/**
 * The connections of this node, by visitor. What a lane publishes goes to those of that visitor and
 * to nobody else.
 */
@Component
final class VisitorHub implements VisitorAudience {
  private final Map<ChannelAddress, CopyOnWriteArrayList<Follower>> followers =
      new ConcurrentHashMap<>();
  private final WidgetLimits limits;

  VisitorHub(WidgetLimits limits, MeterRegistry metrics) {
    this.limits = limits;
    Gauge.builder("rookery.widget.visitors", followers, Map::size)
        .description("Visitors with a connection to this node")
        .register(metrics);
  }

  /** Adds a connection. A tab has one, a visitor at most five: the older ones go. */
  void add(Follower follower) {
    followers.compute(
        follower.visitor(),
        (_, list) -> {
          var connections = list == null ? new CopyOnWriteArrayList<Follower>() : list;
          makeRoom(connections, follower);
          connections.add(follower);
          return connections;
        });
  }

  private void makeRoom(CopyOnWriteArrayList<Follower> connections, Follower newcomer) {
    var left = connections.size();
    for (var older : connections) {
      if (older.clientId().equals(newcomer.clientId()) || left >= limits.connectionsPerVisitor()) {
        connections.remove(older);
        older.stop();
        older.outlet().end(CloseCodes.REPLACED, "replaced");
        left--;
      }
    }
  }

  void remove(Follower follower) {
    follower.stop();
    followers.computeIfPresent(
        follower.visitor(),
        (_, list) -> {
          list.remove(follower);
          return list.isEmpty() ? null : list;
        });
  }

  @Override
  public void published(ChannelAddress visitor, List<StreamLine> lines) {
    var connections = followers.get(visitor);
    if (connections == null) {
      return;
    }
    var rendered =
        lines.stream().map(line -> new Follower.Rendered(line.seq(), Frames.line(line))).toList();
    for (var follower : connections) {
      follower.live(rendered);
    }
  }

  @Override
  public void reached(ChannelAddress visitor, long seq) {
    each(
        visitor,
        follower -> {
          if (follower.sent() < seq) {
            follower.catchUp();
          }
        });
  }

  @Override
  public Set<ChannelAddress> connected() {
    return followers.keySet();
  }

  @Override
  public void typing(ChannelAddress visitor, String role, boolean on) {
    var frame = Frames.typing(role, on);
    each(visitor, follower -> follower.outlet().frame("typing", frame));
  }

  @Override
  public int connections(ChannelAddress visitor) {
    var connections = followers.get(visitor);
    return connections == null ? 0 : connections.size();
  }

  void each(ChannelAddress visitor, Consumer<Follower> work) {
    var connections = followers.get(visitor);
    if (connections != null) {
      connections.forEach(work);
    }
  }

  void all(Consumer<Follower> work) {
    followers.values().forEach(list -> list.forEach(work));
  }
}
