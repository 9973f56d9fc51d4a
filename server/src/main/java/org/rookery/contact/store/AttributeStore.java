package org.rookery.contact.store;

import static org.rookery.schema.contact.Tables.ATTRIBUTE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Attribute;
import org.rookery.contact.AttributeFields;
import org.rookery.contact.AttributeType;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The registry of attributes. */
@Component
public class AttributeStore {

  /** All of a workspace by key; at most 300, so never paged in the database. */
  public List<Attribute> all(DSLContext tx, WorkspaceId workspace) {
    return tx.selectFrom(ATTRIBUTE)
        .where(ATTRIBUTE.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(ATTRIBUTE.KEY)
        .fetch(AttributeStore::read);
  }

  /** One by its key. */
  public Optional<Attribute> find(DSLContext tx, WorkspaceId workspace, String key) {
    return tx.selectFrom(ATTRIBUTE)
        .where(ATTRIBUTE.WORKSPACE_ID.eq(workspace.value()).and(ATTRIBUTE.KEY.eq(key)))
        .fetchOptional(AttributeStore::read);
  }

  /** Adds one; false if the key is taken. */
  public boolean insert(
      DSLContext tx,
      WorkspaceId workspace,
      String key,
      Attribute.Scope scope,
      AttributeFields fields,
      Instant now) {
    return tx.insertInto(ATTRIBUTE)
            .set(ATTRIBUTE.WORKSPACE_ID, workspace.value())
            .set(ATTRIBUTE.KEY, key)
            .set(ATTRIBUTE.SCOPE, scope.text())
            .set(ATTRIBUTE.LABEL, fields.label().strip())
            .set(ATTRIBUTE.TYPE, fields.type().text())
            .set(ATTRIBUTE.DEFAULT_VALUE, json(fields.defaultValue()))
            .set(ATTRIBUTE.DESCRIPTION, fields.description())
            .set(ATTRIBUTE.PII, fields.pii())
            .set(ATTRIBUTE.AGENT_EDITABLE, fields.agentEditable())
            .set(ATTRIBUTE.OPTIONS, fields.options().toArray(String[]::new))
            .set(ATTRIBUTE.ARCHIVED, fields.archived())
            .set(ATTRIBUTE.CREATED_AT, now)
            .set(ATTRIBUTE.UPDATED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Writes the fields of this version; empty if somebody was faster. */
  public Optional<Attribute> update(
      DSLContext tx, WorkspaceId workspace, Attribute before, AttributeFields fields, Instant now) {
    return tx.update(ATTRIBUTE)
        .set(ATTRIBUTE.LABEL, fields.label().strip())
        .set(ATTRIBUTE.TYPE, fields.type().text())
        .set(ATTRIBUTE.DEFAULT_VALUE, json(fields.defaultValue()))
        .set(ATTRIBUTE.DESCRIPTION, fields.description())
        .set(ATTRIBUTE.PII, fields.pii())
        .set(ATTRIBUTE.AGENT_EDITABLE, fields.agentEditable())
        .set(ATTRIBUTE.OPTIONS, fields.options().toArray(String[]::new))
        .set(ATTRIBUTE.ARCHIVED, fields.archived())
        .set(ATTRIBUTE.UPDATED_AT, now)
        .set(ATTRIBUTE.VERSION, ATTRIBUTE.VERSION.plus(1))
        .where(ATTRIBUTE.WORKSPACE_ID.eq(workspace.value()))
        .and(ATTRIBUTE.KEY.eq(before.key()))
        .and(ATTRIBUTE.VERSION.eq(before.version()))
        .returning()
        .fetchOptional(AttributeStore::read);
  }

  /** Forgets the definition; values stay until they are overwritten. */
  public boolean delete(DSLContext tx, WorkspaceId workspace, String key) {
    return tx.deleteFrom(ATTRIBUTE)
            .where(ATTRIBUTE.WORKSPACE_ID.eq(workspace.value()).and(ATTRIBUTE.KEY.eq(key)))
            .execute()
        == 1;
  }

  private static @Nullable JSONB json(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : JSONB.valueOf(value.toString());
  }

  private static Attribute read(Record row) {
    var defaultValue = row.get(ATTRIBUTE.DEFAULT_VALUE);
    return new Attribute(
        row.get(ATTRIBUTE.KEY),
        row.get(ATTRIBUTE.LABEL),
        AttributeType.of(row.get(ATTRIBUTE.TYPE)),
        Attribute.Scope.of(row.get(ATTRIBUTE.SCOPE)),
        defaultValue == null ? null : Json.tree(defaultValue.data()),
        row.get(ATTRIBUTE.DESCRIPTION),
        row.get(ATTRIBUTE.PII),
        row.get(ATTRIBUTE.AGENT_EDITABLE),
        Arrays.asList(row.get(ATTRIBUTE.OPTIONS)),
        row.get(ATTRIBUTE.ARCHIVED),
        row.get(ATTRIBUTE.CREATED_AT),
        row.get(ATTRIBUTE.UPDATED_AT),
        row.get(ATTRIBUTE.VERSION));
  }
}
