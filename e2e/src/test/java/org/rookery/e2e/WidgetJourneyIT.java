package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@Journey
class WidgetJourneyIT {
  @Test
  void whatIsWrittenOfflineIsSentOnceWhenTheNetworkIsBack(Visitor visitor) {
    visitor.opensTheShop().opensTheChat();
    visitor.sees("What brings you here?");

    visitor.page().context().setOffline(true);
    visitor.writes("I want to buy one");
    visitor.sees("Waiting to send");
    visitor.page().context().setOffline(false);

    visitor.sees("What is your name?");
    visitor.page().reload();
    visitor.sees("What is your name?");
    assertThat(visitor.said("I want to buy one")).hasCount(1);
  }

  @Test
  void keysAloneAreEnough(Visitor visitor) {
    var keys = visitor.opensTheShop().page().keyboard();
    visitor.launcher().focus();
    keys.press("Enter");
    assertThat(visitor.input(Visitor.COMPOSER)).isFocused();
    assertThat(visitor.button("Where is my order?")).isVisible();

    tabsTo(visitor, visitor.button("Where is my order?"));
    keys.press("Enter");
    var number = visitor.input("What is your order number?");
    assertThat(number).isFocused();
    keys.type("TF123456");
    keys.press("Enter");
    visitor.sees("leaves within three days");

    keys.press("Escape");
    assertThat(visitor.launcher()).isFocused();
    assertThat(visitor.log()).isHidden();
  }

  private static void tabsTo(Visitor visitor, Locator wanted) {
    for (var i = 0; i < 20 && !isFocused(wanted); i++) visitor.page().keyboard().press("Shift+Tab");
    assertThat(wanted).isFocused();
  }

  private static boolean isFocused(Locator element) {
    return (Boolean) element.evaluate("it => it === document.activeElement");
  }

  @Test
  void messagesAreReadOutPolitelyAndMistakesAtOnce(Visitor visitor) {
    visitor.opensTheShop().opensTheChat();
    assertThat(visitor.log()).hasAttribute("aria-live", "polite");

    visitor.chooses("Where is my order?");
    var number = visitor.input("What is your order number?");
    visitor.answers("What is your order number?", "the blue one");

    assertThat(visitor.problem()).containsText("two letters and six digits");
    assertThat(number).hasAttribute("aria-invalid", "true");
    assertThat(number)
        .hasAccessibleDescription(
            "An order number is two letters and six digits, for example TF123456.");
  }

  @Test
  void anArabicPageHasItsChatFromRightToLeft(Visitor visitor) {
    visitor.opensTheShop().opensTheChat();
    visitor.sees("What brings you here?");

    visitor.page().evaluate("Rookery('setLanguage', 'ar')");

    assertThat(visitor.input("اكتب رسالة")).isVisible();
    assertThat(visitor.log()).hasCSS("direction", "rtl");
  }

  @Test
  void aPageMayTurnItsChatDark(Visitor visitor) {
    visitor.opensTheShop().opensTheChat();
    visitor.sees("What brings you here?");
    var light = ground(visitor);

    visitor.page().evaluate("Rookery('setTheme', 'dark')");

    assertThat(visitor.log()).not().hasCSS("color", light);
    assertThat(Accessibility.problems(visitor.page())).isEmpty();
  }

  private static String ground(Visitor visitor) {
    return (String) visitor.log().evaluate("it => getComputedStyle(it).color");
  }

  @Test
  void theChatFillsAPhoneAndClosesAgain(Visitor visitor) {
    visitor.page().setViewportSize(390, 844);
    visitor.opensTheShop().opensTheChat();

    var dialog = visitor.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog.boundingBox().width).isEqualTo(390);
    visitor.button("Close chat").click();
    assertThat(dialog).isHidden();
    assertThat(visitor.launcher()).isVisible();
  }
}
