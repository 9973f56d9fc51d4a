package org.rookery.channel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/**
 * A website bot as its widget needs it.
 *
 * @param live published and not switched off; otherwise the widget shows nothing
 * @param allowedOrigins {@code https://example.com}, {@code https://*.example.com}; empty allows
 *     any
 * @param config what the widget is told about looks, texts and features; JSON members beside the
 *     protocol's own
 * @param identitySecret signs who the customer's backend says a visitor is; null while not set up
 * @param identityRequired only signed-in users may chat
 */
public record WebsiteBot(
    WorkspaceId workspace,
    BotId bot,
    ChannelKind channel,
    boolean live,
    List<String> allowedOrigins,
    Map<String, Object> config,
    @Nullable String identitySecret,
    boolean identityRequired) {}
