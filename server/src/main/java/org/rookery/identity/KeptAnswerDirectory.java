package org.rookery.identity;

import static org.rookery.schema.identity.Tables.KEPT_ANSWER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/**
 * Answers to POST requests with an {@code Idempotency-Key}, kept for a day. Bodies are stored
 * encrypted: some show a secret once.
 */
@Component
public class KeptAnswerDirectory {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration RUNNING = Duration.ofMinutes(2);

  private final Database database;
  private final Secrets secrets;

  KeptAnswerDirectory(Database database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** What is known of a key when a request comes. */
  public sealed interface Found {
    /** Nothing: the request runs, and must be kept or forgotten afterwards. */
    record Fresh() implements Found {}

    /** The same request has been answered so. */
    record Answered(Answer answer) implements Found {}

    /** The first request with this key still runs. */
    record Running() implements Found {}

    /** The key belongs to another request. */
    record Mismatch() implements Found {}
  }

  /** What is answered again. */
  public record Answer(
      int status, @Nullable String contentType, @Nullable String location, String body) {}

  /** Claims a key for a request, or tells what became of its first use. */
  public Found claim(String owner, String key, byte[] requestHash, Instant now) {
    return database.directory(
        tx -> {
          tx.deleteFrom(KEPT_ANSWER)
              .where(KEPT_ANSWER.OWNER.eq(owner))
              .and(KEPT_ANSWER.KEY.eq(key))
              .and(
                  KEPT_ANSWER
                      .CREATED_AT
                      .lt(now.minus(KEPT))
                      .or(
                          KEPT_ANSWER
                              .STATUS
                              .isNull()
                              .and(KEPT_ANSWER.CREATED_AT.lt(now.minus(RUNNING)))))
              .execute();
          var claimed =
              tx.insertInto(KEPT_ANSWER)
                  .set(KEPT_ANSWER.OWNER, owner)
                  .set(KEPT_ANSWER.KEY, key)
                  .set(KEPT_ANSWER.REQUEST_HASH, requestHash)
                  .set(KEPT_ANSWER.CREATED_AT, now)
                  .onConflictDoNothing()
                  .execute();
          if (claimed == 1) {
            return new Found.Fresh();
          }
          var row =
              tx.selectFrom(KEPT_ANSWER)
                  .where(KEPT_ANSWER.OWNER.eq(owner))
                  .and(KEPT_ANSWER.KEY.eq(key))
                  .fetchOptional();
          if (row.isEmpty()) {
            return new Found.Running();
          }
          if (!Arrays.equals(row.get().getRequestHash(), requestHash)) {
            return new Found.Mismatch();
          }
          return Optional.ofNullable(row.get().getStatus())
              .<Found>map(
                  status ->
                      new Found.Answered(
                          new Answer(
                              status,
                              row.get().getContentType(),
                              row.get().getHeaders(),
                              secrets.open(row.get().getBody()))))
              .orElseGet(Found.Running::new);
        });
  }

  /** Keeps the answer of a claimed key. */
  public void keep(String owner, String key, Answer answer) {
    database.directory(
        tx ->
            tx.update(KEPT_ANSWER)
                .set(KEPT_ANSWER.STATUS, answer.status())
                .set(KEPT_ANSWER.CONTENT_TYPE, answer.contentType())
                .set(KEPT_ANSWER.HEADERS, answer.location())
                .set(KEPT_ANSWER.BODY, secrets.seal(answer.body()))
                .where(KEPT_ANSWER.OWNER.eq(owner))
                .and(KEPT_ANSWER.KEY.eq(key))
                .execute());
  }

  /** Gives a claimed key free, since its request failed on our side. */
  public void forget(String owner, String key) {
    database.directory(
        tx ->
            tx.deleteFrom(KEPT_ANSWER)
                .where(KEPT_ANSWER.OWNER.eq(owner))
                .and(KEPT_ANSWER.KEY.eq(key))
                .execute());
  }

  /** Removes what is older than a day. */
  public void forgetOld(Instant now) {
    database.directory(
        tx ->
            tx.deleteFrom(KEPT_ANSWER).where(KEPT_ANSWER.CREATED_AT.lt(now.minus(KEPT))).execute());
  }
}
