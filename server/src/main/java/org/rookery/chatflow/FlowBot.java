package org.rookery.chatflow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rookery.message.BotId;

/**
 * A bot as its flows see it.
 *
 * @param editable not archived
 * @param words the bot's own words by list, as the engine names them
 * @param liveChat whether people can be asked for at all
 */
public record FlowBot(
    BotId id,
    String name,
    String channelKind,
    String language,
    boolean editable,
    Map<String, List<String>> words,
    boolean liveChat,
    Duration sessionTimeout) {}
