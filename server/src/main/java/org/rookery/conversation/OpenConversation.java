package org.rookery.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.conversation.Standing.Move;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.platform.json.Json;

/**
 * A conversation in the hands of its lane: its state, and what the turns of the running batch add
 * to it. Only the lane's thread touches it. After the commit {@link #committed} makes it clean;
 * after a failure it is thrown away and loaded anew.
 */
public final class OpenConversation {
  /** A stored input: enough to run the turn again. */
  public record TakenInput(
      long turn, String kind, String body, @Nullable String around, long seed, Instant at) {}

  /** An answer to give again to the same delivery. */
  public record Answered(String key, MessageId entry, long seq, Instant at) {}

  private final ConversationId id;
  private final ChannelAddress address;
  private final long number;
  private final long firstSeq;
  private final Instant createdAt;

  private ContactId contact;
  private Standing standing;
  private @Nullable String session;
  private @Nullable Object sessionObject;
  private Map<String, Object> attributes;
  private long seq;
  private long turn;
  private long visitorAcked;
  private long visitorRead;
  private long agentRead;
  private @Nullable Instant lastInboundAt;
  private @Nullable Instant lastHumanAt;
  private Instant lastActivityAt;
  private @Nullable Instant wakeAt;
  private @Nullable MessageId lastVisitorMessage;
  private @Nullable Object lastAround;
  private long version;

  private boolean fresh;
  private @Nullable ConversationId follows;
  private boolean touched;
  private boolean standingChanged;
  private boolean wakeChanged;
  private final List<Entry> entries = new ArrayList<>(4);
  private final List<TakenInput> inputs = new ArrayList<>(1);
  private final List<Answered> answers = new ArrayList<>(1);
  private final List<String> events = new ArrayList<>(1);
  private final List<Entry> outbox = new ArrayList<>(0);

  private OpenConversation(
      ConversationId id,
      ChannelAddress address,
      ContactId contact,
      long number,
      long firstSeq,
      Instant createdAt,
      Standing standing) {
    this.id = id;
    this.address = address;
    this.contact = contact;
    this.number = number;
    this.firstSeq = firstSeq;
    this.createdAt = createdAt;
    this.standing = standing;
    this.lastActivityAt = createdAt;
    this.seq = firstSeq;
    this.attributes = new LinkedHashMap<>();
  }

  /**
   * A conversation that begins now, behind the lines the visitor already has.
   *
   * @param follows the conversation whose place it takes
   */
  public static OpenConversation begin(
      ConversationId id,
      ChannelAddress address,
      ContactId contact,
      long number,
      @Nullable ConversationId follows,
      long firstSeq,
      Standing standing,
      Instant now) {
    var begun = new OpenConversation(id, address, contact, number, firstSeq, now, standing);
    begun.visitorAcked = firstSeq;
    begun.visitorRead = firstSeq;
    begun.agentRead = firstSeq;
    begun.fresh = true;
    begun.follows = follows;
    return begun;
  }

  /** A stored conversation. */
  public static OpenConversation stored(
      ConversationSnapshot row,
      @Nullable String session,
      Map<String, Object> attributes,
      @Nullable Instant wakeAt,
      @Nullable MessageId lastVisitorMessage) {
    var stored =
        new OpenConversation(
            row.id(),
            row.address(),
            row.contact(),
            row.number(),
            row.firstSeq(),
            row.createdAt(),
            row.standing());
    stored.session = session;
    stored.attributes = new LinkedHashMap<>(attributes);
    stored.seq = row.seq();
    stored.turn = row.turn();
    stored.visitorAcked = row.visitorAcked();
    stored.visitorRead = row.visitorRead();
    stored.agentRead = row.agentRead();
    stored.lastInboundAt = row.lastInboundAt();
    stored.lastHumanAt = row.lastHumanAt();
    stored.lastActivityAt = row.lastActivityAt();
    stored.wakeAt = wakeAt;
    stored.lastVisitorMessage = lastVisitorMessage;
    stored.version = row.version();
    return stored;
  }

  /** Begins a turn; what follows belongs to it. */
  public void take(LaneInput input, @Nullable String around, long seed, Instant now) {
    turn++;
    touched = true;
    inputs.add(new TakenInput(turn, input.kind(), Json.write(input), around, seed, now));
  }

  /** Adds a line to the stream. */
  public Entry append(
      Entry.Kind kind, Author author, String content, Speech speech, MessageId line, Instant now) {
    seq++;
    touched = true;
    lastActivityAt = now;
    var entry =
        new Entry(
            seq,
            line,
            kind,
            author.role(),
            author.id(),
            author.name(),
            content,
            speech.cid(),
            speech.node(),
            speech.delayMs(),
            now);
    entries.add(entry);
    if (kind == Entry.Kind.MESSAGE && author.role() == Entry.Role.VISITOR) {
      lastVisitorMessage = entry.id();
    }
    if (!address.channel().isStream()
        && kind == Entry.Kind.MESSAGE
        && author.role() != Entry.Role.VISITOR) {
      outbox.add(entry);
    }
    return entry;
  }

  /** Moves on; false if that is illegal from here. */
  public boolean move(Move move, Instant now) {
    var next = standing.after(move, now);
    if (next == null) {
      return false;
    }
    if (!next.equals(standing)) {
      standing = next;
      standingChanged = true;
      touched = true;
    }
    return true;
  }

  /** Remembers the answer to a delivery. */
  public void answered(String key, Entry entry) {
    answers.add(new Answered(key, entry.id(), entry.seq(), entry.at()));
  }

  /** Adds the event of the turn; JSON. */
  public void tell(String event) {
    events.add(event);
  }

  /**
   * Whether what a turn sees of the world differs from what the last one saw, as far as is
   * remembered.
   */
  public boolean seesAnew(Object around) {
    var same = around.equals(lastAround);
    lastAround = around;
    return !same;
  }

  /** The automation's state: as text for the row, as object for the next turn. */
  public void session(@Nullable String text, @Nullable Object object) {
    session = text;
    sessionObject = object;
    touched = true;
  }

  /** Keeps the session that was read from the stored text. */
  public void remember(Object read) {
    sessionObject = read;
  }

  /** Writes a property of the conversation; null clears it. */
  public void attribute(String key, @Nullable Object value) {
    if (value == null) {
      attributes.remove(key);
    } else {
      attributes.put(key, value);
    }
    standingChanged = true;
    touched = true;
  }

  /** The contact was heard. */
  public void heard(Instant now) {
    lastInboundAt = now;
    lastActivityAt = now;
    touched = true;
  }

  /** A member was heard. */
  public void humanHeard(Instant now) {
    lastHumanAt = now;
    touched = true;
  }

  /**
   * Raises the visitor's marks; false if nothing is new. Marks never pass the end of the stream.
   */
  public boolean visitorMarks(long acked, long read) {
    var newRead = Math.max(visitorRead, Math.min(read, seq));
    var newAcked = Math.max(Math.max(visitorAcked, Math.min(acked, seq)), newRead);
    var moved = newRead != visitorRead || newAcked != visitorAcked;
    visitorRead = newRead;
    visitorAcked = newAcked;
    touched |= moved;
    return moved;
  }

  /** Raises the members' mark; false if nothing is new. */
  public boolean agentMark(long read) {
    var next = Math.max(agentRead, Math.min(read, seq));
    var moved = next != agentRead;
    agentRead = next;
    touched |= moved;
    return moved;
  }

  /**
   * Wants to be woken at or before this instant. The row is only moved earlier; when it fires it is
   * set anew.
   *
   * @param fired the row has fired, so it is set to whatever is wanted now
   */
  public void wake(@Nullable Instant next, boolean fired) {
    var earlier = next != null && (wakeAt == null || next.isBefore(wakeAt));
    if (fired || earlier) {
      wakeAt = next;
      wakeChanged = true;
      touched = true;
    }
  }

  /** The person is another one from here on. */
  public void contact(ContactId other) {
    contact = other;
    standingChanged = true;
    touched = true;
  }

  /** The batch is committed: nothing is pending, and the row has the next version. */
  public void committed() {
    version++;
    fresh = false;
    touched = false;
    standingChanged = false;
    wakeChanged = false;
    entries.clear();
    inputs.clear();
    answers.clear();
    events.clear();
    outbox.clear();
  }

  /** The state as others see it; after {@link #committed}. */
  public ConversationSnapshot snapshot() {
    return new ConversationSnapshot(
        id,
        address,
        contact,
        number,
        standing,
        firstSeq,
        seq,
        turn,
        visitorAcked,
        visitorRead,
        agentRead,
        lastInboundAt,
        lastHumanAt,
        lastActivityAt,
        createdAt,
        version);
  }

  /** Who says a line. */
  public record Author(Entry.Role role, @Nullable String id, @Nullable String name) {}

  /** The circumstances of a line. */
  public record Speech(@Nullable String cid, @Nullable String node, int delayMs) {
    /** None. */
    public static final Speech PLAIN = new Speech(null, null, 0);
  }

  public ConversationId id() {
    return id;
  }

  public ChannelAddress address() {
    return address;
  }

  public ContactId contact() {
    return contact;
  }

  public long number() {
    return number;
  }

  public long firstSeq() {
    return firstSeq;
  }

  public Standing standing() {
    return standing;
  }

  public @Nullable String session() {
    return session;
  }

  /** The session as its owner last left it here, so that it need not be read from text again. */
  public @Nullable Object sessionObject() {
    return sessionObject;
  }

  public Map<String, Object> attributes() {
    return attributes;
  }

  public long seq() {
    return seq;
  }

  public long turn() {
    return turn;
  }

  public @Nullable Instant lastInboundAt() {
    return lastInboundAt;
  }

  public @Nullable Instant lastHumanAt() {
    return lastHumanAt;
  }

  public @Nullable Instant wakeAt() {
    return wakeAt;
  }

  public @Nullable MessageId lastVisitorMessage() {
    return lastVisitorMessage;
  }

  public long version() {
    return version;
  }

  public boolean fresh() {
    return fresh;
  }

  /** The visitor's conversation before this one; null if this is the first. */
  public @Nullable ConversationId follows() {
    return follows;
  }

  public boolean touched() {
    return touched;
  }

  public boolean standingChanged() {
    return standingChanged;
  }

  public boolean wakeChanged() {
    return wakeChanged;
  }

  public List<Entry> entries() {
    return entries;
  }

  public List<TakenInput> inputs() {
    return inputs;
  }

  public List<Answered> answers() {
    return answers;
  }

  public List<String> events() {
    return events;
  }

  public List<Entry> outbox() {
    return outbox;
  }
}
