package org.liandong.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.notices.Postings;
import org.liandong.platform.Moment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Notices in 官渡: one that runs, one objected to, one extended, one closed, and a board. */
@Component
class Posters {
  private static final PlaceCode GUANSHANG = new PlaceCode("530111001001");
  private static final String MARK = "（示例）";
  private final Notices notices;
  private final Objections objections;
  private final Postings postings;
  private final Files files;
  private final Players players;

  Posters(Notices notices, Objections objections, Postings postings, Files files, Players players) {
    this.notices = notices;
    this.objections = objections;
    this.postings = postings;
    this.files = files;
    this.players = players;
  }

  /** All of it, in the transaction of the chapter. */
  void tell(Stage stage) {
    at(stage, "-2d 09:00", () -> running(stage));
    at(stage, "-6d 09:00", () -> objected(stage));
    at(stage, "-40d 09:00", () -> closed(stage));
    at(stage, "-30d 09:00", () -> board(stage));
  }

  private boolean running(Stage stage) {
    var by = player(stage, "secretary");
    post(by, draft(by, "", "春和苑消防通道划线公示", "经居民代表会议表决通过，在春和苑 4 栋与 5 栋之间划设消防通道，联系人：刘敏。"));
    return true;
  }

  /** One objection answered, one that waits, and a longer period. */
  private boolean objected(Stage stage) {
    var by = player(stage, "secretary");
    var id = draft(by, "", "公益金使用计划公示", "拟用公益金 8,000.00 元添置公共座椅 6 张，地点见附图，咨询电话 13900000031。");
    post(by, id);
    var first = objections.object(player(stage, "wu"), id, "座椅放在垃圾房旁边不合适。");
    objections.reply(by, id, first, "已调整到凉亭旁，感谢提醒。", true);
    objections.object(player(stage, "zheng"), id, "希望先修楼道灯，再添座椅。");
    var ends = java.util.Objects.requireNonNull(notices.find(by, id).ends());
    notices.extend(by, id, 2, ends.plusDays(3), "方案有调整，多公示三天");
    return true;
  }

  private boolean closed(Stage stage) {
    var by = player(stage, "secretary");
    var id = draft(by, "", "拟享受临时救助人员公示", "朱玉珍等 3 户，联系电话 13900000007。");
    post(by, id);
    at(stage, "-20d 09:00", () -> notices.close(Actor.PLATFORM, id));
    return true;
  }

  private boolean board(Stage stage) {
    var by = player(stage, "secretary");
    disclosed(stage, "affairs.plan", "本年度工作计划和进展");
    disclosed(stage, "affairs.members", "居委会成员分工和报告");
    disclosed(stage, "affairs.resolutions", "居民代表会议决议和落实");
    draft(
        by, "money.accounts", "关上社区经费收支", "本季度收入 36,000.00 元，支出 31,250.00 元，结余 4,750.00 元，明细见公告栏。");
    draft(by, "services.contacts", "关上社区服务事项", "办事大厅周一至周五 9:00 至 18:00，二楼设无障碍通道。");
    return true;
  }

  /** Posted, and over since. */
  private void disclosed(Stage stage, String topic, String title) {
    var by = player(stage, "secretary");
    var id = draft(by, topic, title, title + "，逐项公开如下，欢迎全体居民监督，有意见请向社区提出。");
    post(by, id);
    at(stage, "-14d 09:00", () -> notices.close(Actor.PLATFORM, id));
  }

  /** Drafted and published at once. */
  private Notice.Id draft(Actor by, String topic, String title, String words) {
    var kind = topic.isEmpty() ? Notice.Kind.NOTICE : Notice.Kind.DISCLOSURE;
    var once = UUID.nameUUIDFromBytes((title + topic).getBytes(StandardCharsets.UTF_8));
    var names = List.of("刘敏", "朱玉珍");
    var id =
        notices.draft(
            by, GUANSHANG, new Notice.Draft(kind, topic, "", title + MARK, words, 0, names, once));
    notices.publish(by, id, 1);
    return id;
  }

  private void post(Actor by, Notice.Id id) {
    var upload = new Upload("photo", "sheet.png", new ByteArrayResource(sheet()), Audience.PUBLIC);
    postings.post(by, id, "社区大门公告栏", files.store(by, GUANSHANG, upload));
  }

  /** A drawn sheet on a drawn wall: nobody's photo. */
  private static byte[] sheet() {
    var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(new Color(0xb9, 0xc7, 0xc0));
    pen.fillRect(0, 0, 640, 480);
    pen.setColor(new Color(0x8a, 0x6a, 0x44));
    pen.fillRect(120, 60, 400, 360);
    pen.setColor(Color.WHITE);
    pen.fillRect(210, 90, 220, 300);
    pen.setColor(new Color(0x55, 0x60, 0x5c));
    pen.fillRect(250, 115, 140, 12);
    for (int line = 0; line < 9; line++) pen.fillRect(235, 160 + line * 22, 170 - line % 3 * 20, 5);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Actor player(Stage stage, String key) {
    return players.actor(stage.person(key));
  }

  private static <T> T at(Stage stage, String when, Supplier<T> work) {
    return Moment.at(When.of(when, stage.now()), work);
  }
}
