package org.rookery.channel.website;

import static org.rookery.schema.channel.Tables.REFRESH_KEY;

import java.util.Optional;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** The hash of a refresh token leads to its workspace. */
@Component
class RefreshTokenDirectory {
  private final Database database;

  RefreshTokenDirectory(Database database) {
    this.database = database;
  }

  Optional<WorkspaceId> workspaceOf(String hash) {
    return database.directory(
        tx ->
            tx.select(REFRESH_KEY.WORKSPACE_ID)
                .from(REFRESH_KEY)
                .where(REFRESH_KEY.HASH.eq(hash))
                .fetchOptional(row -> new WorkspaceId(row.value1())));
  }
}
