package org.rookery.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Where and in which language people of a partner are written to. */
@Component
public class Correspondents {
  private static final int OWNERS = 3;

  private final MemberStore members;

  Correspondents(MemberStore members) {
    this.members = members;
  }

  /**
   * Somebody who can be written to.
   *
   * @param zone the time zone of their clock, as they gave it
   */
  public record Correspondent(
      MemberId id, String name, String email, Locale language, String zone) {}

  /** Those of these members who are active. The transaction may see the partner's rows. */
  public List<Correspondent> of(DSLContext tx, PartnerId partner, Collection<UUID> wanted) {
    return members.named(tx, new Place.OfPartner(partner), List.copyOf(wanted)).stream()
        .filter(member -> member.status() == Member.Status.ACTIVE)
        .map(member -> reachable(tx, member))
        .toList();
  }

  /** The partner's owners, where nobody in particular is to be told. */
  public List<Correspondent> owners(DSLContext tx, PartnerId partner) {
    var place = new Place.OfPartner(partner);
    return members.active(tx, place, BuiltInRoles.OWNER, OWNERS).stream()
        .map(member -> reachable(tx, member))
        .toList();
  }

  private static Correspondent reachable(DSLContext tx, Member member) {
    var login = LoginDirectory.find(tx, member.login()).orElseThrow();
    return new Correspondent(
        member.id(),
        member.name(),
        member.email(),
        Locale.forLanguageTag(login.locale()),
        login.timeZone());
  }
}
