package org.liandong;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.policy.CatalogueImports;
import org.liandong.policy.CatalogueImports.Outcome;
import org.liandong.policy.Document;
import org.liandong.policy.Documents;
import org.liandong.policy.Field;
import org.liandong.policy.Measured;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.policy.Unit;
import org.springframework.context.ApplicationContext;

/** What the routes of policy need: a text with its print, a list not yet published, a ruling. */
final class PolicySamples {
  private static final PlaceCode COUNTY = new PlaceCode("530111");
  private static final PlaceCode COMMITTEE = new PlaceCode("530111001001");

  private PolicySamples() {}

  static String document(ApplicationContext platform) {
    var documents = platform.getBean(Documents.class);
    var facts =
        new Document.Facts(
            Field.WELFARE, "区民政局(示例)", "办法(示例)", "", null, null, null, Document.State.IN_FORCE, "");
    var id = documents.register(Actor.PLATFORM, COUNTY, facts, List.of());
    documents.attach(Actor.PLATFORM, id, new Documents.File("a.pdf", "%PDF-1.7 x".getBytes(UTF_8)));
    return id.toString();
  }

  static String catalogue(ApplicationContext platform) {
    var table =
        new CatalogueImports.Table(
            "routes-list", "清单", "List", true, "示例", "code,name\nA,甲\n".getBytes(UTF_8));
    var outcome = platform.getBean(CatalogueImports.class).take(Actor.PLATFORM, COUNTY, table);
    return ((Outcome.Taken) outcome).version().toString();
  }

  static String ruling(ApplicationContext platform) {
    var day = LocalDate.of(2026, 3, 2);
    var value = platform.getBean(Rules.class).value("requests.reopen-days", COMMITTEE, day);
    var days = Measured.amount(Measured.count("policy.input.days", Unit.DAYS, 3));
    var rulings = platform.getBean(Rulings.class);
    return rulings.keep(Actor.PLATFORM, COMMITTEE, "routes", Ruling.of(value, days)).toString();
  }
}
