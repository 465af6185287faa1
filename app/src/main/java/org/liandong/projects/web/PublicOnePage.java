package org.liandong.projects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.projects.Project.Period;
import org.liandong.projects.Stage;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/** One approved project, for anybody. */
public record PublicOnePage(
    PublicLine line,
    String where,
    String scheme,
    String targets,
    String methods,
    @Nullable Period time,
    String effect,
    List<ProjectPage.Line> budget,
    List<ProjectPage.Line> funding,
    Stage stage,
    ProjectPage.Course course) {

  public String period() {
    return time == null ? "" : Spans.said(time.from(), time.to());
  }

  public List<Step> steps() {
    return ProjectDetail.line(course.route(), course.progress(), stage);
  }

  /** Positions and masked names: the public reads what was decided, not who decided. */
  public List<Event> history() {
    return ProjectDetail.history(course.facts(), course.acts(), course.progress(), false);
  }
}
