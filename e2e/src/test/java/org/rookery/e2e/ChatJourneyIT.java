package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.IMG;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class ChatJourneyIT {
  private static final String OFFER = "Where may we send the offer?";

  @Test
  void aVisitorIsCorrectedHandedToAPersonAndBackAndFindsItAllAgain(
      Visitor rosa, Console maya, Product product) {
    maya.signsIn(product.member("agent")).opens("Inbox");
    maya.queue("Waiting").click();
    var waiting = maya.waiting();

    leavesNameAndAddress(rosa);
    rosa.chooses("Yes");
    assertThat(maya.queue("Waiting")).containsText(String.valueOf(waiting + 1));
    maya.opensConversation("Rosa Pinto");
    maya.presses("Take over");
    rosa.sees("Maya Lind has joined.");

    talk(rosa, maya);

    maya.presses("Hand to bot");
    rosa.sees("You are talking to the bot again.");
    rosa.writes("restart");
    assertThat(rosa.button("A lamp for my home")).isVisible();

    rosa.page().reload();
    for (var words :
        List.of("I'm Wren", "Rosa Pinto", "rosa.pinto@mail.example", "two weeks", "Wonderful")) {
      rosa.sees(words);
    }
    findsTheContact(maya);
  }

  private static void leavesNameAndAddress(Visitor rosa) {
    rosa.opensTheShop().opensTheChat();
    rosa.chooses("A lamp for my home");
    rosa.answers("What is your name?", "Rosa Pinto");
    rosa.answers(OFFER, "rosa at home");
    assertThat(rosa.problem()).isVisible();
    assertThat(rosa.input(OFFER)).hasValue("rosa at home");
    rosa.answers(OFFER, "rosa.pinto@mail.example");
    rosa.chooses("Skip");
    rosa.chooses("Bedroom");
    rosa.answers("what would you like to spend", "240");
    rosa.sees("An offer for your bedroom is on its way to rosa.pinto@mail.example.");
  }

  private static void talk(Visitor rosa, Console maya) {
    maya.field("Reply to the contact").pressSequentially("H");
    rosa.sees("Maya Lind is typing…");
    maya.replies("Hello Rosa, yours would be ready in two weeks.");
    rosa.sees("two weeks");
    assertThat(rosa.heading("Maya Lind")).isVisible();
    assertThat(maya.thread()).containsText("Seen");

    rosa.input(Visitor.COMPOSER).pressSequentially("W");
    assertThat(maya.thread()).containsText("Rosa Pinto is typing…");
    rosa.writes("Wonderful, thank you.");
    assertThat(maya.thread()).containsText("Wonderful, thank you.");
    rosa.sees("Seen");
  }

  private static void findsTheContact(Console maya) {
    maya.opens("Contacts").fills("Search name, e-mail, phone", "rosa pin");
    maya.row("Rosa Pinto").click();
    assertThat(maya.heading("Rosa Pinto")).isVisible();
    assertThat(maya.fact("E-mail")).hasText("rosa.pinto@mail.example");
    assertThat(maya.fact("budget")).hasText("240");
  }

  @Test
  void answersAreCountedOnTheClosedChat(Visitor visitor, Console maya, Product product) {
    visitor.opensTheShop().opensTheChat();
    visitor.asksForAPerson();
    takesOver(maya, product);
    visitor.sees("has joined.");
    visitor.button("Close chat").click();

    maya.sends("Here I am.");
    maya.sends("How can I help?");

    assertThat(visitor.launcher()).hasAccessibleName(Pattern.compile(", 2 unread$"));
    visitor.opensTheChat();
    visitor.sees("How can I help?");
    visitor.button("Close chat").click();
    assertThat(visitor.launcher()).not().hasAccessibleName(Pattern.compile("unread"));
  }

  @Test
  void aPictureReachesTheMember(Visitor visitor, Console maya, Product product) {
    visitor.opensTheShop().opensTheChat();
    visitor.asksForAPerson();
    takesOver(maya, product);
    visitor.sees("has joined.");

    var picture = new FilePayload("hallway.png", "image/png", visitor.page().screenshot());
    visitor.page().waitForFileChooser(() -> visitor.chooses("Attach a file")).setFiles(picture);

    visitor.sees("hallway.png");
    assertThat(maya.thread().getByRole(IMG).last()).isVisible();
  }

  /** The one that has waited longest is the first; a journey leaves nobody waiting. */
  private static void takesOver(Console maya, Product product) {
    maya.signsIn(product.member("agent")).opens("Inbox");
    maya.queue("Waiting").click();
    maya.opensConversation("One moment, I am asking a colleague");
    maya.presses("Take over");
  }
}
