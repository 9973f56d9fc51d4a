package org.rookery.identity;

import static org.rookery.schema.identity.Tables.MEMBER;
import static org.rookery.schema.identity.Tables.PARTNER_MEMBER;
import static org.rookery.schema.identity.Tables.PROVIDER_MEMBER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * Members of any level. The three tables have the same columns but for the owner's key, which the
 * provider's lack.
 */
@Component
class MemberStore {
  private static final Field<UUID> ID = plain(MEMBER.MEMBER_ID);
  private static final Field<String> NAME = plain(MEMBER.NAME);
  private static final Field<String> PHONE = plain(MEMBER.PHONE);
  private static final Field<String> EMAIL = plain(MEMBER.EMAIL);
  private static final Field<String> ROLE = plain(MEMBER.ROLE);
  private static final Field<String> LEAD_VISIBILITY = plain(MEMBER.LEAD_VISIBILITY);
  private static final Field<String> CAN_ASSIGN = plain(MEMBER.CAN_ASSIGN);
  private static final Field<String> STATUS = plain(MEMBER.STATUS);
  private static final Field<Long> VERSION = plain(MEMBER.VERSION);

  /** The table of one level, and what tells the place's rows from others. */
  private record Rows(Table<? extends Record> table, Map<Field<?>, UUID> key, Condition own) {}

  private static Rows in(Place place) {
    return switch (place) {
      case Place.Provider _ -> new Rows(PROVIDER_MEMBER, Map.of(), DSL.noCondition());
      case Place.OfPartner(var id) -> {
        var owner = plain(PARTNER_MEMBER.PARTNER_ID);
        yield new Rows(PARTNER_MEMBER, Map.of(owner, id.value()), owner.eq(id.value()));
      }
      case Place.OfWorkspace(var id) -> {
        var owner = plain(MEMBER.WORKSPACE_ID);
        yield new Rows(MEMBER, Map.of(owner, id.value()), owner.eq(id.value()));
      }
    };
  }

  private static <T> Field<T> plain(Field<T> like) {
    return DSL.field(DSL.name(like.getName()), like.getDataType());
  }

  void insert(DSLContext tx, Member member) {
    var rows = in(member.place());
    var row = new LinkedHashMap<Field<?>, @Nullable Object>(rows.key());
    row.put(ID, member.id().value());
    row.put(plain(MEMBER.LOGIN_ID), member.login().value());
    row.put(EMAIL, member.email());
    row.put(plain(MEMBER.CREATED_AT), member.createdAt());
    row.putAll(changeable(member));
    tx.insertInto(rows.table()).set(row).execute();
  }

  /** Writes what may change and raises the version. */
  Member update(DSLContext tx, Member member) {
    var rows = in(member.place());
    var row = changeable(member);
    row.put(VERSION, VERSION.plus(1));
    tx.update(rows.table()).set(row).where(rows.own()).and(ID.eq(member.id().value())).execute();
    return find(tx, member.place(), member.id()).orElseThrow();
  }

  private static Map<Field<?>, @Nullable Object> changeable(Member member) {
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(NAME, member.name());
    row.put(PHONE, member.phone());
    row.put(ROLE, member.role());
    row.put(LEAD_VISIBILITY, member.leadVisibility());
    row.put(CAN_ASSIGN, member.canAssign());
    row.put(STATUS, member.status().text());
    return row;
  }

  Optional<Member> find(DSLContext tx, Place place, MemberId id) {
    var rows = in(place);
    return tx.selectFrom(rows.table())
        .where(rows.own())
        .and(ID.eq(id.value()))
        .fetchOptional(row -> read(place, row));
  }

  Optional<Member> lock(DSLContext tx, Place place, MemberId id) {
    var rows = in(place);
    return tx.selectFrom(rows.table())
        .where(rows.own())
        .and(ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(row -> read(place, row));
  }

  Optional<Member> findByEmail(DSLContext tx, Place place, String email) {
    var rows = in(place);
    return tx.selectFrom(rows.table())
        .where(rows.own())
        .and(EMAIL.eq(email))
        .and(STATUS.ne(Member.Status.REMOVED.text()))
        .fetchOptional(row -> read(place, row));
  }

  List<Member> page(DSLContext tx, Place place, @Nullable MemberId behind, int limit) {
    var rows = in(place);
    return tx.selectFrom(rows.table())
        .where(rows.own())
        .and(STATUS.ne(Member.Status.REMOVED.text()))
        .and(behind == null ? DSL.noCondition() : ID.gt(behind.value()))
        .orderBy(ID)
        .limit(limit)
        .fetch(row -> read(place, row));
  }

  List<Member> named(DSLContext tx, Place place, List<UUID> ids) {
    var rows = in(place);
    return tx.selectFrom(rows.table())
        .where(rows.own())
        .and(ID.in(ids))
        .fetch(row -> read(place, row));
  }

  /** The active ones with this role who came first. */
  List<Member> active(DSLContext tx, Place place, String role, int limit) {
    var rows = in(place);
    return tx.selectFrom(rows.table())
        .where(rows.own())
        .and(ROLE.eq(role))
        .and(STATUS.eq(Member.Status.ACTIVE.text()))
        .orderBy(ID)
        .limit(limit)
        .fetch(row -> read(place, row));
  }

  int seated(DSLContext tx, Place place) {
    var rows = in(place);
    return tx.fetchCount(
        DSL.selectOne().from(rows.table()).where(rows.own()).and(STATUS.in("invited", "active")));
  }

  int holders(DSLContext tx, Place place, String role) {
    var rows = in(place);
    return tx.fetchCount(
        DSL.selectOne()
            .from(rows.table())
            .where(rows.own())
            .and(ROLE.eq(role))
            .and(STATUS.ne("removed")));
  }

  private static Member read(Place place, Record row) {
    return new Member(
        place,
        new MemberId(row.get(ID)),
        new LoginId(row.get(plain(MEMBER.LOGIN_ID))),
        row.get(NAME),
        row.get(EMAIL),
        row.get(PHONE),
        row.get(ROLE),
        row.get(LEAD_VISIBILITY),
        row.get(CAN_ASSIGN),
        Member.Status.of(row.get(STATUS)),
        row.get(plain(MEMBER.CREATED_AT)),
        row.get(VERSION));
  }
}
