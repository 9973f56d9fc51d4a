package org.rookery.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.flow.FlowKey;

/**
 * One run of automation inside a conversation, between two turns. Immutable; {@link SessionText} is
 * its stored form.
 *
 * <pre>
 * (none) → WAIT_INPUT | WAIT_TIMER | HUMAN_REQUESTED | COMPLETED | FAILED      a session starts
 * WAIT_INPUT      → any                  message, timeout, trigger, takeover, expiry
 * WAIT_TIMER      → any                  timer, message if interruptible, takeover, expiry
 * HUMAN_REQUESTED → HUMAN | WAIT_INPUT | COMPLETED | any other by its port     accept, expiry, cancel
 * HUMAN           → WAIT_INPUT | COMPLETED | …                                 resolve, return to bot
 * COMPLETED       → WAIT_INPUT | … | EXPIRED                                   trigger, message, expiry
 * EXPIRED, FAILED, SUPERSEDED                                                  the next message starts a new session
 * </pre>
 *
 * @param number counts the sessions of the conversation, from 1
 * @param frames the flow stack, bottom first; the last one runs. Empty once nothing can go on
 * @param waiting what the top frame waits for
 * @param vars session attributes by key without {@code session.}
 * @param facts what the session contributes to {@code system.}: first_message, answer, error_code …
 * @param visits how often each node ran, of the nodes that count
 * @param answers the answered questions that Back may return to, oldest first, at most 50
 * @param answersCount all answers of the session
 * @param timers what is due when
 * @param inactivityStep how many inactivity texts this wait has had
 * @param turn counts turns of this session
 * @param steps counts executed nodes of this session
 * @param startedBy what started it: opened, message, trigger:…, flow:…
 * @param activeAt when the contact, or the flow by itself, last did something; the session's life
 *     counts from here
 * @param memory small counters that keep the bot from repeating itself
 * @param pace how fast the contact writes, also across sessions
 * @param human the request for a person or the person, while there is one
 * @param stateVersion grows with every turn that changes anything
 * @param other fields of a newer version, kept as JSON texts
 */
public record Session(
    long number,
    State state,
    List<Frame> frames,
    @Nullable Waiting waiting,
    Map<String, Object> vars,
    Map<String, Object> facts,
    Map<String, Integer> visits,
    Answers answers,
    int answersCount,
    Timers timers,
    int inactivityStep,
    int turn,
    int steps,
    String startedBy,
    Instant startedAt,
    Instant activeAt,
    @Nullable Instant lastInAt,
    @Nullable Instant lastOutAt,
    Memory memory,
    Pace pace,
    @Nullable Human human,
    long stateVersion,
    Map<String, String> other) {

  /** Where a session stands between turns. */
  public enum State {
    /** A question waits for its answer. */
    WAIT_INPUT,
    /** A pause runs. */
    WAIT_TIMER,
    /** Something outside has to answer: a payment, a form page. */
    WAIT_CALLBACK,
    /** A person was asked for and nobody has come yet. */
    HUMAN_REQUESTED,
    /** A member owns the chat; automation is silent. */
    HUMAN,
    /** The flow has ended; the session still lives. */
    COMPLETED,
    /** Its time ran out. */
    EXPIRED,
    /** A guard or an error ended it. */
    FAILED,
    /** Another session took its place. */
    SUPERSEDED;

    /** Nothing continues here; the next message starts a new session. */
    public boolean terminal() {
      return this == EXPIRED || this == FAILED || this == SUPERSEDED;
    }

    /** The bot is waiting for something and may speak. */
    public boolean waits() {
      return this == WAIT_INPUT || this == WAIT_TIMER || this == WAIT_CALLBACK;
    }
  }

  /**
   * One level of the flow stack.
   *
   * @param node where this level stands
   * @param returnPort the port of the calling node that is taken when this level ends; null at the
   *     bottom
   * @param interrupted what the level below was waiting for when a trigger cut in; it is asked
   *     again afterwards
   */
  public record Frame(
      String flow,
      int version,
      String node,
      @Nullable String returnPort,
      @Nullable Waiting interrupted) {

    /** Another node of the same flow, with nothing above or below. */
    Frame plainly(String otherNode) {
      return new Frame(flow, version, otherNode, null, null);
    }
  }

  /**
   * What the session waits for.
   *
   * @param nodeId the waiting node, in the top frame's flow
   * @param shown the options as last shown, in that order
   * @param notes what the node itself must remember, such as a suggested correction
   */
  public record Waiting(
      String nodeId, Instant since, int retries, List<Shown> shown, Map<String, String> notes) {}

  /** One option as the contact saw it. */
  public record Shown(String id, String label) {}

  /**
   * One answered question.
   *
   * @param frames where the session stood at the question, to return there
   * @param undo what the answer overwrote, by full path; a null value was unset
   */
  public record Answer(
      List<Frame> frames,
      String nodeId,
      @Nullable Object value,
      @Nullable String messageId,
      Instant at,
      Map<String, @Nullable Object> undo) {}

  /**
   * Counters that keep the bot from repeating itself.
   *
   * @param genericErrors how often "I didn't get that" was said outside questions
   * @param completedSaidAt when the text after completion was last sent
   * @param trigger the trigger that fired last without any other answer since
   * @param triggerRun how often it did so in a row
   * @param leadCaptured an e-mail address or phone number was given in this session
   * @param leadReported that the contact stopped halfway has been told
   */
  public record Memory(
      int genericErrors,
      @Nullable Instant completedSaidAt,
      @Nullable String trigger,
      int triggerRun,
      boolean leadCaptured,
      boolean leadReported) {
    static final Memory EMPTY = new Memory(0, null, null, 0, false, false);
  }

  /**
   * A person asked for, or present.
   *
   * @param nodeId the node that asked, null for a trigger word, a button or a member
   * @param since when the request was made
   * @param agent the member's name once somebody came
   * @param interrupted what the flow was waiting for
   */
  public record Human(
      @Nullable String nodeId,
      Instant since,
      @Nullable String agent,
      @Nullable Waiting interrupted,
      State before) {}

  /** The earliest instant at which a {@link Input.Tick} would change something; null if none. */
  public @Nullable Instant nextDue() {
    return timers.next();
  }

  /** The flow versions this session still needs, the running one last. */
  public List<FlowKey> flows() {
    return frames.stream()
        .map(frame -> new FlowKey(frame.flow(), frame.version()))
        .distinct()
        .toList();
  }
}
