package org.rookery.bench.path;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.rookery.platform.db.PathDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to what the lanes say to the database. */
@Configuration(proxyBeanMethods = false)
class LaneStatements {
  static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

  @Bean
  static BeanPostProcessor listening() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof PathDatabase database)) {
          return bean;
        }
        var connections = listened(DataSource.class, database.connections());
        return new PathDatabase(connections, DSL.using(connections, SQLDialect.POSTGRES));
      }
    };
  }

  /** Passes everything on, and keeps the texts that are prepared on a lane. */
  private static <T> T listened(Class<T> type, Object target) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                keep((String) List.of(arguments).getFirst());
              }
              try {
                var answer = method.invoke(target, arguments);
                return answer instanceof Connection ? listened(Connection.class, answer) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private static void keep(String sql) {
    if (Thread.currentThread().getName().startsWith("lane-")) {
      Stream.of(sql.split(";")).map(String::strip).filter(it -> !it.isEmpty()).forEach(SEEN::add);
    }
  }
}
