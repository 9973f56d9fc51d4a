package org.rookery.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.PublishedFlow;

/**
 * Everything that makes a bot run; {@link Automation#compile} makes it fast.
 *
 * @param active not paused, not archived
 * @param language BCP 47, of built-in texts
 * @param hours the bot's own business hours
 * @param schedules other hours by the name nodes use, such as {@code team:Support}
 * @param flows the current version of every published flow
 * @param signingKey 16 secret bytes that sign the ids of options
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BotDefinition(
    String botId,
    String name,
    boolean active,
    Capabilities channel,
    String language,
    ZoneId zone,
    BotSettings settings,
    BusinessHours hours,
    Map<String, BusinessHours> schedules,
    List<PublishedFlow> flows,
    byte[] signingKey) {}
