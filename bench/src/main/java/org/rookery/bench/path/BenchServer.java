package org.rookery.bench.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rookery.app.Rookery;
import org.rookery.channel.WidgetKeyDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real server with the bench's bots, durable settings, no limits on visitors. */
public final class BenchServer {

  private BenchServer() {}

  /** Starts it in a fresh folder on a free port, with more configuration if wanted. */
  public static ConfigurableApplicationContext start(Class<?>... more) throws IOException {
    var folder = BenchFolder.fresh("path");
    var application = new SpringApplication(Rookery.class, BenchBots.class);
    application.addPrimarySources(List.of(more));
    var context =
        application.run(
            "--rookery.data=" + folder,
            "--server.port=0",
            "--management.server.port=-1",
            "--server.tomcat.max-connections=20000",
            "--server.tomcat.accept-count=2000",
            "--server.tomcat.connection-timeout=10m",
            "--server.tomcat.keep-alive-timeout=10m",
            "--server.tomcat.max-keep-alive-requests=-1",
            "--logging.level.root=warn",
            "--rookery.widget.messages-per10-seconds=100000000",
            "--rookery.widget.messages-per-hour=1000000000",
            "--rookery.widget.frames-per-second=1000000",
            "--rookery.widget.sessions-per-hour=1000000",
            "--rookery.widget.connections-per-address=100000");
    var keys = context.getBean(WidgetKeyDirectory.class);
    for (var n = 0; n < BenchBots.WORKSPACES; n++) {
      keys.register(BenchBots.key(n), BenchBots.workspace(n), BenchBots.bot(n));
    }
    return context;
  }

  /**
   * A process of its own: says its port, answers {@code heap} with the bytes in use on and beside
   * the heap, ends with its input.
   */
  public static void main(String[] arguments) throws IOException {
    try (var context = start();
        var commands =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("port " + context.getEnvironment().getProperty("local.server.port"));
      for (var line = commands.readLine(); line != null; line = commands.readLine()) {
        System.gc();
        System.gc();
        var runtime = Runtime.getRuntime();
        var direct =
            ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        System.out.println("heap " + (runtime.totalMemory() - runtime.freeMemory() + direct));
      }
    }
  }
}
