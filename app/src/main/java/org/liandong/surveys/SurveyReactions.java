package org.liandong.surveys;

import java.util.List;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who were drawn or invited that they are asked. */
@Component
class SurveyReactions {
  private final Surveys surveys;
  private final Frames frames;
  private final Inbox inbox;

  SurveyReactions(Surveys surveys, Frames frames, Inbox inbox) {
    this.surveys = surveys;
    this.frames = frames;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void invite(SurveyOpened event) {
    var id = event.id();
    var title = surveys.find(id).facts().title();
    for (var account : frames.invited(id))
      inbox.tell(
          id.county(), account, "surveys/" + id, "surveys.told", List.of(title), "/surveys/" + id);
  }
}
