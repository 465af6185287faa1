package org.liandong.demo;

import java.util.List;
import java.util.Map;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.surveys.Answers;
import org.liandong.surveys.Question;
import org.liandong.surveys.Reply;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Survey.Per;
import org.liandong.surveys.Survey.Who;
import org.liandong.surveys.Surveys;
import org.springframework.stereotype.Component;

/** Surveys: one over with its result, one open, one that is being made. */
@Component
class Asking {
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "物业服务满意度调查", List.of("保洁", "保安", "维修", "绿化", "收费公开"),
          "社区活动室开放时间征求意见", List.of("工作日上午", "工作日下午", "工作日晚上", "周末白天", "周末晚上"));

  private static final PlaceCode GUANSHANG = new PlaceCode("530111001001");
  private static final List<String> RESIDENTS =
      List.of("zhou", "wu", "zheng", "feng", "shen", "han", "zhu", "xu");
  private final Surveys surveys;
  private final Answers answers;
  private final Sittings sittings;

  Asking(Surveys surveys, Answers answers, Sittings sittings) {
    this.surveys = surveys;
    this.answers = answers;
    this.sittings = sittings;
  }

  void tell(Stage stage) {
    var over = Sittings.at(stage, "-30d 09:00", () -> opened(stage, "物业服务满意度调查", "-10d 00:00"));
    for (int i = 0; i < RESIDENTS.size(); i++) answered(stage, over, i, "-25d 19:30");
    var open = Sittings.at(stage, "-3d 09:00", () -> opened(stage, "社区活动室开放时间征求意见", "+11d 00:00"));
    for (int i = 4; i < 7; i++) answered(stage, open, i, "-2d 19:30");
    Sittings.at(stage, "-1d 15:00", () -> drafted(stage, "明年最想办的微实事", "+30d 00:00"));
  }

  private Survey.Id opened(Stage stage, String title, String closes) {
    var id = drafted(stage, title, closes);
    surveys.open(sittings.player(stage, "secretary"), id, 1);
    return id;
  }

  private Survey.Id drafted(Stage stage, String title, String closes) {
    var facts =
        new Survey.Facts(
            title + Sittings.MARK,
            "结果会公开，并交居民代表会议讨论。",
            Per.PERSON,
            Who.PLACE,
            null,
            null,
            When.of(closes, stage.now()));
    return surveys.draft(
        sittings.player(stage, "secretary"),
        GUANSHANG,
        facts,
        questions(title),
        Compounds.once(title));
  }

  private static List<Question> questions(String title) {
    var choices = CHOICES.getOrDefault(title, List.of("绿化", "照明", "停车", "健身器材", "加装扶手"));
    var property = title.startsWith("物业");
    return List.of(
        new Question(Question.Kind.SCALE, property ? "总的来说满意吗？" : "您觉得这件事要紧吗？", true, List.of()),
        new Question(
            Question.Kind.SEVERAL, property ? "哪些最该改进？（可多选）" : "您选哪些？（可多选）", false, choices),
        new Question(Question.Kind.ONE, "愿意参加讨论会吗？", false, List.of("愿意", "不愿意")),
        new Question(Question.Kind.WORDS, "还想说什么？", false, List.of()));
  }

  private void answered(Stage stage, Survey.Id id, int nr, String when) {
    var who = sittings.player(stage, RESIDENTS.get(nr));
    Sittings.at(
        stage,
        when,
        () -> {
          answers.give(who, id, replies(nr));
          return true;
        });
  }

  private static List<Reply> replies(int nr) {
    return List.of(
        new Reply(1, List.of(nr % 4 == 3 ? 2 : 5 - nr % 3), null),
        new Reply(2, List.of(1 + nr % 5, 1 + (nr + 2) % 5), null),
        new Reply(3, List.of(1 + nr % 2), null),
        new Reply(4, List.of(), nr % 2 == 0 ? "希望早点定下来。" : null));
  }
}
