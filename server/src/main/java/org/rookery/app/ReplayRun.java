package org.rookery.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.rookery.bot.turn.Replay;
import org.rookery.channel.OutboundQueue;
import org.rookery.conversation.Lanes;
import org.rookery.conversation.WakeUps;
import org.rookery.message.ConversationId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Runs conversations again from their stored inputs, says where they come out differently, and
 * stops. Only with {@code --rookery.replay=FILE}: a line holds the UUIDs of a workspace and a
 * conversation.
 */
final class ReplayRun implements ApplicationListener<ApplicationReadyEvent> {

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    var file = context.getEnvironment().getProperty("rookery.replay");
    if (file == null) return;
    // Nothing may move a conversation while it is compared.
    context.getBean(WakeUps.class).stop();
    context.getBean(OutboundQueue.class).stop();
    context.getBean(Lanes.class).stop();
    var differences = replay(context.getBean(Replay.class), Path.of(file));
    var code = SpringApplication.exit(context);
    System.exit(differences == 0 ? code : 1);
  }

  private static int replay(Replay replay, Path file) {
    var conversations = 0;
    var differences = 0;
    for (var line : lines(file)) {
      var ids = line.split(" ", -1);
      var conversation = new ConversationId(UUID.fromString(ids[1]));
      var found = replay.differences(new WorkspaceId(UUID.fromString(ids[0])), conversation);
      found.forEach(it -> System.out.println("different: " + conversation.text() + " " + it));
      conversations++;
      differences += found.size();
    }
    System.out.println("replayed " + conversations + ", differences " + differences);
    return differences;
  }

  private static Iterable<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
