package org.rookery.conversation;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.rookery.platform.db.PathDatabase;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Human numbers of conversations ({@code #1042}). This node leases them in blocks, in a transaction
 * of its own, because a counter row in the turns' transaction would make all lanes of a workspace
 * wait for each other. A restart leaves a gap.
 */
@Component
public class NumberBlocks {
  private static final int BLOCK = 16;

  private final PathDatabase database;
  private final Map<WorkspaceId, Block> blocks = new HashMap<>();

  NumberBlocks(PathDatabase database) {
    this.database = database;
  }

  private record Block(long next, long end) {}

  /** The next number of this workspace. */
  public synchronized long next(WorkspaceId workspace) throws SQLException {
    var block = blocks.get(workspace);
    if (block == null || block.next() == block.end()) {
      block = lease(workspace);
    }
    blocks.put(workspace, new Block(block.next() + 1, block.end()));
    return block.next();
  }

  private Block lease(WorkspaceId workspace) throws SQLException {
    try (var connection = database.connections().getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into conversation.number_block as b (workspace_id, next_number) values (?, ?)
                on conflict (workspace_id) do update
                set next_number = b.next_number + ?, version = b.version + 1
                returning next_number
                """)) {
      statement.setObject(1, workspace.value());
      statement.setLong(2, BLOCK + 1L);
      statement.setInt(3, BLOCK);
      try (var rows = statement.executeQuery()) {
        rows.next();
        var end = rows.getLong(1);
        connection.commit();
        return new Block(end - BLOCK, end);
      }
    }
  }
}
