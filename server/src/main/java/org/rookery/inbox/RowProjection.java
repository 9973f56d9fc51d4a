package org.rookery.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rookery.contact.ContactPath;
import org.rookery.conversation.ConversationListener;
import org.rookery.inbox.store.RowWriter;
import org.rookery.platform.db.PathDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the list behind the conversations: what a lane has committed is gathered and written in one
 * batch within 200 ms. What is lost with the process is found in the event log by {@link
 * RowRepair}.
 */
@Component
class RowProjection implements ConversationListener, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RowProjection.class);
  private static final int CAPACITY = 50_000;
  private static final long LOOK_MS = 100;

  /** Of the 200 ms within which a row must stand; the rest is for writing. */
  private static final long GATHER_MS = 150;

  private final LinkedBlockingQueue<Change> waiting = new LinkedBlockingQueue<>(CAPACITY);
  private final AtomicLong offered = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private long settledChanges;
  private final Cache<RowWriter.Key, Long> written =
      Caffeine.newBuilder().maximumSize(20_000).build();
  private final PathDatabase database;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(this::run);

  RowProjection(PathDatabase database) {
    this.database = database;
  }

  /** Never blocks the lane: what does not fit is repaired from the event log. */
  @Override
  public void committed(List<Change> changes) {
    for (var change : changes) {
      if (waiting.offer(change)) {
        offered.incrementAndGet();
      }
    }
  }

  /** Waits until what has been committed up to now is written, or could not be. */
  void settle(Duration patience) throws InterruptedException {
    var target = offered.get();
    var nanos = patience.toNanos();
    lock.lock();
    try {
      while (settledChanges < target && nanos > 0) {
        nanos = settled.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether this process has lately written the row in this version, or a later one. */
  boolean wrote(RowWriter.Key row, long version) {
    var known = written.getIfPresent(row);
    return known != null && known >= version;
  }

  private void run() {
    while (running || !waiting.isEmpty()) {
      var batch = next();
      if (!batch.isEmpty()) {
        write(batch);
        settled(batch.size());
      }
    }
  }

  private List<Change> next() {
    var batch = new ArrayList<Change>();
    try {
      var first = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        TimeUnit.MILLISECONDS.sleep(running ? GATHER_MS : 0);
        waiting.drainTo(batch);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return batch;
  }

  private void settled(int changes) {
    lock.lock();
    try {
      settledChanges += changes;
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Change> batch) {
    try {
      var drafts = byConversation(batch);
      write(drafts);
      drafts.forEach((row, draft) -> written.put(row, draft.version()));
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("rows", batch.size()).setCause(e).log("inbox rows left to repair");
    }
  }

  private static Map<RowWriter.Key, RowDraft> byConversation(List<Change> batch) {
    var drafts = new LinkedHashMap<RowWriter.Key, RowDraft>();
    for (var change : batch) {
      drafts.computeIfAbsent(RowDraft.key(change.conversation()), _ -> new RowDraft()).add(change);
    }
    return drafts;
  }

  private void write(Map<RowWriter.Key, RowDraft> drafts) {
    database.inTransaction(
        tx -> {
          tx.connection(
              connection -> {
                var known = RowWriter.known(connection, List.copyOf(drafts.keySet()));
                var persons = drafts.values().stream().map(RowDraft::person).distinct().toList();
                var cards = ContactPath.load(connection, persons);
                var rows = new ArrayList<RowWriter.Row>(drafts.size());
                drafts.forEach(
                    (key, draft) -> rows.add(draft.row(known.get(key), cards.get(draft.person()))));
                RowWriter.write(connection, rows);
              });
          return drafts.size();
        });
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("inbox-rows").start(this::run);
  }

  /** Stops behind the lanes, which have nothing more to say then. */
  @Override
  public void stop() {
    running = false;
    try {
      thread.join(2_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Below the lanes: starts before them and stops behind them. */
  @Override
  public int getPhase() {
    return -10;
  }
}
