package org.rookery.channel;

import java.util.Optional;
import org.rookery.tenancy.WorkspaceId;

/** Files that visitors have sent, for those who may read their messages. */
public interface VisitorFiles {

  /**
   * An address that shows this file for an hour, to whoever has it.
   *
   * @param uploadId as a message names it
   */
  Optional<String> address(WorkspaceId workspace, String uploadId);
}
