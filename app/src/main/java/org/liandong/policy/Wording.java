package org.liandong.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.liandong.base.Share;
import org.liandong.policy.Measured.Input;

/** Says values, comparisons and rulings in the words of a language. */
public final class Wording {
  private static final int DECIMALS = 4;
  private final Locale locale;
  private final Words words;

  /** The words for a key. */
  public interface Words {
    String say(String key, Object... arguments);
  }

  public Wording(Locale locale, Words words) {
    this.locale = locale;
    this.words = words;
  }

  /** The demand: {@code 不超过 10%}, {@code 5,000 户至 10,000 户}. */
  public String demand(Definition definition) {
    if (definition.unit().form() == Unit.Form.WORDS) return definition.value();
    return words.say("policy.comparison." + definition.comparison(), value(definition));
  }

  /** The value alone: {@code 10%}, {@code 100,000.00 元}. */
  public String value(Definition definition) {
    if (definition.unit().form() == Unit.Form.WORDS) return definition.value();
    if (definition.unit() == Unit.PERCENT && definition.value().contains("/"))
      return definition.value();
    var limit = definition.limit();
    var low = number(definition.unit(), limit.low());
    if (limit.low().equals(limit.high())) return low;
    return words.say("policy.span", low, number(definition.unit(), limit.high()));
  }

  /** The ruling with its arithmetic: {@code 管理费用 1,100.00 元 ÷ 资金总额 ... = 11%,应不超过 10%}. */
  public String sentence(Ruling ruling) {
    var definition = ruling.definition();
    return words.say(
        "policy.sentence",
        definition.title(locale),
        arithmetic(definition, ruling.measured()),
        demand(definition));
  }

  /** How the measured number came about. */
  public String arithmetic(Definition definition, Measured measured) {
    var result = number(definition.unit(), measured.result());
    var inputs = measured.inputs().stream().map(it -> input(it)).toList();
    if (measured.formula() == Formula.AMOUNT) return inputs.getFirst();
    return words.say(
        "policy.formula." + measured.formula(), inputs.getFirst(), inputs.getLast(), result);
  }

  /** Document and clause, or that the platform itself chose the value. */
  public String source(Definition definition) {
    var source = definition.clause().source();
    if (source.isEmpty()) return words.say("policy.reading");
    var quote = definition.clause().quote();
    return quote.isEmpty() ? source : words.say("policy.quoted", quote, source);
  }

  private String input(Input input) {
    return words.say(input.name()) + " " + number(input.unit(), input.value());
  }

  /** A number in its unit, exact or visibly cut: a cut number never looks like the limit itself. */
  public String number(Unit unit, Share number) {
    return switch (unit) {
      case DATES -> LocalDate.ofEpochDay(number.part().longValueExact()).toString();
      case RATIO -> number.part() + ":" + number.whole();
      case PERCENT ->
          digits(new Share(number.part().multiply(BigInteger.valueOf(100)), number.whole()), 0)
              + "%";
      case YUAN -> words.say("policy.unit.YUAN", digits(number, 2));
      default -> words.say("policy.unit." + unit, digits(number, 0));
    };
  }

  private static String digits(Share number, int least) {
    var part = new BigDecimal(number.part());
    var cut = part.divide(new BigDecimal(number.whole()), DECIMALS, RoundingMode.FLOOR);
    var exact = cut.multiply(new BigDecimal(number.whole())).compareTo(part) == 0;
    var plain = cut.stripTrailingZeros();
    var text = String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), least) + "f", plain);
    return exact ? text : text + "…";
  }
}
