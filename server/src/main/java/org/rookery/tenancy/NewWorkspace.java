package org.rookery.tenancy;

/**
 * Asks for a workspace.
 *
 * @param seats how many members may be active or invited; −1 is no limit
 */
public record NewWorkspace(String name, WorkspaceProfile profile, int seats) {

  /** A workspace with all defaults. */
  public static NewWorkspace named(String name) {
    return new NewWorkspace(name, WorkspaceProfile.DEFAULT, -1);
  }
}
