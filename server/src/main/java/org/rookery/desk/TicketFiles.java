package org.rookery.desk;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.rookery.desk.store.AttachmentStore;
import org.rookery.desk.store.TicketStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.files.ContentTypes;
import org.rookery.platform.files.FileFolder;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Files of tickets: looked through, kept, and given to those who may see them. */
@Component
public class TicketFiles {
  /** The largest file. */
  public static final int LARGEST = 25 << 20;

  private static final int WAITING = 50;
  private static final Set<String> ENDINGS =
      Set.of(
          "png", "jpg", "jpeg", "webp", "gif", "mp4", "webm", "pdf", "txt", "csv", "json", "har",
          "log", "zip");
  private static final Set<String> TYPES =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/webp",
          "image/gif",
          "video/mp4",
          "video/quicktime",
          "application/mp4",
          "video/webm",
          "application/x-matroska",
          "application/pdf",
          "text/plain",
          "text/csv",
          "text/x-log",
          "application/json",
          "application/zip");

  private final Database database;
  private final TicketStore tickets;
  private final AttachmentStore store;
  private final FileFolder folder;
  private final Ids ids;
  private final InstantSource clock;

  TicketFiles(
      Database database,
      TicketStore tickets,
      AttachmentStore store,
      FileFolder folder,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.tickets = tickets;
    this.store = store;
    this.folder = folder;
    this.ids = ids;
    this.clock = clock;
  }

  /** How adding a file ended. */
  public sealed interface Adding {
    /** It waits for a message to use it. */
    record Added(Attachment file) implements Adding {}

    /** There is no such ticket. */
    record Missing() implements Adding {}

    /** It is of a kind that is not taken, or is not what it says. */
    record NotTaken() implements Adding {}

    /** Too many files wait already. */
    record TooMany() implements Adding {}
  }

  /** Adds a file to a ticket. */
  public Adding add(Place place, TicketId id, Author author, String name, byte[] bytes) {
    if (!isTaken(name, bytes)) {
      return new Adding.NotTaken();
    }
    return database.inTransaction(
        place.scope(),
        tx -> {
          var ticket = tickets.lock(tx, null, id);
          if (ticket.isEmpty()) {
            return new Adding.Missing();
          }
          if (store.unused(tx, ticket.get()) >= WAITING) {
            return new Adding.TooMany();
          }
          return new Adding.Added(keep(tx, ticket.get(), author, name, bytes));
        });
  }

  /** Whether a file is of a kind that is taken, by its name and by what is in it. */
  public static boolean isTaken(String name, byte[] bytes) {
    return ENDINGS.contains(ending(name)) && TYPES.contains(ContentTypes.of(bytes));
  }

  /** Keeps a file that is taken, for a message of the same transaction. */
  public Attachment keep(DSLContext tx, Ticket ticket, Author author, String name, byte[] bytes) {
    var id = new AttachmentId(ids.next());
    var file = new Attachment(id, tidy(name), ContentTypes.of(bytes), bytes.length, sha256(bytes));
    write(ticket, id, bytes);
    store.insert(tx, ticket, file, author, clock.instant());
    return file;
  }

  private void write(Ticket ticket, AttachmentId id, byte[] bytes) {
    var path = folder.at("desk", ticket.partner().value(), id.value());
    folder.write(path, 0, new ByteArrayInputStream(bytes), LARGEST);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** A name that is only a name. */
  private static String tidy(String name) {
    var plain = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These files, if the author has added all of them and no message has used them. */
  public Optional<List<Fact.Attached>> unused(
      Place place, TicketId id, Author author, List<AttachmentId> wanted) {
    if (wanted.isEmpty()) {
      return Optional.of(List.of());
    }
    return database.inTransaction(
        place.scope(),
        tx ->
            tickets
                .find(tx, null, id)
                .map(ticket -> store.unused(tx, ticket, author, wanted))
                .filter(found -> found.size() == new HashSet<>(wanted).size())
                .map(found -> found.stream().map(Attachment::attached).toList()));
  }

  /** A file with its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Content(Attachment file, byte[] bytes) {}

  /** A file that the caller may see. */
  public Optional<Content> read(Place place, TicketId id, AttachmentId file, Author author) {
    var found =
        database.inTransaction(
            place.scope(),
            tx ->
                tickets
                    .find(tx, null, id)
                    .flatMap(
                        it ->
                            store
                                .find(tx, it, file, author.isStaff(), author)
                                .map(attachment -> new Found(it, attachment))));
    return found.map(
        it ->
            new Content(
                it.file(),
                folder.read(
                    folder.at("desk", it.ticket().partner().value(), it.file().id().value()))));
  }

  private record Found(Ticket ticket, Attachment file) {}
}
