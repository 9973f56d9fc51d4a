package org.rookery.channel.website;

import static org.rookery.schema.channel.Tables.UPLOAD;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.files.ContentTypes;
import org.rookery.platform.files.FileFolder;
import org.rookery.platform.id.Id;
import org.rookery.platform.id.Ids;
import org.rookery.schema.channel.tables.records.UploadRecord;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Files that visitors send: announced, sent in one piece or several, looked through, then used by a
 * message. What is not used within a day is deleted.
 *
 * <pre>
 * pending  → ready      complete, and its bytes are harmless
 *          → rejected   too big, active, broken, or not what its hash says
 * </pre>
 */
@Component
class Uploads {
  private static final Duration UNUSED = Duration.ofHours(24);
  private static final int SWEEP = 500;

  private final Database database;
  private final PathDatabase path;
  private final FileFolder files;
  private final Ids ids;
  private final InstantSource clock;

  Uploads(Database database, PathDatabase path, FileFolder files, Ids ids, InstantSource clock) {
    this.database = database;
    this.path = path;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /** How far a file is. */
  record State(
      UploadId id,
      String state,
      @Nullable String reason,
      long received,
      long bytes,
      @Nullable String mime,
      String name) {}

  UploadId announce(
      VisitorToken token, String name, String mime, long bytes, @Nullable String sha256) {
    var id = new UploadId(ids.next());
    database.run(
        token.workspace(),
        tx ->
            tx.insertInto(UPLOAD)
                .set(UPLOAD.WORKSPACE_ID, token.workspace().value())
                .set(UPLOAD.ID, id.value())
                .set(UPLOAD.BOT_ID, token.bot().value())
                .set(UPLOAD.VISITOR_ID, token.visitor().value())
                .set(UPLOAD.NAME, name)
                .set(UPLOAD.DECLARED_MIME, mime)
                .set(UPLOAD.BYTES, bytes)
                .set(UPLOAD.SHA256, sha256)
                .set(UPLOAD.STATE, "pending")
                .set(UPLOAD.CREATED_AT, clock.instant())
                .execute());
    return id;
  }

  /** Takes bytes from a place on; the new end, or empty if they do not fit there. */
  Optional<Long> put(WorkspaceId workspace, UploadId id, long offset, InputStream bytes) {
    var upload = find(workspace, UPLOAD.ID.eq(id.value())).orElse(null);
    if (upload == null
        || !"pending".equals(upload.state())
        || (offset != upload.received() && offset != 0)) {
      return Optional.empty();
    }
    var room = upload.bytes() - offset;
    var written = files.write(file(workspace, id), offset, bytes, room);
    if (written > room) {
      return Optional.empty();
    }
    var end = offset + written;
    database.run(
        workspace,
        tx ->
            tx.update(UPLOAD)
                .set(UPLOAD.RECEIVED, end)
                .set(UPLOAD.VERSION, UPLOAD.VERSION.plus(1))
                .where(UPLOAD.WORKSPACE_ID.eq(workspace.value()))
                .and(UPLOAD.ID.eq(id.value()))
                .execute());
    return Optional.of(end);
  }

  /** Looks through a complete file. */
  Optional<State> complete(VisitorToken token, UploadId id) {
    var upload = ofVisitor(token, id).orElse(null);
    if (upload == null || !"pending".equals(upload.state())) {
      return Optional.ofNullable(upload);
    }
    var verdict = judge(token, upload);
    database.run(
        token.workspace(),
        tx ->
            tx.update(UPLOAD)
                .set(UPLOAD.STATE, verdict.reason() == null ? "ready" : "rejected")
                .set(UPLOAD.REASON, verdict.reason())
                .set(UPLOAD.MIME, verdict.mime())
                .set(UPLOAD.BYTES, verdict.bytes())
                .set(UPLOAD.VERSION, UPLOAD.VERSION.plus(1))
                .where(UPLOAD.WORKSPACE_ID.eq(token.workspace().value()))
                .and(UPLOAD.ID.eq(id.value()))
                .execute());
    if (verdict.reason() != null) {
      files.delete(file(token.workspace(), id));
    }
    return ofVisitor(token, id);
  }

  private record Verdict(String mime, long bytes, @Nullable String reason) {}

  private Verdict judge(VisitorToken token, State upload) {
    if (upload.received() != upload.bytes() || upload.bytes() == 0) {
      return new Verdict("application/octet-stream", upload.bytes(), "incomplete");
    }
    var file = file(token.workspace(), upload.id());
    var bytes = files.read(file);
    var mime = ContentTypes.of(bytes);
    var wanted = hash(token, upload.id());
    if (wanted != null && !wanted.equalsIgnoreCase(sha256(bytes))) {
      return new Verdict(mime, bytes.length, "wrong_hash");
    }
    if (FileTypes.isActive(mime)) {
      return new Verdict(mime, bytes.length, "type_not_allowed");
    }
    var clean = ImageCleaner.clean(bytes, mime);
    if (clean == null) {
      return new Verdict(mime, bytes.length, "broken");
    }
    if (!java.util.Arrays.equals(clean, bytes)) {
      files.replace(file, clean);
    }
    return new Verdict(mime, clean.length, null);
  }

  /** The content with the file's facts filled in, or null if the visitor has no such file ready. */
  @Nullable Content use(VisitorToken token, Content.Media media) {
    UploadId id;
    try {
      id = UploadId.of(String.valueOf(media.uploadId()));
    } catch (Id.MalformedId _) {
      return null;
    }
    var upload = ofVisitor(token, id).filter(u -> "ready".equals(u.state())).orElse(null);
    var mime = upload == null ? null : upload.mime();
    if (upload == null || mime == null) {
      return null;
    }
    database.run(
        token.workspace(),
        tx ->
            tx.update(UPLOAD)
                .set(UPLOAD.USED_AT, clock.instant())
                .where(UPLOAD.WORKSPACE_ID.eq(token.workspace().value()))
                .and(UPLOAD.ID.eq(id.value()))
                .execute());
    return new Content.Media(
        FileTypes.kind(mime),
        null,
        id.text(),
        null,
        media.caption(),
        mime,
        upload.name(),
        upload.bytes());
  }

  Optional<State> ofVisitor(VisitorToken token, UploadId id) {
    return find(
        token.workspace(),
        UPLOAD
            .ID
            .eq(id.value())
            .and(UPLOAD.BOT_ID.eq(token.bot().value()))
            .and(UPLOAD.VISITOR_ID.eq(token.visitor().value())));
  }

  Optional<State> ready(WorkspaceId workspace, UploadId id) {
    return find(workspace, UPLOAD.ID.eq(id.value()).and(UPLOAD.STATE.eq("ready")));
  }

  Path file(WorkspaceId workspace, UploadId id) {
    return files.at("channel", workspace.value(), id.value());
  }

  /** Deletes what nobody used for a day; the number of files. */
  int sweep() {
    var before = clock.instant().minus(UNUSED);
    var old =
        path.inTransaction(
            tx ->
                tx.deleteFrom(UPLOAD)
                    .where(
                        org.jooq
                            .impl
                            .DSL
                            .row(UPLOAD.WORKSPACE_ID, UPLOAD.ID)
                            .in(
                                tx.select(UPLOAD.WORKSPACE_ID, UPLOAD.ID)
                                    .from(UPLOAD)
                                    .where(UPLOAD.USED_AT.isNull())
                                    .and(UPLOAD.CREATED_AT.lt(before))
                                    .limit(SWEEP)))
                    .returning(UPLOAD.WORKSPACE_ID, UPLOAD.ID)
                    .fetch());
    for (var row : old) {
      files.delete(file(new WorkspaceId(row.getWorkspaceId()), new UploadId(row.getId())));
    }
    return old.size();
  }

  private @Nullable String hash(VisitorToken token, UploadId id) {
    return database.inTransaction(
        token.workspace(),
        tx ->
            tx.select(UPLOAD.SHA256)
                .from(UPLOAD)
                .where(UPLOAD.WORKSPACE_ID.eq(token.workspace().value()))
                .and(UPLOAD.ID.eq(id.value()))
                .fetchOne(UPLOAD.SHA256));
  }

  private Optional<State> find(WorkspaceId workspace, Condition which) {
    return database.inTransaction(
        workspace,
        tx ->
            tx.selectFrom(UPLOAD)
                .where(UPLOAD.WORKSPACE_ID.eq(workspace.value()))
                .and(which)
                .fetchOptional(Uploads::state));
  }

  private static State state(UploadRecord row) {
    UUID id = row.getId();
    return new State(
        new UploadId(id),
        row.getState(),
        row.getReason(),
        row.getReceived(),
        row.getBytes(),
        row.getMime(),
        row.getName());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
