package org.datainaction.renderers.markup;

import java.util.Collection;

/** An element of markup. Immutable: every method returns a new one. Text is escaped here. */
public final class Element {
  private final String name;
  private final String attributes;
  private final String content;

  private Element(String name, String attributes, String content) {
    this.name = name;
    this.attributes = attributes;
    this.content = content;
  }

  /** An empty element. */
  public static Element of(String name) {
    return new Element(name, "", "");
  }

  /** With one attribute more. */
  public Element with(String attribute, String value) {
    String added = " " + attribute + "=\"" + Markup.attribute(value) + '"';
    return new Element(name, attributes + added, content);
  }

  /** With one attribute more: a length, written with at most one decimal. */
  public Element with(String attribute, double length) {
    return with(attribute, number(length));
  }

  /** With text after what it holds. */
  public Element text(String text) {
    return new Element(name, attributes, content + Markup.text(text));
  }

  /** With an element after what it holds. */
  public Element child(Element child) {
    return new Element(name, attributes, content + child);
  }

  /** With elements after what it holds. */
  public Element children(Collection<Element> children) {
    StringBuilder all = new StringBuilder(content);
    children.forEach(all::append);
    return new Element(name, attributes, all.toString());
  }

  /** A length as it stands in markup: at most one decimal, the same on every machine. */
  public static String number(double length) {
    long tenths = Math.round(length * 10);
    String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return rest == 0 ? whole : whole + '.' + rest;
  }

  @Override
  public String toString() {
    return content.isEmpty()
        ? "<" + name + attributes + "/>"
        : "<" + name + attributes + ">" + content + "</" + name + ">";
  }
}
