package org.rookery.chatflow;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.BotAround;
import org.rookery.chatflow.check.CheckedFlow;
import org.rookery.chatflow.check.FlowContext.Schedule;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.check.PublishCheck;
import org.rookery.contact.Attributes;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.message.FlowId;
import org.rookery.platform.id.Id;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** The checks before publishing, with what they need to know of bot and workspace. */
@Component
class PublishChecks {
  private final Attributes attributes;
  private final Members members;

  PublishChecks(Attributes attributes, Members members) {
    this.attributes = attributes;
    this.members = members;
  }

  /** The bot with all its drafts, ready to check any of them. */
  BotAround around(
      DSLContext tx,
      WorkspaceId workspace,
      FlowBot bot,
      List<Flow> flows,
      Map<FlowId, Graph> graphs) {
    return new BotAround(
        bot.channelKind(),
        flows.stream().map(flow -> checked(flow, graphs, bot)).toList(),
        new KnownAttributes(attributes.all(tx, workspace)),
        bot.words(),
        bot.liveChat(),
        bot.sessionTimeout(),
        PublishChecks::schedule,
        (kind, id) -> isThere(workspace, kind, id));
  }

  List<Problem> problems(BotAround bot, FlowId flow) {
    var checked =
        bot.flows().stream().filter(it -> flow.text().equals(it.id())).findFirst().orElseThrow();
    return PublishCheck.problems(checked, bot);
  }

  private static CheckedFlow checked(Flow flow, Map<FlowId, Graph> graphs, FlowBot bot) {
    var details = flow.details();
    return new CheckedFlow(
        flow.id().text(),
        details.name(),
        details.enabled(),
        details.triggers(),
        graphs.getOrDefault(flow.id(), StarterGraph.empty(bot.language())));
  }

  /** The bot's own hours always open at some time; teams have no hours yet. */
  private static Schedule schedule(String name) {
    return name.equals("account") ? Schedule.FILLED : Schedule.MISSING;
  }

  private boolean isThere(WorkspaceId workspace, String kind, @Nullable String id) {
    return switch (kind) {
      case "any" -> true;
      case "agent" -> id != null && isMember(workspace, id);
      default -> false;
    };
  }

  private boolean isMember(WorkspaceId workspace, String id) {
    try {
      return members.find(new Place.OfWorkspace(workspace), MemberId.of(id)).isPresent();
    } catch (Id.MalformedId noSuchId) {
      return false;
    }
  }
}
