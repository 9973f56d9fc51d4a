package org.rookery.bot;

import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.chatflow.FlowBot;
import org.rookery.chatflow.FlowBots;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells flows about the bots they belong to. */
@Component
class ChatflowBots implements FlowBots {
  private final BotStore bots;
  private final BotSettingsStore settings;
  private final ObjectProvider<Automations> automations;
  private final InstantSource clock;

  ChatflowBots(
      BotStore bots,
      BotSettingsStore settings,
      ObjectProvider<Automations> automations,
      InstantSource clock) {
    this.bots = bots;
    this.settings = settings;
    this.automations = automations;
    this.clock = clock;
  }

  @Override
  public Optional<FlowBot> lock(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return bots.lock(tx, workspace, bot).map(found -> seen(tx, workspace, found));
  }

  @Override
  public Optional<FlowBot> find(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return bots.find(tx, workspace, bot).map(found -> seen(tx, workspace, found));
  }

  private FlowBot seen(DSLContext tx, WorkspaceId workspace, Bot bot) {
    var general = settings.general(tx, workspace, bot.id()).value();
    return new FlowBot(
        bot.id(),
        bot.name(),
        bot.channelKind(),
        bot.language(),
        bot.status() != Bot.Status.ARCHIVED,
        general.words().byList(),
        general.liveChat(),
        general.sessionTimeout());
  }

  /** The first publish makes a draft live; a paused bot stays paused. */
  @Override
  public void published(DSLContext tx, WorkspaceId workspace, BotId id) {
    var bot = bots.find(tx, workspace, id).orElseThrow();
    if (bot.status() == Bot.Status.DRAFT) {
      bots.become(tx, workspace, id, Bot.Status.LIVE, "", clock.instant());
    } else {
      bots.raiseConfigVersion(tx, workspace, id);
    }
  }

  @Override
  public void changed(DSLContext tx, WorkspaceId workspace, BotId bot) {
    bots.raiseConfigVersion(tx, workspace, bot);
  }

  @Override
  public void committed(WorkspaceId workspace, BotId bot) {
    automations.getObject().forget(workspace, bot);
  }
}
