package org.rookery.bot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What protects bots from their contacts.
 *
 * @param messagesPerMinute what one contact may write before the bot falls silent for a minute
 */
@ConfigurationProperties("rookery.bots")
public record BotLimits(@DefaultValue("30") int messagesPerMinute) {}
