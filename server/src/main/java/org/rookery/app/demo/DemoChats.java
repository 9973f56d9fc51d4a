package org.rookery.app.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rookery.app.demo.DemoPlaces.DemoWorkspace;
import org.rookery.audit.Actor;
import org.rookery.bot.Bot;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.contact.ContactFields;
import org.rookery.contact.Contacts;
import org.rookery.conversation.Agent;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.Outcome;
import org.rookery.conversation.Standing;
import org.rookery.identity.Member;
import org.rookery.message.Content;
import org.rookery.message.ConversationId;
import org.rookery.platform.id.Ids;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The sample's people and conversations: visitors and members say their lines, through the real
 * lanes.
 */
@Component
@Lazy
class DemoChats {
  private static final String SHOP = "https://tallow.example/lamps";

  private final InboundSink sink;
  private final Conversations conversations;
  private final Contacts contacts;
  private final Ids ids;

  DemoChats(InboundSink sink, Conversations conversations, Contacts contacts, Ids ids) {
    this.sink = sink;
    this.conversations = conversations;
    this.contacts = contacts;
    this.ids = ids;
  }

  void tallowAndFinch(DemoWorkspace place, Bot bot) {
    person(place, "Inês", "Carvalho", "ines.carvalho@mail.example", "+351912345678", "trade");
    person(place, "Oskar", "Lindqvist", "oskar@studio-lind.example", null, "newsletter");
    person(place, "Priya", "Raman", "priya.raman@mail.example", "+442079460123", "vip");

    // Done by the bot alone.
    chat(place, bot)
        .says(
            "A lamp for my home",
            "Marta Sousa",
            "marta.sousa@mail.example",
            "skip",
            "Living room",
            "450",
            "no");
    // In the middle of a question, with a wrong answer before.
    chat(place, bot).says("lamp", "Felix Brandt", "felix.brandt@", "felix.brandt@mail.example");
    // Waits for a person.
    chat(place, bot)
        .says(
            "A lamp for my home",
            "Nora Haas",
            "nora.haas@mail.example",
            "+49 30 901820",
            "Kitchen",
            "2400");
    chat(place, bot).says("Talk to a person");
    // A person has it.
    var maya = place.one("agent");
    chat(place, bot)
        .says("Where is my order?", "TF204417", "yes")
        .takenOver(maya)
        .answered(maya, "Hello, this is Maya from the workshop. Your lamp was packed this morning.")
        .says("Wonderful! Does it come with the longer cable?")
        .answered(maya, "It does: three metres, in the oatmeal linen you chose.");
    // Handed back to the bot.
    chat(place, bot)
        .says("Talk to a person")
        .takenOver(maya)
        .answered(
            maya, "Of course, I can take your measurements. Wren will ask you a few things first.")
        .handedBack(maya);
    // Parked until the visitor answers.
    var sofia = place.one("supervisor");
    chat(place, bot)
        .says("Where is my order?", "TF198220", "yes")
        .takenOver(sofia)
        .answered(
            sofia, "The glass for yours arrives on Thursday. Shall we send it in two parcels?")
        .snoozed(sofia);
    // Over.
    chat(place, bot)
        .says(
            "A lamp for my home", "Ruth Abel", "ruth.abel@mail.example", "skip", "Bedroom", "1800")
        .takenOver(maya)
        .answered(maya, "I have put two drawings together for you, they are in your mail.")
        .says("They are beautiful, thank you. I take the small one.")
        .resolved(maya);
  }

  void ospreyPoint(DemoWorkspace place, Bot bot) {
    person(place, "Ewan", "Fraser", "ewan.fraser@mail.example", "+441315550142", "returning");
    var aisha = place.one("agent");
    chat(place, bot).says("Isla Munro", "isla.munro@mail.example", "Book a room");
    chat(place, bot)
        .says("Daniel Brooks", "daniel.brooks@mail.example", "Change a booking")
        .takenOver(aisha)
        .answered(aisha, "Good afternoon, Daniel. Which nights should it be instead?");
    chat(place, bot).says("Mia Torres");
  }

  void brindleDental(DemoWorkspace place, Bot bot) {
    var emil = place.one("agent");
    chat(place, bot)
        .says("Kurt Neumann", "kurt.neumann@mail.example", "Make an appointment")
        .takenOver(emil)
        .answered(emil, "Tuesday at 8:30 is free. Shall I put you down?")
        .says("Yes please.")
        .resolved(emil);
    chat(place, bot).says("Lena Fischer", "lena.fischer@mail.example", "I am in pain");
  }

  private void person(
      DemoWorkspace place,
      String first,
      String last,
      String email,
      @Nullable String phone,
      String label) {
    var owner = place.people().getFirst();
    var actor =
        new Actor(
            Actor.Type.MEMBER,
            owner.id().text(),
            owner.name(),
            owner.email(),
            null,
            null,
            null,
            null);
    var fields = ContactFields.named(first, last, email, phone).labelled(List.of(label));
    contacts.create(place.workspace().id(), actor, "manual", fields);
  }

  private Chat chat(DemoWorkspace place, Bot bot) {
    var visitor = new DemoVisitor(ids.next()).text();
    var chat =
        new Chat(
            new ChannelAddress(place.workspace().id(), bot.id(), ChannelKind.WEBSITE, visitor));
    chat.offer(new Inbound.Opened("widget_open", chat.profile()));
    return chat;
  }

  /** One visitor and what happens to them, line by line; every line waits for its commit. */
  private final class Chat {
    private final ChannelAddress address;
    private @Nullable ConversationId conversation;

    private Chat(ChannelAddress address) {
      this.address = address;
    }

    Inbound.Profile profile() {
      Map<String, Object> facts = new HashMap<>();
      facts.put("page_url", SHOP);
      facts.put("page_title", "Lamps");
      facts.put("device", "desktop");
      facts.put("language", "en");
      return new Inbound.Profile(Map.of(), facts);
    }

    Chat says(String... lines) {
      for (var line : lines) {
        var said =
            new Inbound.Said(UUID.randomUUID().toString(), new Content.Text(line), null, profile());
        if (offer(said) instanceof Receipt.Stored stored) {
          conversation = stored.conversation();
        } else {
          throw new IllegalStateException("“" + line + "” was not taken");
        }
      }
      return this;
    }

    Receipt offer(Inbound inbound) {
      var answer = new CompletableFuture<Receipt>();
      sink.offer(address, inbound, answer::complete);
      try {
        return answer.get(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException("the lanes do not answer", e);
      }
    }

    Chat takenOver(Member member) {
      return take(new LaneInput.TakeOver(agent(member)));
    }

    Chat answered(Member member, String words) {
      return take(
          new LaneInput.AgentReply(
              agent(member), UUID.randomUUID().toString(), new Content.Text(words)));
    }

    Chat handedBack(Member member) {
      return take(
          new LaneInput.HandBack(agent(member), LaneInput.HandBack.Mode.RESTART, null, false));
    }

    Chat snoozed(Member member) {
      return take(new LaneInput.Snooze(agent(member), (Instant) null));
    }

    Chat resolved(Member member) {
      return take(new LaneInput.Resolve(agent(member), Standing.ResolvedBy.AGENT, null));
    }

    private Chat take(LaneInput input) {
      var id = conversation;
      if (id == null) {
        throw new IllegalStateException("nobody has said anything yet");
      }
      var outcome = conversations.take(address.workspace(), id, input);
      if (!(outcome instanceof Outcome.Done)) {
        throw new IllegalStateException(input.kind() + " was refused: " + outcome);
      }
      return this;
    }

    private static Agent agent(Member member) {
      return new Agent(member.id().value(), member.name());
    }
  }
}
