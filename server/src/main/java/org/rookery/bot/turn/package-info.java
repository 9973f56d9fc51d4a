/**
 * Running turns: takes batches from the lanes, asks the engine, commits, then tells the visitor and
 * whoever looks.
 *
 * <p>{@code TurnLogic} is pure: conversation, input, surroundings, instant and seed in; lines and
 * moves out. That is what makes a conversation replayable from its stored inputs.
 */
@NamedInterface("turn")
@NullMarked
package org.rookery.bot.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
