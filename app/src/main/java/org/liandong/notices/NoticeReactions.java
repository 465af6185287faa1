package org.liandong.notices;

import java.util.List;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the clerk of objections and of what became of the notice, and the objector of the answer.
 */
@Component
class NoticeReactions {
  private final Notices notices;
  private final Objections objections;
  private final Inbox inbox;

  NoticeReactions(Notices notices, Objections objections, Inbox inbox) {
    this.notices = notices;
    this.objections = objections;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tellStep(NoticeEvent.Stepped event) {
    if (event.action() != Action.CLOSED && event.action() != Action.EXTENDED) return;
    var notice = notices.find(Actor.PLATFORM, event.notice());
    inbox.tell(
        notice.id().county(),
        notice.account(),
        "notices/%s/%d".formatted(notice.id(), event.nr()),
        "notices.told." + event.action(),
        List.of(notice.title()),
        "/desk/notices/" + notice.id());
  }

  @ApplicationModuleListener
  void tellObjection(NoticeEvent.Objected event) {
    var notice = notices.find(Actor.PLATFORM, event.notice());
    inbox.tell(
        notice.id().county(),
        notice.account(),
        "notices/objection/" + event.objection(),
        "notices.told.OBJECTED",
        List.of(notice.title()),
        "/desk/notices/" + notice.id());
  }

  @ApplicationModuleListener
  void tellReply(NoticeEvent.Replied event) {
    var notice = notices.find(Actor.PLATFORM, event.notice());
    objections.of(Actor.PLATFORM, event.notice()).stream()
        .filter(it -> it.id().equals(event.objection()))
        .forEach(it ->
            inbox.tell(
                notice.id().county(),
                it.account(),
                "notices/reply/" + event.objection(),
                "notices.told.REPLIED",
                List.of(notice.title()),
                "/notices/" + notice.id()));
  }
}
