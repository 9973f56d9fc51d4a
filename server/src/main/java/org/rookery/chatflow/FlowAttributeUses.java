package org.rookery.chatflow;

import java.util.List;
import java.util.Locale;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.contact.Attribute;
import org.rookery.contact.AttributeUses;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Names the flows whose draft or current version mentions an attribute. */
@Component
class FlowAttributeUses implements AttributeUses {
  private final Database database;
  private final FlowStore store;

  FlowAttributeUses(Database database, FlowStore store) {
    this.database = database;
    this.store = store;
  }

  @Override
  public List<Use> of(WorkspaceId workspace, Attribute.Scope scope, String key) {
    var path = scope.name().toLowerCase(Locale.ROOT) + "." + key;
    return database.inTransaction(workspace, tx -> store.mentions(tx, workspace, path)).stream()
        .map(flow -> new Use("flow", flow.id().text(), flow.name()))
        .toList();
  }
}
