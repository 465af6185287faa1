package org.liandong.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person's browser, as light as can be: one connection kept open, cookies, forms. It costs
 * little so that what is measured is the platform.
 */
final class Client implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");
  private final int port;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  record Answer(int status, Map<String, String> headers, byte[] bytes) {
    String body() {
      return new String(bytes, UTF_8);
    }
  }

  Client(int port) throws IOException {
    this.port = port;
    this.socket = connection(port);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = socket.getOutputStream();
  }

  private static Socket connection(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** The platform ends a connection after so many requests; a browser opens the next one. */
  private void reconnect() throws IOException {
    socket.close();
    socket = connection(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  /** Signs in through the page, as everybody does. */
  static Client signedIn(int port, String name, String password) throws IOException {
    var client = new Client(port);
    client.readToken("/sign-in");
    var answer = client.post("/sign-in", Map.of("name", name, "password", password, "to", "/"));
    if (answer.status() != 302)
      throw new IOException(name + " cannot sign in: " + answer.status() + answer.body());
    return client;
  }

  /** Opens a page with a form and keeps its token for what is sent afterwards. */
  String readToken(String path) throws IOException {
    var page = get(path);
    var found = TOKEN.matcher(page.body());
    if (!found.find()) throw new IOException("no form on " + path + ": " + page.status());
    token = found.group(1);
    return page.body();
  }

  Answer get(String path) throws IOException {
    return send("GET " + path, "", new byte[0]);
  }

  Answer post(String path, Map<String, String> fields) throws IOException {
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, UTF_8) + "&", ""));
    return send("POST " + path, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
  }

  /** Sends a form as a browser sends one with a field for files. */
  Answer postParts(String path, Map<String, String> fields) throws IOException {
    var body = new StringBuilder();
    part(body, "_csrf", token);
    fields.forEach((name, value) -> part(body, name, value));
    body.append("--parts--\r\n");
    return send(
        "POST " + path, "multipart/form-data; boundary=parts", body.toString().getBytes(UTF_8));
  }

  private static void part(StringBuilder body, String name, String value) {
    body.append("--parts\r\nContent-Disposition: form-data; name=\"")
        .append(name)
        .append("\"\r\n\r\n")
        .append(value)
        .append("\r\n");
  }

  private Answer send(String line, String type, byte[] body) throws IOException {
    var head =
        new StringBuilder(line)
            .append(" HTTP/1.1\r\nHost: localhost:")
            .append(port)
            .append("\r\nUser-Agent: bench\r\nAccept: text/html,application/json,*/*\r\n");
    if (!cookies.isEmpty())
      head.append("Cookie: ")
          .append(
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .collect(Collectors.joining("; ")))
          .append("\r\n");
    if (!type.isEmpty())
      head.append("Content-Type: ")
          .append(type)
          .append("\r\nContent-Length: ")
          .append(body.length)
          .append("\r\n");
    var request = new ByteArrayOutputStream(1024);
    request.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    request.writeBytes(body);
    out.write(request.toByteArray());
    out.flush();
    return answer();
  }

  private Answer answer() throws IOException {
    var first = line();
    if (first.length() < 12) throw new IOException("the connection was closed");
    int status = Integer.parseInt(first.substring(9, 12));
    var headers = new TreeMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      var value = line.substring(line.indexOf(':') + 1).strip();
      if (name.equals("set-cookie")) keep(value);
      else headers.put(name, value);
    }
    var answer = new Answer(status, headers, body(status, headers));
    if ("close".equals(headers.get("connection"))) reconnect();
    return answer;
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) cookies.remove(pair[0]);
    else cookies.put(pair[0], pair[1]);
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) return new byte[0];
    if (!"chunked".equals(headers.get("transfer-encoding")))
      return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    var whole = new ByteArrayOutputStream(1 << 15);
    for (int size = chunk(); size > 0; size = chunk()) {
      whole.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read())
      if (c != '\r') line.append((char) c);
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
