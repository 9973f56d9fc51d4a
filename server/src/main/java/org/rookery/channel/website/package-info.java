/**
 * The website channel: the widget protocol of docs/subsystems/widget-protocol.md, over WebSocket,
 * server-sent events, long poll and plain requests, all with the same frames.
 *
 * <p>Nothing here keeps a message: a frame becomes an inbound for the conversation's lane, and
 * {@code ok} is sent after the commit. Lines reach a connection in the order of their {@code seq},
 * each once, whatever the transport.
 */
@NullMarked
package org.rookery.channel.website;

import org.jspecify.annotations.NullMarked;
