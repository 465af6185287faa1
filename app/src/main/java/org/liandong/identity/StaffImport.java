package org.liandong.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.people.People;
import org.liandong.people.Phone;
import org.liandong.people.Registration;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Sheet;
import org.liandong.territory.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens accounts and appoints from a sheet. Either every row is good and all are taken, or none is;
 * each row says what is wrong with it.
 */
@Service
public class StaffImport {
  /** The head line of the sheet. */
  public static final List<String> HEADS =
      List.of("姓名", "登录名", "手机", "岗位", "地点代码", "起始日", "届满日", "分工", "单位", "证书", "文件");

  private static final int NEEDED = 6;
  private static final int MOST = 5000;
  private static final LocalDate NUMBERED = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("u-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private final Accounts accounts;
  private final Appointments appointments;
  private final Credentials credentials;
  private final People people;
  private final Places places;
  private final StaffPosts staffPosts;
  private final Reaches reaches;
  private final TransactionTemplate whole;
  private final TransactionTemplate single;

  StaffImport(
      Accounts accounts,
      Appointments appointments,
      Credentials credentials,
      People people,
      Places places,
      StaffPosts staffPosts,
      Reaches reaches,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.credentials = credentials;
    this.people = people;
    this.places = places;
    this.staffPosts = staffPosts;
    this.reaches = reaches;
    this.whole = new TransactionTemplate(transactions);
    this.whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.single = new TransactionTemplate(transactions);
    this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * How one row went.
   *
   * @param line its number in the sheet, the head being 1
   * @param problem message key of what is wrong, or null
   * @param code the one-time code of a new account, or null
   */
  public record Line(
      int line,
      String name,
      String signIn,
      String post,
      String place,
      @Nullable String problem,
      @Nullable String code) {}

  /** How the sheet went; {@code taken} only when every row was good and it was no rehearsal. */
  public record Report(List<Line> lines, boolean taken) {
    public Report {
      lines = List.copyOf(lines);
    }

    public long wrong() {
      return lines.stream().filter(line -> line.problem() != null).count();
    }
  }

  /**
   * @param rehearsal tries every row and takes none
   */
  public Report load(Actor actor, byte[] file, boolean rehearsal) {
    if (!Appointments.administers(actor)) throw new Absent("staff import");
    var rows = read(file).rows();
    return Objects.requireNonNull(
        whole.execute(status -> {
          var lines = new ArrayList<Line>();
          for (var row : rows) lines.add(line(actor, row));
          var good = lines.stream().allMatch(line -> line.problem() == null);
          if (rehearsal || !good) status.setRollbackOnly();
          return new Report(lines, good && !rehearsal);
        }));
  }

  private static Sheet read(byte[] file) {
    try {
      var sheet = Sheet.read(file);
      if (sheet.rows().isEmpty()) throw Invalid.field("file", "identity.import.empty");
      if (sheet.rows().size() > MOST) throw Invalid.field("file", "identity.import.many");
      if (!sheet.columns().containsAll(HEADS.subList(0, NEEDED)))
        throw Invalid.field("file", "identity.import.heads");
      return sheet;
    } catch (Sheet.Unreadable unreadable) {
      throw Invalid.field("file", unreadable.or("identity.import.unreadable"));
    }
  }

  private Line line(Actor actor, Sheet.Row row) {
    String problem = null;
    String code = null;
    try {
      code = single.execute(status -> take(actor, row));
    } catch (Invalid invalid) {
      problem = invalid.fields().values().iterator().next();
    } catch (Refused refused) {
      problem = refused.module() + ".refused." + refused.reason().name();
    } catch (Absent absent) {
      problem = "identity.import.absent";
    }
    return new Line(
        row.line(), cell(row, 0), cell(row, 1), cell(row, 3), cell(row, 4), problem, code);
  }

  /** The code of a new account; null when the account was there. */
  private @Nullable String take(Actor actor, Sheet.Row row) {
    var name = cell(row, 0);
    if (name.isEmpty() || name.length() > 40)
      throw Invalid.field("name", "identity.register.name.wrong");
    if (!PlaceCode.valid(cell(row, 4))) throw Invalid.field("place", "identity.place.wrong");
    var place = places.find(new PlaceCode(cell(row, 4))).code();
    var known = accounts.signingIn(cell(row, 1));
    if (known.isPresent() && !known.get().name().equals(name))
      throw Invalid.field("signIn", "identity.sign-in-name.taken");
    var account = known.isPresent() ? known.get().id() : open(actor, name, row, place);
    appointments.appoint(actor, nomination(account, row, place));
    return known.isPresent() ? null : credentials.code(actor, account);
  }

  private AccountId open(Actor actor, String name, Sheet.Row row, PlaceCode place) {
    var phone = Phone.read(cell(row, 2));
    if (phone.isEmpty() && !cell(row, 2).isEmpty())
      throw Invalid.field("phone", "identity.register.phone.wrong");
    var opening = new Accounts.Opening(name, place, cell(row, 1), null, true);
    var account = accounts.open(actor, opening).id();
    if (phone.isPresent() && place.county().isPresent())
      reaches.within(
          Reach.EVERYTHING,
          () -> people.register(actor, Registration.of(place, account, name, phone.get())));
    return account;
  }

  private Nomination nomination(AccountId account, Sheet.Row row, PlaceCode place) {
    var since = day(cell(row, 5));
    if (since == null) throw Invalid.field("since", "identity.day.wrong");
    var paper = new Nomination.Paper(text(row, 7), text(row, 8), text(row, 9), text(row, 10));
    return new Nomination(
        account, staffPosts.key(cell(row, 3)), place, since, day(cell(row, 6)), paper);
  }

  /** As people write a day, or as a spreadsheet numbers it. */
  private static @Nullable LocalDate day(String text) {
    if (text.isEmpty()) return null;
    try {
      if (text.matches("[2-7]\\d{4}")) return NUMBERED.plusDays(Integer.parseInt(text));
      var plain = text.replaceAll("[年月/.]", "-").replace("日", "");
      return LocalDate.parse(plain, DAY);
    } catch (DateTimeParseException e) {
      throw Invalid.field("since", "identity.day.wrong");
    }
  }

  private static String cell(Sheet.Row row, int head) {
    return row.text(HEADS.get(head));
  }

  private static @Nullable String text(Sheet.Row row, int head) {
    var text = cell(row, head);
    return text.isEmpty() ? null : text;
  }
}
