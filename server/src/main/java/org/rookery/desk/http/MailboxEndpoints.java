package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.MailboxAccess;
import org.rookery.desk.MailboxAccess.Account;
import org.rookery.desk.MailboxAccess.Security;
import org.rookery.desk.ReplyAddresses;
import org.rookery.desk.mailbox.Mailboxes;
import org.rookery.desk.mailbox.Mailboxes.Trying;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's mailbox: the address people write to, and how mail gets from there to here. */
@RestController
@RequestMapping("/api/v1/provider/support/mailbox")
@Tag(name = "Support")
class MailboxEndpoints {
  private final Mailboxes mailboxes;

  MailboxEndpoints(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /**
   * Where mail is fetched by IMAP.
   *
   * @param password absent to leave it as it is
   */
  @Schema(name = "MailboxAccount")
  record AccountJson(
      @NotBlank @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9.:_-]+") String host,
      @NotNull @Min(1) @Max(65535) Integer port,
      @NotNull Security security,
      @NotBlank @Size(max = 254) String login,
      @Nullable @Size(max = 500) String password,
      @NotBlank @Size(max = 200) String folder) {

    Account account() {
      return new Account(host, port, security, login, folder);
    }
  }

  /** The mailbox to use; without an account nothing is fetched. */
  @Schema(name = "MailboxEdit")
  record EditJson(
      @NotBlank @Email @Size(max = 200) String address, @Nullable @Valid AccountJson account) {}

  /** Where mail is fetched, and how the last look went. */
  @Schema(name = "MailboxAccess")
  record AccessJson(
      String host,
      int port,
      Security security,
      String login,
      String folder,
      Instant since,
      @Nullable Instant lookedAt,
      @Nullable String problem) {

    static @Nullable AccessJson of(@Nullable MailboxAccess access) {
      if (access == null) {
        return null;
      }
      var account = access.account();
      return new AccessJson(
          account.host(),
          account.port(),
          account.security(),
          account.login(),
          account.folder(),
          access.since(),
          access.state().lookedAt(),
          access.state().problem());
    }
  }

  /**
   * The mailbox as it is.
   *
   * @param address absent if there is none
   * @param hooked whether a program may post mails to {@code /hooks/mail}
   */
  @Schema(name = "Mailbox")
  record MailboxJson(@Nullable String address, @Nullable AccessJson access, boolean hooked) {}

  /**
   * How a try went.
   *
   * @param message what the server said, if it did not open
   */
  @Schema(name = "MailboxTrial")
  record TrialJson(boolean ok, int mails, @Nullable String message) {}

  /** Signs what is posted; shown when it is made, never again. */
  @Schema(name = "MailHook")
  record HookJson(String secret) {}

  @GetMapping
  @Requires("installation:read")
  @Operation(operationId = "getMailbox", summary = "Shows the desk's mailbox")
  MailboxJson get(@Parameter(hidden = true) Caller caller) {
    var now = mailboxes.settings();
    return new MailboxJson(now.address(), AccessJson.of(now.access()), now.hooked());
  }

  @PutMapping
  @Requires("installation:write")
  @Operation(operationId = "setMailbox", summary = "Sets up the desk's mailbox")
  MailboxJson set(@Parameter(hidden = true) Caller caller, @Valid @RequestBody EditJson body) {
    var address = body.address().toLowerCase(Locale.ROOT);
    if (address.indexOf('@') > ReplyAddresses.LONGEST_NAME) {
      throw ApiException.invalid(
          "address",
          "too_long",
          "The part before the @ may have 15 characters: answers get a longer one.");
    }
    var account = body.account();
    var set =
        mailboxes.set(
            caller.authority(),
            address,
            account == null ? null : account.account(),
            account == null ? null : account.password());
    if (!set) {
      throw ApiException.invalid("account.password", "required", "Give the password.");
    }
    return get(caller);
  }

  @DeleteMapping
  @Requires("installation:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeMailbox", summary = "Takes no more mail in")
  void remove(@Parameter(hidden = true) Caller caller) {
    mailboxes.remove(caller.authority());
  }

  @PostMapping("/test")
  @Requires("installation:write")
  @Operation(operationId = "tryMailbox", summary = "Opens a mailbox and says what the server said")
  TrialJson attempt(@Parameter(hidden = true) Caller caller, @Valid @RequestBody AccountJson body) {
    return switch (mailboxes.attempt(body.account(), body.password())) {
      case Trying.Opened(var mails) -> new TrialJson(true, mails, null);
      case Trying.Refused(var message) -> new TrialJson(false, 0, message);
    };
  }

  @PostMapping("/hook")
  @Requires("installation:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addMailHook", summary = "Lets a program post mails, with a new secret")
  HookJson hook(@Parameter(hidden = true) Caller caller) {
    return new HookJson(mailboxes.hook(caller.authority()));
  }

  @DeleteMapping("/hook")
  @Requires("installation:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeMailHook", summary = "Lets no program post mails")
  void unhook(@Parameter(hidden = true) Caller caller) {
    mailboxes.unhook(caller.authority());
  }
}
