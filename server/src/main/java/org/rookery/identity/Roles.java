package org.rookery.identity;

import static org.rookery.schema.identity.Tables.PARTNER_ROLE;
import static org.rookery.schema.identity.Tables.ROLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.platform.db.Database;
import org.rookery.platform.id.Id.MalformedId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** The roles of a place: the built-in ones and its own. */
@Component
public class Roles {
  private final Database database;

  Roles(Database database) {
    this.database = database;
  }

  /** All roles of a place, built-in ones first. */
  public List<Role> in(Place place) {
    var all = new ArrayList<>(BuiltInRoles.of(place.level()).values());
    all.addAll(database.inTransaction(place.scope(), tx -> own(tx, place)));
    return all;
  }

  /** The role with this key, if the place has it. */
  public Optional<Role> find(DSLContext tx, Place place, String key) {
    var builtIn = BuiltInRoles.of(place.level()).get(key);
    if (builtIn != null) {
      return Optional.of(builtIn);
    }
    try {
      var id = RoleId.of(key);
      return own(tx, place).stream().filter(role -> role.key().equals(id.text())).findFirst();
    } catch (MalformedId noOwnRole) {
      return Optional.empty();
    }
  }

  /** The role that a member holds. */
  public Optional<Role> of(Member member) {
    return database.inTransaction(
        member.place().scope(), tx -> find(tx, member.place(), member.role()));
  }

  private static List<Role> own(DSLContext tx, Place place) {
    return switch (place) {
      case Place.Provider _ -> List.of();
      case Place.OfPartner(var id) ->
          tx.selectFrom(PARTNER_ROLE)
              .where(PARTNER_ROLE.PARTNER_ID.eq(id.value()))
              .orderBy(PARTNER_ROLE.NAME)
              .fetch(
                  row ->
                      new Role(
                          new RoleId(row.getRoleId()).text(),
                          row.getName(),
                          row.getDescription(),
                          Permissions.closure("partner", Arrays.asList(row.getPermissions())),
                          false,
                          row.getActive(),
                          Visibility.ALL,
                          row.getVersion()));
      case Place.OfWorkspace(var id) ->
          tx.selectFrom(ROLE)
              .where(ROLE.WORKSPACE_ID.eq(id.value()))
              .orderBy(ROLE.NAME)
              .fetch(
                  row ->
                      new Role(
                          new RoleId(row.getRoleId()).text(),
                          row.getName(),
                          row.getDescription(),
                          Permissions.closure("workspace", Arrays.asList(row.getPermissions())),
                          false,
                          row.getActive(),
                          Visibility.of(row.getVisibility()),
                          row.getVersion()));
    };
  }
}
