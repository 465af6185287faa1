package org.liandong.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The markup a template writes by itself: its text without expressions, directives and imports. */
final class TemplateText {
  private static final Pattern HEAD = Pattern.compile("(?m)^@(import|param) .*$");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Names of file formats, the same in every language. */
  private static final Pattern FORMATS = Pattern.compile("\\b(JSON|CSV|XLSX|PDF|GeoJSON)\\b");

  private static final List<String> HEARD = List.of("title", "alt", "placeholder", "aria-label");

  private final String source;
  private final StringBuilder markup = new StringBuilder();
  private int at;

  private TemplateText(String source) {
    this.source = HEAD.matcher(source.replaceAll("(?s)<%--.*?--%>", "")).replaceAll("");
  }

  /** What breaks a rule in a template, in words; empty when nothing does. */
  static List<String> faults(String template) {
    var text = new TemplateText(template);
    text.markup(false);
    var page = Jsoup.parse(text.markup.toString());
    var faults = new ArrayList<String>();
    if (LETTER.matcher(FORMATS.matcher(page.text()).replaceAll("")).find())
      faults.add("bare text: " + page.text().strip());
    for (var element : page.getAllElements()) faults.addAll(faults(element));
    return faults;
  }

  private static List<String> faults(Element element) {
    var faults = new ArrayList<String>();
    for (Attribute attribute : element.attributes()) {
      var name = attribute.getKey();
      if (name.equals("style")) faults.add("inline style: " + element.tagName());
      if (name.startsWith("on")) faults.add("inline handler: " + name);
      if (HEARD.contains(name) && LETTER.matcher(attribute.getValue()).find())
        faults.add("bare text: " + attribute.getValue());
    }
    if (element.tagName().equals("script") && !element.hasAttr("src")) faults.add("inline script");
    if (element.tagName().equals("style")) faults.add("inline style sheet");
    return faults;
  }

  /** Copies markup up to the end, or up to the back quote that ends a content block. */
  private void markup(boolean block) {
    while (at < source.length()) {
      if (block && source.charAt(at) == '`') {
        at++;
        return;
      }
      if (source.startsWith("${", at) || source.startsWith("!{", at)) skip('{', '}');
      else if (source.startsWith("$unsafe{", at)) skip('{', '}');
      else if (source.startsWith("@template.", at) || source.startsWith("@layout.", at))
        skip('(', ')');
      else if (source.startsWith("@if", at) || source.startsWith("@for", at)) skip('(', ')');
      else if (source.startsWith("@elseif", at)) skip('(', ')');
      else if (!word("@else")
          && !word("@endif")
          && !word("@endfor")
          && !word("@raw")
          && !word("@endraw")) markup.append(source.charAt(at++));
    }
  }

  private boolean word(String directive) {
    if (!source.startsWith(directive, at)) return false;
    at += directive.length();
    markup.append(' ');
    return true;
  }

  /** Leaves out an expression up to its closing bracket; content blocks within it are markup. */
  private void skip(char open, char close) {
    at = source.indexOf(open, at) + 1;
    for (int depth = 1; depth > 0 && at < source.length(); ) {
      char here = source.charAt(at);
      if (source.startsWith("@`", at)) {
        at += 2;
        markup(true);
      } else if (here == '"') {
        literal();
      } else {
        if (here == open) depth++;
        if (here == close) depth--;
        at++;
      }
    }
  }

  private void literal() {
    for (at++; source.charAt(at) != '"'; at++) if (source.charAt(at) == '\\') at++;
    at++;
  }
}
