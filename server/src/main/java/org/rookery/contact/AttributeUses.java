package org.rookery.contact;

import java.util.List;
import org.rookery.tenancy.WorkspaceId;

/** Says where an attribute is used; implemented by whoever uses attributes (flows). */
public interface AttributeUses {

  /** The places that name this attribute, in words a member understands. */
  List<Use> of(WorkspaceId workspace, Attribute.Scope scope, String key);

  /** One such place. */
  record Use(String type, String id, String name) {}
}
