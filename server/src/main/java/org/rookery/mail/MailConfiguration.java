package org.rookery.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

  @Bean
  Carrier carrier(MailSettings settings) {
    return settings.host() == null || settings.host().isBlank()
        ? (_, _) -> new Carrier.Outcome.Kept()
        : new SmtpCarrier(settings);
  }
}
