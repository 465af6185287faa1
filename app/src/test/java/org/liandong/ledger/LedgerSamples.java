package org.liandong.ledger;

import static org.liandong.As.actor;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.Position;
import org.springframework.context.ApplicationContext;

/** A fictional fund of 官渡区 for tests, and how to work with it in one line. */
public final class LedgerSamples {
  public static final Actor FINANCE =
      actor("金某（示例）", Position.COUNTY_OFFICER, World.COUNTY.value(), Line.FINANCE);
  public static final Actor CLERK =
      actor("钱某（示例）", Position.COUNTY_OFFICER, World.COUNTY.value(), Line.COMMUNITY_BUILDING);
  public static final int YEAR = LocalDate.now(org.liandong.base.WorkingDays.ZONE).getYear();
  private final Books books;
  private final Funds funds;
  private final Payments payments;

  public LedgerSamples(ApplicationContext platform) {
    books = platform.getBean(Books.class);
    funds = platform.getBean(Funds.class);
    payments = platform.getBean(Payments.class);
  }

  public static Amount yuan(String text) {
    return Amount.parse(Unit.MONEY, text);
  }

  public static Funds.Said said() {
    return new Funds.Said("测试（示例）", UUID.randomUUID());
  }

  public Book.Id book(String name) {
    return book(name, "");
  }

  public Book.Id book(String name, String earmark) {
    return books.open(
        FINANCE,
        new Book.Opening(World.COUNTY, name, Unit.MONEY, "社区建设（示例）", earmark, UUID.randomUUID()));
  }

  public UUID line(Book.Id book, String code) {
    return line(book, code, YEAR, "");
  }

  public UUID line(Book.Id book, String code, int year, String earmark) {
    return books.add(
        FINANCE, book, new BudgetLine.Opening(year, code, "预算项 " + code, earmark, null));
  }

  public long receive(Book.Id book, String earmark, String... parts) {
    var amounts = new EnumMap<Source, Amount>(Source.class);
    var total = yuan("0");
    for (int i = 0; i < parts.length; i += 2) {
      amounts.put(Source.valueOf(parts[i]), yuan(parts[i + 1]));
      total = total.plus(yuan(parts[i + 1]));
    }
    return funds.receive(
        FINANCE,
        book,
        new Funds.Receipt(total, amounts, earmark, false, "拨付（示例）", UUID.randomUUID()));
  }

  /** A book with so much granted to one line, half from the city, half from the district. */
  public UUID granted(Book.Id book, String code, String half) {
    receive(book, "", "FISCAL_CITY", half, "FISCAL_DISTRICT", half);
    var line = line(book, code);
    funds.grant(FINANCE, book, line, yuan(half).plus(yuan(half)), said());
    return line;
  }

  public static Payment.Entry entry(UUID line, String amount) {
    return new Payment.Entry(
        line,
        null,
        yuan(amount),
        List.of(),
        new Payment.Payee("和平社工站（示例）", false),
        "社工服务费（示例）",
        new Payment.Voucher("NO-1", LocalDate.of(YEAR, 1, 5)),
        List.of(UUID.randomUUID()),
        UUID.randomUUID());
  }

  public Payment.Id entered(Book.Id book, UUID line, String amount) {
    return payments.enter(CLERK, book, entry(line, amount));
  }

  public Payment.Id paid(Book.Id book, UUID line, String amount) {
    var id = entered(book, line, amount);
    payments.approve(FINANCE, id, 1, "");
    return id;
  }

  public static Map<Source, Amount> parts(String city, String district) {
    return Map.of(Source.FISCAL_CITY, yuan(city), Source.FISCAL_DISTRICT, yuan(district));
  }
}
