package org.rookery.chatflow.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Flows;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.file.FlowFile.FileAttribute;
import org.rookery.chatflow.file.FlowFile.FileFlow;
import org.rookery.chatflow.file.FlowImport.Action;
import org.rookery.chatflow.file.FlowImport.ReportLine;
import org.rookery.chatflow.node.NodeTypes;
import org.rookery.contact.Attribute;
import org.rookery.contact.AttributeType;

/** What a file would do here. */
final class ImportPlan {
  private final List<ReportLine> report = new ArrayList<>();
  private final List<PlannedFlow> places = new ArrayList<>();
  private final List<FileAttribute> newAttributes = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<FlowRole, Flow> roles = new HashMap<>();

  ImportPlan(List<Flow> here, List<Attribute> registry, FlowFile file) {
    here.forEach(
        flow -> {
          names.add(flow.name().toLowerCase(Locale.ROOT));
          roles.put(flow.details().role(), flow);
        });
    file.allAttributes().forEach(attribute -> attribute(attribute, registry));
    var added = 0;
    for (var flow : file.flows()) {
      added += flow(flow, places.size()) ? 1 : 0;
    }
    if (here.size() + added > Flows.MOST) {
      report.add(
          new ReportLine("bot", "", Action.REFUSE, "A bot may have " + Flows.MOST + " flows."));
    }
  }

  List<ReportLine> report() {
    return report;
  }

  List<PlannedFlow> places() {
    return places;
  }

  List<FileAttribute> newAttributes() {
    return newAttributes;
  }

  boolean possible() {
    return report.stream().noneMatch(line -> line.action() == Action.REFUSE);
  }

  private void attribute(FileAttribute wanted, List<Attribute> registry) {
    var known = registry.stream().filter(it -> it.key().equals(wanted.key())).findFirst();
    if (known.isPresent()) {
      var same = known.get().type().text().equals(wanted.type());
      report.add(
          new ReportLine(
              "attribute",
              wanted.key(),
              same ? Action.REUSE : Action.REFUSE,
              same
                  ? null
                  : "Here it is "
                      + known.get().type().text()
                      + ", in the file "
                      + wanted.type()
                      + "."));
    } else if (isAttribute(wanted)) {
      newAttributes.add(wanted);
      report.add(new ReportLine("attribute", wanted.key(), Action.CREATE, null));
    } else {
      report.add(
          new ReportLine("attribute", wanted.key(), Action.REFUSE, "No such type or scope."));
    }
  }

  private static boolean isAttribute(FileAttribute wanted) {
    try {
      AttributeType.of(wanted.type());
      Attribute.Scope.of(wanted.scope());
      return wanted.key().matches("[a-z][a-z0-9_]{0,39}");
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** True if it makes one flow more. */
  private boolean flow(FileFlow flow, int index) {
    var ref = flow.ref() == null ? "f" + (index + 1) : flow.ref();
    var wantedRole = Objects.requireNonNullElse(flow.role(), FlowRole.NORMAL);
    unknownTypes(flow);
    var standing = roles.get(FlowRole.DEFAULT);
    if (wantedRole == FlowRole.DEFAULT && standing != null) {
      places.add(new PlannedFlow(flow, ref, standing.name(), FlowRole.DEFAULT, standing));
      report.add(
          new ReportLine(
              "flow",
              flow.name(),
              Action.REPLACE,
              "Replaces the draft of “" + standing.name() + "”."));
      roles.remove(FlowRole.DEFAULT); // a second default of the file becomes an ordinary flow
      roles.put(FlowRole.NORMAL, standing);
      return false;
    }
    var free =
        wantedRole == FlowRole.NORMAL
            || (wantedRole != FlowRole.DEFAULT && !roles.containsKey(wantedRole));
    var name = freeName(flow.name());
    names.add(name.toLowerCase(Locale.ROOT));
    places.add(new PlannedFlow(flow, ref, name, free ? wantedRole : FlowRole.NORMAL, null));
    report.add(
        name.equals(flow.name())
            ? new ReportLine("flow", flow.name(), Action.CREATE, null)
            : new ReportLine("flow", flow.name(), Action.RENAME, name));
    return true;
  }

  private void unknownTypes(FileFlow flow) {
    flow.graph().nodes().values().stream()
        .map(Graph.Node::type)
        .distinct()
        .filter(type -> NodeTypes.installed().find(type) == null)
        .forEach(
            type ->
                report.add(
                    new ReportLine(
                        "node",
                        type,
                        Action.REPAIR,
                        "“" + flow.name() + "” has nodes of a type that is not known here.")));
  }

  private String freeName(String wanted) {
    var name = wanted;
    for (int number = 2; names.contains(name.toLowerCase(Locale.ROOT)); number++) {
      name = wanted + " " + number;
    }
    return name;
  }
}
