package org.liandong.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An illegal act, refused with a reason the person can read. The reason is an enum constant of the
 * module; its words are the message {@code <module>.refused.<NAME>}.
 */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Enum<?> reason;
  private final transient List<Object> details;
  private final transient @Nullable Clause clause;

  /**
   * The rule a refusal rests on, as shown to the person.
   *
   * @param sentence the rule in words, with its arithmetic
   * @param source the document and clause it comes from
   */
  public record Clause(String sentence, String source) {}

  public Refused(Enum<?> reason, Object... details) {
    this(reason, null, details);
  }

  public Refused(Enum<?> reason, @Nullable Clause clause, Object... details) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.clause = clause;
    this.details = List.of(details);
  }

  public Enum<?> reason() {
    return reason;
  }

  public List<Object> details() {
    return details == null ? List.of() : details;
  }

  public @Nullable Clause clause() {
    return clause;
  }

  /** The module that refused: the package after {@code org.liandong}. */
  public String module() {
    return reason.getDeclaringClass().getPackageName().split("\\.")[2];
  }
}
