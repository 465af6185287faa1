package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Sight;
import org.liandong.requests.Successors;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One step for many rows of the queue, each by itself: what is refused stops nothing else. */
@Controller
class BulkController {
  private static final int MOST = 50;
  private final Requests requests;
  private final Successors successors;
  private final WorkReading work;
  private final SavedLists saved;

  BulkController(Requests requests, Successors successors, WorkReading work, SavedLists saved) {
    this.requests = requests;
    this.successors = successors;
    this.work = work;
    this.saved = saved;
  }

  /** What is asked for all of them. */
  record Order(@Nullable String act, @Nullable String to, @Nullable String words) {
    private BulkPage.Act step() {
      for (var step : BulkPage.Act.values()) if (step.name().equalsIgnoreCase(act)) return step;
      throw new Absent("act");
    }

    private String spoken() {
      return words == null ? "" : words.strip();
    }
  }

  /** Takes them at once; handing over and answering ask for words first. */
  @PostMapping("/requests/bulk")
  ModelAndView bulk(
      Actor actor,
      @RequestParam(name = "chosen", required = false) @Nullable List<String> chosen,
      Order order,
      Form form) {
    if (!Sight.desk(actor)) throw new Absent("/requests");
    var ids = chosen == null ? List.<String>of() : chosen.stream().distinct().limit(MOST).toList();
    var step = order.step();
    if (ids.isEmpty() || (step != BulkPage.Act.TAKE && order.spoken().isEmpty()))
      return ask(actor, step, ids, form);
    var results = ids.stream().map(id -> result(actor, step, id, order)).toList();
    return new ModelAndView(
        "requests/bulk", "page", new BulkPage(step, ids, List.of(), results, form));
  }

  private ModelAndView ask(Actor actor, BulkPage.Act step, List<String> ids, Form form) {
    var to =
        step != BulkPage.Act.HANDOVER || ids.isEmpty()
            ? List.<Work.Colleague>of()
            : work.colleagues(requests.find(actor, id(ids.getFirst())));
    var choices = to.stream().map(Work.Colleague::choice).toList();
    return new ModelAndView(
        "requests/bulk", "page", new BulkPage(step, ids, choices, List.of(), form));
  }

  private BulkPage.Result result(Actor actor, BulkPage.Act step, String chosen, Order order) {
    var id = id(chosen);
    var title = "";
    try {
      var request = requests.find(actor, id);
      title = request.label() + " " + Requests.title(request.words());
      take(actor, step, request, order);
      return new BulkPage.Result(id.toString(), title, null, "");
    } catch (Refused refused) {
      return new BulkPage.Result(id.toString(), title, refused, "");
    } catch (Invalid invalid) {
      return new BulkPage.Result(id.toString(), title, null, key(invalid));
    } catch (Absent unseen) {
      return new BulkPage.Result(id.toString(), chosen, null, "requests.bulk.absent");
    }
  }

  private static String key(Invalid invalid) {
    return invalid.fields().values().iterator().next();
  }

  private void take(Actor actor, BulkPage.Act step, Request request, Order order) {
    int version = request.standing().version();
    switch (step) {
      case TAKE -> requests.take(actor, request.id(), version);
      case ANSWER -> requests.answer(actor, request.id(), version, order.spoken(), List.of());
      case HANDOVER ->
          requests.handOver(actor, request.id(), version, to(request, order), order.spoken());
    }
  }

  private Holder to(Request request, Order order) {
    return successors.of(request).stream()
        .map(Successors.Successor::holder)
        .filter(holder -> holder.account().toString().equals(order.to()))
        .findFirst()
        .orElse(new Holder(new AccountId(new UUID(0, 1)), ""));
  }

  private static Request.Id id(String text) {
    return Ids.request(text);
  }

  /** Keeps the list as it is filtered now under a name. */
  @PostMapping("/requests/lists")
  String save(Actor actor, @RequestParam java.util.Map<String, String> asked) {
    if (!Sight.desk(actor)) throw new Absent("/requests");
    var filter = QueueFilter.of(asked);
    saved.save(actor, asked.getOrDefault("name", ""), filter);
    return "redirect:/requests?" + filter.query();
  }

  @PostMapping("/requests/lists/{id}/removals")
  String remove(Actor actor, @PathVariable String id) {
    if (!Sight.desk(actor)) throw new Absent("/requests");
    try {
      saved.remove(actor, UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      throw new Absent(id);
    }
    return "redirect:/requests";
  }
}
