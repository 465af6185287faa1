package org.liandong.engine.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Budgeting.Wish;

/** Writes who paid how much for which project, exactly. */
final class Receipt {
  private Receipt() {}

  static void write(Problem problem, Wish wish, Run run, Path to) throws IOException {
    if (!wish.rule().shares()) throw new BadInput("--payments is about equal shares");
    var voters = Electorate.of(problem, wish.satisfaction());
    long step = wish.step() > 0 ? wish.step() : EqualShares.usualStep(voters);
    var purse = EqualShares.solve(voters, wish.rule(), step, run).purse();
    var payments = new Payments(purse);
    try (var out = Files.newBufferedWriter(to)) {
      out.write("voter_id;project_id;paid;exact\n");
      for (int i = 0; i < voters.voters(); i++)
        for (int k = 0; k < purse.bought.size(); k++) {
          var paid = payments.of(voters.classOf()[i], k);
          if (paid.over().signum() == 0) continue;
          var id = problem.projects().get(purse.bought.get(k).project()).id();
          out.write(
              "%s;%s;%s;%s\n"
                  .formatted(problem.ballots().get(i).voter(), id, problem.money(paid), paid));
        }
    }
  }
}
