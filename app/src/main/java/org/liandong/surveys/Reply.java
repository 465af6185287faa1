package org.liandong.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;

/**
 * What somebody answers to one question.
 *
 * @param values what was chosen, or the number; 0 beside words
 */
public record Reply(int question, List<Integer> values, @Nullable String words) {
  private static final int LARGEST = 9_999;
  private static final int LONGEST = 2_000;

  public Reply {
    values = List.copyOf(values);
  }

  /** Holds what was sent against the questions: what does not fit is named by its field. */
  static List<Reply> check(List<Question> questions, List<Reply> replies) {
    var wrong = new HashMap<String, String>();
    var byQuestion = new HashMap<Integer, Reply>();
    for (var reply : replies) byQuestion.put(reply.question(), reply);
    for (int i = 0; i < questions.size(); i++) {
      var problem = problem(questions.get(i), byQuestion.get(i + 1));
      if (problem != null) wrong.put("q" + (i + 1), problem);
    }
    if (!wrong.isEmpty()) throw new Invalid(Map.copyOf(wrong));
    return byQuestion.values().stream()
        .filter(reply -> reply.question() >= 1 && reply.question() <= questions.size())
        .filter(reply -> !reply.empty())
        .toList();
  }

  private boolean empty() {
    return values.isEmpty() && (words == null || words.isBlank());
  }

  private static @Nullable String problem(Question question, @Nullable Reply reply) {
    if (reply == null || reply.empty())
      return question.required() ? "surveys.answer.missing" : null;
    return fits(question, reply) ? null : "surveys.answer.wrong";
  }

  private static boolean fits(Question question, Reply reply) {
    var allowed = question.values();
    var distinct = reply.values().stream().distinct().count() == reply.values().size();
    return switch (question.kind()) {
      case SCALE, ONE -> reply.values().size() == 1 && allowed.containsAll(reply.values());
      case SEVERAL -> distinct && allowed.containsAll(reply.values());
      case NUMBER ->
          reply.values().size() == 1
              && reply.values().getFirst() >= 0
              && reply.values().getFirst() <= LARGEST;
      case WORDS -> reply.words() != null && reply.words().length() <= LONGEST;
    };
  }
}
