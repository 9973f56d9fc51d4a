package org.rookery.chatflow.answer;

import java.util.Map;

/**
 * An e-mail address; the domain is kept in lower case.
 *
 * @param allowFree whether addresses at free mail services will do
 * @param allowDisposable whether throw-away addresses will do
 * @param suggestTypos asks "did you mean gmail.com?"
 */
public record EmailAnswer(
    int maxChars, boolean allowFree, boolean allowDisposable, boolean suggestTypos)
    implements AnswerParser {

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var address = EmailAddress.in(answer, maxChars);
    if (address == null) return new Parsed.Refused("err.email");
    var meant = suggestTypos ? MailDomains.meant(address.domain()) : null;
    if (meant != null) {
      var suggestion = address.local() + "@" + meant;
      return new Parsed.Suggest("err.email.typo", Map.of("suggestion", suggestion), suggestion);
    }
    if (!allowDisposable && MailDomains.isDisposable(address.domain()))
      return new Parsed.Refused("err.email.disposable");
    if (!allowFree && MailDomains.isFree(address.domain()))
      return new Parsed.Refused("err.email.free");
    return new Parsed.Accepted(address.toString());
  }

  @Override
  public Parsed insist(String answer, AnswerContext context) {
    return new EmailAnswer(maxChars, allowFree, allowDisposable, false).parse(answer, context);
  }
}
