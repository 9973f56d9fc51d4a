package org.rookery.channel.website;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What one visitor, address or connection may do. */
@ConfigurationProperties("rookery.widget")
public record WidgetLimits(
    @DefaultValue("10") int messagesPer10Seconds,
    @DefaultValue("120") int messagesPerHour,
    @DefaultValue("30") int eventsPerMinute,
    @DefaultValue("50") int framesPerSecond,
    @DefaultValue("20") int sessionsPerHour,
    @DefaultValue("60") int connectionsPerAddress,
    @DefaultValue("5") int connectionsPerVisitor,
    @DefaultValue("20") int uploadsPerDay,
    @DefaultValue("4000") int textChars,
    @DefaultValue("26214400") long uploadBytes) {}
