package org.rookery.bench.crash;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the visitors were told, and what they saw. */
final class Ledger {
  /** A frame the server called stored. */
  record Acknowledged(String cid, String id, long seq) {}

  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong drained = new AtomicLong();

  void sent(String cid) {
    if (acknowledged.containsKey(cid) || !waiting.add(cid)) repeated.incrementAndGet();
  }

  void acknowledged(Acknowledged frame) {
    waiting.remove(frame.cid());
    var before = acknowledged.put(frame.cid(), frame);
    if (before != null && !before.equals(frame)) {
      complain("the frame " + frame.cid() + " got two different answers");
    }
  }

  void sawDrain() {
    drained.incrementAndGet();
  }

  /** How many were told that the server goes down and comes back. */
  long drained() {
    return drained.get();
  }

  void complain(String sentence) {
    complaints.add(sentence);
  }

  Map<String, Acknowledged> acknowledged() {
    return acknowledged;
  }

  /** Sent and not answered yet. */
  Set<String> waiting() {
    return Set.copyOf(waiting);
  }

  long repeated() {
    return repeated.get();
  }

  ConcurrentLinkedQueue<String> complaints() {
    return complaints;
  }
}
