package org.rookery.bot.turn;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.Inbound;
import org.rookery.channel.OutboundMessage;
import org.rookery.channel.OutboundQueue;
import org.rookery.contact.ContactCard;
import org.rookery.contact.ContactPath;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.ConversationRules;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.LaneRows;
import org.rookery.conversation.LaneTask;
import org.rookery.conversation.NumberBlocks;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.Outcome;
import org.rookery.conversation.Standing;
import org.rookery.conversation.TurnIds;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;

/**
 * One try at one batch: loads what is not remembered, takes the turns in order, writes everything.
 * Nothing of it is told to anybody before the caller has committed.
 */
final class TurnBatch {
  private final Connection connection;
  private final Map<ChannelAddress, OpenConversation> remembered;
  private final EngineCall engine;
  private final Automations automations;
  private final AgentsOnline agents;
  private final NumberBlocks numbers;
  private final ConversationRules rules;
  private final SplittableRandom seeds;
  private final Instant now;

  private final Map<ChannelAddress, OpenConversation> open = new LinkedHashMap<>();
  private final Map<ChannelAddress, ContactId> contacts = new HashMap<>();
  private final Map<ContactPath.Key, ContactCard> cards = new HashMap<>();
  private final Map<LaneRows.Delivery, LaneRows.Answer> answers = new HashMap<>();
  private final List<OpenConversation> touched = new ArrayList<>();
  private final List<ContactPath.Newcomer> newcomers = new ArrayList<>();
  private final Map<ContactPath.Key, Map<String, @Nullable Object>> learned = new LinkedHashMap<>();
  private final List<Finished> finished = new ArrayList<>();

  /** A task and what became of it. */
  record Finished(LaneTask task, Outcome outcome) {}

  TurnBatch(
      Connection connection,
      Map<ChannelAddress, OpenConversation> remembered,
      EngineCall engine,
      Automations automations,
      AgentsOnline agents,
      NumberBlocks numbers,
      ConversationRules rules,
      SplittableRandom seeds,
      Instant now) {
    this.connection = connection;
    this.remembered = remembered;
    this.engine = engine;
    this.automations = automations;
    this.agents = agents;
    this.numbers = numbers;
    this.rules = rules;
    this.seeds = seeds;
    this.now = now;
  }

  /**
   * Every conversation a turn was taken in, also one that was followed by a new one within the
   * batch.
   */
  List<OpenConversation> touched() {
    return touched;
  }

  /** What became of one visitor's tasks, and what changed in the visitor's conversations. */
  record OfVisitor(List<Finished> finished, List<ConversationListener.Change> changes) {
    OfVisitor() {
      this(new ArrayList<>(1), new ArrayList<>(1));
    }
  }

  /** The whole batch and its changes by visitor, in the order in which they came. */
  Collection<OfVisitor> byVisitor(List<ConversationListener.Change> changes) {
    var byVisitor = LinkedHashMap.<ChannelAddress, OfVisitor>newLinkedHashMap(open.size());
    for (var each : finished) {
      byVisitor.computeIfAbsent(each.task().address(), _ -> new OfVisitor()).finished().add(each);
    }
    for (var change : changes) {
      var visitor = change.conversation().address();
      byVisitor.computeIfAbsent(visitor, _ -> new OfVisitor()).changes().add(change);
    }
    return byVisitor.values();
  }

  /** The conversations as they are current after the batch. */
  Map<ChannelAddress, OpenConversation> current() {
    return open;
  }

  /** Loads, takes and writes; the caller commits. */
  void run(List<LaneTask> tasks) throws SQLException {
    load(tasks);
    for (var task : tasks) {
      finished.add(new Finished(task, take(task)));
    }
    LaneRows.check(connection, unchanged());
    ContactPath.create(connection, newcomers);
    ContactPath.change(connection, changes());
    LaneRows.write(connection, touched);
    LaneRows.follow(connection, tasks);
    OutboundQueue.write(connection, outbound());
  }

  /** Answers that change nothing stand on what is remembered: it must still be so. */
  private List<OpenConversation> unchanged() {
    return open.values().stream()
        .filter(conversation -> !conversation.touched())
        .filter(conversation -> remembered.get(conversation.address()) == conversation)
        .toList();
  }

  /** What must be pushed to other networks. */
  private List<OutboundMessage> outbound() {
    var messages = new ArrayList<OutboundMessage>(0);
    for (var conversation : touched) {
      for (var entry : conversation.outbox()) {
        messages.add(
            new OutboundMessage(
                conversation.address(),
                conversation.id(),
                entry.seq(),
                entry.id().value(),
                entry.content(),
                now));
      }
    }
    return messages;
  }

  private void load(List<LaneTask> tasks) throws SQLException {
    var unknown = new ArrayList<ChannelAddress>();
    var deliveries = new ArrayList<LaneRows.Delivery>();
    for (var task : tasks) {
      var address = task.address();
      if (!open.containsKey(address) && !unknown.contains(address)) {
        var known = remembered.get(address);
        if (known == null) {
          unknown.add(address);
        } else {
          open.put(address, known);
        }
      }
      var key = task.input().dedupeKey(address.userId());
      if (key != null) {
        deliveries.add(new LaneRows.Delivery(address.workspace(), address.bot(), key));
      }
    }
    open.putAll(LaneRows.current(connection, unknown));
    answers.putAll(LaneRows.answers(connection, deliveries));
    loadContacts(
        unknown.stream().filter(address -> !open.containsKey(address)).toList(), merged(tasks));
  }

  /** Persons whom conversations of this batch come to. */
  private static List<ContactPath.Key> merged(List<LaneTask> tasks) {
    var persons = new ArrayList<ContactPath.Key>(0);
    for (var task : tasks) {
      if (task.input() instanceof LaneInput.ContactMerged(_, var into)) {
        persons.add(new ContactPath.Key(workspace(task), into));
      }
    }
    return persons;
  }

  private void loadContacts(List<ChannelAddress> strangers, List<ContactPath.Key> merged)
      throws SQLException {
    var known = ContactPath.find(connection, strangers.stream().map(TurnBatch::path).toList());
    for (var stranger : strangers) {
      var contact = known.get(path(stranger));
      if (contact != null) {
        contacts.put(stranger, contact);
      }
    }
    var keys = new ArrayList<>(merged);
    open.values().forEach(c -> keys.add(key(c.address(), c.contact())));
    contacts.forEach((address, contact) -> keys.add(key(address, contact)));
    cards.putAll(ContactPath.load(connection, keys));
  }

  private Outcome take(LaneTask task) throws SQLException {
    var repeated = answered(task);
    if (repeated != null) {
      return repeated;
    }
    var seed = seeds.nextLong();
    var ids = new TurnIds(now, seed);
    var conversation = conversation(task, ids);
    if (conversation == null) {
      return new Outcome.Refused("no_conversation", "There is no conversation.", null);
    }
    if (task.conversation() != null && !task.conversation().equals(conversation.id())) {
      return new Outcome.Refused(
          "conversation_superseded", "The contact has begun a new conversation.", null);
    }
    return turn(task, conversation, seed, ids);
  }

  private Outcome turn(LaneTask task, OpenConversation conversation, long seed, TurnIds ids) {
    var address = task.address();
    var running = automations.current(address.workspace(), address.bot());
    var automation = running.map(Automations.Running::automation).orElse(null);
    var session = TurnLogic.session(conversation);
    if (automation != null && session != null) {
      for (var key : automation.missingFor(session)) {
        automation = automation.with(automations.flow(address.workspace(), address.bot(), key));
      }
    }
    var person = key(address, conversation.contact());
    var card = cards.get(person);
    var around =
        new Around(
            running.map(Automations.Running::revision).orElse(null),
            card == null ? Map.of() : card.attributes(),
            card != null && card.blocked(),
            agents.count(address.workspace()));
    var scope = TurnScope.of(conversation, automation, around, now, seed, ids, engine);
    var outcome = TurnLogic.take(scope, task.input());
    if (conversation.touched() && !touched.contains(conversation)) {
      touched.add(conversation);
    }
    learn(person, scope);
    remember(task, outcome);
    return outcome;
  }

  private void learn(ContactPath.Key person, TurnScope scope) {
    if (scope.learned().isEmpty()) {
      return;
    }
    learned.computeIfAbsent(person, _ -> new LinkedHashMap<>()).putAll(scope.learned());
    var card = cards.get(person);
    if (card != null) {
      cards.put(
          person,
          new ContactCard(
              card.id(),
              card.version(),
              TurnLogic.after(card.attributes(), scope.learned()),
              card.blocked()));
    }
  }

  private @Nullable Outcome answered(LaneTask task) {
    var key = task.input().dedupeKey(task.address().userId());
    if (key == null) {
      return null;
    }
    var answer =
        answers.get(new LaneRows.Delivery(task.address().workspace(), task.address().bot(), key));
    return answer == null
        ? null
        : new Outcome.Done(answer.conversation(), answer.entry(), answer.seq(), answer.at(), null);
  }

  /** The same delivery twice in one batch is answered like one that comes later. */
  private void remember(LaneTask task, Outcome outcome) {
    var key = task.input().dedupeKey(task.address().userId());
    if (key != null && outcome instanceof Outcome.Done done && done.entry() != null) {
      answers.put(
          new LaneRows.Delivery(task.address().workspace(), task.address().bot(), key),
          new LaneRows.Answer(done.conversation(), done.entry(), done.seq(), done.at()));
    }
  }

  private @Nullable OpenConversation conversation(LaneTask task, TurnIds ids) throws SQLException {
    var existing = open.get(task.address());
    var begins =
        task.input() instanceof LaneInput.VisitorSaid
            || task.input() instanceof LaneInput.VisitorOpened;
    if (!begins || (existing != null && !isOver(existing))) {
      return existing;
    }
    var contact = existing == null ? contact(task, ids) : existing.contact();
    var botRuns = automations.current(task.address().workspace(), task.address().bot()).isPresent();
    var begun =
        OpenConversation.begin(
            new ConversationId(ids.next()),
            task.address(),
            contact,
            numbers.next(task.address().workspace()),
            existing == null ? null : existing.id(),
            existing == null ? 0 : existing.seq(),
            Standing.fresh(botRuns, now),
            now);
    open.put(task.address(), begun);
    return begun;
  }

  private boolean isOver(OpenConversation conversation) {
    var resolvedAt = conversation.standing().resolvedAt();
    return resolvedAt != null
        && Duration.between(resolvedAt, now).compareTo(rules.reopenWindow()) > 0;
  }

  private ContactId contact(LaneTask task, TurnIds ids) {
    var known = contacts.get(task.address());
    if (known != null) {
      return known;
    }
    var contact = new ContactId(ids.next());
    var attributes = profile(task.input()).attributes();
    newcomers.add(
        new ContactPath.Newcomer(
            path(task.address()),
            contact,
            ids.next(),
            task.address().channel().text(),
            attributes,
            now));
    cards.put(
        key(task.address(), contact), new ContactCard(contact, 1, Map.copyOf(attributes), false));
    contacts.put(task.address(), contact);
    return contact;
  }

  private static Inbound.Profile profile(LaneInput input) {
    return switch (input) {
      case LaneInput.VisitorSaid said -> said.profile();
      case LaneInput.VisitorOpened opened -> opened.profile();
      default -> Inbound.Profile.UNKNOWN;
    };
  }

  private List<ContactPath.Change> changes() {
    return learned.entrySet().stream()
        .map(change -> new ContactPath.Change(change.getKey(), change.getValue(), now))
        .toList();
  }

  private static ContactPath.Address path(ChannelAddress address) {
    return new ContactPath.Address(
        address.workspace().value(), address.bot().value(), address.userId());
  }

  private static ContactPath.Key key(ChannelAddress address, ContactId contact) {
    return new ContactPath.Key(address.workspace().value(), contact.value());
  }

  static UUID workspace(LaneTask task) {
    return task.address().workspace().value();
  }
}
