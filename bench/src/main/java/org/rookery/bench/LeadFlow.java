package org.rookery.bench;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.engine.BotDefinition;
import org.rookery.engine.BotSettings;
import org.rookery.platform.json.Json;

/**
 * The flow of {@code bench engine}: a name, an e-mail address, a team size, and again. All it
 * learns stays in the session, as it does in the rival's.
 */
final class LeadFlow {
  /** One round of the conversation; the first word of a visitor only opens it. */
  static final List<String> SAID =
      List.of("Anna Meyer", "anna at example", "anna@example.com", "Small");

  private LeadFlow() {}

  static BotDefinition bot() {
    var flow = new PublishedFlow("flw_lead", 1, "Lead", FlowRole.DEFAULT, true, List.of(), graph());
    return new BotDefinition(
        "bot_bench",
        "Bench",
        true,
        Capabilities.of("website"),
        "en",
        ZoneId.of("UTC"),
        BotSettings.DEFAULT,
        BusinessHours.ALWAYS,
        Map.of(),
        List.of(flow),
        new byte[16]);
  }

  private static Graph graph() {
    return Json.read(
        """
        {"meta": {"schema": 1, "language": "en"},
         "nodes": {
          "n_start": {"type": "start", "v": 1, "settings": {}},
          "n_name": {"type": "ask.name", "v": 1, "settings": {"saveTo": "session.name", "text": {"en": ["Who should we write to?"]}}},
          "n_thanks": {"type": "send.text", "v": 1, "settings": {"text": {"en": ["Thank you, {{session.first_name}}."]}}},
          "n_mail": {"type": "ask.email", "v": 1, "settings": {"saveTo": "session.email", "maxRetries": 10, "text": {"en": ["Which e-mail address can we write to?"]}}},
          "n_size": {"type": "ask.single", "v": 1, "settings": {"saveTo": "session.size", "text": {"en": ["How big is your team?"]},
            "options": [{"id": "small", "label": {"en": "Small"}, "value": "small"}, {"id": "large", "label": {"en": "Large"}, "value": "large"}]}},
          "n_noted": {"type": "send.text", "v": 1, "settings": {"text": {"en": ["Noted, {{session.first_name}}."]}}}},
         "edges": [
          {"id": "e_1", "from": {"node": "n_start", "port": "next"}, "to": {"node": "n_name"}},
          {"id": "e_2", "from": {"node": "n_name", "port": "next"}, "to": {"node": "n_thanks"}},
          {"id": "e_3", "from": {"node": "n_thanks", "port": "next"}, "to": {"node": "n_mail"}},
          {"id": "e_4", "from": {"node": "n_mail", "port": "next"}, "to": {"node": "n_size"}},
          {"id": "e_5", "from": {"node": "n_size", "port": "opt:small"}, "to": {"node": "n_noted"}},
          {"id": "e_6", "from": {"node": "n_size", "port": "opt:large"}, "to": {"node": "n_noted"}},
          {"id": "e_7", "from": {"node": "n_noted", "port": "next"}, "to": {"node": "n_name"}}]}
        """,
        Graph.class);
  }
}
