package org.liandong.contributions;

import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.contributions.Contribution.About;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.Disputes;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.springframework.stereotype.Component;

/** The things that something is given to, as their modules show them to the actor. */
@Component
class Subjects {
  private final Projects projects;
  private final Requests requests;
  private final Disputes disputes;

  /**
   * One of them.
   *
   * @param shared whether the actor takes part in it beside the staff of its place
   */
  record Subject(PlaceCode place, String title, String href, boolean shared) {}

  Subjects(Projects projects, Requests requests, Disputes disputes) {
    this.projects = projects;
    this.requests = requests;
    this.disputes = disputes;
  }

  /** It; absent where the actor does not see it. */
  Subject find(Actor actor, About about) {
    return switch (about.kind()) {
      case PROJECT -> {
        var project = projects.find(actor, new Project.Id(about.county(), about.id()));
        yield new Subject(
            project.place(), project.title(), "/projects/" + about, project.shared(actor));
      }
      case REQUEST -> {
        var request = requests.find(actor, new Request.Id(about.county(), about.id()));
        yield new Subject(request.place(), cut(request.words()), "/requests/" + about, false);
      }
      case DISPUTE -> {
        var dispute = disputes.find(actor, new Dispute.Id(about.county(), about.id()));
        yield new Subject(dispute.place(), dispute.title(), "/disputes/" + about, false);
      }
    };
  }

  private static String cut(String words) {
    return words.length() > 40 ? words.substring(0, 40) + "…" : words;
  }
}
