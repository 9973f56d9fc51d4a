package org.rookery.conversation;

import java.util.List;
import java.util.Optional;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.StreamLine;
import org.rookery.channel.VisitorStreams;
import org.rookery.conversation.store.EntryStore;
import org.rookery.platform.db.Database;
import org.springframework.stereotype.Component;

/** Visitors' streams, read from the stored lines. */
@Component
public class StoredStreams implements VisitorStreams {
  private final Database database;
  private final EntryStore entries;

  StoredStreams(Database database, EntryStore entries) {
    this.database = database;
    this.entries = entries;
  }

  @Override
  public Optional<Position> position(ChannelAddress visitor) {
    return database
        .inTransaction(visitor.workspace(), tx -> entries.current(tx, visitor))
        .map(c -> new Position(c.id(), c.seq(), c.standing().told(), null));
  }

  @Override
  public List<StreamLine> after(ChannelAddress visitor, long seq, int limit) {
    return database.inTransaction(
        visitor.workspace(), tx -> lines(entries.streamAfter(tx, visitor, seq, limit)));
  }

  @Override
  public List<StreamLine> before(ChannelAddress visitor, long seq, int limit) {
    return database.inTransaction(
        visitor.workspace(), tx -> lines(entries.streamBefore(tx, visitor, seq, limit)));
  }

  private static List<StreamLine> lines(List<LocatedEntry> located) {
    return located.stream().map(l -> l.entry().line(l.conversation())).toList();
  }
}
