package org.datainaction.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The bill of materials names what is published, in the one version, and nothing else. */
class BomTest {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  /** Modules that nobody depends on. */
  private static final List<String> NOT_PUBLISHED = List.of("benchmarks", "bom", "examples");

  private final Document root = read("pom.xml");
  private final Document bom = read("bom/pom.xml");

  @Test
  void itNamesEveryPublishedModuleAndNoOther() {
    List<String> published =
        texts(root, "/project/modules/module").stream()
            .filter(module -> !NOT_PUBLISHED.contains(module))
            .map(module -> text(read(module + "/pom.xml"), "/project/artifactId"))
            .toList();

    assertThat(published).hasSizeGreaterThan(8);
    assertThat(texts(bom, "//dependencyManagement//dependency/artifactId"))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void allHaveTheVersionOfTheProject() {
    assertThat(text(bom, "/project/version")).isEqualTo(text(root, "/project/version"));
    assertThat(texts(bom, "//dependencyManagement//dependency/version"))
        .containsOnly("${project.version}");
  }

  @Test
  void itBringsNoVersionOfSomebodyElsesLibrary() {
    assertThat(texts(bom, "/project/parent")).isEmpty();
    assertThat(texts(bom, "//dependency/groupId")).containsOnly("org.datainaction");
    assertThat(texts(bom, "//dependency/scope")).isEmpty();
    assertThat(texts(bom, "/project/dependencies")).isEmpty();
  }

  @Test
  void itIsBuiltWithThePluginsOfTheOthers() {
    assertThat(plugins(root)).containsAllEntriesOf(plugins(bom));
  }

  private static Map<String, String> plugins(Document pom) {
    List<String> names = texts(pom, "/project/build/pluginManagement/plugins/plugin/artifactId");
    List<String> versions = texts(pom, "/project/build/pluginManagement/plugins/plugin/version");
    assertThat(versions).hasSameSizeAs(names).isNotEmpty();
    Map<String, String> plugins = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      plugins.put(names.get(i), versions.get(i));
    }
    return plugins;
  }

  private static String text(Document pom, String path) {
    return texts(pom, path).get(0);
  }

  private static List<String> texts(Document pom, String path) {
    try {
      NodeList found = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent().strip());
      }
      return texts;
    } catch (Exception wrongPath) {
      throw new IllegalStateException(path, wrongPath);
    }
  }

  private static Document read(String pom) {
    Path file = DocumentationTest.ROOT.resolve(pom);
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (Exception unreadable) {
      throw new IllegalStateException(pom, unreadable);
    }
  }
}
