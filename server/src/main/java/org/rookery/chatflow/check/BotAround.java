package org.rookery.chatflow.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext.Schedule;

/**
 * The bot that a flow belongs to, as far as the checks care.
 *
 * @param flows all its flows as they would be published, the checked one among them
 * @param words the words it listens to by list ({@code restart}, {@code live_chat}, {@code stop});
 *     a list that is not given is the shipped one
 * @param schedules what is known of a schedule by the name nodes use
 * @param humanTargets whether a kind and id of person can be asked for
 */
public record BotAround(
    String channelKind,
    List<CheckedFlow> flows,
    AttributeCatalog attributes,
    Map<String, List<String>> words,
    boolean liveChat,
    Duration sessionTimeout,
    Function<String, Schedule> schedules,
    BiPredicate<String, @Nullable String> humanTargets) {

  @Nullable CheckedFlow flow(String id) {
    return flows.stream().filter(flow -> Objects.equals(flow.id(), id)).findFirst().orElse(null);
  }
}
