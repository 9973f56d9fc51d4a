package org.rookery.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.PublishedFlow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Flows that nobody would draw: any node of any type, connected at random. */
final class RandomFlow {
  private static final List<String> NODES =
      List.of(
          "{'type':'send.text','text':'Hello {{contact.first_name | upper}} {{session.n}}'}",
          "{'type':'send.text','text':'Pick','buttons':[{'id':'a','label':'Left'},{'id':'b','label':'Right'}]}",
          "{'type':'send.image','url':'https://x.example/{{session.n}}.png','alt':'x'}",
          "{'type':'ask.name','text':'Name?','allowBack':true,'maxRetries':1}",
          "{'type':'ask.email','text':'Mail?','allowBack':true,'allowSkip':true,'confirm':true}",
          "{'type':'ask.phone','text':'Phone?','maxRetries':0}",
          "{'type':'ask.text','text':'Text?','skipIfAnswered':true,'timeout':'PT30S'}",
          "{'type':'ask.number','text':'Number?','min':1,'max':9,'saveTo':'session.n','allowBack':true}",
          "{'type':'ask.single','text':'One?','allowBack':true,'options':[{'id':'a','label':'Red'},{'id':'b','label':'Blue shirt'},{'id':'c','label':'Blue hat'}]}",
          "{'type':'ask.multi','text':'Some?','min':1,'max':2,'options':[{'id':'a','label':'Red'},{'id':'b','label':'Blue'},{'id':'c','label':'None'}],'exclusiveOptionId':'c'}",
          "{'type':'ask.yesno','text':'Sure?'}",
          "{'type':'ask.date','text':'When?','disallowPast':true,'onExhausted':'live_chat','maxRetries':1}",
          "{'type':'ask.rating','text':'Mark?','branch':true,'bands':[{'id':'low','upTo':2},{'id':'high','upTo':5}]}",
          "{'type':'do.condition','branches':[{'id':'b','when':{'left':{'attr':'session.n'},'op':'gt','right':{'value':5}}}]}",
          "{'type':'do.set','assign':[{'attr':'session.n','op':'add','expr':'1'},{'attr':'contact.score','expr':'session.n / 0'}]}",
          "{'type':'do.hours','schedule':'account'}",
          "{'type':'do.split','sticky':'none','branches':[{'id':'a','weight':50},{'id':'b','weight':50}]}",
          "{'type':'do.goto_flow','flowId':'f1','mode':'call'}",
          "{'type':'do.goto_flow','flowId':'f0','mode':'jump'}",
          "{'type':'do.jump','nodeId':'n3','maxVisits':2}",
          "{'type':'do.wait','for':'PT5S'}",
          "{'type':'do.wait','for':'PT5M'}",
          "{'type':'do.live_chat','afterResolve':'continue'}",
          "{'type':'do.resolve'}",
          "{'type':'do.restart'}",
          "{'type':'do.return'}",
          "{'type':'do.end','text':'Bye.'}",
          "{'type':'do.nothing_known'}",
          "{'type':'on.keyword','phrases':['help']}",
          "{'type':'on.invalid'}",
          "{'type':'on.error'}");
  private static final List<String> PORTS =
      List.of(
          "next",
          "else",
          "skipped",
          "exhausted",
          "timeout",
          "attachment",
          "opt:a",
          "opt:b",
          "opt:c",
          "opt:yes",
          "opt:no",
          "br:b",
          "v:a",
          "v:b",
          "returned",
          "unavailable",
          "expired",
          "accepted",
          "resolved",
          "elapsed",
          "interrupted",
          "limit",
          "open",
          "closed",
          "error",
          "band:low",
          "band:high");

  private final Random random;

  RandomFlow(Random random) {
    this.random = random;
  }

  List<PublishedFlow> bot() {
    var flows = new ArrayList<PublishedFlow>();
    var roles = List.of("default", "normal", "fallback", "completed");
    for (var i = 0; i < roles.size(); i++) {
      if (i > 1 && random.nextBoolean()) continue;
      flows.add(Sketch.flow("f" + i, flow(roles.get(i))));
    }
    return flows;
  }

  private JsonNode flow(String role) {
    var flow = GraphJson.MAPPER.createObjectNode().put("role", role);
    var trigger = flow.putArray("triggers").addObject();
    trigger
        .put("id", "t_" + role)
        .put("type", "keyword")
        .put("interrupt", random.nextBoolean() ? "always" : "second_chance");
    trigger
        .put("resumeAfter", random.nextBoolean())
        .putArray("phrases")
        .add("prices " + role)
        .add("go");
    var nodes = flow.putObject("nodes");
    var count = 3 + random.nextInt(15);
    nodes.set("s", node("{'type':'start'}", count));
    for (var i = 0; i < count; i++) {
      nodes.set("n" + i, node(NODES.get(random.nextInt(NODES.size())), count));
    }
    return flow;
  }

  private ObjectNode node(String json, int count) {
    var node = (ObjectNode) GraphJson.MAPPER.readTree(json.replace('\'', '"'));
    var ways = node.putObject("to");
    for (var port : PORTS) {
      if (port.equals("next") || random.nextInt(3) == 0) {
        if (random.nextInt(10) > 0) ways.put(port, "n" + random.nextInt(count));
      }
    }
    return node;
  }
}
