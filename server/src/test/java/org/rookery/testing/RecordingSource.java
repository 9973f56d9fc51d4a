package org.rookery.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Connections of another source that remember what was prepared on them, and every commit. */
public final class RecordingSource {
  private final DataSource source;
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final List<String> commits = new CopyOnWriteArrayList<>();

  /** Records what goes to this source. */
  public RecordingSource(DataSource source) {
    this.source = source;
  }

  /** The texts since the last {@link #forget}, in order. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  public int commits() {
    return commits.size();
  }

  public void forget() {
    statements.clear();
    commits.clear();
  }

  public DataSource connections() {
    return proxy(DataSource.class, source, this::source);
  }

  private Object source(Method method, Object[] arguments) throws Throwable {
    var result = call(source, method, arguments);
    return result instanceof Connection connection
        ? proxy(Connection.class, connection, (called, given) -> on(connection, called, given))
        : result;
  }

  private Object on(Connection connection, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      statements.add((String) arguments[0]);
    } else if (method.getName().equals("createStatement")) {
      statements.add("a statement that is not prepared");
    } else if (method.getName().equals("commit")) {
      commits.add("commit");
    }
    return call(connection, method, arguments);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Object target, Call call) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? call(target, method, arguments)
                    : call.on(method, arguments));
    return type.cast(proxy);
  }
}
