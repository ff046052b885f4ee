package org.datainaction.spi;

import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;

/** Where classes come from, told without the folders of the machine. */
final class Jars {
  private Jars() {}

  /** The file name of the jar of a class, or of the folder that holds it; "unknown" if nowhere. */
  static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null ? "unknown" : name(location.getPath());
  }

  /** The version that the jar of a class states; "unknown" if it states none. */
  static String version(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  /** The last part of the path of an address. */
  static String name(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    // A plus sign is itself in the path of an address, and a blank in the text of a form.
    return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
