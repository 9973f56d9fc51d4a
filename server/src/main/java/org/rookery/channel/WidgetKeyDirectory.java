package org.rookery.channel;

import static org.rookery.schema.channel.Tables.WIDGET_KEY;

import java.util.Optional;
import org.rookery.message.BotId;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Public widget keys: each leads to one bot of one workspace. */
@Component
public class WidgetKeyDirectory {
  private final Database database;

  WidgetKeyDirectory(Database database) {
    this.database = database;
  }

  /** Where a key leads. */
  public record Place(WorkspaceId workspace, BotId bot) {}

  /** Makes a key known; a key has one bot for ever. */
  public void register(String key, WorkspaceId workspace, BotId bot) {
    database.directory(
        tx ->
            tx.insertInto(WIDGET_KEY)
                .set(WIDGET_KEY.KEY, key)
                .set(WIDGET_KEY.WORKSPACE_ID, workspace.value())
                .set(WIDGET_KEY.BOT_ID, bot.value())
                .onConflictDoNothing()
                .execute());
  }

  /** The bot behind a key of a page. */
  public Optional<Place> find(String key) {
    return database.directory(
        tx ->
            tx.selectFrom(WIDGET_KEY)
                .where(WIDGET_KEY.KEY.eq(key))
                .fetchOptional(
                    row ->
                        new Place(
                            new WorkspaceId(row.getWorkspaceId()), new BotId(row.getBotId()))));
  }

  /** Forgets a key: its widget is gone. */
  public void remove(String key) {
    database.directory(tx -> tx.deleteFrom(WIDGET_KEY).where(WIDGET_KEY.KEY.eq(key)).execute());
  }
}
