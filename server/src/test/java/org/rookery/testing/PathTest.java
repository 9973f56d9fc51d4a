package org.rookery.testing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rookery.platform.db.PathDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server, and bots that need no flows; one workspace and one bot for each test. */
@Import({TestBots.class, TestNetwork.class})
public abstract class PathTest extends ServerTest {
  @Autowired protected TestBots bots;
  @Autowired protected PathDatabase path;
  protected World.AWorkspace workspace;
  protected TestBots.ABot bot;
  private final List<WidgetClient> clients = new ArrayList<>();

  @DynamicPropertySource
  static void manySessions(DynamicPropertyRegistry properties) {
    properties.add("rookery.widget.sessions-per-hour", () -> "100000");
    properties.add("rookery.widget.connections-per-address", () -> "10000");
  }

  @BeforeEach
  void aWorkspaceWithABot() {
    workspace = world.aWorkspace();
    bot = bots.aBot(workspace.id());
  }

  @AfterEach
  void closeClients() {
    clients.forEach(WidgetClient::close);
  }

  /** A new visitor of the test's bot, not connected yet. */
  protected WidgetClient visitor() {
    return kept(WidgetClient.visiting(port, bot.widgetKey()));
  }

  /** Another tab of the same visitor. */
  protected WidgetClient tabOf(WidgetClient first) {
    return kept(WidgetClient.with(port, first.session()));
  }

  protected WidgetClient kept(WidgetClient client) {
    clients.add(client);
    return client;
  }
}
