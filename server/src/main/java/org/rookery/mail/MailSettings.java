package org.rookery.mail;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave the house.
 *
 * @param host SMTP server; without it letters are kept for the provider to read
 * @param from the address letters come from; the name beside it is the partner's
 * @param tls whether a server without STARTTLS is refused
 * @param url where people reach this installation; its own port on this machine when absent
 */
@ConfigurationProperties("rookery.mail")
public record MailSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @Nullable String user,
    @DefaultValue("") String password,
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("true") boolean tls,
    @DefaultValue("20s") Duration timeout,
    @Nullable URI url) {}
