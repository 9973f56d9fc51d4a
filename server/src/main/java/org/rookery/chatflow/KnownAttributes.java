package org.rookery.chatflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.AttributeCatalog;
import org.rookery.contact.AttributeType;

/** The attributes of the product and those of one workspace, by their full paths. */
final class KnownAttributes implements AttributeCatalog {
  private static final Map<String, Attribute> BUILT_IN = builtIn();

  private final Map<String, Attribute> own = new HashMap<>();

  KnownAttributes(List<org.rookery.contact.Attribute> registry) {
    for (var attribute : registry) {
      var path = attribute.path();
      own.put(path, new Attribute(attribute.type(), false, attribute.archived()));
    }
  }

  @Override
  public @Nullable Attribute find(String path) {
    var mine = own.get(path);
    return mine == null ? BUILT_IN.get(path) : mine;
  }

  private static Map<String, Attribute> builtIn() {
    var all = new HashMap<String, Attribute>();
    put(
        all,
        "contact",
        AttributeType.TEXT,
        false,
        "name first_name last_name company job_title address city region country postal_code language timezone"
            + " dial_code");
    put(all, "contact", AttributeType.EMAIL, false, "email");
    put(all, "contact", AttributeType.PHONE, false, "phone");
    put(all, "contact", AttributeType.URL, false, "avatar_url");
    put(all, "contact", AttributeType.DATE, false, "birthday");
    put(all, "contact", AttributeType.NUMBER, false, "score");
    put(all, "contact", AttributeType.TEXT, true, "channel_user_id username owner");
    put(all, "contact", AttributeType.DATETIME, true, "created_at last_seen_at");
    put(all, "contact", AttributeType.BOOLEAN, true, "opted_in");
    put(all, "contact", AttributeType.LIST, true, "tags segments");
    put(all, "contact", AttributeType.NUMBER, true, "notes_count");
    put(all, "chat", AttributeType.TEXT, true, "status assignee team");
    put(all, "chat", AttributeType.TEXT, false, "priority subject");
    put(all, "chat", AttributeType.LIST, false, "labels");
    put(all, "chat", AttributeType.NUMBER, true, "first_response_seconds rating");
    put(all, "system", AttributeType.DATETIME, true, "now");
    put(all, "system", AttributeType.DATE, true, "today");
    put(
        all,
        "system",
        AttributeType.NUMBER,
        true,
        "weekday hour agents_online answers_count retry_count visits random api_status ai_confidence");
    put(all, "system", AttributeType.BOOLEAN, true, "is_business_hours is_returning");
    put(all, "system", AttributeType.JSON, true, "answer");
    put(
        all,
        "system",
        AttributeType.TEXT,
        true,
        "timezone bot_name bot_id flow_name channel language session_id conversation_id conversation_url"
            + " first_message last_message last_message_type ref page_url page_title landing_url referrer utm_source"
            + " utm_medium utm_campaign utm_term utm_content device browser os country city ip uuid transcript"
            + " error_code error_message ai_answer");
    return Map.copyOf(all);
  }

  private static void put(
      Map<String, Attribute> all, String scope, AttributeType type, boolean readOnly, String keys) {
    for (var key : keys.split(" ", -1)) {
      all.put(scope + "." + key, new Attribute(type, readOnly, false));
    }
  }
}
