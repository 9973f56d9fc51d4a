package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.ATTACHMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rookery.desk.Attachment;
import org.rookery.desk.AttachmentId;
import org.rookery.desk.Author;
import org.rookery.desk.Ticket;
import org.springframework.stereotype.Component;

/** What files tickets have; the bytes are in the folder of files. */
@Component
public class AttachmentStore {

  /** Keeps a file that no message has used yet; until then it is for its own side alone. */
  public void insert(DSLContext tx, Ticket ticket, Attachment file, Author author, Instant now) {
    tx.insertInto(ATTACHMENT)
        .set(ATTACHMENT.PARTNER_ID, ticket.partner().value())
        .set(ATTACHMENT.TICKET_ID, ticket.id().value())
        .set(ATTACHMENT.ID, file.id().value())
        .set(ATTACHMENT.INTERNAL, author.isStaff())
        .set(ATTACHMENT.NAME, file.name())
        .set(ATTACHMENT.MEDIA_TYPE, file.mediaType())
        .set(ATTACHMENT.SIZE, file.size())
        .set(ATTACHMENT.SHA256, file.sha256())
        .set(ATTACHMENT.SIDE, side(author))
        .set(ATTACHMENT.ADDED_BY, author.member())
        .set(ATTACHMENT.CREATED_AT, now)
        .execute();
  }

  /** How many files wait for a message. */
  public int unused(DSLContext tx, Ticket ticket) {
    return tx.fetchCount(ATTACHMENT, of(ticket).and(ATTACHMENT.SEQ.isNull()));
  }

  /** Those of these files that this author has added and no message has used. */
  public List<Attachment> unused(
      DSLContext tx, Ticket ticket, Author author, Collection<AttachmentId> wanted) {
    return tx.selectFrom(ATTACHMENT)
        .where(of(ticket))
        .and(ATTACHMENT.ID.in(wanted.stream().map(AttachmentId::value).toList()))
        .and(ATTACHMENT.SEQ.isNull())
        .and(ATTACHMENT.SIDE.eq(side(author)))
        .and(ATTACHMENT.ADDED_BY.eq(author.member()))
        .fetch(AttachmentStore::read);
  }

  /** A message uses these files, which nobody has used before. */
  public void use(
      DSLContext tx, Ticket ticket, Collection<AttachmentId> files, long seq, boolean internal) {
    var used =
        tx.update(ATTACHMENT)
            .set(ATTACHMENT.SEQ, seq)
            .set(ATTACHMENT.INTERNAL, internal)
            .where(of(ticket))
            .and(ATTACHMENT.ID.in(files.stream().map(AttachmentId::value).toList()))
            .and(ATTACHMENT.SEQ.isNull())
            .execute();
    if (used != files.size()) {
      throw new IllegalStateException("a file of " + ticket.id() + " was used at the same time");
    }
  }

  /** A file that this side may see: used in a message for it, or added by itself. */
  public Optional<Attachment> find(
      DSLContext tx, Ticket ticket, AttachmentId id, boolean staff, Author author) {
    var seen = staff ? DSL.noCondition() : ATTACHMENT.INTERNAL.isFalse();
    var used = ATTACHMENT.SEQ.isNotNull().or(ATTACHMENT.SIDE.eq(side(author)));
    return tx.selectFrom(ATTACHMENT)
        .where(of(ticket))
        .and(ATTACHMENT.ID.eq(id.value()))
        .and(seen)
        .and(used)
        .fetchOptional(AttachmentStore::read);
  }

  private static Condition of(Ticket ticket) {
    return ATTACHMENT
        .PARTNER_ID
        .eq(ticket.partner().value())
        .and(ATTACHMENT.TICKET_ID.eq(ticket.id().value()));
  }

  private static String side(Author author) {
    return author.side().name().toLowerCase(Locale.ROOT);
  }

  private static Attachment read(Record record) {
    var row = record.into(ATTACHMENT);
    return new Attachment(
        new AttachmentId(row.getId()),
        row.getName(),
        row.getMediaType(),
        row.getSize(),
        row.getSha256());
  }
}
