package org.rookery.inbox.http;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.inbox.http.ConversationJson.MemberRef;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;

/** The names of the members on one page, read once. */
final class MemberNames {
  private final Map<UUID, String> names = new HashMap<>();

  private MemberNames() {}

  static MemberNames of(Members members, WorkspaceId workspace, Collection<@Nullable UUID> wanted) {
    var result = new MemberNames();
    List<MemberId> ids =
        wanted.stream().filter(Objects::nonNull).distinct().map(MemberId::new).toList();
    if (!ids.isEmpty()) {
      members
          .named(new Place.OfWorkspace(workspace), ids)
          .forEach(member -> result.names.put(member.id().value(), member.name()));
    }
    return result;
  }

  MemberRef ref(UUID member) {
    return new MemberRef(new MemberId(member), names.getOrDefault(member, "Former member"));
  }
}
