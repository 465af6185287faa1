package org.liandong.projects;

import java.util.ArrayList;
import java.util.List;
import org.liandong.base.AccountId;
import org.liandong.inbox.Inbox;
import org.springframework.stereotype.Component;

/** Somebody from outside is asked to take part: they see the project from now on, and are told. */
@Component
class Joining {
  private final Drafts drafts;
  private final Inbox inbox;

  Joining(Drafts drafts, Inbox inbox) {
    this.drafts = drafts;
    this.inbox = inbox;
  }

  /**
   * @param as what they are asked to be, {@code projects.told.AS} in words
   */
  void join(Project project, AccountId account, String as) {
    var accounts = new ArrayList<>(project.accounts());
    accounts.add(account);
    drafts.join(project.id(), accounts);
    inbox.tell(
        project.id().county(),
        account,
        "projects/%s/%s".formatted(project.id(), as),
        "projects.told." + as,
        List.of(project.title()),
        "/projects/" + project.id());
  }
}
